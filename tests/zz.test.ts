import { test } from 'vitest'
import { baseRuleSet } from '../src/base.js'
import { examine } from '../src/load/parse.js'
import { subjectsOf } from '../src/model/subject.js'
test('x', () => {
  for (const p of examine(JSON.stringify(baseRuleSet)).problems) console.log(p.pad, p.bericht, p.pad.startsWith('/regels/') ? baseRuleSet.regels[Number(p.pad.split('/')[2])]?.name : '')
  console.log(subjectsOf(baseRuleSet).size, baseRuleSet.regels.length)
})
