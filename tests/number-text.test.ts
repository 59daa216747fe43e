/** Numbers as people write them. */
import { describe, expect, test } from 'vitest'
import { countText, numberText, quantityText } from '../src/number-text.js'

describe('numbers', () => {
  test.each([
    [0, '0'],
    [-0, '0'],
    [0.3, '0,3'],
    [-0.5, '-0,5'],
    [17.5, '17,5'],
    [999, '999'],
    [2026, '2026'],
    [-1234, '-1234'],
    [10_000, '10.000'],
    [1_234_567.25, '1.234.567,25'],
    [-12_345, '-12.345'],
    [1234.56789, '1234,56789'],
    [1e-7, '0,0000001'],
    [-1.5e-9, '-0,0000000015'],
    [1e21, '1.000.000.000.000.000.000.000'],
    [1.25e22, '12.500.000.000.000.000.000.000'],
    [Number.MAX_SAFE_INTEGER, '9.007.199.254.740.991'],
  ])('%d is %s', (number, text) => {
    expect(numberText(number)).toBe(text)
    expect(Number(text.replaceAll('.', '').replace(',', '.'))).toBe(number + 0)
  })
})

test('one of something is no more than one', () => {
  expect([0, 0.5, 1, 2].map((months) => quantityText(months, 'maanden'))).toEqual([
    ...['0 maanden', '0,5 maanden', '1 maand', '2 maanden'],
  ])
  expect([quantityText(1, 'jaar'), quantityText(2, 'jaar'), quantityText(3)]).toEqual([
    '1 jaar',
    '2 jaar',
    '3',
  ])
  expect(quantityText(1, 'toString')).toBe('1 toString')
  expect([1, 2].map((count) => countText(count, 'casus', 'casussen'))).toEqual(['1 casus', '2 casussen'])
})
