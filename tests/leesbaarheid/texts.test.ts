/** The texts of the base rules are easy to read, and each speaks to its reader only. */
import { describe, expect, test } from 'vitest'
import { baseRuleSet } from '../../src/index.js'
import type { RuleSetJson } from '../../src/model/ruleset.js'
import { AUDIENCES, measure } from './measure.js'
import { textsFor } from './texts.js'

/** Words per sentence at most, the share of sentences of over 15 words at most, and Flesch-Douma at least. */
const BOUNDS = {
  gezin: { mean: 9, over15: 0.05, ease: 80 },
  jongere: { mean: 9, over15: 0.05, ease: 80 },
  professional: { mean: 12, over15: 0.15, ease: 60 },
  vragen: { mean: 12, over15: 0.1, ease: 70 },
} as const

describe.each(AUDIENCES)('%s', (audience) => {
  const measured = measure(audience, baseRuleSet)

  test('is easy to read', () => {
    const { mean, over15, ease } = measured.figures
    const bounds = BOUNDS[audience]
    expect(measured.figures.sentences).toBeGreaterThan(100)
    expect(mean).toBeLessThanOrEqual(bounds.mean)
    expect(over15).toBeLessThanOrEqual(bounds.over15)
    expect(ease).toBeGreaterThanOrEqual(bounds.ease)
  })

  test('calls its reader by one name, and nobody else', () => {
    expect(measured.pronouns).toEqual([])
  })

  test('orders nobody about', () => {
    expect(measured.orders).toEqual([])
  })

  test('names in a reason the one fact that fired', () => {
    expect(measured.ors).toEqual([])
  })
})

test('what is told, by whom, and in which words', () => {
  const rule = (name: string, type: string, waarde: string, uitleg: string) => ({
    name,
    conditions: { all: [] },
    event: { type, params: { waarde } },
    uitleg,
    bron: ['b'],
    grond: 'wet' as const,
  })
  const tone = { titel: 'toon', beleid: 'collect' as const, bereik: 'gezin' as const }
  const ruleSet: RuleSetJson = {
    id: 'klein',
    versie: '1',
    titel: 'Klein',
    bronnen: {},
    leefgebieden: [],
    feiten: [
      {
        id: 'gezin.naam',
        bereik: 'gezin',
        type: 'janee',
        label: 'naam',
        vraag: 'Hoe heet u?',
        wie: [],
        bron: [],
      },
    ],
    conclusies: [
      { ...tone, id: 'a.gevaar', waarden: ['ja'] },
      { ...tone, id: 'a.kracht', waarden: ['x', 'y', 'z'], titels: { x: 'iks' } },
      { ...tone, id: 'a.stil', waarden: ['ja'] },
      { ...tone, id: 'a.doen', waarden: ['ja'] },
      { ...tone, id: 'a.zin', bereik: 'hulpbehoefte', waarden: ['ja'] },
    ],
    regels: [
      rule('gevaar', 'a.gevaar', 'ja', 'Bel nu. {jeugdige} gaat voor.'),
      rule('stil', 'a.stil', 'ja', 'Niemand leest dit.'),
      { ...rule('doen', 'a.doen', 'ja', 'Afspraken maken.'), voor: { gezin: 'Er komt een afspraak.' } },
      {
        ...rule('zin', 'a.zin', 'ja', '{id} past. {gezin.naam:waarde}.'),
        voor: { jongere: '{id} past bij je.' },
      },
    ],
    verhaal: {
      kern: [],
      namen: {
        jeugdige: {
          feit: 'persoon.rol',
          waarde: 'x',
          tekst: 'het kind',
          voor: { gezin: { een: 'uw kind', meer: '' } },
        },
      },
      eerst: [{ bereik: 'gezin', zinnen: [{ conclusie: 'a.gevaar' }] }],
      motivering: [
        { bereik: 'gezin', zinnen: [{ conclusie: 'a.gevaar' }] },
        {
          bereik: 'gezin',
          zinnen: [
            {
              conclusie: 'a.kracht',
              hoogstens: 2,
              sjabloon: 'Sterk: {waarden}.',
              onzeker: 'Nog {mogelijk}.',
              voor: { jongere: { sjabloon: 'Jouw kracht: {waarden}.' } },
            },
          ],
        },
        { bereik: 'hulpbehoefte', zinnen: [{ conclusie: 'a.zin', waarden: ['ja'] }] },
      ],
      tegenwicht: [],
    },
    advies: {
      velden: [{ veld: 'doen', soort: 'suggesties', conclusie: 'a.doen', uitleg: 'Doen.' }],
    } as unknown as NonNullable<RuleSetJson['advies']>,
  }
  const told = (reader: 'gezin' | 'jongere' | 'professional') =>
    textsFor(reader, ruleSet).map(
      ({ id, text, kind, danger }) => `${danger ? '! ' : ''}${id}, ${kind}: ${text}`,
    )
  expect(told('gezin')).toEqual([
    '! gevaar, reason: Bel nu. Uw kind gaat voor.',
    'a.kracht, unsure: Nog iks of y.',
    'a.kracht, reason: Sterk: iks en y.',
    'zin, reason: Behandeling past. Ja.',
    'doen, suggestion: Er komt een afspraak.',
  ])
  expect(told('jongere')).toEqual([
    '! gevaar, reason: Bel nu. Het kind gaat voor.',
    'a.kracht, unsure: Nog iks of y.',
    'a.kracht, reason: Jouw kracht: iks en y.',
    'zin, reason: Behandeling past bij je.',
  ])
  expect(told('professional').at(-1)).toBe('doen, suggestion: Afspraken maken.')
})
