/** The memo against a Map. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createMemo } from '../../src/search/memo.js'
import { campaign } from '../support/campaign.js'

test('remembers what a Map remembers, also when it has grown', () => {
  const whole = fc.oneof(fc.nat(5), fc.nat(2 ** 31 - 1))
  fc.assert(
    fc.property(fc.array(fc.tuple(whole, whole, whole), { maxLength: 9_000, size: 'max' }), (kept) => {
      const memo = createMemo()
      const map = new Map<string, number>()
      for (const [a, b, outcome] of kept) {
        expect(memo.of(a, b)).toBe(map.get(`${a} ${b}`) ?? -1)
        memo.keep(a, b, outcome)
        map.set(`${a} ${b}`, outcome)
      }
      for (const [a, b] of kept) expect(memo.of(a, b)).toBe(map.get(`${a} ${b}`))
    }),
    campaign(10),
  )
})
