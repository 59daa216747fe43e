/** The sources of the base rule set and its research questions: what was read, where it stands, what it asks. */
import { describe, expect, test } from 'vitest'
import { baseRuleSet } from '../../src/index.js'
import { asked } from '../../src/load/order.js'

const { bronnen, feiten, conclusies, regels, waarborgen = [], onderzoeksvragen = [] } = baseRuleSet
const references = [
  ...[...feiten, ...regels, ...waarborgen, ...onderzoeksvragen].flatMap(({ bron }) => bron),
  ...conclusies.flatMap(({ catalogus = {} }) => Object.values(catalogus).flatMap(({ bron }) => bron)),
]
const idOf = (reference: string) => reference.split('#')[0] ?? ''

describe('the sources', () => {
  const outside = Object.entries(bronnen).filter(([id]) => id !== 'model')

  test('say what was read, and which places they have', () => {
    for (const [id, { gelezen, plaatsen }] of outside) {
      expect(['tekst', 'samenvatting', 'niet'], id).toContain(gelezen)
      expect(Object.keys(plaatsen ?? {}).length, id).toBeGreaterThan(0)
    }
    expect(bronnen['model']?.plaatsen).toEqual({})
  })

  test('of judgments are cited by their own number', () => {
    for (const [id, { soort, titel, plaatsen = {} }] of outside) {
      if (soort !== 'jurisprudentie') continue
      for (const place of Object.keys(plaatsen)) {
        expect(place, id).toMatch(/^ECLI:NL:(CRVB|RB[A-Z]{3}):\d{4}:\d+$/)
        expect(titel, id).toContain(place)
      }
    }
  })

  test('of which the text was read are cited by the place in it', () => {
    const whole = references.filter((reference) => bronnen[reference]?.gelezen === 'tekst')
    expect(whole).toEqual([])
  })

  test('tell what a guarantee that is a choice of this model stands on', () => {
    for (const { id, grond, bron } of waarborgen)
      expect(bron.includes('model'), id).toBe(grond === 'modelkeuze')
  })

  test('hold what the domain page names', () => {
    const named = [
      ...['alkmaar-2024', 'nji', 'ekc', 'midden-holland', 'alkmaar-2025', 'jeugdwet', 'wmo-2015'],
      ...['besluit-jeugdwet', 'meldcode', 'crvb-2017-1477', 'crvb-2021-1327', 'crvb-2024-1095'],
      ...['crvb-2024-2040', 'rb-2017-159', 'rb-2022-714', 'rb-2022-10278'],
    ]
    expect(outside.map(([id]) => id).sort()).toEqual(named.sort())
  })
})

describe('a rule that calls itself law', () => {
  test.each(regels.filter(({ grond }) => grond === 'wet'))('$name names the article', ({ bron }) => {
    const law = bron.filter((reference) => bronnen[idOf(reference)]?.soort === 'wet')
    expect(law.length).toBeGreaterThan(0)
    for (const reference of law) expect(reference).toContain('#')
  })

  test('and no rule of the base stands on a by-law', () => {
    expect(regels.filter(({ grond }) => grond === 'verordening')).toEqual([])
    expect(references.length).toBeGreaterThan(regels.length)
  })
})

describe('the research questions', () => {
  test('are the twelve of the study, three themes of four', () => {
    const ids = ['1', '2', '3'].flatMap((theme) => ['a', 'b', 'c', 'd'].map((part) => theme + part))
    expect(onderzoeksvragen.map(({ id }) => id)).toEqual(ids)
    expect(new Set(onderzoeksvragen.map(({ thema }) => thema)).size).toBe(3)
  })

  test.each(onderzoeksvragen)(
    '$id asks what it lists',
    ({ ja, feiten: facts = [], conclusies: others = [], bron }) => {
      expect([...new Set(asked(ja))].sort()).toEqual([...facts, ...others].sort())
      expect(bron).toEqual(['nji#1'])
    },
  )
})
