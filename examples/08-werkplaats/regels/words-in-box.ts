/** The words in a box of the drawing, and how large it must be for them. SVG breaks no lines by itself. */
import type { Shown } from './view.js'

const WIDTH = 208
export const LINE = 19
export const SMALL_LINE = 16
export const PAD = 9
const LETTERS = 21
const MOST_LINES = 3

/** A title in lines of about so many letters; what doesn't fit ends in an ellipsis. */
export function linesOf(title: string): readonly string[] {
  const lines: string[] = []
  for (const word of title.split(/\s+/)) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= LETTERS)
      lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word.length > LETTERS ? `${word.slice(0, LETTERS - 1)}…` : word)
  }
  if (lines.length <= MOST_LINES) return lines
  const last = (lines[MOST_LINES - 1] ?? '').slice(0, LETTERS - 1)
  return [...lines.slice(0, MOST_LINES - 1), `${last}…`]
}

const count = (n: number, one: string, more: string) => `${n} ${n === 1 ? one : more}`

/** What it is, in a few words under its title. */
export function kindText(shown: Shown): string {
  if (shown.kind === 'groep') return count(shown.facts.length, 'vraag', 'vragen')
  const { node } = shown
  return node.kind === 'feit' ? 'vraag' : count(node.rules.length, 'regel', 'regels')
}

export function sizeOf({ changed }: Shown, lines: readonly string[]) {
  return { width: WIDTH, height: 2 * PAD + lines.length * LINE + (changed ? 2 : 1) * SMALL_LINE }
}

const carrying = (n: number) => `hierop ${n === 1 ? 'rust 1 uitkomst' : `rusten ${n} uitkomsten`}`

/** All that a reader who doesn't see the drawing is told of a box. */
export function nameOf(shown: Shown): string {
  const marks = [...(shown.guarded ? ['beschermd'] : []), ...(shown.changed ? ['gewijzigd'] : [])]
  if (shown.kind === 'groep') return [`Groep: ${shown.title}`, kindText(shown), ...marks].join(', ')
  // What is seen comes first, in the same order: who speaks to the page says what stands there.
  const { kind, title, bereik, restsOn, carries } = shown.node
  const seen = [title, kindText(shown), ...marks].join(', ')
  return kind === 'feit'
    ? `${seen}, ${bereik}, ${carrying(carries.length)}`
    : `Uitkomst: ${seen}, ${bereik}, rust op ${restsOn.length}, ${carrying(carries.length)}`
}
