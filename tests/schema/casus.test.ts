/** The JSON Schema of a casus and the zod schema judge alike, but for what JSON Schema can't say. */
import fc, { type Arbitrary } from 'fast-check'
import { expect, test } from 'vitest'
import { baseRuleSet } from '../../src/base.js'
import type { DataIssue } from '../../src/model/data-schema.js'
import { isDay } from '../../src/model/day.js'
import { createCasusSchema } from '../../src/schemas.js'
import { fullCasus, partialCasus } from '../properties/arbitraries.js'
import { campaign } from '../support/campaign.js'
import { validators } from './validator.js'

const schema = createCasusSchema(baseRuleSet)

/** Left to the library: a citizen number in a name, one id for two items, and which of two numbers is the least. */
function isBeyondJsonSchema({ code, path }: DataIssue) {
  if (code === 'waarde-buiten-bereik') return path.at(-1) === 'tussen'
  return code === 'persoonsgegeven' || (code === 'dubbele-naam' && path.length === 1)
}

function judgeAlike(casus: unknown): void {
  const issues = schema.safeParse(casus).error?.issues ?? []
  const expected = issues.every(isBeyondJsonSchema)
  expect(validators.casus(casus).length === 0, JSON.stringify(issues)).toBe(expected)
}

type Place = { readonly holder: Record<string, unknown>; readonly key: string }

function placesIn(value: unknown): Place[] {
  if (typeof value !== 'object' || value === null) return []
  const holder = value as Record<string, unknown>
  return Object.keys(holder).flatMap((key) => [{ holder, key }, ...placesIn(holder[key])])
}

const values = baseRuleSet.feiten.flatMap((fact) => ('waarden' in fact ? fact.waarden : []))
const oddValue: Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(null, true, false, '', [], {}, 'x'.repeat(64), 'x'.repeat(65), '2024-02-29', '2023-02-29'),
  fc.constantFrom('123456782', ['gedrag', 'gedrag'], ['gedrag', 'opvoeden'], [null], [{ id: 'p' }], [{}]),
  fc.oneof(fc.integer({ min: -1, max: 241 }), fc.double({ min: -1, max: 241, noNaN: true })),
  fc.constantFrom(...values),
  fc.constantFrom<unknown>(
    ...[
      { eenVan: ['licht', 'matig'] },
      { eenVan: ['deels', 'volledig'] },
      { eenVan: ['licht'] },
      { eenVan: [] },
    ],
    ...[{ tussen: [1, 3] }, { tussen: [null, 3] }, { tussen: [2.5, 3] }, { tussen: [3, 1] }, { tussen: [1] }],
    ...[
      { tussen: [1, 2, 3] },
      { tussen: [null, null] },
      { eenVan: ['licht', 'licht'] },
      { eenVan: ['licht'], meer: 1 },
    ],
  ),
)

/** A casus with up to three places changed, taken away or added. */
const mutated = fc
  .tuple(
    fc.oneof(fullCasus(), partialCasus()),
    fc.array(fc.tuple(fc.nat(), fc.constantFrom('set', 'delete', 'add'), oddValue), { maxLength: 3 }),
  )
  .map(([casus, changes]) => {
    const copy = JSON.parse(JSON.stringify(casus)) as Record<string, unknown>
    for (const [index, how, shared] of changes) {
      // A list of the generator itself would grow, and might come to hold itself.
      const value = structuredClone(shared)
      const places = placesIn(copy)
      const { holder, key } = places[index % places.length] ?? { holder: copy, key: 'kenmerk' }
      if (how === 'set') holder[key] = value
      else if (Array.isArray(holder)) holder.push(value)
      else if (how === 'delete') delete holder[key]
      else holder['onbekendVeld'] = value
    }
    return copy
  })

test('of any casus, sound or not', () => {
  let refused = 0
  fc.assert(
    fc.property(mutated, (casus) => {
      judgeAlike(casus)
      refused += Number(validators.casus(casus).length > 0)
    }),
    campaign(500),
  )
  expect(refused).toBeGreaterThan(100)
})

test('of what is no casus at all', () => {
  for (const value of [null, 1, 'x', [], {}, true]) judgeAlike(value)
})

test('of every day', () => {
  const two = (number: number) => String(number).padStart(2, '0')
  for (const year of ['0000', '0004', '1900', '2000', '2023', '2024', '2100', '2400', '9999']) {
    for (let month = 0; month <= 13; month++) {
      for (let day = 0; day <= 32; day++) {
        const peildatum = `${year}-${two(month)}-${two(day)}`
        expect(validators.casus({ kenmerk: 'k', peildatum }).length === 0, peildatum).toBe(isDay(peildatum))
      }
    }
  }
})
