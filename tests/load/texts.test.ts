/** Texts that people can't read, and numbers of citizens: in rule sets and overlays, wherever they stand. */
import { describe, expect, test } from 'vitest'
import {
  baseRuleSet,
  checkOverlay,
  overlaySchema,
  parseRuleSet,
  RuleSetError,
  ruleSetSchema,
} from '../../src/index.js'
import { citizenNumbersIn, unreadableTexts } from '../../src/load/texts.js'
import { smallRuleSet } from '../support/small-rule-set.js'

const told = (data: unknown) => unreadableTexts(data).map(({ pad, melding }) => `${pad} ${melding}`)

describe('a text that people read', () => {
  test.each([
    'a\u202Eb',
    'a\u200Bb',
    'a\u0000b',
    'a\nb',
    'a\tb',
    'a\u2028b',
    'a\u3164b',
    'a\uD800',
    'te\u0301\u0301\u0301\u0301',
  ])('has no sign that nobody sees, or that covers others: %j', (text) =>
    expect(told({ uitleg: text })).toEqual(['/uitleg unseenSign']),
  )
  test.each(['', ' ', '...', '—', '\u00A0'])('says something: %j', (text) => {
    expect(told({ uitleg: text })).toEqual(text === '' ? [] : ['/uitleg nothingToRead'])
  })
  test.each(['één gezin', 'cafe\u0301', 'gezin 👨‍👩‍👧 ❤️', 'harde\u00A0spatie', 'Ünïcödé', '3'])(
    'is fine: %j',
    (text) => expect(told({ uitleg: text })).toEqual([]),
  )
  test('notes may have lines, and what is no text may be anything', () => {
    expect(told({ toelichting: ['eerst\ndan'], pad: '/-', conditions: { value: '-' } })).toEqual([])
    expect(told({ toelichting: 'eerst\u202Edan' })).toEqual(['/toelichting unseenSign'])
  })
  test('the base is free of them', () => {
    expect(unreadableTexts(baseRuleSet)).toEqual([])
    expect(citizenNumbersIn(baseRuleSet)).toEqual([])
  })
})

describe('a number of a citizen', () => {
  test('is found as a text, as a name and as a number, and not repeated', () => {
    const found = citizenNumbersIn({ a: ['x 123456782'], b: { '123456782': 1 }, c: { value: 123456782 } })
    expect(found.map(({ pad }) => pad)).toEqual(['/a/0', '/b/*********', '/c/value'])
    expect(JSON.stringify(found)).not.toContain('123456782')
  })
  test('a mark of content may hold nine digits', () => {
    expect(citizenNumbersIn({ basis: { vingerafdruk: 'a123456782b' } })).toEqual([])
  })
  test('nothing else is told of what holds one', () => {
    const small = smallRuleSet()
    const broken = { ...small, titel: 'van 123456782', regels: 'geen 123456782' }
    const read = () => parseRuleSet(broken as never)
    expect(read).toThrow(RuleSetError)
    const problems = [
      ...checkOverlay(baseRuleSet, { id: '123456782', onzin: true }),
      ...((ruleSetSchema()['~standard'].validate(broken) as { issues?: readonly unknown[] }).issues ?? []),
      ...((overlaySchema()['~standard'].validate({ id: '123456782' }) as { issues?: readonly unknown[] })
        .issues ?? []),
    ]
    expect(problems).toHaveLength(4)
    expect(JSON.stringify(problems)).not.toContain('123456782')
  })
})
