/** Lines of JSON out of pieces are, to the byte, what `json` makes of the whole. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { json } from '../../src/cli/io.js'
import { createJsonLines } from '../../src/cli/json-lines.js'
import { deepFreeze } from '../../src/freeze.js'
import { baseRuleSet, createAssessor } from '../../src/index.js'
import { fullCasus, partialCasus } from '../properties/arbitraries.js'
import { campaign } from '../support/campaign.js'

const textOf = (bytes: Uint8Array) => Buffer.from(bytes).toString('utf8')

test('advices and decisions, again and again', () => {
  const { assess, decide } = createAssessor(baseRuleSet)
  const write = createJsonLines()
  fc.assert(
    fc.property(fc.oneof(fullCasus(), partialCasus()), (casus) => {
      for (const value of [decide(casus), assess(casus), decide(casus)])
        expect(textOf(write(value))).toBe(json(value))
    }),
    campaign(40),
  )
})

test('any JSON, shared or not, frozen or not, with anything in its texts', () => {
  const write = createJsonLines()
  const text = fc.string({ unit: 'binary', maxLength: 20 })
  const shared = fc.sample(fc.jsonValue({ stringUnit: 'binary' }), { numRuns: 20, seed: 1 }).map(deepFreeze)
  const one = fc.oneof(fc.jsonValue({ stringUnit: 'binary' }), fc.constantFrom(...shared))
  fc.assert(
    fc.property(fc.dictionary(text, one), fc.boolean(), (value, isFrozen) => {
      if (isFrozen) deepFreeze(value)
      expect(textOf(write(value))).toBe(json(value))
      expect(textOf(write([value, null, value]))).toBe(json([value, null, value]))
    }),
    campaign(300),
  )
})

test('what could steer a terminal is escaped in a piece too, and a long line fits', () => {
  const write = createJsonLines()
  const part = deepFreeze({ 'a\u202eb': 'c\u001b[2J\u{e0001}', list: ['😀', '\ud800', 'é€'] })
  for (const value of [part, { part, again: part }, [part, 'x'.repeat(300_000), '€'.repeat(200_000), part]])
    expect(textOf(write(value))).toBe(json(value))
  expect(textOf(write({ a: undefined, b: 1 }))).toBe('{"b":1}')
  expect(textOf(write({ a: undefined }))).toBe('{}')
})
