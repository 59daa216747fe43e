/**
 * The form of an advice, compiled once into readers of frames. What is equal is one frozen object, as outcomes
 * are: a group of outcomes that was met before is found by one number, and not made again.
 */
import type { Frame, World } from '../compile/frame.js'
import { FORBIDDEN_NAMES } from '../model/names.js'
import { type Mark, numberOfMark } from '../run/outcome.js'

/** Reads one part of an advice; what it gives is frozen. */
export type Read = (frame: Frame, world: World) => unknown
export interface AdviesReader {
  readonly read: Read
  /** Tells apart what is read; absent when it follows from more than the outcomes of a frame. */
  readonly mark?: Mark
}
export interface AdviesPart extends AdviesReader {
  readonly veld: string
}

/** Of one group no more than this are kept, so that memory stays bounded. */
const MOST_GROUPS = 2_000
const NO_FIELDS = Object.freeze({})

/** Reads a group of parts: equal ones are one object, as far as they can be told apart by a number. */
export function group(parts: readonly AdviesPart[]): AdviesReader {
  if (parts.length === 0) return { read: () => NO_FIELDS, mark: [] }
  const make = fresh(parts)
  const mark = parts.every((part) => part.mark !== undefined)
    ? parts.flatMap((part) => part.mark ?? [])
    : undefined
  const number = mark && numberOfMark(mark)
  if (mark === undefined || number === undefined) return { read: make }
  const known = new Map<number, unknown>()
  return {
    mark,
    read(frame, world) {
      const key = number(frame)
      let made = known.get(key)
      if (made === undefined) {
        made = make(frame, world)
        if (known.size < MOST_GROUPS) known.set(key, made)
      }
      return made
    },
  }
}

/** Reads an object of parts, made anew each time. */
export function fresh(parts: readonly AdviesPart[]): Read {
  const add = adder(parts)
  return (frame, world) => {
    const row = {}
    add(row, frame, world)
    return Object.freeze(row)
  }
}

/**
 * Puts the parts on an object that was just made. By assignment, which is several times faster here than defining
 * them; a name that would reach further than the object itself is defined after all.
 */
export function adder(parts: readonly AdviesPart[]): (row: object, frame: Frame, world: World) => void {
  const names = parts.map(({ veld }) => veld)
  const reads = parts.map(({ read }) => read)
  if (names.some((name) => FORBIDDEN_NAMES.has(name))) {
    return (row, frame, world) => {
      for (const { veld, read } of parts) {
        const value = read(frame, world)
        Object.defineProperty(row, veld, { value, enumerable: true, configurable: true, writable: true })
      }
    }
  }
  return (row, frame, world) => {
    const fields = row as Record<string, unknown>
    for (let i = 0; i < names.length; i++) fields[names[i] as string] = (reads[i] as Read)(frame, world)
  }
}
