/** What the base cites, it cites as exactly as its sources can be cited. */
import { expect, test } from 'vitest'
import { baseRuleSet } from '../../src/index.js'
import type { RuleSet } from '../../src/model/ruleset.js'

const base = baseRuleSet as unknown as RuleSet

/** What is about the whole of a place that has parts; read by a person. */
const wholes: Readonly<Record<string, readonly string[]>> = {
  // No other law at all, and which law: a and b, and of what one doesn't ask for, c.
  'jeugdwet#1.2-lid-1': [
    'lichter-andere-geen',
    'hulpbehoefte.anderWettelijkKader',
    'andere-wet-heeft-naam',
    'advies',
  ],
  // Both surveys.
  'nji#5.3': ['kracht-hulp-geaccepteerd', 'kracht-hulp-werkt'],
}
/** Sources of several places, cited as a whole: five questions, or three rulings that say the same. */
const wholeSources: Readonly<Record<string, readonly string[]>> = {
  meldcode: ['route-veilig-thuis', 'doen-meldcode', 'procedure.meldcodeDoorlopen'],
  'crvb-2024-1095': [
    'nog-factoren',
    'doen-factoren-in-verordening',
    'procedure.factorenInVerordening',
    'te-doen-factoren-in-verordening',
    'besluitrijp-ja',
    'besluitrijp-nee',
    'besluitrijp-na-onderzoek',
    'besluitrijp-per-behoefte',
    'behoefte-rijp-na-onderzoek',
    'besluitrijp-als-alles-is-gedaan',
  ],
}

function citations(): (readonly [name: string, reference: string])[] {
  const { regels, feiten, waarborgen = [], onderzoeksvragen = [], conclusies, advies } = base
  const of = (name: string, list: unknown) => [list].flat().map((one) => [name, String(one)] as const)
  return [
    ...regels.flatMap(({ name, bron }) => of(name, bron)),
    ...[...feiten, ...waarborgen, ...onderzoeksvragen].flatMap(({ id, bron }) => of(id, bron)),
    ...(advies?.verslag.stappen ?? []).flatMap(({ bron }) => of('advies', bron)),
    ...conclusies.flatMap(({ id, catalogus = {} }) =>
      Object.values(catalogus).flatMap((entry) => of(id, { ...entry }['bron'] ?? [])),
    ),
  ]
}

function inexact([name, reference]: readonly [string, string]): boolean {
  const [id = '', place] = reference.split(/#(.*)/)
  const places = Object.keys(base.bronnen[id]?.plaatsen ?? {})
  if (place === undefined) return places.length > 1 && wholeSources[id]?.includes(name) !== true
  const isWhole = places.some((one) => one.startsWith(`${place}-`) || one.startsWith(`${place}.`))
  return isWhole && wholes[reference]?.includes(name) !== true
}

test('nothing is cited less exactly than its source allows', () => {
  const found = citations().filter(inexact)
  expect(found.map(([name, reference]) => `${name}: ${reference}`)).toEqual([])
})

test('what is cited as a whole is cited so still', () => {
  const cited = new Set(citations().map((one) => one.join(': ')))
  const known = [...Object.entries(wholes), ...Object.entries(wholeSources)]
  const gone = known.flatMap(([reference, names]) => names.map((name) => `${name}: ${reference}`))
  expect(gone.filter((one) => !cited.has(one))).toEqual([])
})
