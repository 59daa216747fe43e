/** A proposed change, made in the text itself: the rest stays as it was written. */
import type { syntaxTree } from '@codemirror/language'
import type { Voorstel } from 'eigen-kracht'
import { placeOf, type Range } from './json-place.js'
import { stepsIn } from './problems.js'

type JsonTree = ReturnType<typeof syntaxTree>

export interface Edit extends Range {
  readonly insert: string
}

/** What to change in the text; undefined when the place is not there (any more). */
export function editFor(
  { pad, waarde }: Pick<Voorstel, 'pad' | 'waarde'>,
  tree: JsonTree,
  text: string,
): Edit | undefined {
  const steps = stepsIn(pad)
  const found = placeOf(tree, text, steps)
  if (found === undefined) return undefined
  const { value, property, depth } = found
  if (depth === steps.length) {
    if (waarde === undefined) return without(text, property ?? value)
    return { ...value, insert: literal(waarde, indentAt(text, (property ?? value).from)) }
  }
  const name = steps.at(-1)
  // One field more in an object that is there.
  if (waarde === undefined || name === undefined || depth !== steps.length - 1 || text[value.from] !== '{')
    return undefined
  const isEmpty = /^\{\s*\}$/.test(text.slice(value.from, value.to))
  const indent = `${indentAt(text, value.from)}  `
  const field = `${JSON.stringify(name)}: ${literal(waarde, indent)}`
  const at = value.from + 1
  return { from: at, to: at, insert: `\n${indent}${field}${isEmpty ? '' : ','}` }
}

function literal(value: unknown, indent: string): string {
  return JSON.stringify(value, null, 2).replaceAll('\n', `\n${indent}`)
}

/** The space before the line in which a place lies. */
function indentAt(text: string, at: number): string {
  const start = text.lastIndexOf('\n', at - 1) + 1
  return /^[ \t]*/.exec(text.slice(start, at))?.[0] ?? ''
}

/** Takes a part away with the comma that it leaves, and the space before it. */
function without(text: string, { from, to }: Range): Edit {
  const comma = /^\s*,/.exec(text.slice(to))
  const space = /[ \t]*\n?[ \t]*$/.exec(text.slice(0, from))?.[0].length ?? 0
  if (comma !== null) return { from: from - space, to: to + comma[0].length, insert: '' }
  const before = /,\s*$/.exec(text.slice(0, from))
  if (before !== null) return { from: from - before[0].length, to, insert: '' }
  const after = /^\s*/.exec(text.slice(to))?.[0].length ?? 0
  return { from: from - space, to: to + after, insert: '' }
}

export const withEdit = (text: string, { from, to, insert }: Edit): string =>
  text.slice(0, from) + insert + text.slice(to)
