import { describe, expect, test } from 'vitest'
import { all, any, FALSE, not, ofPossibilities, TRUE, type Truth, truthName, UNKNOWN } from '../src/truth.js'

const values: readonly Truth[] = [FALSE, UNKNOWN, TRUE]

describe('strong Kleene logic', () => {
  test('not', () => {
    expect(values.map(not)).toEqual([TRUE, UNKNOWN, FALSE])
  })

  test('all is the lowest, any the highest', () => {
    for (const a of values) {
      for (const b of values) {
        expect(all([a, b])).toBe(Math.min(a, b))
        expect(any([a, b])).toBe(Math.max(a, b))
        expect(not(all([a, b]))).toBe(any([not(a), not(b)]))
      }
    }
  })

  test('of nothing, all holds and none of any', () => {
    expect(all([])).toBe(TRUE)
    expect(any([])).toBe(FALSE)
  })

  test('of possibilities', () => {
    expect(ofPossibilities(true, false)).toBe(TRUE)
    expect(ofPossibilities(true, true)).toBe(UNKNOWN)
    expect(ofPossibilities(false, true)).toBe(FALSE)
  })

  test('in words', () => {
    expect(values.map(truthName)).toEqual(['onwaar', 'onbekend', 'waar'])
  })
})
