/** Makes a part of an overlay of what was filled in, and lays it into the overlay. */

import { isRecord } from '../is-record.js'

export type Values = Readonly<Record<string, unknown>>
type Json = Readonly<Record<string, unknown>>

const WHOLE = /^«(\w+)»$/
const INSIDE = /«(\w+)»/g

/** The template with what was filled in. What stands for nothing is left out, and so is what is empty then. */
export function fill(template: unknown, values: Values): unknown {
  if (typeof template === 'string') {
    const [, name] = WHOLE.exec(template) ?? []
    if (name !== undefined) return values[name]
    return template.replace(INSIDE, (_all, part: string) => String(values[part] ?? ''))
  }
  if (Array.isArray(template)) return template.map((one) => fill(one, values))
  if (!isRecord(template)) return template
  const filled = Object.entries(template)
    .map(([name, one]) => [name, fill(one, values)] as const)
    .filter(([, one]) => one !== undefined)
  return filled.length === 0 && Object.keys(template).length > 0 ? undefined : Object.fromEntries(filled)
}

/** An overlay with a part more: lists grow, what is named comes beside what is there. */
export function lay(overlay: Json, part: Json): Json {
  const laid: Record<string, unknown> = { ...overlay }
  for (const [name, value] of Object.entries(part)) {
    const before = laid[name]
    if (Array.isArray(value)) laid[name] = [...(before === undefined ? [] : [before].flat()), ...value]
    else if (isRecord(value)) laid[name] = lay(isRecord(before) ? before : {}, value)
    else laid[name] = value
  }
  return laid
}

/** Words as a name in JSON: small letters and dashes. */
export function slug(words: string): string {
  const plain = words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  return plain.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '')
}

/** Words as the name of a fact: the first small, the others with a capital. */
export function camel(words: string): string {
  return slug(words).replace(/-(.)/g, (_all, letter: string) => letter.toUpperCase())
}
