/** `mogelijk` never lists a value too few, and seldom one too many. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { baseRuleSet, type Casus } from '../../src/index.js'
import { partialCasus as anyPartialCasus } from '../../src/testing/arbitraries/casussen.js'
import { campaign } from '../support/campaign.js'
import { measureTightness } from '../tightness/measure.js'
import { partialCasus } from './arbitraries.js'

const MOST_TOO_WIDE = 0.001

const spreads: readonly [string, fc.Arbitrary<Casus>][] = [
  ['spread as our tests like them', partialCasus()],
  ['with every answer as likely as any other', anyPartialCasus<Casus>(baseRuleSet)],
]

test.each(spreads)(
  '%s: every value that a completion gives is listed, and hardly any other',
  (_, casussen) => {
    const found = measureTightness(fc.sample(casussen, { seed: 2026, ...campaign(100) }))
    expect(found.tooNarrow).toEqual([])
    expect(found.share, JSON.stringify([...found.tooWide])).toBeLessThan(MOST_TOO_WIDE)
  },
)
