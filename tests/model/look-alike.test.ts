import { describe, expect, test } from 'vitest'
import { looksAs, readsAs } from '../../src/model/look-alike.js'

describe('names', () => {
  test.each([
    ['jeugdwet', 'jeugd-wet'],
    ['jeugdwet', 'Jeugdwet '],
    ['jeugdwet', 'jeugdw\u0435t'],
    ['jeugdwet', 'jeugdwet\u200B'],
    ['model', 'mode1'],
    ['basis', 'bas1s'],
    ['veiligheid.niveau', 'veiligheid.niveaU'],
  ])('%j looks as %j', (one, other) => expect(looksAs(one, other)).toBe(true))
  test.each([
    ['stad.wijk', 'stadwijk'],
    ['basis', 'bases'],
    ['plan-2025', 'plan-2026'],
  ])('%j is not %j', (one, other) => expect(looksAs(one, other)).toBe(false))
})

test('titles read the same whatever their capitals, accents and script', () => {
  expect(readsAs('Veiligheid', 'v\u0435iligheid ')).toBe(true)
  expect(readsAs('veiligheid', 'veiligheid thuis')).toBe(false)
  expect(readsAs('...', '!')).toBe(false)
})
