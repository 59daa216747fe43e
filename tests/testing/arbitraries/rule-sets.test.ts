/** Random rule sets are worth trying laws on: what rules exclude together shows in them often enough. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkRuleSet, createAssessor, type RuleSet } from '../../../src/index.js'
import { type AnyCasus, partialCasus } from '../../../src/testing/arbitraries/casussen.js'
import { ruleSets } from '../../../src/testing/arbitraries/rule-sets.js'

const RUNS = 150
const sample = fc.sample(
  ruleSets().chain((ruleSet) => fc.tuple(fc.constant(ruleSet), partialCasus<AnyCasus>(ruleSet))),
  { seed: 2026, numRuns: RUNS },
)
const share = (count: (one: readonly [RuleSet, AnyCasus]) => boolean) => sample.filter(count).length / RUNS

/** An outcome that lists fewer values than the conditions, each by itself, leave open. */
function isNarrowed([ruleSet, casus]: readonly [RuleSet, AnyCasus]): boolean {
  const policies = new Map(ruleSet.conclusies.map(({ id, beleid }) => [id, beleid]))
  const empty = { kenmerk: 'a', peildatum: '2026-01-15' }
  return [casus, empty].some((one) =>
    createAssessor<AnyCasus>(ruleSet)
      .assess(one)
      .spoor.some(({ conclusie, uitkomst, regels }) => {
        if (policies.get(conclusie) === 'collect') return false
        const certain = regels.findIndex(({ waar }) => waar === 'waar')
        const asked = certain < 0 ? regels : regels.slice(0, certain + 1)
        return asked.some(({ waar, waarde }) => waar !== 'onwaar' && !uitkomst.mogelijk.includes(waarde))
      }),
  )
}

test('rules that can never hold, and outcomes from which a value was struck out', () => {
  const never = share(([ruleSet]) =>
    checkRuleSet(ruleSet).some(({ code }) => code === 'regel-kan-nooit-gelden'),
  )
  const narrowed = share(isNarrowed)
  console.info(`a rule that can never hold: ${never} of rule sets; a value struck out: ${narrowed}`)
  expect(never).toBeGreaterThan(0.5)
  expect(narrowed).toBeGreaterThan(0.1)
})
