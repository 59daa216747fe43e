/** What is said of an overlay that can't be read or applied: every finding at its place in the overlay. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { baseRuleSet, checkOverlay, customise, inForce, overlays, RuleSetError } from '../../src/index.js'
import { CasusError } from '../../src/problem.js'
import { campaign } from '../support/campaign.js'

const head = { id: 'stad', versie: '1', titel: 'Stad', basis: { id: 'basis', versie: baseRuleSet.versie } }
const reason = { reden: 'Daarom zo.', bron: ['model'] }
const yes = { fact: 'hulpvraag.vastgesteld', operator: 'equal', value: true }
const rule = {
  name: 'stad-regel',
  conditions: { all: [yes] },
  event: { type: 'procedure.aandachtspunten', params: { waarde: 'regisseur' } },
  uitleg: 'Een regel van de stad.',
  bron: ['model'],
  grond: 'modelkeuze',
}
const changed = (change: object) => ({ ...head, wijzig: [{ ...change, ...reason }] })
const added = (...regels: unknown[]) => ({ ...head, voegToe: { regels } })

const bad: Readonly<Record<string, unknown>> = {
  'no JSON': '{ "id": ',
  'a list': [],
  nothing: null,
  'no head': {},
  'a base that is no base': { ...head, basis: 'basis' },
  'no base': { ...head, basis: null },
  'an end before the beginning': { ...head, geldigVanaf: '2026-02-01', geldigTot: '2026-01-31' },
  'a misspelt field': { ...head, vervallt: [] },
  'a misspelt field among the additions': { ...head, voegToe: { regel: [rule] } },
  'a list that is none': { ...head, wijzig: {} },
  'a change without reason': {
    ...head,
    wijzig: [{ regel: 'punt-regisseur', pad: '/uitleg', waarde: 'x', bron: ['model'] }],
  },
  'a change without source': {
    ...head,
    wijzig: [{ regel: 'punt-regisseur', pad: '/uitleg', waarde: 'x', reden: 'Zo besloten.' }],
  },
  'a change of nothing': changed({ pad: '/uitleg', waarde: 'x' }),
  'a change of two things': changed({
    regel: 'punt-regisseur',
    feit: 'ouders.overbelast',
    pad: '/uitleg',
    waarde: 'x',
  }),
  'a change of an unknown rule': changed({ regel: 'punt-regiseur', pad: '/uitleg', waarde: 'x' }),
  'a change of an unknown conclusion': changed({
    conclusie: 'inzet.instrumente',
    pad: '/titel',
    waarde: 'x',
  }),
  'a change of an unknown fact': changed({ feit: 'ouders.overbelst', pad: '/label', waarde: 'x' }),
  'a path that is none': changed({ regel: 'punt-regisseur', pad: 'uitleg', waarde: 'x' }),
  'a path to nowhere': changed({ regel: 'punt-regisseur', pad: '/conditions/all/9/value/3', waarde: 1 }),
  'a path past the end of a list': changed({
    regel: 'punt-regisseur',
    pad: '/conditions/all/9',
    waarde: yes,
  }),
  'a field that rules have not': changed({ regel: 'punt-regisseur', pad: '/uitlg', waarde: 'x' }),
  'a value that does not fit': changed({
    regel: 'signaal-herbeoordelen',
    pad: '/conditions/all/0/value',
    waarde: 'zes',
  }),
  'an operator that does not fit': changed({
    regel: 'signaal-herbeoordelen',
    pad: '/conditions/all/0/operator',
    waarde: 'contains',
  }),
  'conditions that are none': changed({
    regel: 'signaal-herbeoordelen',
    pad: '/conditions',
    waarde: 'altijd',
  }),
  'an unknown source': {
    ...head,
    vervalt: [{ regel: 'punt-regisseur', reden: 'Zo besloten.', bron: ['raad-2031'] }],
  },
  'an unknown rule to drop': { ...head, vervalt: [{ regel: 'punt-regisseurs', ...reason }] },
  'a rule that asks an unknown fact': added({
    ...rule,
    conditions: { all: [{ ...yes, fact: 'hulpvraag.vastgstld' }] },
  }),
  'a rule for an unknown conclusion': added({
    ...rule,
    event: { type: 'procedure.punten', params: { waarde: 'x' } },
  }),
  'a rule without source': added({ ...rule, bron: [] }),
  'a rule with a hole that nothing fills': added({ ...rule, uitleg: 'Over {iets.anders}.' }),
  'a rule twice': added(rule, rule),
  'a rule by the name of another': added({ ...rule, name: 'punt-regisseur' }),
  'a rule that is none': added(7),
  'another name for what protection says': changed({
    conclusie: 'procedure.aandachtspunten',
    pad: '/titels/meldcode-doorlopen',
    waarde: 'niet nodig',
  }),
  'other names all at once': changed({ conclusie: 'procedure.aandachtspunten', pad: '/titels', waarde: {} }),
  'another name for a conclusion that protects': changed({
    conclusie: 'procedure.aandachtspunten',
    pad: '/titel',
    waarde: 'ter kennisgeving',
  }),
  'an effect that no research found': changed({
    conclusie: 'inzet.instrumenten',
    pad: '/catalogus/wraparound-care/effect',
    waarde: 'Bewezen effectief voor elk gezin.',
  }),
  'a secret told to another': added({ ...rule, uitleg: 'Er is {veiligheid.suicidaliteit:waarde}.' }),
  'law without a place': added({ ...rule, grond: 'wet', bron: ['jeugdwet'] }),
  'law at a place that is not there': added({ ...rule, grond: 'wet', bron: ['jeugdwet#99.99'] }),
  'law of its own': {
    ...head,
    voegToe: {
      bronnen: { stadswet: { titel: 'Wet van de stad', soort: 'wet', plaatsen: { 1: 'alles' } } },
      regels: [{ ...rule, grond: 'wet', bron: ['stadswet#1'] }],
    },
  },
  'a ruling without a ruling': added({ ...rule, grond: 'jurisprudentie', bron: ['nji#5.1'] }),
  'a choice that becomes law': changed({ regel: 'signaal-herbeoordelen', pad: '/grond', waarde: 'wet' }),
  'law that becomes a choice': changed({ regel: 'trede-andere-zorg', pad: '/grond', waarde: 'modelkeuze' }),
  'law that loses its article': changed({ regel: 'trede-andere-zorg', pad: '/bron', waarde: ['model'] }),
  'a choice that becomes a ruling': changed({
    regel: 'signaal-herbeoordelen',
    pad: '/grond',
    waarde: 'jurisprudentie',
  }),
  "a choice that becomes the town's law, without an article": changed({
    regel: 'signaal-herbeoordelen',
    pad: '/grond',
    waarde: 'verordening',
  }),
  'a choice that becomes research': changed({
    regel: 'trede-vrij-toegankelijk',
    pad: '/grond',
    waarde: 'onderzoek',
  }),
  'research that loses its research': changed({ regel: 'inzet-jim', pad: '/bron', waarde: ['model'] }),
  'a ruling that loses its ruling': changed({
    regel: 'lichter-zelf-dreigende-overbelasting',
    pad: '/bron',
    waarde: ['nji#5.2'],
  }),
  'research of which the place is lost': changed({
    regel: 'punt-ervaring-meewegen',
    pad: '/bron/0',
    waarde: 'nji',
  }),
  'a circle': added({
    ...rule,
    event: { type: 'leefgebied.draagkracht', params: { waarde: 'kwetsbaar' } },
    conditions: { all: [{ fact: 'leefgebied.regie', operator: 'equal', value: 'zelf' }] },
  }),
  'a source by the name of another': { ...head, voegToe: { bronnen: { nji: { titel: 'x', soort: 'x' } } } },
  'a story about nothing': {
    ...head,
    voegToe: { verhaal: { motivering: [{ bereik: 'gezin', zinnen: [{ conclusie: 'stad.x' }] }] } },
  },
  'a guarantee about nothing': {
    ...head,
    voegToe: {
      waarborgen: [
        {
          id: 'x',
          titel: 'x',
          soort: 'bij-verandering',
          feiten: ['x.y'],
          conclusie: 'x.z',
          blijft: 'gelijk',
          bron: ['model'],
          grond: 'modelkeuze',
        },
      ],
    },
  },
  'a guarantee of its own that does not hold': {
    ...head,
    voegToe: {
      waarborgen: [
        {
          id: 'altijd-licht',
          titel: 'Hulp is altijd licht.',
          soort: 'altijd',
          bereik: 'hulpbehoefte',
          dan: { all: [{ fact: 'hulpbehoefte.trede', operator: 'atMost', value: 'vrij-toegankelijk' }] },
          bron: ['model'],
          grond: 'modelkeuze',
        },
      ],
    },
  },
  'much at once': {
    ...head,
    basis: { id: 'basis', versie: '0' },
    wijzig: [
      { regel: 'veiligheid-acuut', pad: '/uitleg', waarde: 'x', ...reason },
      { regel: 'punt-regiseur', pad: '/uitleg', waarde: 'x', ...reason },
    ],
    vervalt: [{ regel: 'punt-regisseur', reden: 'Zo besloten.', bron: [] }],
    voegToe: {
      regels: [
        { ...rule, grond: 'gevoel' },
        { ...rule, conditions: { all: [{ ...yes, operator: 'equals' }] } },
      ],
    },
  },
}

describe('overlays that can not be used', () => {
  test.each(Object.entries(bad))('%s', (_name, overlay) => {
    const problems = checkOverlay(baseRuleSet, overlay)
    expect(problems.length).toBeGreaterThan(0)
    expect(problems).toMatchSnapshot()
    expect(() => customise(baseRuleSet, overlay)).toThrow(RuleSetError)
  })

  test('never another error, whatever it gets', () => {
    const places = ['wijzig', 'vervalt', 'voegToe', 'basis', 'id', 'geldigVanaf'] as const
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.jsonValue(), fc.boolean(), (place, value, nested) => {
        const overlay = nested
          ? { ...head, voegToe: { [place]: value, regels: [value] } }
          : { ...head, [place]: value }
        expect(Array.isArray(checkOverlay(baseRuleSet, overlay))).toBe(true)
      }),
      campaign(60),
    )
  })
})

test('a ground changes along with the source that bears it, in either order', () => {
  const ruling = { pad: '/grond', waarde: 'jurisprudentie', regel: 'signaal-herbeoordelen', ...reason }
  const source = { pad: '/bron/-', waarde: 'crvb-2024-2040#ECLI:NL:CRVB:2024:2040', ...reason }
  const both = [ruling, { ...source, regel: 'signaal-herbeoordelen' }]
  for (const wijzig of [both, both.toReversed()])
    expect(checkOverlay(baseRuleSet, { ...head, wijzig })).toEqual([])
  const article = {
    ...head,
    voegToe: {
      bronnen: { 'stad-2026': { titel: 'Verordening', soort: 'verordening', plaatsen: { '5': 'weging' } } },
    },
    wijzig: [
      { ...ruling, waarde: 'verordening' },
      { ...source, waarde: 'stad-2026#5', regel: 'signaal-herbeoordelen' },
    ],
  }
  expect(checkOverlay(baseRuleSet, article)).toEqual([])
  const besides = { ...source, regel: 'lichter-zelf-dreigende-overbelasting', waarde: 'nji#5.2' }
  expect(checkOverlay(baseRuleSet, { ...head, wijzig: [besides] })).toEqual([])
})

describe('what comes of an overlay', () => {
  test('it says what it is, what it was made from, and every deviation', () => {
    const { ruleSet, deviations } = customise(baseRuleSet, {
      ...head,
      geldigVanaf: '2026-01-01',
      geldigTot: '2026-12-31',
      wijzig: [{ regel: 'signaal-herbeoordelen', pad: '/conditions/all/0/value', waarde: 3, ...reason }],
      vervalt: [{ regel: 'punt-regisseur', ...reason }],
      voegToe: { regels: [rule] },
    })
    expect(ruleSet).toMatchObject({
      id: 'stad',
      versie: '1',
      geldigVanaf: '2026-01-01',
      geldigTot: '2026-12-31',
    })
    expect(ruleSet.basis).toMatchObject({ id: 'basis', versie: baseRuleSet.versie })
    expect(ruleSet.basis?.vingerafdruk).toMatch(/^[0-9a-f]{64}$/)
    expect(
      deviations.map(({ soort, naam, pad, voor, na }) => [
        soort,
        naam,
        pad,
        typeof voor === 'object' ? 'deel' : voor,
        typeof na === 'object' ? 'deel' : na,
      ]),
    ).toEqual([
      ['gewijzigd', 'signaal-herbeoordelen', '/conditions/all/0/value', 6, 3],
      ['vervallen', 'punt-regisseur', '', 'deel', undefined],
      ['toegevoegd', 'stad-regel', '', undefined, 'deel'],
    ])
    expect(Object.isFrozen(ruleSet) && Object.isFrozen(deviations)).toBe(true)
  })

  test('the base stays as it was', () => {
    const before = JSON.stringify(baseRuleSet)
    customise(baseRuleSet, overlays.alkmaar)
    expect(JSON.stringify(baseRuleSet)).toBe(before)
  })

  test('an overlay on an overlay keeps the protection of both', () => {
    const { ruleSet } = customise(baseRuleSet, {
      ...head,
      voegToe: { regels: [{ ...rule, beschermd: true }] },
    })
    const again = { id: 'wijk', versie: '1', titel: 'Wijk', basis: { id: 'stad', versie: '1' } }
    const problems = checkOverlay(ruleSet, { ...again, vervalt: [{ regel: 'stad-regel', ...reason }] })
    expect(problems.map(({ code }) => code)).toEqual(['beschermd'])
    expect(customise(ruleSet, again).ruleSet.basis?.id).toBe('stad')
  })
})

describe('the version in force', () => {
  const versions = [
    { naam: 'oud', geldigTot: '2024-12-31' },
    { naam: 'nu', geldigVanaf: '2025-01-01', geldigTot: '2026-06-30' },
    { naam: 'straks', geldigVanaf: '2026-07-01' },
    { naam: 'proef', geldigVanaf: '2026-09-01', geldigTot: '2026-09-30' },
  ]
  test.each([
    ['2020-01-01', 'oud'],
    ['2024-12-31', 'oud'],
    ['2025-01-01', 'nu'],
    ['2026-06-30', 'nu'],
    ['2026-07-01', 'straks'],
    ['2026-09-15', 'proef'],
    ['2030-01-01', 'straks'],
  ])('on %s it is "%s"', (day, naam) => {
    expect(inForce(versions, day)?.naam).toBe(naam)
    expect(inForce(versions.toReversed(), day)?.naam).toBe(naam)
  })
  test('a historical one is never in force', () => {
    const old = { naam: 'oud', historisch: true, geldigVanaf: '2013-01-01' }
    expect(inForce([old], '2026-01-15')).toBeUndefined()
    expect(inForce([old], '2013-06-01')).toBeUndefined()
    const now: { naam: string; historisch?: boolean } = { naam: 'nu' }
    expect(inForce([now, old], '2026-01-15')?.naam).toBe('nu')
    const both = [overlays.alkmaar, overlays['midden-holland']]
    expect(inForce(both, '2026-01-15')).toBe(overlays.alkmaar)
    expect(inForce(both.toReversed(), '2026-01-15')).toBe(overlays.alkmaar)
  })
  test('there may be none', () => {
    expect(inForce(versions.slice(1), '2020-01-01')).toBeUndefined()
    expect(inForce([], '2020-01-01')).toBeUndefined()
  })
  test.each([
    [{ versie: '1' }, { versie: '2' }, /Geef allebei/],
    [{ versie: '1' }, { versie: '2', geldigVanaf: '2026-01-01' }, /versie 1 als "geldigTot": 2025-12-31/],
    [
      { versie: '1', geldigVanaf: '2024-03-01' },
      { versie: '2', geldigVanaf: '2026-01-01' },
      /versie 1 als "geldigTot": 2025-12-31/,
    ],
  ])('two of one name are not chosen from in silence: %j, %j', (one, other, message) => {
    const pair: { id: string; versie: string; geldigVanaf?: string }[] = [one, other].map((dates) => ({
      id: 'stad',
      ...dates,
    }))
    for (const list of [pair, pair.toReversed()])
      expect(() => inForce(list, '2026-02-01')).toThrow(
        expect.objectContaining({
          name: 'RuleSetError',
          problems: [expect.objectContaining({ bericht: expect.stringMatching(message) })],
        }),
      )
    expect(
      inForce(
        [
          { id: 'stad', geldigTot: '2025-12-31' },
          { id: 'stad', ...other },
        ],
        '2026-02-01',
      ),
    ).toBeDefined()
  })
  test('a day that is none is refused', () => {
    expect(() => inForce(versions, '2026-02-30')).toThrow(CasusError)
  })
})
