/** What explains an advice is told when it is read, and says the same whenever that is. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { assess, baseRuleSet, type Casus, createAssessor } from '../../src/index.js'
import { fullCasus, partialCasus } from '../properties/arbitraries.js'
import { campaign } from '../support/campaign.js'

const LATER = ['openVragen', 'verschillen', 'motivering', 'tegenwicht', 'spoor'] as const
const pair = fc.tuple(fc.oneof(partialCasus(), fullCasus()), partialCasus())

describe('what is read late', () => {
  test('is as what is read at once, in any order, after other casussen and after the casus itself changed', () => {
    fc.assert(
      fc.property(
        pair,
        fc.shuffledSubarray([...LATER], { minLength: LATER.length }),
        ([casus, other], order) => {
          const atOnce = JSON.stringify(assess(casus))
          const mine = structuredClone(casus) as Casus & { veiligheid?: unknown; personen?: unknown }
          const late = assess(mine)
          mine.veiligheid = { acuut: true }
          mine.personen = []
          JSON.stringify(assess(other))
          for (const part of order) expect(late[part]).toBe(late[part])
          expect(JSON.stringify(late)).toBe(atOnce)
        },
      ),
      campaign(40),
    )
  })

  test('can be spread and cloned as plain data, and is frozen', () => {
    const advies = createAssessor(baseRuleSet).assess({ kenmerk: 'a', peildatum: '2026-01-15' })
    expect(JSON.stringify({ ...advies })).toBe(JSON.stringify(advies))
    expect(JSON.stringify(structuredClone(advies))).toBe(JSON.stringify(advies))
    for (const part of LATER) {
      expect(Object.isFrozen(advies[part])).toBe(true)
      expect(Object.keys(advies)).toContain(part)
    }
  })
})
