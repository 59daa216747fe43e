/** The notes of a report: which rule stands behind each sentence, on what ground and at which place in its sources. */
import { own } from '../model/names.js'
import type { RuleSetJson } from '../model/ruleset.js'
import { vocabularyOf } from '../model/vocabulary.js'
import { type Block, heading, type ListItem, list } from './blocks.js'
import type { Telling } from './reader.js'
import { togetherBy } from './together-by.js'
import type { Words } from './words.js'

interface Accounted {
  readonly regels: readonly string[]
  readonly bronnen: readonly string[]
}

export interface Notes {
  /** A text with the numbers of the notes that account for it. */
  readonly item: (text: string, of: Accounted) => ListItem
  /** Places in sources, in short; the list of sources says what stands there. */
  readonly places: (references: readonly string[]) => string
  /** The notes so far, with the sources that were named and their places. */
  readonly blocks: () => Block[]
}

/** Numbers rules in the order in which they are first told. */
export function createNotes(ruleSet: RuleSetJson | undefined, telling: Telling, words: Words): Notes {
  const numbers = new Map<string, number>()
  const footnotes = new Map(
    vocabularyOf(ruleSet ?? {}).gronden.flatMap(({ grond, voetnoot }) =>
      voetnoot === undefined ? [] : [[grond, voetnoot] as const],
    ),
  )
  const told = new Set<string>()
  const references = new Set<string>()

  function numberOf(regel: string): number {
    const number = numbers.get(regel) ?? numbers.size + 1
    numbers.set(regel, number)
    return number
  }
  /** A footnote says its text once; sentences that rest on it carry its mark. */
  function hasFootnote(regel: string): boolean {
    const text = footnotes.get(telling.rule(regel)?.grond ?? '')
    if (text !== undefined) told.add(text)
    return text !== undefined
  }
  function noteOf(regel: string): ListItem {
    const rule = telling.rule(regel)
    if (rule === undefined) return { text: regel }
    return { text: `${regel} (${words.ground(rule.grond)}): ${places(rule.bron)}` }
  }
  function places(named: readonly string[]): string {
    for (const reference of named) references.add(reference)
    return named.map(referenceText).join('; ')
  }

  return {
    item: (text, { regels, bronnen }) => {
      for (const reference of bronnen) references.add(reference)
      const marks = regels.filter(hasFootnote)
      const notes = ruleSet === undefined ? [] : regels.map(numberOf)
      return { text, ...(notes.length > 0 && { notes }), ...(marks.length > 0 && { marked: true }) }
    },
    places,
    blocks: () => {
      const notes = [...numbers.keys()].map(noteOf)
      const used = togetherBy([...references], (reference) => reference.split('#')[0] ?? '')
      if (used.length === 0) return []
      return [
        ...(notes.length === 0
          ? []
          : [
              heading(2, 'waar elke zin op steunt'),
              { kind: 'notes', items: notes, footnotes: [...told] } satisfies Block,
            ]),
        heading(2, 'bronnen'),
        list(used.map((same) => citedSource(same, ruleSet))),
      ]
    },
  }
}

const READ_TEXT: ReadonlyMap<unknown, string> = new Map([
  ['tekst', 'gelezen: de tekst zelf'],
  ['samenvatting', 'gelezen: een samenvatting door anderen'],
])
const UNREAD = 'niet zelf gelezen'
const OLD = 'historisch: ouder dan de regels die nu gelden'

/** A source with who made it, its day, how much of it was read, and what stands at the places that were named. */
function citedSource(
  [first, ...more]: readonly [string, ...string[]],
  ruleSet: RuleSetJson | undefined,
): ListItem {
  const [id = ''] = first.split('#')
  const source = own(ruleSet?.bronnen, id)
  if (source === undefined) return { text: id }
  const { titel, auteur, datum, gelezen, historisch, plaatsen } = source
  const read = gelezen === undefined ? [] : [READ_TEXT.get(gelezen) ?? UNREAD]
  const old = historisch === true ? [OLD] : []
  const facts = [auteur, datum].filter((fact) => typeof fact === 'string')
  const all = [first, ...more].map((reference) => reference.slice(id.length + 1))
  const named = Object.entries(plaatsen ?? {}).flatMap(([place, what]) =>
    all.includes(place) ? [{ text: `${shownPlace(place)}: ${what}` }] : [],
  )
  // Of a source about one thing that thing is told, also where nobody named its place.
  const [only, ...others] = Object.values(plaatsen ?? {})
  const about = named.length === 0 && only !== undefined && others.length === 0 ? [{ text: only }] : named
  return {
    text: [`${id}: ${titel}`, ...facts, ...read, ...old].join('; '),
    ...(about.length > 0 && { parts: about }),
  }
}

/** A place in a source, as short as it can be looked up: "jeugdwet 2.3 lid 1". */
function referenceText(reference: string): string {
  const [id = '', place] = reference.split('#')
  return place === undefined ? id : `${id} ${shownPlace(place)}`
}
const shownPlace = (place: string) => place.replaceAll('-', ' ')
