import { expect, test } from 'vitest'
import { baseRuleSet } from '../../src/index.js'
import type { RuleSet } from '../../src/model/ruleset.js'
import { misread } from './reading.js'

test('the base says what the domain page says, in words, conditions and sources', () => {
  // The page (section 7): neither point stands under a court measure. The base says so in its text only, because in
  // the published cases the point is certain while nobody said whether there is a measure.
  const known = /^punt-toestemming-1[26]: verschilt van de lijst .*gedwongenKader = true$/
  expect(misread(baseRuleSet as unknown as RuleSet).filter((one) => !known.test(one))).toEqual([])
})
