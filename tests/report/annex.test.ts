/**
 * The professional's document, read by a lawyer: what a decision on youth help must establish, in which order, by whom
 * and with which expertise, and what happens to what was not established (crvb-2017-1477 and the others in `bronnen`).
 */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { partialCasus } from '../../src/entry/testing.js'
import { assess, baseRuleSet, type Casus, createAssessor, type RuleSetJson } from '../../src/index.js'
import { toHtml, toText } from '../../src/report/report.js'
import { SITUATIONS } from '../browser/situations.js'
import { EVERYDAY, filledIn } from '../properties/everyday.js'

const { tippingPoints } = createAssessor(baseRuleSet)
const flat = (text: string) => text.replaceAll(/\s+/g, ' ')
const told = (casus: Casus) =>
  toText(assess(casus), { ruleSet: baseRuleSet, casus, kantelpunten: tippingPoints(casus, { hoogstens: 1 }) })

/** What stands under a heading. */
function under(text: string, heading: string): string {
  const from = text.indexOf(`\n${heading}\n`)
  if (from < 0) return ''
  const rest = text.slice(from + heading.length + 2)
  return flat(rest.split(/\n\n/)[0] ?? '')
}

const need = (id: string, more: object = {}) => ({
  ...{
    id,
    aard: 'begeleiding',
    duur: 'middellang',
    deskundigheid: 'generalistisch',
    omvangVastgesteld: true,
  },
  ...{
    eigenKracht: 'deels',
    gedragenDoor: 'ouders',
    overeenstemming: true,
    gebruikelijk: 'meer-dan-gebruikelijk',
  },
  ...{ netwerk: 'niet', vrijToegankelijk: 'niet', anderWettelijkKader: 'geen', meerdereOorzaken: false },
  ...more,
})
const family = (kenmerk: string, more: object = {}, needs: readonly object[] = [need('b1')]): Casus =>
  ({ ...filledIn({ ...EVERYDAY, kenmerk, ...more }), hulpbehoeften: needs }) as Casus

const CASES = {
  overAsked: family('overvraagd', { ouders: { ...EVERYDAY.ouders, overbelast: true } }),
  refused: family('netwerk weigert', { netwerk: { ...EVERYDAY.netwerk, omvang: 'ruim', bereid: false } }),
  differs: {
    ...family('ouder oneens', {}, [need('b1', { eigenKracht: 'volledig', gebruikelijk: 'gebruikelijk' })]),
    visies: [
      {
        van: 'vader',
        rol: 'ouder',
        casus: { hulpbehoeften: [{ id: 'b1', eigenKracht: 'deels', overeenstemming: false }] },
      },
      { van: 'moeder', rol: 'ouder', casus: { hulpbehoeften: [{ id: 'b1', eigenKracht: 'volledig' }] } },
    ],
  } as Casus,
  noExpert: family('geen deskundige', {
    problematiek: { ...EVERYDAY.problematiek, soorten: ['psychisch'], ernst: 'ernstig' },
    procedure: { ...EVERYDAY.procedure, gekwalificeerdeBeoordelaar: false },
  }),
  passedOver: {
    ...family('trede overgeslagen', {}, [{ id: 'b1', aard: 'begeleiding', omvangVastgesteld: false }]),
    benodigdeHulp: { vastgesteld: false },
  } as Casus,
  institution: family('instelling', { procedure: { ...EVERYDAY.procedure, gedwongenKader: true } }, [
    need('b1', { eigenKracht: 'volledig', nodigVolgensInstelling: true }),
    need('b2', { aard: 'verblijf', nodigVolgensInstelling: true }),
  ]),
  otherLaw: family('andere wet', {}, [
    need('b1', { anderWettelijkKader: 'wlz' }),
    need('b2', { aard: 'behandeling', anderWettelijkKader: 'zvw', meerdereOorzaken: true }),
    need('b3', { anderWettelijkKader: 'wmo' }),
  ]),
  unheard: family('niemand gehoord', {
    procedure: {
      ...EVERYDAY.procedure,
      jeugdigeGehoord: false,
      oudersGehoord: false,
      familiegroepsplan: 'niet-aangeboden',
      clientondersteuningAangeboden: false,
      factorenInVerordening: false,
    },
  }),
  nothing: { kenmerk: 'niets', peildatum: '2026-03-02' } as Casus,
  ...Object.fromEntries(Object.entries(SITUATIONS).map(([name, { casus }]) => [name, casus])),
}
const texts = Object.fromEntries(Object.entries(CASES).map(([name, casus]) => [name, told(casus)]))
const textOf = (name: keyof typeof CASES) => texts[name] ?? ''

