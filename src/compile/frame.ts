/**
 * Where a casus stands while it is being assessed: numbers in typed arrays, one frame for the family
 * and one for each item.
 *
 * A choice (janee, keuze, a `first` or `priority` conclusion) is the set of its possible values, as bits:
 * one bit is known, all bits is unknown. A number is itself, NaN when unknown. A member of a set
 * (meerkeuze, a `collect` conclusion) is a truth value.
 */

import type { ItemScope, Scope } from '../model/scope.js'
import type { Subject } from '../model/subject.js'
import { UNKNOWN } from '../truth.js'

export interface Frame {
  /** The item's id; empty for the family. */
  id: string
  readonly choices: Int32Array
  readonly numbers: Float64Array
  readonly members: Uint8Array
  /** The truth of each rule of this scope, or NOT_ASKED. */
  readonly rules: Uint8Array
}

/** A rule that was not needed, because a rule before it settled the conclusion. */
export const NOT_ASKED = 3

/** The items of one scope. */
export interface Items {
  readonly frames: Frame[]
  /** How many of `frames` are in use. */
  count: number
  /** The collection is absent: any items might come, and each of them looks like `any`. */
  open: boolean
  readonly any: Frame
}

export interface World {
  readonly gezin: Frame
  readonly items: Readonly<Record<ItemScope, Items>>
}

/** Where a subject stands in a frame. */
export interface Slot {
  readonly subject: Subject
  /** Index in `choices`, `numbers`, or the first of a run in `members`. */
  readonly index: number
  /** For a choice: all its bits. */
  readonly full: number
}

/** The frame layout of one scope. */
export interface Layout {
  readonly scope: Scope
  readonly slots: ReadonlyMap<string, Slot>
  /** A frame in which every fact is unknown. */
  readonly blank: Frame
}

/** How many values a choice has: janee counts as the two values false and true. */
export function sizeOf(subject: Subject): number {
  return subject.kind === 'janee' ? 2 : subject.waarden.length
}

export function layOut(scope: Scope, subjects: readonly Subject[], ruleCount: number): Layout {
  const slots = new Map<string, Slot>()
  const full: number[] = []
  let numbers = 0
  let members = 0
  for (const subject of subjects) {
    if (subject.kind === 'getal') {
      slots.set(subject.id, { subject, index: numbers++, full: 0 })
    } else if (subject.kind === 'meerkeuze') {
      slots.set(subject.id, { subject, index: members, full: 0 })
      members += sizeOf(subject)
    } else {
      const bits = 2 ** sizeOf(subject) - 1
      slots.set(subject.id, { subject, index: full.length, full: bits })
      full.push(bits)
    }
  }
  const blank: Frame = {
    id: '',
    choices: Int32Array.from(full),
    numbers: new Float64Array(numbers).fill(Number.NaN),
    members: new Uint8Array(members).fill(UNKNOWN),
    rules: new Uint8Array(ruleCount).fill(NOT_ASKED),
  }
  return { scope, slots, blank }
}

export function newFrame({ blank }: Layout): Frame {
  return {
    id: '',
    choices: blank.choices.slice(),
    numbers: blank.numbers.slice(),
    members: blank.members.slice(),
    rules: blank.rules.slice(),
  }
}

/** Forgets everything in a frame. */
export function clearFrame(frame: Frame, { blank }: Layout): void {
  frame.choices.set(blank.choices)
  frame.numbers.set(blank.numbers)
  frame.members.set(blank.members)
  frame.rules.set(blank.rules)
}
