/** The notes of a report: which rule stands behind each sentence, on what ground and at which place in its sources. */
import { own } from '../model/names.js'
import type { RuleSetJson } from '../model/ruleset.js'
import { vocabularyOf } from '../model/vocabulary.js'
import { type Block, heading, type ListItem, list } from './blocks.js'
import type { Telling } from './reader.js'
import type { Words } from './words.js'

interface Accounted {
  readonly regels: readonly string[]
  readonly bronnen: readonly string[]
}

export interface Notes {
  /** A text with the numbers of the notes that account for it. */
  readonly item: (text: string, of: Accounted) => ListItem
  /** The notes so far, with the sources that they name. */
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
    const places = rule.bron.map((reference) => placeInSource(reference, ruleSet))
    return { text: `${regel} (${words.ground(rule.grond)}): ${places.join('; ')}` }
  }

  return {
    item: (text, { regels, bronnen }) => {
      for (const reference of bronnen) references.add(reference)
      const marks = regels.filter(hasFootnote)
      const notes = ruleSet === undefined ? [] : regels.map(numberOf)
      return { text, ...(notes.length > 0 && { notes }), ...(marks.length > 0 && { marked: true }) }
    },
    blocks: () => {
      for (const regel of numbers.keys())
        for (const reference of telling.rule(regel)?.bron ?? []) references.add(reference)
      // "nji#5.2" is place 5.2 in the source "nji".
      const used = [...new Set([...references].map((reference) => reference.split('#')[0] ?? ''))]
      if (used.length === 0) return []
      const notes: Block[] =
        numbers.size === 0
          ? []
          : [
              heading(2, 'waar elke zin op steunt'),
              { kind: 'notes', items: [...numbers.keys()].map(noteOf), footnotes: [...told] },
            ]
      return [...notes, heading(2, 'bronnen'), list(used.map((id) => ({ text: sourceNote(id, ruleSet) })))]
    },
  }
}

const READ_TEXT: ReadonlyMap<unknown, string> = new Map([
  ['tekst', 'gelezen: de tekst zelf'],
  ['samenvatting', 'gelezen: een samenvatting door anderen'],
])
const UNREAD = 'niet zelf gelezen'

/** A source with its day and how much of it was read. */
function sourceNote(id: string, ruleSet: RuleSetJson | undefined): string {
  const source = own(ruleSet?.bronnen, id)
  if (source === undefined) return id
  const { titel, datum, gelezen } = source
  const read = gelezen === undefined ? [] : [READ_TEXT.get(gelezen) ?? UNREAD]
  return [`${id}: ${titel}`, ...(datum === undefined ? [] : [datum]), ...read].join('; ')
}

/** A place in a source, with what stands there: "nji 5.2, de inspecties over veiligheid". */
export function placeInSource(reference: string, ruleSet: RuleSetJson | undefined): string {
  const [id = '', place] = reference.split('#')
  const what = place === undefined ? undefined : own(own(ruleSet?.bronnen, id)?.plaatsen, place)
  return [place === undefined ? id : `${id} ${place}`, ...(what === undefined ? [] : [what])].join(', ')
}
