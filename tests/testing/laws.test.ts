import { test } from 'vitest'
import { baseRuleSet, customise, overlays as own } from '../../src/index.js'
import { checkLaw, laws } from '../../src/testing/laws/laws.js'
test('timing', () => {
  const s0 = performance.now()
  const all = laws(customise(baseRuleSet, own.alkmaar).ruleSet)
  console.log('make', performance.now() - s0)
  for (const law of all) {
    const s = performance.now()
    const f = checkLaw(law, { seed: 5 })
    console.log(law.naam, Math.round(performance.now() - s), f && JSON.stringify(f).slice(0, 1500))
  }
}, 200000)