/** The lawyer's checklist: each item, and how it shows in the document of any family. */
const CHECKLIST: readonly (readonly [item: string, heading: string, shows: RegExp])[] = [
  [
    'step one: the request, after a talk',
    'Stap 1. De hulpvraag vaststellen',
    /hulpvraag.*gesprek met de ouders/i,
  ],
  ['its source', 'Stap 1. De hulpvraag vaststellen', /Grondslag: crvb-2017-1477; .*jeugdwet 7\.3\.2 lid 1/],
  ['step two: which problems', 'Stap 2. Vaststellen of er problemen zijn, en welke', /soorten problemen/i],
  [
    'and how safe it is',
    'Stap 2. Vaststellen of er problemen zijn, en welke',
    /acute onveiligheid.*suïcidaliteit/i,
  ],
  [
    'step three: nature',
    'Stap 3. Vaststellen welke hulp nodig is, naar aard en omvang',
    /aard en omvang van de hulp/i,
  ],
  [
    'and extent, also in weekends',
    'Stap 3. Vaststellen welke hulp nodig is, naar aard en omvang',
    /rb-2022-714/,
  ],
  [
    'step four: what the family can bear',
    'Stap 4. Onderzoeken hoe ver de eigen mogelijkheden reiken',
    /ouders kunnen dragen.*overbelast/i,
  ],
  [
    'and the network',
    'Stap 4. Onderzoeken hoe ver de eigen mogelijkheden reiken',
    /bereidheid van het netwerk/i,
  ],
  [
    'step five: what the municipality adds',
    'Stap 5. Vaststellen wat de gemeente aanvult',
    /gedwongen kader.*wat past, alles samen|wat past, alles samen.*gedwongen kader/i,
  ],
  ...[1, 2, 3, 4, 5].map(
    (step) =>
      [
        `expertise at step ${step}`,
        `Stap ${step}.`,
        /Deskundigheid: beoordeling met passende deskundigheid: (ja|nee|niet vastgesteld)/,
      ] as const,
  ),
  [
    'own plan and independent support',
    'Eigen plan en onafhankelijke steun',
    /familiegroepsplan.*cliëntondersteuning.*vertrouwenspersoon/i,
  ],
  [
    'the factors stand in the verordening',
    'De regels van de gemeente',
    /afwegingsfactoren in de verordening.*crvb-2024-1095/i,
  ],
  ['each check before a decision', 'Nagegaan voor het besluit', /(Gedaan|Nog te doen|Niet bekend)/],
  [
    'who investigated, by name: no casus holds it',
    'Wat het besluit zelf nog moet zeggen',
    /☐ Wie elke stap onderzocht.*\(crvb-2017-1477; jeugdwet 2\.14\)/,
  ],
  [
    'the advice was checked',
    'Wat het besluit zelf nog moet zeggen',
    /☐ Dat dit advies is nagegaan.*crvb-2024-2040/,
  ],
  [
    'rule set, version, fingerprint, day',
    'Herkomst',
    /basis, versie .* [0-9a-f]{64} Peildatum \d{4}-\d\d-\d\d/,
  ],
  [
    'sources with what was read of them',
    'Bronnen',
    /gelezen: de tekst zelf.*gelezen: een samenvatting door anderen/,
  ],
]

