/** How exact `mogelijk` is: never a value too few, and seldom one too many. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { baseRuleSet, createAssessor } from '../../src/index.js'
import { partialCasus } from '../properties/arbitraries.js'
import { campaign } from '../support/campaign.js'
import { createExact } from './exact.js'

/** Values that are only ever said of what is not known yet: no completion reaches them, and that is meant. */
const WHILE_UNKNOWN = new Set(
  baseRuleSet.regels.flatMap(({ zolangOnbekend, event }) =>
    zolangOnbekend === true ? [`${event.type} ${event.params.waarde}`] : [],
  ),
)
/** Of all outcomes, the share in which a value too many may be listed. */
const MOST_TOO_WIDE = 0.01

test('every value that a completion gives is listed, and hardly any other', () => {
  const exactOf = createExact(baseRuleSet)
  const { assess } = createAssessor(baseRuleSet)
  let total = 0
  const tooWide = new Map<string, number>()
  for (const casus of fc.sample(partialCasus(), { seed: 2026, ...campaign(200) })) {
    const exact = exactOf(casus)
    for (const { conclusie, item = '', uitkomst } of assess(casus).spoor) {
      const real = exact.get(`${conclusie} ${item}`) ?? []
      const listed = uitkomst.mogelijk.filter((value) => !WHILE_UNKNOWN.has(`${conclusie} ${value}`))
      expect(listed, `${conclusie} ${item}`).toEqual(expect.arrayContaining([...real]))
      total++
      if (listed.length > real.length) tooWide.set(conclusie, (tooWide.get(conclusie) ?? 0) + 1)
    }
  }
  const wide = [...tooWide.values()].reduce((sum, count) => sum + count, 0)
  expect(wide / total, JSON.stringify([...tooWide])).toBeLessThan(MOST_TOO_WIDE)
})
