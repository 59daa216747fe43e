/**
 * What plain data is. JSON knows objects, lists, texts, numbers, true, false and null. An object of another
 * kind (a Map, a Promise that nobody waited for, an instance of a class) keeps its content where a look at its
 * fields finds nothing: that must not pass for a casus in which nothing is known.
 */
import { type Finding, fault, pointer } from '../problem.js'
import type { Reading } from '../words/index.js'

export type Plain = Readonly<Record<string, unknown>>

/** Any object but a list. */
export function isRecord(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** An object without a class; one that came from another window or context counts too. */
export function isPlain(value: unknown): value is Plain {
  if (typeof value !== 'object' || value === null) return false
  const parent: unknown = Object.getPrototypeOf(value)
  return parent === Object.prototype || parent === null || isForeignRoot(parent)
}

/** The `Object.prototype` of another context. */
function isForeignRoot(parent: unknown): boolean {
  return (
    typeof parent === 'object' &&
    parent !== null &&
    Object.getPrototypeOf(parent) === null &&
    Object.hasOwn(parent, 'propertyIsEnumerable') &&
    !Array.isArray(parent)
  )
}

/** More parts, or layers, are not copied: it is too much anyway. */
const MOST_PARTS = 1_000_002
const MOST_LAYERS = 42
const MOST_FOUND = 1000

const KNOWN_CLASSES = [
  'Map',
  'Set',
  'Date',
  'Promise',
  'Boolean',
  'Number',
  'String',
  'Error',
  'RegExp',
] as const

/** What to call an object that is not plain, if it is of a known kind. Its own word for it is not trusted. */
function className(value: object): string | undefined {
  const kinds = globalThis as unknown as Readonly<Record<string, abstract new () => unknown>>
  return KNOWN_CLASSES.find((kind) => {
    const type = kinds[kind]
    return type !== undefined && value instanceof type
  })
}

/**
 * A copy of data from outside, with nothing but plain objects, lists and values in it; every part was read
 * once. Fields that a listing hides are copied too, keys that are symbols are not, as in JSON. What is not
 * plain becomes null in the copy, with a problem that says so. Never throws, whatever the data does when it is
 * read, and ends, also in a circle: too deep and too much is left out, and still too deep and too much.
 */
export function plainCopy(data: unknown): {
  readonly copy: unknown
  readonly problems: readonly Finding<Reading>[]
} {
  const problems: Finding<Reading>[] = []
  let parts = 0

  function refuse(finding: Finding<Reading>): null {
    if (problems.length < MOST_FOUND) problems.push(finding)
    return null
  }

  function visit(value: unknown, path: readonly PropertyKey[]): unknown {
    parts++
    if (typeof value !== 'object' || value === null) return value
    try {
      if (Array.isArray(value)) {
        if (path.length >= MOST_LAYERS) return []
        const list: unknown[] = []
        for (let i = 0; i < value.length && parts < MOST_PARTS; i++) list.push(visit(value[i], [...path, i]))
        return list
      }
      if (!isPlain(value)) {
        const kind = className(value)
        return refuse(fault('vorm', pointer(path), 'onlyJsonNot', kind === undefined ? {} : { kind }))
      }
      const copy: Record<string, unknown> = {}
      if (path.length >= MOST_LAYERS) return copy
      for (const key of Object.getOwnPropertyNames(value)) {
        if (parts >= MOST_PARTS) break
        const part = visit(value[key], [...path, key])
        // Not by assignment, which would put `__proto__` in another place.
        Object.defineProperty(copy, key, {
          value: part,
          enumerable: true,
          configurable: true,
          writable: true,
        })
      }
      return copy
    } catch {
      return refuse(fault('vorm', pointer(path), 'onlyJsonReadable'))
    }
  }

  return { copy: visit(data, []), problems }
}