test.each(CHECKLIST)('of every family: %s', (_, heading, shows) => {
  for (const [name, text] of Object.entries(texts)) {
    const line = text.split('\n').find((one) => one.startsWith(heading)) ?? heading
    expect(under(text, line), name).toMatch(shows)
  }
})

describe.each(Object.keys(CASES) as (keyof typeof CASES)[])('%s', (name) => {
  const text = textOf(name)

  test('every source that is named stands in the list, with its place', () => {
    const [, list = ''] = text.split('\nBronnen\n')
    const named = [...flat(text).matchAll(/(?:Grondslag|De bronnen): ([^.]*(?:\.\d[^.]*)*)\./g)].flatMap(
      ([, all = '']) => all.split('; '),
    )
    expect(named.length).toBeGreaterThan(5)
    for (const one of named) expect(list).toContain(`– ${one.split(' ')[0]}: `)
  })

  test('is no wider than a terminal, and says no empty table, item or word of code', () => {
    expect(text.split('\n').filter((line) => [...line].length > 80)).toEqual([])
    expect(text).not.toMatch(/keer\)|undefined|\[object|: \.|\(\)|; ;/)
    const annex = text.slice(text.indexOf('\nBijlage'), text.indexOf('\nWaar elke zin op steunt'))
    expect(annex).not.toMatch(/\b(terecht|onterecht|ten onrechte|verwijtbaar|overgeslagen)\b/)
  })

  test('each of the twelve questions has an answer', () => {
    const answers = [
      ...flat(text).matchAll(
        /– [123][abcd]\. [^?]*\? (Ja|Nee|Deels|Niet bekend(?:, maar niet helemaal)?)\./g,
      ),
    ]
    expect(answers).toHaveLength(12)
  })
})

