/** Guarantees that a rule set does not keep, as problems at their place. */
import { describe, expect, test } from 'vitest'
import { baseRuleSet } from '../../src/base.js'
import { compile } from '../../src/compile/program.js'
import { parseRuleSet } from '../../src/load/parse.js'
import type { GuaranteeJson, RuleSetJson } from '../../src/model/ruleset.js'
import { told } from '../../src/problem.js'
import { closeDefaults } from '../../src/search/close-defaults.js'
import { brokenGuarantees } from '../../src/verify/broken.js'
import { guarantees } from '../../src/words/index.js'

const broken = (ruleSet: RuleSetJson) =>
  told(brokenGuarantees(closeDefaults(compile(parseRuleSet(ruleSet)))), guarantees)
const without = (name: string): RuleSetJson => ({
  ...baseRuleSet,
  regels: baseRuleSet.regels.filter((rule) => rule.name !== name),
})

describe('broken guarantees', () => {
  test('there are none in the base, nor where nothing is promised', () => {
    expect(broken(baseRuleSet)).toEqual([])
    const { waarborgen: _, ...rest } = baseRuleSet
    expect(broken(rest)).toEqual([])
  })

  test('each is told at its place, with a casus; one about an item names it', () => {
    const problems = broken(without('veiligheid-acuut'))
    expect(problems.length).toBeGreaterThan(1)
    for (const { code, ernst, pad, bericht, voorbeeld } of problems) {
      const place = Number(pad.replace('/waarborgen/', ''))
      expect([code, ernst]).toEqual(['waarborg-geschonden', 'fout'])
      expect(bericht).toContain(baseRuleSet.waarborgen?.[place]?.titel)
      expect(voorbeeld).toHaveProperty('veiligheid')
    }
    expect(problems.map(({ bericht }) => bericht)).toMatchSnapshot()
  })

  test('what can not be proven says so', () => {
    const many: GuaranteeJson = {
      id: 'veel',
      titel: 'Nooit zo veel.',
      soort: 'altijd',
      bereik: 'gezin',
      dan: { all: [{ fact: 'aantal', params: { bereik: 'persoon' }, operator: 'lessThan', value: 50 }] },
      bron: ['model'],
      grond: 'modelkeuze',
    }
    expect(broken({ ...baseRuleSet, waarborgen: [many] })).toEqual([
      {
        code: 'waarborg-geschonden',
        ernst: 'fout',
        pad: '/waarborgen/0',
        bericht:
          'Wij kunnen niet bewijzen dat deze waarborg geldt: "Nooit zo veel." Het zijn te veel mogelijkheden. Maak de regels eenvoudiger.',
      },
    ])
  })
})
