/** One function a form, for all that can be told; what it is given shows from its shape. */
import { describe, expect, test } from 'vitest'
import {
  type Advies,
  assess,
  baseRuleSet,
  type Casus,
  compare,
  createAssessor,
  customise,
  difference,
  overlays,
} from '../../src/index.js'
import { type Report, toMarkdown, toText } from '../../src/report/report.js'
import { words } from '../../src/report/words.js'
import { publishedCases } from '../support/built.js'
import { smallRuleSet } from '../support/small-rule-set.js'

const cases = publishedCases()
const advies = assess(cases[0] as Casus)
const { ruleSet, deviations } = customise(baseRuleSet, overlays.alkmaar)
const small = { a: smallRuleSet(), b: { ...smallRuleSet(), versie: '2', regels: [] } }
const unsafe = { kenmerk: 'onveilig', peildatum: '2026-01-15', kind: { veilig: false, soorten: ['angst'] } }
const comparison = compare(small.a, small.b, [unsafe as unknown as Casus])
const differences = difference(small.a, small.b)

/** Everything that can be told, in one form. */
const told: readonly (readonly [what: string, head: RegExp, tell: (report: Report) => string])[] = [
  ['an advice', /^(?:━━|#) \S+, 2024-/, (report) => report(advies, { ruleSet: baseRuleSet })],
  ['a rule set', /^(?:━━|#) .*Alkmaar/, (report) => report(ruleSet)],
  ['deviations', /^(?:━━|#) Afwijkingen van de basisregels/, (report) => report(deviations, { ruleSet })],
  ['no deviations', /Er zijn geen afwijkingen\./, (report) => report([])],
  ['a comparison', /^(?:━━|#) klein 1 → klein 2/, (report) => report(comparison, small)],
  ['differences', /^(?:━━|#) klein 1 ↔ klein 2/, (report) => report(differences, small)],
  ['no differences', /Er is geen verschil gevonden\./, (report) => report([], small)],
]
/** The words in a report, apart from how often and in what form. */
function wordsIn(report: string): readonly string[] {
  const plain = report.replaceAll(/```text|&(?:lt|gt|amp);/g, ' ')
  return [...new Set(plain.toLowerCase().match(/[\p{L}\p{N}]+/gu))].sort()
}

describe.each(told)('%s', (_what, head, tell) => {
  test('as text, and as Markdown with the same words', () => {
    const [text, markdown] = [tell(toText), tell(toMarkdown)]
    expect(text).toMatch(head)
    expect(markdown).toMatch(head)
    expect(markdown).toMatch(/^# /)
    for (const report of [text, markdown]) expect(report).toMatch(/\S\n$/)
    expect(markdown).not.toMatch(/\n{3}/)
    expect(wordsIn(markdown)).toEqual(wordsIn(text))
  })
})

describe('is refused', () => {
  const anything = toText as (what?: unknown, options?: unknown) => string
  test.each([
    ['nothing', undefined],
    ['null', null],
    ['a text', '{}'],
    ['an object of another kind', {}],
    ['a decision, which has no reasons', createAssessor(baseRuleSet).decide(cases[0] as Casus)],
    ['a list of something else', [1]],
  ])('%s', (_what, what) => {
    expect(() => anything(what)).toThrow(TypeError)
    expect(() => anything(what)).toThrow(/^toText: geef een advies van assess, een regelset, /)
  })

  test.each<[what: string, subject: unknown, options: unknown, message: string]>([
    ['a slip in an option', advies, { ruleset: baseRuleSet }, 'Bedoelt u "ruleSet"?'],
    ['an option of another kind', deviations, { kort: true }, 'Kies uit: ruleSet.'],
    ['an option where there are none', ruleSet, { ruleSet }, 'Hier zijn geen opties.'],
    ['options that are no object', ruleSet, 'kort', 'de opties zijn een object. Er staat nu'],
    ['a comparison without its rule sets', comparison, { a: small.a }, 'als { a, b }'],
    ['differences without their rule sets', differences, undefined, 'als { a, b }'],
    ['a comparison with others', comparison, { a: small.b, b: small.a }, 'zijn niet de regelsets'],
  ])('%s', (_what, subject, options, message) => {
    expect(() => anything(subject, options)).toThrow(TypeError)
    expect(() => anything(subject, options)).toThrow(message)
  })
})

test('never says that nothing changes in safety when the rules do not say which outcome is about it', () => {
  expect(small.a.verhaal?.kern).toBeUndefined()
  const text = toText(comparison, small)
  expect(text).toContain('niveau: gevaar → goed')
  expect(text).not.toContain('Hieraan verandert niets')
  expect(text).not.toContain('Veiligheid')
})

const judged = createAssessor<unknown>(small.a).assess(unsafe)
test.each<[what: string, tell: (report: Report) => string]>([
  ['an advice', (report) => report(judged as Advies, { ruleSet: small.a })],
  ['an advice in short, by ids', (report) => report(judged as Advies, { kort: true })],
  ['a rule set', (report) => report(small.a)],
  ['a comparison', (report) => report(comparison, small)],
  ['differences', (report) => report(differences, small)],
])('of a small rule set, to the letter: %s', (_what, tell) => {
  expect(`${tell(toText)}\n\n${tell(toMarkdown)}`).toMatchSnapshot()
})

test('an advice by rules of one’s own is told with their names', () => {
  const own = createAssessor(ruleSet).assess(cases[1] as Casus)
  expect(toMarkdown(own as Advies, { ruleSet })).toMatch(/^# [^\n]+\n\n- \*\*Status:\*\* /)
})

test('readable names of a rule set', () => {
  const names = words(baseRuleSet)
  expect(Object.keys(names)).toEqual(['subject', 'value', 'item', 'source'])
  expect(names.subject('veiligheid.acuut')).toBe('acute onveiligheid')
  expect(names.value('veiligheid.acuut', true)).toBe('ja')
  expect(names.value('persoon.leeftijd', 17.5)).toBe('17,5 jaar')
  expect(names.item('leefgebied.regie', 'financien')).toBe(
    baseRuleSet.leefgebieden.find(({ id }) => id === 'financien')?.titel,
  )
  expect(names.source('nji#5.2')).toContain(baseRuleSet.bronnen['nji']?.titel)
  expect(names.subject('onbekend.iets')).toBe('onbekend.iets')
})
