/**
 * The first look at data from outside: is it JSON at all, of a size and depth that we can handle, and
 * without keys that reach into a prototype? Everything behind this may walk the data freely.
 */

import { FORBIDDEN_NAMES, forbiddenText } from '../model/names.js'
import { plainCopy } from '../model/plain.js'
import { numberText } from '../number-text.js'
import { fault, type Problem, pointer } from '../problem.js'

const MOST_NODES = 1_000_000
const MOST_DEPTH = 40
const MOST_TEXT = 20_000_000

/** Reads a JSON text; any other value is passed on as it is. */
function readJson(input: unknown): { readonly data: unknown } | { readonly problems: Problem[] } {
  if (typeof input !== 'string') return { data: input }
  if (input.length > MOST_TEXT) {
    return {
      problems: [
        fault('te-groot', '', `Dit bestand is te groot: hoogstens ${numberText(MOST_TEXT)} tekens.`),
      ],
    }
  }
  try {
    // Some editors put a mark before a text, which is no part of it.
    return { data: JSON.parse(input.replace(/^\uFEFF/, '')) }
  } catch (error) {
    const bericht = `Dit is geen geldige JSON${placeOf(error, input)}. Kijk naar komma's, haakjes en aanhalingstekens.`
    return { problems: [fault('onleesbaar', '', bericht)] }
  }
}

/** Where a JSON text breaks off, if the engine tells. */
function placeOf(error: unknown, text: string): string {
  const position = error instanceof Error ? /position (\d+)/.exec(error.message)?.[1] : undefined
  if (position === undefined) return ''
  const lines = text.slice(0, Number(position)).split('\n')
  return ` (regel ${lines.length}, teken ${(lines.at(-1)?.length ?? 0) + 1})`
}

/** What measures texts and lists would trip over an object that has a length of its own, when that is no number. */
function isStrangeLength(value: object, key: string): boolean {
  if (key !== 'length' || Array.isArray(value)) return false
  const length: unknown = (value as { readonly length?: unknown }).length
  return typeof length === 'object' && length !== null
}

/** Finds what would make it unsafe to look further. An empty answer means: plain data of a fair size. */
export function guard(data: unknown): Problem[] {
  const problems: Problem[] = []
  let nodes = 0

  function tooBig(path: readonly PropertyKey[], bericht: string): void {
    if (!problems.some(({ code }) => code === 'te-groot'))
      problems.push(fault('te-groot', pointer(path), bericht))
  }

  function visit(value: unknown, path: readonly PropertyKey[]): void {
    nodes++
    if (nodes > MOST_NODES) {
      tooBig([], `Dit is te groot: meer dan ${numberText(MOST_NODES)} onderdelen. Splits het op.`)
      return
    }
    if (typeof value === 'function' || typeof value === 'symbol' || typeof value === 'bigint') {
      problems.push(fault('vorm', pointer(path), 'Hier mag alleen gewone JSON staan.'))
      return
    }
    if (typeof value !== 'object' || value === null) return
    if (path.length > MOST_DEPTH) {
      tooBig(path, `Dit is te diep genest: hoogstens ${MOST_DEPTH} lagen.`)
      return
    }
    for (const [key, part] of Object.entries(value)) {
      if (FORBIDDEN_NAMES.has(key) || isStrangeLength(value, key)) {
        problems.push(fault('verboden-sleutel', pointer([...path, key]), forbiddenText(key)))
      } else if (problems.length < 1000) {
        visit(part, [...path, Array.isArray(value) ? Number(key) : key])
      }
    }
  }

  visit(data, [])
  return problems
}

/**
 * Reads a document into plain data of our own, as JSON has it, so that nothing outside can change what was
 * checked. Never throws.
 */
export function readPlain(
  input: unknown,
): { readonly data: unknown } | { readonly problems: readonly Problem[] } {
  const json = readJson(input)
  if ('problems' in json) return json
  const { copy, problems } = plainCopy(json.data)
  const unsafe = [...problems, ...guard(copy)]
  return unsafe.length > 0 ? { problems: unsafe } : { data: JSON.parse(JSON.stringify(copy ?? null)) }
}
