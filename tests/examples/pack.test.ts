/** What a page carries in fewer bytes is what was given, to the byte. */
import { leanBase } from 'eigen-kracht/base'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pack, unpack } from '../../examples/pages/pack.js'

/** Names that JSON can hold, save the one that sets a prototype. */
const name = fc.string().filter((one) => one !== '__proto__')
const json = fc.letrec<{ readonly value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom(null, true, false, 0, 1.5, '', 't'),
    fc.string(),
    fc.array(tie('value'), { maxLength: 6 }),
    fc.dictionary(name, tie('value'), { maxKeys: 4 }),
    // Records in a row, of which some have no more than a part of the fields.
    fc.array(fc.record({ a: tie('value'), t: tie('value'), 0: tie('value') }, { requiredKeys: [] }), {
      minLength: 4,
      maxLength: 6,
    }),
  ),
})).value

test('any JSON comes back to the byte', () => {
  fc.assert(
    fc.property(json, (value) => {
      expect(JSON.stringify(unpack(JSON.parse(JSON.stringify(pack(value)))))).toBe(JSON.stringify(value))
    }),
  )
})

test('the rules come back to the byte', () => {
  expect(JSON.stringify(unpack(pack(leanBase)))).toBe(JSON.stringify(leanBase))
})
