/** Two advices about the same family, held against each other. Each check gives what is wrong, in Dutch. */
import type { Advies, SpoorConclusie } from '../../model/advies.js'
import { lawWords } from '../../words/index.js'
import { say } from '../../words/words.js'

export type Line = SpoorConclusie
export type Lines = ReadonlyMap<string, Line>

/** The conclusion and the item that a line is about. */
const lineKey = ({ conclusie, item = '' }: Pick<Line, 'conclusie' | 'item'>): string =>
  JSON.stringify([conclusie, item])

export const linesOf = ({ spoor }: Pick<Advies, 'spoor'>): Lines =>
  new Map(spoor.map((line) => [lineKey(line), line]))

/** The values that certainly are the outcome, or in it. */
const certainValues = ({ uitkomst }: Line): readonly string[] => [uitkomst.waarde ?? []].flat()

const comparableOutcome = (line: Line) => ({
  certain: line.uitkomst.zeker,
  values: line.uitkomst.zeker ? certainValues(line) : line.uitkomst.mogelijk,
})
/** What changed, for a sentence about it. */
const moveOf = (before: Line, after: Line) => ({
  conclusion: before.conclusie,
  item: before.item,
  before: comparableOutcome(before),
  after: comparableOutcome(after),
})

function* pairs(before: Lines, after: Lines): Generator<readonly [Line, Line]> {
  for (const [key, line] of before) {
    const now = after.get(key)
    if (now !== undefined) yield [line, now]
  }
}

/** A value that came out, and was not possible before. */
export function impossibleValue(before: Lines, after: Lines): string | undefined {
  for (const [line, now] of pairs(before, after)) {
    const strange = now.uitkomst.mogelijk.find((value) => !line.uitkomst.mogelijk.includes(value))
    if (strange !== undefined)
      return say(lawWords, 'cameOutOfNothing', { ...moveOf(line, now), value: strange })
  }
  return undefined
}

/** Something that was certain, and is not any more. */
export function lostCertainty(before: Lines, after: Lines): string | undefined {
  for (const [line, now] of pairs(before, after)) {
    const lost = certainValues(line).some((value) => !certainValues(now).includes(value))
    const other = line.uitkomst.zeker && JSON.stringify(line.uitkomst) !== JSON.stringify(now.uitkomst)
    if (lost || other) return say(lawWords, 'lostCertainty', moveOf(line, now))
  }
  return undefined
}

/** An outcome that changed, of what both advices are about. */
export function changedOutcome(before: Lines, after: Lines): string | undefined {
  for (const [line, now] of pairs(before, after))
    if (JSON.stringify(line.uitkomst) !== JSON.stringify(now.uitkomst))
      return say(lawWords, 'changed', moveOf(line, now))
  return undefined
}
