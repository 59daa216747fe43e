/** The holes of a rule's texts, for all readers, and what fills them. */
import type { Frame, World } from '../compile/frame.js'
import { placeOf } from '../compile/leaf.js'
import type { Program, Rule } from '../compile/program.js'
import type { ForReaders, StoryJson } from '../model/ruleset.js'
import { READERS } from '../model/ruleset.js'
import type { Scope } from '../model/scope.js'
import { type Piece, parseTemplate } from '../model/template.js'
import { type HoleWords, slotText } from './text.js'

type Hole = Extract<Piece, { kind: 'subject' }>

/** The texts that somebody reads instead of the usual one. */
function textsForReaders(voor: ForReaders<string> | undefined): string[] {
  return READERS.flatMap((reader) => voor?.[reader] ?? [])
}

/** The facts and conclusions that any of these texts tells. */
export function holesOf(texts: readonly string[]): readonly Hole[] {
  const found = new Map<string, Hole>()
  for (const piece of texts.flatMap(parseTemplate))
    if (piece.kind === 'subject') found.set(holeName(piece), piece)
  return [...found.values()]
}

/** Those of a rule. */
export function holesOfRule({ json: { uitleg, voor } }: Rule): readonly Hole[] {
  return holesOf([uitleg, ...textsForReaders(voor)])
}

const holeName = ({ id, valueOnly }: Hole) => (valueOnly ? `${id}:waarde` : id)

/** What fills these holes, told of `frame`, with words that are given; undefined when there is nothing to fill. */
export function fillings(
  holes: readonly Hole[],
  words: HoleWords,
  scope: Scope,
  frame: Frame,
  world: World,
  program: Program,
): HoleWords | undefined {
  if (holes.length === 0 && Object.keys(words).length === 0) return undefined
  const told = holes.map((hole) => {
    const { slot, inFamily } = placeOf(hole.id, scope, program)
    const value = slotText(slot, inFamily ? world.gezin : frame)
    return [holeName(hole), hole.valueOnly ? value : `${slot.subject.label}: ${value}`]
  })
  return Object.freeze({ ...words, ...Object.fromEntries(told) })
}

/** What stands in the texts of an advice for the persons that have a word of their own. */
export function namesIn(story: StoryJson | undefined): HoleWords {
  const { namen = {} } = story ?? {}
  return Object.fromEntries(Object.entries(namen).map(([word, { tekst }]) => [word, tekst]))
}
