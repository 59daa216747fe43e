/** The compiled engine and json-rules-engine prove each other: on random rule sets, and on our own. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { baseRuleSet, parseRuleSet } from '../../src/index.js'
import { type AnyCasus, partialCasus as anyPartialCasus } from '../../src/testing/arbitraries/casussen.js'
import { publishedCases } from '../support/built.js'
import { campaign } from '../support/campaign.js'
import { smallRuleSet } from '../support/small-rule-set.js'
import { fullCasus, partialCasus } from './arbitraries.js'
import { check, differenceOf, enginesOf, trial, trialOf } from './differential.js'

test('random rule sets: the same advice, sound in what is possible, complete in what it asks', async () => {
  await fc.assert(fc.asyncProperty(trial, check), campaign(120))
})

const base = enginesOf(baseRuleSet)
const same = async (casus: unknown) => {
  expect(await differenceOf(base, casus as AnyCasus)).toBeUndefined()
}

test('the base rule set: the same advice', async () => {
  await fc.assert(fc.asyncProperty(fc.oneof(partialCasus(), fullCasus()), same), campaign(20))
  await fc.assert(fc.asyncProperty(anyPartialCasus(baseRuleSet), same), campaign(20))
})

test.each(publishedCases().map((casus) => [casus.kenmerk, casus] as const))(
  '%s: the same advice',
  async (_, casus) => {
    await same(casus)
  },
)

test('the small rule set: the same advice', async () => {
  await fc.assert(fc.asyncProperty(trialOf(parseRuleSet(smallRuleSet())), check), campaign(40))
})
