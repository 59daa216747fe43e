import { expect, test } from 'vitest'
import { casesIn } from '../../../examples/08-werkplaats/gevolg/read-cases.js'

const file = (json: unknown) => ({ name: 'gezin.json', text: JSON.stringify(json) })
const casus = { kenmerk: 'a', peildatum: '2026-01-15' }

test('a casus, a casus with what must come out, and a list of them', () => {
  expect(casesIn(file(casus))).toEqual([{ naam: 'gezin.json', casus }])
  const verwacht = { status: 'definitief' }
  expect(casesIn(file({ casus, verwacht }))).toEqual([{ naam: 'gezin.json', casus, verwacht }])
  expect(casesIn(file([casus, { casus, verwacht }])).map(({ naam }) => naam)).toEqual([
    'gezin.json, nummer 1',
    'gezin.json, nummer 2',
  ])
})

test('what is no JSON or no casus is refused, and a flood is cut off', () => {
  expect(() => casesIn({ name: 'gezin.json', text: '{' })).toThrow(SyntaxError)
  expect(() => casesIn(file(['x']))).toThrow('In gezin.json staat geen casus.')
  expect(() => casesIn(file(null))).toThrow('geen casus')
  expect(casesIn(file(Array.from({ length: 2000 }, () => casus)))).toHaveLength(500)
})
