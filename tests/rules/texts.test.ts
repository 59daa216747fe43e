/** The texts of the base rule set: short sentences, no blame, and invented thresholds named as such. */
import { describe, expect, test } from 'vitest'
import { baseRuleSet } from '../../src/index.js'

const MOST_WORDS = 25
/** Words that put the blame on a family. */
const BLAME = ['schuld', 'falen', 'faalt', 'onwillig', 'onwillige', 'weigert', 'weigeren', 'probleemgezin']

type Text = readonly [where: string, text: string]

const { leefgebieden, feiten, conclusies, regels, verhaal, titel, onderzoeksvragen = [] } = baseRuleSet
const named = (where: string, titels: Readonly<Record<string, string>> = {}): Text[] =>
  Object.entries(titels).map(([value, text]) => [`${where}=${value}`, text])
const sentences = [...(verhaal?.motivering ?? []), ...(verhaal?.tegenwicht ?? [])].flatMap(
  ({ zinnen }) => zinnen,
)

const texts: readonly Text[] = [
  ['regelset', titel],
  ...leefgebieden.map(({ id, titel }): Text => [id, titel]),
  ...regels.map(({ name, uitleg }): Text => [name, uitleg]),
  ...onderzoeksvragen.map(({ id, vraag }): Text => [`onderzoeksvraag ${id}`, vraag]),
  ...feiten.flatMap((fact): Text[] => [
    [`${fact.id} vraag`, fact.vraag],
    [`${fact.id} label`, fact.label],
    ...named(fact.id, 'titels' in fact ? fact.titels : {}),
  ]),
  ...conclusies.flatMap(({ id, titel, titels, catalogus = {} }): Text[] => [
    [id, titel],
    ...named(id, titels),
    ...Object.entries(catalogus).flatMap(([value, { voorWie, waarvoor, wanneer, effect }]) =>
      [voorWie, waarvoor, wanneer, effect].map((text): Text => [`${id}=${value} catalogus`, text]),
    ),
  ]),
  ...sentences.flatMap(({ conclusie, sjabloon, onzeker }) =>
    [sjabloon, onzeker].flatMap((text): Text[] => (text === undefined ? [] : [[`${conclusie} zin`, text]])),
  ),
]

const sentencesOf = (text: string) => text.split(/(?<=[.?!])\s+/)
const wordsOf = (text: string) => text.match(/[\p{L}\p{N}][\p{L}\p{N}'’,.-]*/gu) ?? []

describe('the texts', () => {
  test('are all here', () => {
    expect(texts.length).toBeGreaterThan(regels.length + feiten.length + conclusies.length)
    for (const [where, text] of texts) expect(text.trim(), where).not.toBe('')
  })

  test(`have no sentence longer than ${MOST_WORDS} words`, () => {
    const long = texts.flatMap(([where, text]) =>
      sentencesOf(text).flatMap((one) => {
        const count = wordsOf(one).length
        return count > MOST_WORDS ? [`${where}: ${count} words: ${one}`] : []
      }),
    )
    expect(long).toEqual([])
  })

  test('put no blame on anyone', () => {
    const blaming = texts.filter(([, text]) =>
      wordsOf(text).some((word) => BLAME.includes(word.toLowerCase().replace(/[^\p{L}]+$/u, ''))),
    )
    expect(blaming).toEqual([])
  })
})

describe('an invented threshold', () => {
  const invented = regels.filter(({ bron }) => bron.includes('model'))

  test('is named a choice of this model', () => {
    expect(invented.length).toBeGreaterThan(0)
    expect(invented.filter(({ grond }) => grond !== 'modelkeuze').map(({ name }) => name)).toEqual([])
  })

  test('is what every choice of this model stands on', () => {
    const choices = regels.filter(({ grond }) => grond === 'modelkeuze')
    expect(choices.filter(({ bron }) => !bron.includes('model')).map(({ name }) => name)).toEqual([])
  })
})

test('that a rule is a choice of this model stands in its ground and source, not in what people read', () => {
  const said = baseRuleSet.regels.filter(({ uitleg }) => uitleg.includes('dit model'))
  expect(said.map(({ name }) => name)).toEqual([])
})
