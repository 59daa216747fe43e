/** Many records together: counts, without a cell in which somebody could be known. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toText } from '../../src/entry/report.js'
import { fullCasus } from '../../src/entry/testing.js'
import { assess, baseRuleSet, type Casus, createRecord, type Dossier, register } from '../../src/index.js'
import { shownCells } from '../../src/keep/small-cells.js'

const base: Dossier = (() => {
  const casus: Casus = { kenmerk: 'a', peildatum: '2026-01-15' }
  return createRecord(assess(casus), casus)
})()
const many = (count: number, change: object): Dossier[] =>
  Array.from({ length: count }, () => ({ ...base, ...change }))
const rung = (...values: string[]) => ({
  uitkomsten: { 'hulpbehoefte.trede': values, 'evaluatie.uitkomst': ['doorgaan'] },
})
const otherwise = (reden: string) => ({ besluit: { keuze: 'wijkt-af', reden, rol: 'coach' } })

test('counts outcomes, pairs, decisions and reasons', () => {
  const found = register([
    ...many(8, { ...rung('eigen-kracht'), besluit: { keuze: 'volgt' } }),
    ...many(6, { ...rung('jeugdhulp-ambulant', 'eigen-kracht'), ...otherwise('wilde wachten') }),
  ])
  expect(found).toMatchObject({
    dossiers: 14,
    tellingen: [
      { conclusie: 'evaluatie.uitkomst', waarden: [{ waarde: 'doorgaan', aantal: 14 }] },
      {
        conclusie: 'hulpbehoefte.trede',
        waarden: [
          { waarde: 'eigen-kracht', aantal: 14 },
          { waarde: 'jeugdhulp-ambulant', aantal: 6 },
        ],
      },
    ],
    besluiten: [
      { keuze: 'volgt', aantal: 8 },
      { keuze: 'wijkt-af', aantal: 6 },
    ],
    redenen: [{ reden: 'wilde wachten', rol: 'coach', aantal: 6 }],
  })
  expect(toText(found, { ruleSet: baseRuleSet })).toMatchSnapshot()
})

test('shows no small cell, and none from which one would follow', () => {
  const found = register([
    ...many(20, rung('eigen-kracht')),
    ...many(7, rung('sociaal-netwerk')),
    ...many(3, rung('jeugdhulp-ambulant')),
    ...many(9, otherwise('vaak')),
    ...many(2, otherwise('zelden')),
  ])
  const [rungs] = found.tellingen.filter(({ conclusie }) => conclusie === 'hulpbehoefte.trede')
  expect(rungs?.waarden.map(({ waarde, aantal }) => [waarde, aantal])).toEqual([
    ['eigen-kracht', 20],
    ['jeugdhulp-ambulant', null],
    ['sociaal-netwerk', null],
  ])
  expect(found.redenen).toEqual([])
  expect(register(many(4, {})).dossiers).toBe(null)
})

test('five needs of one family are one family', () => {
  const found = register([
    ...many(1, rung(...Array(9).fill('eigen-kracht'))),
    ...many(8, rung('sociaal-netwerk')),
  ])
  const [rungs] = found.tellingen.filter(({ conclusie }) => conclusie === 'hulpbehoefte.trede')
  expect(rungs?.waarden.map(({ aantal }) => aantal)).toEqual([null, null])
})

test('hides nothing by the smallest possible margin: every line has no hidden cell or more than one', () => {
  const cell = fc.record({ row: fc.nat(3), column: fc.nat(3), count: fc.integer({ min: 1, max: 12 }) })
  const cells = fc.uniqueArray(cell, { selector: ({ row, column }) => `${row} ${column}` })
  fc.assert(
    fc.property(cells, (list) => {
      const lines = ({ row, column }: { row: number; column: number }) => [`r${row}`, `c${column}`]
      const shown = shownCells(
        list.map((one) => ({ key: one, count: one.count, records: one.count })),
        lines,
      )
      for (const [one, count] of shown) {
        if (one.count < 5) expect(count).toBe(null)
        else if (count !== null) expect(count).toBe(one.count)
      }
      for (const line of new Set(list.flatMap(lines))) {
        const inLine = shown.filter(([one]) => lines(one).includes(line))
        const hidden = inLine.filter(([, count]) => count === null)
        if (inLine.length > 1) expect(hidden.length).not.toBe(1)
      }
    }),
    { numRuns: 500 },
  )
})

test('the order of the records tells nothing, and no id or mark comes through', () => {
  fc.assert(
    fc.property(fc.array(fullCasus(baseRuleSet), { minLength: 1, maxLength: 8 }), (casussen) => {
      const records = casussen.map((one) => createRecord(assess(one as Casus), one))
      const found = register(records)
      expect(register(records.toReversed())).toEqual(found)
      const text = JSON.stringify(found)
      for (const { casus, advies } of records)
        expect(text.includes(casus) || text.includes(advies)).toBe(false)
    }),
    { numRuns: 20 },
  )
})

test('keeps nothing of the records, and stops at one that is none', () => {
  function* endless() {
    for (let i = 0; i < 20_000; i++) yield base
    yield { formaat: 9 }
  }
  expect(() => register(endless())).toThrow(TypeError)
})
