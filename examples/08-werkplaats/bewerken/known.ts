/** What an overlay can name: facts, conclusions, rules, sources, areas and grounds, each told in a few lines. */
import type { RuleSetJson } from 'eigen-kracht'

export interface Thing {
  readonly kind: 'feit' | 'conclusie' | 'regel' | 'bron' | 'leefgebied' | 'grond'
  readonly title: string
  /** What there is to know of it, in Dutch; a line for each thing. */
  readonly lines: readonly string[]
  /** Its values, with what they are called. */
  readonly values?: ReadonlyMap<string, string>
  /** It is not in the base: an overlay adds it. */
  readonly own: boolean
}

type Row = Readonly<Record<string, unknown>>
const isRow = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const rows = (value: unknown): readonly Row[] => (Array.isArray(value) ? value.filter(isRow) : [])
const textIn = (row: Row, key: string): string => {
  const value = Object.hasOwn(row, key) ? row[key] : undefined
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}
const part = (row: unknown, key: string): unknown =>
  isRow(row) && Object.hasOwn(row, key) ? row[key] : undefined
const texts = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []

const ABOUT: Readonly<Record<string, string>> = {
  gezin: 'het hele gezin',
  persoon: 'één persoon',
  leefgebied: 'één leefgebied',
  hulpbehoefte: 'één hulpbehoefte',
}
const about = (row: Row) => ABOUT[textIn(row, 'bereik')] ?? textIn(row, 'bereik')

const ANSWERS: Readonly<Record<string, (row: Row, values: ReadonlyMap<string, string>) => string>> = {
  janee: () => 'Antwoord: true (ja) of false (nee).',
  keuze: (_, values) => `Eén van: ${valuesText(values)}.`,
  meerkeuze: (_, values) => `Geen, één of meer van: ${valuesText(values)}.`,
  getal: (row) =>
    `Een getal van ${textIn(row, 'minimum')} tot en met ${textIn(row, 'maximum')} ${textIn(row, 'eenheid')}`
      .trimEnd()
      .concat('.'),
}

const valuesText = (values: ReadonlyMap<string, string>) =>
  [...values].map(([value, title]) => (title === value ? value : `${value} (${title})`)).join(', ')

function valuesOf(row: Row): ReadonlyMap<string, string> {
  const titles = part(row, 'titels')
  return new Map(
    texts(part(row, 'waarden')).map((value) => [value, textIn(isRow(titles) ? titles : {}, value) || value]),
  )
}

function factThing(row: Row, own: boolean): Thing {
  const values = valuesOf(row)
  const answers = ANSWERS[textIn(row, 'type')]?.(row, values) ?? ''
  const lines = [textIn(row, 'vraag'), `Gaat over ${about(row)}.`, answers].filter((line) => line !== '')
  return { kind: 'feit', title: textIn(row, 'label'), lines, values, own }
}

function conclusionThing(row: Row, own: boolean): Thing {
  const values = valuesOf(row)
  const lines = [
    `Een conclusie over ${about(row)}: dit zeggen de regels, het wordt niet gevraagd.`,
    `Waarden, van licht naar zwaar: ${valuesText(values)}.`,
    ...guarded(row),
  ]
  return { kind: 'conclusie', title: textIn(row, 'titel'), lines, values, own }
}

function ruleThing(row: Row, own: boolean): Thing {
  const event = part(row, 'event')
  const says = `Regel voor ${String(part(event, 'type') ?? '')}: ${String(part(part(event, 'params'), 'waarde') ?? '')}.`
  return {
    kind: 'regel',
    title: textIn(row, 'name'),
    lines: [says, textIn(row, 'uitleg'), ...guarded(row)],
    own,
  }
}

const guarded = (row: Row) =>
  part(row, 'beschermd') === true ? ['Beschermd: een gemeente mag dit niet wijzigen.'] : []

function sourceThings(sources: unknown, own: boolean): readonly (readonly [string, Thing])[] {
  return Object.entries(isRow(sources) ? sources : {}).flatMap(([id, source]) => {
    const title = isRow(source) ? textIn(source, 'titel') : ''
    const places = Object.entries(part(source, 'plaatsen') ?? {}).map(
      ([place, what]) => [`${id}#${place}`, { kind: 'bron', title, lines: [String(what)], own }] as const,
    )
    const soort = isRow(source) ? textIn(source, 'soort') : ''
    return [
      [id, { kind: 'bron', title, lines: soort === '' ? [] : [`Soort bron: ${soort}.`], own }],
      ...places,
    ]
  })
}

/** What `parts` holds, by the name under which it is referred to. */
function thingsIn(parts: unknown, own: boolean): readonly (readonly [string, Thing])[] {
  const named = (list: string, key: string, make: (row: Row, own: boolean) => Thing) =>
    rows(part(parts, list)).map((row) => [textIn(row, key), make(row, own)] as const)
  const titled = (kind: Thing['kind']) => (row: Row) => ({
    kind,
    title: textIn(row, 'titel'),
    lines: [],
    own,
  })
  return [
    ...named('feiten', 'id', factThing),
    ...named('conclusies', 'id', conclusionThing),
    ...named('regels', 'name', ruleThing),
    ...named('leefgebieden', 'id', titled('leefgebied')),
    ...named('gronden', 'grond', titled('grond')),
    ...sourceThings(part(parts, 'bronnen'), own),
  ]
}

/**
 * Everything that an overlay on this base can name, by name.
 *
 * @param overlays as far as they can be read, the edited one last; nothing is asked of their form
 */
export function knownThings(base: RuleSetJson, overlays: readonly unknown[]): ReadonlyMap<string, Thing> {
  const added = overlays.flatMap((overlay) => thingsIn(part(overlay, 'voegToe'), true))
  return new Map([...added, ...thingsIn(base, false)].filter(([name]) => name !== ''))
}
