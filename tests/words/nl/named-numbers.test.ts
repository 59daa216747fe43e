/** Which numbers a Dutch text names, and how they stand in it. */
import { describe, expect, test } from 'vitest'
import { isNumber, numbersNamed } from '../../../src/words/nl/named-numbers.js'

const inShort = (text: string) =>
  numbersNamed(text).map(({ value, unit, bound }) => [value, unit, bound].filter(Boolean).join(' '))

describe('a text names', () => {
  test.each([
    ['Dit duurt 6 maanden.', ['6 maand']],
    ['Dit duurt langer dan 6 maanden.', ['6 maand over']],
    ['Dit duurt langer dan een half jaar.', ['0.5 jaar over']],
    ['Na anderhalf jaar.', ['1.5 jaar']],
    ['Elk kwartaal, of na een jaar.', ['1 jaar']],
    ['Na een kwartaal.', ['1 kwartaal']],
    ['Van 12.500 euro of meer, en 17,5 jaar.', ['12500 least', '17.5 jaar']],
    ['Drie of meer gesprekken.', ['3 least']],
    ['Ten minste één behoefte, hoogstens twee.', ['1 least', '2 upTo']],
    ['Er is meer dan één vraag. Eén plan maken.', ['1 over']],
    ['Tien dagen, eenentwintig weken, drieëntwintig uur.', ['10 dag', '21 week', '23 uur']],
    ['Een 12-jarige, jonger dan 18.', ['12 jaar', '18 under']],
    ['De jongere is 17,5 jaar of ouder.', ['17.5 jaar least']],
    ['Van 4 tot en met 11 jaar.', ['4', '11 jaar upTo']],
    ['Minder dan honderd keer, of 5 keer of minder.', ['100 under', '5 upTo']],
    ['Acht maanden. De instelling acht dit nodig, vaker dan acht keer.', ['8 maand', '8 over']],
    ['Het is "6" (zes).', ['6', '6']],
  ])('%s', (text, found) => {
    expect(inShort(text)).toEqual(found)
  })

  test.each([
    'Bel 112, of 113 (0800-0113), of 0900 1234567, of 14 072.',
    'Sinds 2026-01-15, of 15 januari 2026.',
    'Artikel 2.3, lid 4, en stap 2. Om 9.30 uur.',
    'Een kind, één plan, een half woord, en de eerste keer.',
    'De wet acht dit nodig.',
    'Regel a1, 3b en v2.0.',
  ])('nothing that counts: %s', (text) => {
    expect(inShort(text)).toEqual([])
  })

  test('the number as it stands there', () => {
    expect(numbersNamed('Langer dan een Half jaar, en 12-jarigen.').map(({ text }) => text)).toEqual([
      'Half jaar',
      '12-jarigen',
    ])
  })
})

describe('a number is', () => {
  const is = (text: string, number: number, unit: string) =>
    numbersNamed(text).some((one) => isNumber(one, number, unit))

  test.each([
    ['een half jaar', 6, 'maanden'],
    ['een half jaar', 26, 'weken'],
    ['een jaar', 12, 'maanden'],
    ['anderhalf jaar', 18, 'maanden'],
    ['zes maanden', 0.5, 'jaar'],
    ['twee weken', 14, 'dagen'],
    ['6', 6, 'maanden'],
    ['6 maanden', 6, ''],
    ['3 dagen', 3, 'keer'],
  ])('%s: %d %s', (text, number, unit) => {
    expect(is(text, number, unit)).toBe(true)
  })

  test.each([
    ['6 jaar', 6, 'maanden'],
    ['een half jaar', 9, 'maanden'],
    ['6 uur', 6, 'jaar'],
    ['7', 6, ''],
  ])('not %s: %d %s', (text, number, unit) => {
    expect(is(text, number, unit)).toBe(false)
  })
})
