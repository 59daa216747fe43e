/** `mogelijk` never lists a value too few, and seldom one too many. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { partialCasus } from '../properties/arbitraries.js'
import { campaign } from '../support/campaign.js'
import { measureTightness } from './measure.js'

/** The aim (0.001) stands in the benchmark and is not met; this sees to it that it gets no worse unnoticed. */
const MOST_TOO_WIDE = 0.01

test('every value that a completion gives is listed, and hardly any other', () => {
  const found = measureTightness(fc.sample(partialCasus(), { seed: 2026, ...campaign(200) }))
  expect(found.tooNarrow).toEqual([])
  expect(found.share, JSON.stringify([...found.tooWide])).toBeLessThan(MOST_TOO_WIDE)
})
