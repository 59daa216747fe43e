/** The council's report: what stands in it, what it never says, and that text from outside steers nothing. */
import { describe, expect, test } from 'vitest'
import { toHtml, toMarkdown, toText } from '../../src/entry/report.js'
import { baseRuleSet, type Casus, compare, customise, difference } from '../../src/index.js'
import type { OverlayJson } from '../../src/model/overlay.js'
import type { Verdict } from '../../src/model/verdict.js'
import { councilReport } from '../../src/report/council.js'
import { verify } from '../../src/verify/verify.js'
import { publishedCases } from '../support/built.js'

const reason = { reden: 'De regio wil eerder samen kijken.', bron: ['regio-visie#2'] }
const regio = {
  ...{ id: 'regio', versie: '1', titel: 'Regio', geldigVanaf: '2026-01-01' },
  basis: { id: 'basis', versie: baseRuleSet.versie },
  voegToe: {
    bronnen: {
      'regio-visie': {
        titel: 'Visie van de regio',
        soort: 'beleid',
        plaatsen: { '2': 'eerder samen kijken' },
      },
    },
  },
  wijzig: [{ regel: 'signaal-herbeoordelen', pad: '/conditions/all/0/value', waarde: 3, ...reason }],
} as unknown as OverlayJson
const stad = {
  ...{ id: 'stad', versie: '1', titel: 'Stad', geldigVanaf: '2026-01-01', geldigTot: '2027-12-31' },
  basis: { id: 'regio', versie: '1' },
  voegToe: {
    regels: [
      {
        name: 'stad-verslaving-ernstig',
        conditions: { all: [{ fact: 'ouders.verslaving', operator: 'equal', value: true }] },
        event: { type: 'veiligheid.niveau', params: { waarde: 'ernstig' } },
        uitleg: 'Verslaving van ouders telt hier als ernstig.',
        bron: ['model'],
        grond: 'modelkeuze',
      },
    ],
  },
} as unknown as OverlayJson
const overlays = [regio, stad]
const { ruleSet, deviations } = customise(baseRuleSet, ...overlays)
const base = baseRuleSet
const differences = difference(base, ruleSet)
const comparison = compare(base, ruleSet, publishedCases() as Casus[])
const about = { base, overlays, ruleSet, deviations, comparison, differences, verdicts: verify(ruleSet) }
const document = councilReport(about)
const text = toText(document).replaceAll(/\s+/g, ' ')

describe('the report', () => {
  test('says whose rules they are, on what, and from when', () => {
    expect(text).toContain('Raadsverslag: ')
    for (const said of ['2026-01-01', '2027-12-31', 'Daarboven, laag 1 Regio (regio, versie 1)'])
      expect(text).toContain(said)
    expect(document).toMatchObject({ taal: 'nl', voor: 'raad' })
    expect(Object.isFrozen(document.blokken)).toBe(true)
  })

  test('tells each layer apart, with before, after, reason, and what the source says at its place', () => {
    const [one, other] = [text.indexOf('Wat Regio'), text.indexOf('Wat Stad')]
    expect(one).toBeGreaterThan(0)
    expect(other).toBeGreaterThan(one)
    const layer = text.slice(one, other)
    expect(layer).toContain('Was: 6')
    expect(layer).toContain('Wordt: 3')
    expect(layer).toContain('De hele voorwaarde met alle lagen samen: ')
    expect(layer).toContain('Waarom: De regio wil eerder samen kijken.')
    expect(layer).toContain('Visie van de regio (regio-visie#2: eerder samen kijken)')
    expect(layer).toContain('Alle bronnen zijn van de gemeente of regio zelf.')
  })

  test('marks a text beside a protected outcome, and a choice of the model; tells conditions as sentences', () => {
    expect(text).toContain('Deze tekst staat naast een beschermde uitkomst')
    expect(text).toContain('Hoe dit telt, is een keuze van dit model.')
    expect(text).toContain('Bij een bron staat geen artikel of plaats.')
    expect(text).not.toContain('"fact"')
  })

  test('tells what people must look at themselves', () => {
    const check = text.slice(text.indexOf('Wat u zelf moet bekijken'))
    expect(check).toContain('Verslaving van ouders telt hier als ernstig.')
    expect(check).toContain('Er staat niet bij wie de bron heeft gelezen.')
  })

  test('never tells as proven what is about nobody, or was not decided', () => {
    const reikwijdte = { persoon: 'elk', hulpbehoefte: 'elk' } as const
    const verdict = (more: Partial<Verdict>): Verdict => ({
      ...{
        waarborg: baseRuleSet.waarborgen?.[0]?.id ?? '',
        titel: 'Een belofte.',
        uitkomst: 'bewezen',
        reikwijdte,
      },
      ...more,
    })
    const told = (more: Partial<Verdict>) =>
      toText(councilReport({ base, overlays, ruleSet, deviations, verdicts: [verdict(more)] }))
    expect(told({ komtVoor: true })).toContain('Een belofte. (bewezen)')
    expect(told({ komtVoor: false })).toContain('Een belofte. (zegt niets: dit komt nooit voor)')
    for (const more of [
      {},
      { komtVoor: false },
      { uitkomst: 'niet-beslist' },
      { uitkomst: 'weerlegd' },
    ] as const)
      expect(told(more)).not.toContain('(bewezen)')
  })

  test('says so where something was not looked at', () => {
    const less = toText(councilReport({ base, overlays, ruleSet, deviations }))
    expect(less).toContain('Er zijn geen casussen bekeken.')
    expect(less.match(/Dit is niet nagegaan\./g)).toHaveLength(2)
  })

  test('refuses a comparison of other rules, and a slip in a field', () => {
    expect(() => councilReport({ ...about, ruleSet: base })).toThrow(TypeError)
    expect(() => councilReport({ ...about, verdict: [] } as never)).toThrow('Bedoelt u "verdicts"?')
  })
})

test('text from outside steers nothing', () => {
  const evil = '<script>alert(1)</script> [x](https://elders.nl) **vet**\n# kop'
  const hostile = {
    ...about,
    overlays: overlays.map((one) => ({ ...one, titel: evil })),
    deviations: deviations.map((one) => ({ ...one, naam: evil, reden: evil, na: { uitleg: evil } })),
  }
  const report = councilReport(hostile)
  const html = toHtml(report)
  expect(html).not.toContain('<script')
  expect(html).not.toMatch(/(?:src|href)="https?:/)
  const markdown = toMarkdown(report)
  expect(markdown).not.toContain('<script')
  expect(markdown).not.toContain('[x](')
  expect(markdown).not.toMatch(/^# kop/m)
})
