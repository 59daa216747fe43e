/**
 * Names from outside (ids, values, fields of rule JSON and casussen), and how they may meet an object.
 *
 * Written by name, an ordinary object can be changed far beyond itself (`x[group] ??= {}` with the group
 * `constructor` is `Object`), and read by name it answers with what it inherits. So names from outside key a
 * `Map`. What must leave as plain JSON is made with `Object.fromEntries`, computed fields in a literal or a
 * spread, which define fields and never assign, so that it stays an ordinary object for whoever compares or
 * prints it; and it is read with `own`. `tests/promises/outside-names.test.ts` reads all of `src` and refuses the rest.
 */

/**
 * What every object inherits, and what reaches into a prototype by name. No name from outside may be one of
 * these. Written out, because some runtimes leave names out and some programs add to them.
 */
export const FORBIDDEN_NAMES: ReadonlySet<string> = new Set([
  '__defineGetter__',
  '__defineSetter__',
  '__lookupGetter__',
  '__lookupSetter__',
  '__proto__',
  'constructor',
  'hasOwnProperty',
  'isPrototypeOf',
  'propertyIsEnumerable',
  'prototype',
  'toLocaleString',
  'toString',
  'valueOf',
])

/** Fine as a field with a number in it, but no name for anything: what has a length passes for a list or text. */
const LENGTH = 'length'

/** The part of a name (or of an id, on either side of its dot) that may not be a name; else undefined. */
export function forbiddenPart(name: string): string | undefined {
  return name.split('.').find((part) => part === LENGTH || FORBIDDEN_NAMES.has(part))
}

/** The form of a name, or of an id of two names, as a pattern that refuses the same names. */
export function namePattern(form: RegExp): string {
  const words = [...FORBIDDEN_NAMES, LENGTH]
  const names = words.filter((word) => form.test(word))
  const parts = words.filter((word) => form.test(`${word}.x`))
  const refused =
    names.length > 0 ? `(?:${names.join('|')})$` : `(?:[^.]*\\.)?(?:${parts.join('|')})(?:\\.|$)`
  return form.source.replace('^', `^(?!${refused})`)
}

/** A field of the object itself, never one that it inherits. */
export function own<T>(from: Readonly<Record<string, T>> | undefined, name: string): T | undefined {
  return from !== undefined && Object.hasOwn(from, name) ? from[name] : undefined
}

/** What stands at a path; undefined when it leads nowhere. */
export function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let found = value
  for (const key of path) {
    if (typeof found !== 'object' || found === null) return undefined
    found = own(found as Readonly<Record<string, unknown>>, String(key))
  }
  return found
}
