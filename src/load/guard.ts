/**
 * The first look at data from outside: is it JSON at all, of a size and depth that we can handle, and
 * without keys that reach into a prototype? Everything behind this may walk the data freely.
 */

import { FORBIDDEN_NAMES } from '../model/names.js'
import { plainCopy } from '../model/plain.js'
import { hideCitizenNumbers, hideInPointer } from '../model/privacy.js'
import { type Finding, fault, pointer } from '../problem.js'
import type { Reading } from '../words/index.js'
import { type JsonFault, parseJsonText } from './json-text.js'

const MOST_READ = 1_000_000
const MOST_DEPTH = 40
const MOST_TEXT = 20_000_000

/** Reads a JSON text; any other value is passed on as it is. */
function parsedInput(
  input: unknown,
): { readonly data: unknown } | { readonly problems: readonly Finding<Reading>[] } {
  if (typeof input !== 'string') return { data: input }
  if (input.length > MOST_TEXT) {
    return {
      problems: [fault('te-groot', '', 'fileTooLarge', { most: MOST_TEXT })],
    }
  }
  const json = parseJsonText(input)
  return 'fault' in json ? { problems: [faultInText(json.fault)] } : json
}

/** What is wrong with a JSON text. A number of a citizen is not repeated. */
export function faultInText({ pad = '', ...about }: JsonFault): Finding<Reading> {
  const code = about.what === 'dubbele-naam' ? 'dubbele-naam' : 'onleesbaar'
  const name = about.name === undefined ? {} : { name: hideCitizenNumbers(about.name) }
  return fault(code, hideInPointer(pad), 'notJson', { ...about, ...name })
}

/** What measures texts and lists would trip over an object that has a length of its own, when that is no number. */
function isStrangeLength(value: object, key: string): boolean {
  if (key !== 'length' || Array.isArray(value)) return false
  const length: unknown = (value as { readonly length?: unknown }).length
  return typeof length === 'object' && length !== null
}

/**
 * Finds what would make it unsafe to look further. An empty answer means: plain data of a fair size.
 *
 * @param known parts that were looked at before, in such a place, and how many parts each has
 */
export function guard(data: unknown, known?: ReadonlyMap<unknown, number>): Finding<Reading>[] {
  const problems: Finding<Reading>[] = []
  let nodes = 0

  function tooBig(finding: Finding<Reading>): void {
    if (!problems.some(({ code }) => code === 'te-groot')) problems.push(finding)
  }

  function visit(value: unknown, path: readonly PropertyKey[]): void {
    const before = known?.get(value)
    nodes += before ?? 1
    if (nodes > MOST_READ) {
      tooBig(fault('te-groot', '', 'tooManyParts', { most: MOST_READ }))
      return
    }
    if (before !== undefined) return
    if (typeof value === 'function' || typeof value === 'symbol' || typeof value === 'bigint') {
      problems.push(fault('vorm', pointer(path), 'onlyJson'))
      return
    }
    if (typeof value !== 'object' || value === null) return
    if (path.length > MOST_DEPTH) {
      tooBig(fault('te-groot', pointer(path), 'tooDeep', { most: MOST_DEPTH }))
      return
    }
    for (const [key, part] of Object.entries(value)) {
      if (FORBIDDEN_NAMES.has(key) || isStrangeLength(value, key)) {
        problems.push(fault('verboden-sleutel', pointer([...path, key]), 'forbiddenName', { name: key }))
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
): { readonly data: unknown } | { readonly problems: readonly Finding<Reading>[] } {
  const json = parsedInput(input)
  if ('problems' in json) return json
  const { copy, problems } = plainCopy(json.data)
  const unsafe = [...problems, ...guard(copy)]
  return unsafe.length > 0 ? { problems: unsafe } : { data: JSON.parse(JSON.stringify(copy ?? null)) }
}
