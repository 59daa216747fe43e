/** The memo against a Map: what it remembers is right, and of few it forgets none. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createMemo } from '../../src/search/memo.js'
import { campaign } from '../support/campaign.js'

const whole = fc.oneof(fc.nat(5), fc.nat(2 ** 31 - 1))
const triple = fc.tuple(whole, fc.oneof(whole, fc.constant(-3)), whole, whole)

test('never remembers anything else than was kept, also when it has grown', () => {
  fc.assert(
    fc.property(fc.array(triple, { maxLength: 9_000, size: 'max' }), (kept) => {
      let room = 50_000
      const memo = createMemo((more) => {
        if (more > room) return false
        room -= more
        return true
      }, 1 << 12)
      const map = new Map<string, number>()
      const isRight = (a: number, b: number, c: number) =>
        [-1, map.get(`${a} ${b} ${c}`) ?? -1].includes(memo.of(a, b, c))
      for (const [a, b, c, outcome] of kept) {
        if (!isRight(a, b, c)) return false
        memo.keep(a, b, c, outcome)
        map.set(`${a} ${b} ${c}`, outcome)
        if (memo.of(a, b, c) !== outcome) return false
      }
      return kept.every(([a, b, c]) => isRight(a, b, c))
    }),
    campaign(10),
  )
})

test('takes no more room than it may', () => {
  let taken = 0
  const memo = createMemo((more) => {
    taken += more
    return true
  }, 1 << 14)
  for (let i = 0; i < 100_000; i++) memo.keep(i, i, i, i)
  expect(taken).toBe((1 << 16) - (1 << 12))
  expect(memo.of(99_999, 99_999, 99_999)).toBe(99_999)
})