describe('what a judge asks of one family', () => {
  test('who says what, where people differ', () => {
    expect(under(textOf('differs'), 'Stap 4. Onderzoeken hoe ver de eigen mogelijkheden reiken')).toContain(
      'Eigen mogelijkheden van het gezin: volledig (begeleiding; professional en moeder (ouder)); deels (begeleiding; vader (ouder)).',
    )
  })

  test('why each rung was passed over, with its rule; nothing lighter is silent', () => {
    const rungs = under(textOf('refused'), 'Begeleiding')
    expect(rungs).toMatch(/Het gezin kan het zelf: past niet, kan een deel doen\. .* \[\d+\]/)
    expect(rungs).toMatch(
      /Hulp van mensen om het gezin heen: past niet\. \S.*\[\d+.*Vrij toegankelijke hulp: past niet\. \S.*\[/,
    )
    expect(rungs).toMatch(/Zwaardere treden: .*\. Niets van wat is vastgesteld, vraagt die\./)
  })

  test('what an institution asks for is a reason of its own, and said once of a need', () => {
    const rungs = under(textOf('institution'), 'Begeleiding')
    expect(rungs.match(/want de gecertificeerde instelling vindt deze hulp nodig/g)).toHaveLength(1)
  })

  test('another law is named, and several causes why it does not go first', () => {
    expect(under(textOf('otherLaw'), 'Begeleiding (b1)')).toContain('langdurige zorg (Wlz)')
    expect(under(textOf('otherLaw'), 'Behandeling')).toContain('meer dan één oorzaak')
    expect(under(textOf('otherLaw'), 'Begeleiding (b3)')).toContain('begeleiding valt onder de Jeugdwet')
  })

  test('where a step was passed over, nothing was weighed, and that is said', () => {
    expect(under(textOf('passedOver'), 'Begeleiding')).toMatch(
      /nog niet bepaald.*De treden zelf zijn niet gewogen/,
    )
  })

  test('where an expert is missing, that is known, and to do', () => {
    expect(under(textOf('noExpert'), 'Stap 2. Vaststellen of er problemen zijn, en welke')).toContain(
      'deskundigheid: nee',
    )
  })

  test('nobody heard: the checks say so', () => {
    expect(under(textOf('unheard'), 'Nagegaan voor het besluit')).toMatch(
      /Nog te doen: gesprek met de jeugdige; gesprek met de ouders/,
    )
  })

  test('persons of whom nothing is known have no table', () => {
    const glance = textOf('overAsked').split('\nIn één oogopslag\n')[1] ?? ''
    const none = told({ ...CASES.overAsked, personen: [{ id: 'kind', rol: 'jeugdige', leeftijd: 10 }] })
    expect(glance.match(/^ {2}Wat .*Uitkomst$/gm)?.length ?? 0).toBeGreaterThan(0)
    expect(none.split('\nIn één oogopslag\n')[1]).not.toMatch(/^ {2}Wat .*Uitkomst$/m)
  })
})

describe('the research questions', () => {
  const answersIn = (casus: Casus) =>
    Object.fromEntries(
      [...flat(told(casus)).matchAll(/– ([123][abcd])\. [^?]*\? (Ja|Nee|Deels|Niet bekend[^.]*)\./g)].map(
        ([, id = '', answer = '']) => [id, answer],
      ),
    )

  test('yes, partly, no and unknown', () => {
    const base = { kenmerk: 'vragen', peildatum: '2026-03-02' }
    const evaluatie = { oorzakenAangepakt: true, eigenKrachtIngezet: false, steunLangGenoeg: false }
    const found = answersIn({ ...base, evaluatie, procedure: { nazorgAfgesproken: true } } as Casus)
    expect(found).toMatchObject({ '2b': 'Deels', '2d': 'Nee', '3d': 'Ja', '3b': 'Niet bekend' })
    expect(found['2c']).toBe('Niet bekend, maar niet helemaal')
  })

  test('are what the rules themselves would say', () => {
    // The same conditions as rules, drawn by the engine.
    const questions = baseRuleSet.onderzoeksvragen ?? []
    const rules = structuredClone(baseRuleSet) as unknown as {
      conclusies: object[]
      regels: object[]
      advies?: unknown
      id: string
    }
    const label = (id: string) => `vraag.v${id}`
    for (const { id, ja, deels, bron } of questions) {
      rules.conclusies.push({
        id: label(id),
        bereik: 'gezin',
        beleid: 'first',
        titel: `Vraag ${id}`,
        waarden: ['ja', 'deels', 'nee'],
        standaard: 'nee',
      })
      const rule = (waarde: string, priority: number, conditions: unknown) => ({
        ...{ name: `vraag-${id}-${waarde}`, priority, conditions, bron, grond: 'modelkeuze' },
        ...{ event: { type: label(id), params: { waarde } }, uitleg: `Vraag ${id}: ${waarde}.` },
      })
      rules.regels.push(rule('ja', 2, ja))
      if (deels !== undefined) rules.regels.push(rule('deels', 1, deels))
    }
    const { assess: drawn } = createAssessor({ ...rules, id: 'vragen' } as unknown as RuleSetJson)
    const certain: Record<string, string> = { ja: 'Ja', deels: 'Deels', nee: 'Nee' }
    fc.assert(
      fc.property(partialCasus(baseRuleSet), (casus) => {
        const { eigen } = drawn(casus as Casus)
        for (const [id, answer] of Object.entries(answersIn(casus as Casus))) {
          const { mogelijk = [], zeker = false } = (eigen[label(id)] ?? {}) as {
            mogelijk?: string[]
            zeker?: boolean
          }
          const [only = ''] = mogelijk
          if (zeker) expect([id, answer]).toEqual([id, certain[only]])
          else expect([id, answer]).toEqual([id, expect.stringMatching(/^Niet bekend/)])
        }
      }),
      { numRuns: 40 },
    )
  })
})

test('five needs stay readable: the page is not heavier than it says', () => {
  const { casus, namen } = SITUATIONS['vijf-behoeften'] as (typeof SITUATIONS)[string]
  const page = toHtml(assess(casus), {
    ...{ casus, namen, ruleSet: baseRuleSet, voor: 'professional' },
    kantelpunten: tippingPoints(casus, { hoogstens: 1 }),
  })
  expect(Buffer.byteLength(page)).toBeLessThan(85_000)
})
