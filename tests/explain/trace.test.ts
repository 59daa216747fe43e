/** What the trace shows of what a condition met. */
import { expect, test } from 'vitest'
import { createAssessor, type SpoorVoorwaarde } from '../../src/index.js'
import { collecting, rule } from '../support/one-rule.js'
import { smallRuleSet } from '../support/small-rule-set.js'

const asks = (fact: string, operator: string, value: unknown) =>
  rule('r', 'uitkomst.lijst', 'ja', { fact, operator, value } as never)

function metBy(
  regel: ReturnType<typeof asks>,
  kind: object,
): Partial<Extract<SpoorVoorwaarde, { soort: 'feit' }>> {
  const { assess } = createAssessor<object>({ ...smallRuleSet(), conclusies: [collecting], regels: [regel] })
  const { spoor } = assess({ kenmerk: 'a', peildatum: '2026-01-15', kind })
  const group = spoor[0]?.regels[0]?.voorwaarden
  const [leaf] = group !== undefined && 'delen' in group ? group.delen : []
  if (leaf?.soort !== 'feit') throw new Error('there is no such condition')
  const { gevonden, mogelijk, waar } = leaf
  return { waar, gevonden, ...(mogelijk !== undefined && { mogelijk }) }
}

test('of a choice: its value, what is known of it, or nothing', () => {
  const serious = asks('kind.ernst', 'atLeast', 'matig')
  expect(metBy(serious, { ernst: 'licht' })).toStrictEqual({ waar: 'onwaar', gevonden: 'licht' })
  expect(metBy(serious, { ernst: { eenVan: ['ernstig', 'licht'] } })).toStrictEqual({
    waar: 'onbekend',
    gevonden: { eenVan: ['licht', 'ernstig'] },
  })
  expect(metBy(serious, { ernst: { eenVan: ['ernstig', 'matig'] } }).waar).toBe('waar')
  expect(metBy(serious, {})).toStrictEqual({ waar: 'onbekend', gevonden: null })
  expect(metBy(serious, { ernst: { eenVan: ['ernstig', 'licht', 'matig'] } })).toStrictEqual(
    metBy(serious, {}),
  )
})

test('of a number: the number, the two that it is between, or nothing', () => {
  const long = asks('kind.maanden', 'greaterThan', 6)
  expect(metBy(long, { maanden: 7.5 })).toStrictEqual({ waar: 'waar', gevonden: 7.5 })
  expect(metBy(long, { maanden: { tussen: [7, 9] } })).toStrictEqual({
    waar: 'waar',
    gevonden: { tussen: [7, 9] },
  })
  // What lies in the same buckets is shown as it is.
  expect(metBy(long, { maanden: { tussen: [8, 9] } }).gevonden).toStrictEqual({ tussen: [8, 9] })
  expect(metBy(long, { maanden: { tussen: [6, null] } })).toStrictEqual({
    waar: 'onbekend',
    gevonden: { tussen: [6, 240] },
  })
  expect(metBy(long, { maanden: { tussen: [8, 8] } })).toStrictEqual(metBy(long, { maanden: 8 }))
  expect(metBy(long, { maanden: { tussen: [null, null] } })).toStrictEqual({
    waar: 'onbekend',
    gevonden: null,
  })
})
