/** The page of the young person: who that is, what is kept from it, and what it says in danger. */
import { describe, expect, test } from 'vitest'
import { assess, baseRuleSet, type Casus, createAssessor, customise } from '../../src/index.js'
import { READERS } from '../../src/model/readers.js'
import { toText } from '../../src/report/report.js'
import { add, all, is, rule } from '../overlay/attacks/make.js'

const strong = { zelfvertrouwen: 'sterk', veerkracht: 'sterk' } as const
const young = (id: string, leeftijd?: number | object) =>
  ({ id, rol: 'jeugdige', ...strong, ...(leeftijd !== undefined && { leeftijd }) }) as const
const mother = { id: 'moeder', rol: 'ouder', leeftijd: 40, ...strong } as const

function page(personen: readonly object[] | undefined, more: object = {}, options: object = {}): string {
  const casus = { kenmerk: 'lezer', peildatum: '2026-01-15', ...(personen && { personen }), ...more } as Casus
  const text = toText(assess(casus), { ruleSet: baseRuleSet, casus, voor: 'jongere', ...options })
  return text.replace(/\s+/g, ' ')
}

test('the only young person of twelve or older is the reader; of nobody else it is told what is strong', () => {
  const text = page([young('noor', 14), young('bas', 8), mother], {}, { namen: { noor: 'Noor' } })
  expect(text).toContain('Dit gaat over: jou (Noor, 14 jaar), bas (8 jaar) en moeder (ouder, 40 jaar).')
  expect(text.match(/Hierop kun je bouwen/g)).toHaveLength(1)
  expect(text).not.toMatch(/12 jaar of ouder|meer jongeren|(?:moeder|bas|Noor) (?:kan|bouwen)/)
})

test('of more young persons it says that not all is about the reader, and tells nobody what is strong of another', () => {
  const both = [young('noor', 14), young('bram', 16), mother]
  const text = page(both)
  expect(text).toContain('In dit gezin zijn meer jongeren: noor en bram.')
  expect(text).not.toContain('Hierop kun je bouwen')
  const own = page(both, {}, { lezer: 'bram' })
  expect(own).toContain('Dit gaat over: noor (14 jaar), jou (bram, 16 jaar)')
  expect(own).toContain('Niet alles hier gaat over jou.')
  expect(own.match(/Hierop kun je bouwen/g)).toHaveLength(1)
})

test.each([
  ['nobody is twelve', [young('sem', 8), mother], 'In dit gezin is nog niemand 12 jaar.'],
  ['of nobody the age is known', [young('kim'), mother], 'Ben je jonger?'],
  ['an age is known in part', [young('fay', { tussen: [11, 13] })], 'Ben je jonger?'],
  ['there is no young person', [mother], 'Ben je jonger?'],
  ['nobody is known', undefined, 'Ben je jonger?'],
])('when %s the page says so, and is there all the same', (_what, personen, told) => {
  const text = page(personen)
  expect(text).toContain('Deze tekst is voor jongeren van 12 jaar of ouder.')
  expect(text).toContain(told)
  expect(text).toContain('Wie beslist')
})

test('what is certainly above twelve in part counts', () => {
  expect(page([young('fay', { tussen: [12, 14] })])).toContain('jou (fay)')
  expect(page([young('fay', { tussen: [12, 14] })])).not.toContain('12 jaar of ouder')
  expect(page([young('fay', { tussen: [null, 11] })])).toContain('nog niemand 12 jaar')
})

describe('in danger', () => {
  const one = [young('noor', 14)]
  const first = (veiligheid: object) => page(one, { veiligheid }).replace(/^\S+ Advies voor jou \S+ /, '')

  test.each([
    ['acute', { acuut: true }, '!! Doe dit nu !! Bel nu 112.'],
    [
      'thoughts of suicide',
      { suicidaliteit: 'gedachten' },
      '!! Doe dit nu !! Denk je aan zelfdoding? Bel 113',
    ],
    ['not safe at home', { structureel: true }, '!! Doe dit nu !! Bij gevaar bel je altijd 112. Zoek iemand'],
  ])('%s: what to do stands first', (_what, veiligheid, told) => {
    expect(first(veiligheid).startsWith(told)).toBe(true)
  })

  test.each(['structureel', 'vermoedenMishandeling', 'escalatieThuis', 'onveiligDoorVerslaving'])(
    '%s: to call 112 is said once',
    (sign) => {
      expect(page(one, { veiligheid: { [sign]: true } }).match(/\b112\b/g)).toHaveLength(1)
    },
  )

  test('where the rules of a town see danger and put nothing first, the page does', () => {
    const seen = rule('stad-verslaving', 'veiligheid.niveau = ernstig', all(is('ouders.verslaving', true)), {
      priority: 90,
    })
    const { ruleSet } = customise(baseRuleSet, add(seen))
    const casus = {
      kenmerk: 'lezer',
      peildatum: '2026-01-15',
      personen: one,
      ouders: { verslaving: true },
    } as Casus
    const advies = createAssessor(ruleSet).assess(casus)
    const text = toText(advies, { ruleSet, casus, voor: 'jongere' }).replace(/\s+/g, ' ')
    expect(text).toContain(
      '!! Doe dit nu !! Ben je nu in gevaar? Bel 112. Ga naar iemand bij wie je veilig bent.',
    )
  })

  test('as long as it is not known how safe it is, it says whom to tell; a list of dangers it does not', () => {
    const text = page(one)
    expect(text).toContain(
      'Voel je je niet veilig? Vertel het aan iemand die je vertrouwt. Bel bij gevaar 112.',
    )
    expect(text).not.toMatch(/ernstig onveilig|acuut gevaar/)
  })
})

test('what is better asked in a talk is not asked on paper', () => {
  const visies = [
    { van: 'noor', rol: 'jeugdige', casus: { veiligheid: { onveiligDoorVerslaving: true } } },
    { van: 'vader', rol: 'ouder', casus: { veiligheid: { onveiligDoorVerslaving: false } } },
  ]
  const text = page([young('noor', 14)], { visies })
  expect(text).toContain('Vragen aan jou')
  expect(text).not.toMatch(/verslaving|drank|mishandeling|zelfdoding|overbelast/i)
})

test('a reader who is nobody for whom the page is, is refused', () => {
  const both = [young('noor', 14), mother]
  expect(() => page(both, {}, { lezer: 'moeder' })).toThrow(TypeError)
  for (const voor of READERS.filter((reader) => reader !== 'jongere'))
    expect(() => page(both, {}, { lezer: 'noor', voor })).toThrow(/niet voor één persoon/)
})
