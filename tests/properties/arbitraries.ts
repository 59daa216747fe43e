/** Random casussen of the base rule set; how common each value is stands in `spread.ts`. */
import type { Arbitrary } from 'fast-check'
import { baseRuleSet, type Casus } from '../../src/index.js'
import * as testing from '../../src/testing/arbitraries/casussen.js'
import type { FullCasus } from './full-casus.js'
import { SPREAD } from './spread.js'

const options = { spread: SPREAD }

/** A casus of which everything is known. */
export function fullCasus(): Arbitrary<FullCasus> {
  return testing.fullCasus<FullCasus>(baseRuleSet, options)
}

/** A casus with facts, groups and collections left out or null: some nearly full, some nearly empty. */
export function partialCasus(): Arbitrary<Casus> {
  return testing.partialCasus(baseRuleSet, options)
}

/** The ways in which a partial casus may turn out. */
export function completionsOf(partial: Casus): Arbitrary<FullCasus> {
  return testing.completionsOf(baseRuleSet, partial, options) as Arbitrary<FullCasus>
}
