/** Random casussen reach all that the rules can say. */
import { describe, expect, test } from 'vitest'
import { baseRuleSet, customise, overlays } from '../../src/index.js'
import { coverageOf } from '../../src/testing/coverage.js'
import { smallRuleSet } from '../support/small-rule-set.js'

const missed = (...args: Parameters<typeof coverageOf>) =>
  coverageOf(...args).flatMap(({ conclusie, waarde, regels, aantal }) =>
    regels > 0 && aantal === 0 ? [`${conclusie}: ${waarde}`] : [],
  )

describe('every value that a rule gives comes out within 1,000 casussen', () => {
  test.each([1, 2026])('of the base rule set, seed %i', (seed) => {
    expect(missed(baseRuleSet, { seed })).toEqual([])
  })

  test('of a municipality', () => {
    expect(missed(customise(baseRuleSet, overlays.alkmaar).ruleSet)).toEqual([])
  })

  test('of a small rule set, in a hundred', () => {
    expect(missed(smallRuleSet(), { runs: 100 })).toEqual([])
  })
})
