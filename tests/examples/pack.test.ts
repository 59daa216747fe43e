/** What a page carries in fewer bytes is what was given, to the byte. */
import {
  baseRuleSet,
  type Casus,
  createAssessor as createWholeAssessor,
  type ReadyRuleSet,
} from 'eigen-kracht'
import { leanBase } from 'eigen-kracht/base'
import { createAssessor } from 'eigen-kracht/interview'
import { toDocument } from 'eigen-kracht/report'
import { casusWithViews } from 'eigen-kracht/testing'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { leanRules } from '../../examples/pages/lean-rules.js'
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
  const lean = leanRules(leanBase)
  expect(JSON.stringify(unpack(pack(lean)))).toBe(JSON.stringify(lean))
})

test('by them all that the page asks, tells and reports is the same to the byte', () => {
  const whole = createWholeAssessor(baseRuleSet)
  const page = createAssessor(unpack(pack(leanRules(leanBase))) as ReadyRuleSet)
  const readers = ['gezin', 'jongere', 'professional'] as const
  const saidBy = (
    { assess, interview, tippingPoints }: typeof page,
    ruleSet: typeof page.ruleSet,
    casus: Casus,
  ) => {
    const advies = assess(casus)
    const kantelpunten = tippingPoints(casus)
    const reports = readers.map((voor) => toDocument(advies, { ruleSet, casus, kantelpunten, voor }))
    const short = toDocument(advies, { ruleSet, kort: true })
    return JSON.stringify([advies, interview(casus), reports, short])
  }
  fc.assert(
    fc.property(casusWithViews(baseRuleSet), (casus) => {
      expect(saidBy(page, page.ruleSet, casus)).toBe(saidBy(whole, baseRuleSet, casus))
    }),
    { numRuns: 12 },
  )
})
