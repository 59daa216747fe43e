/** What an arbitrary or a law reads of a casus that it was given: whatever the part is, an object or a list. */
import { isRecord, type Plain } from '../model/plain.js'

export type { Plain }

/** A part as an object: an empty one when it is none. */
export function objectIn(part: unknown): Plain {
  return isRecord(part) ? part : {}
}

/** Whether a value may still turn out in more ways than one: absent, null, or known in part. */
export function isOpenValue(value: unknown): boolean {
  return value === undefined || value === null || isRecord(value)
}

/** A part as a list of objects: an empty one when it is none. */
export function listIn(part: unknown): readonly Plain[] {
  return Array.isArray(part) ? (part as readonly Plain[]) : []
}
