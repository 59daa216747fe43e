/**
 * Where a casus stands while it is being assessed: numbers in typed arrays, one frame for the family
 * and one for each item.
 *
 * A choice (janee, keuze, a `first` or `priority` conclusion) is the set of its possible values, as bits:
 * one bit is known, all bits is unknown. A number is itself, NaN when unknown. A member of a set
 * (meerkeuze, a `collect` conclusion) is a truth value.
 */

import type { ItemScope, Scope } from '../model/scope.js'
import { type Store, type Subject, storeOf, valuesOf } from '../model/subject.js'
import { UNKNOWN } from '../truth.js'

export interface Frame {
  /** The item's id; empty for the family. */
  id: string
  readonly choices: Int32Array
  readonly numbers: Float64Array
  readonly members: Uint8Array
  /** The truth of each rule of this scope, or NOT_ASKED. */
  readonly rules: Uint8Array
  /** All of the above as one run of memory, to clear it in one go. */
  readonly bytes: Uint8Array
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
  return valuesOf(subject).length
}

export function layOut(scope: Scope, subjects: readonly Subject[], ruleCount: number): Layout {
  const slots = new Map<string, Slot>()
  const full: number[] = []
  let numbers = 0
  let members = 0
  for (const subject of subjects) {
    const { id } = subject
    switch (storeOf(subject)) {
      case 'numbers':
        slots.set(id, { subject, index: numbers++, full: 0 })
        break
      case 'members':
        slots.set(id, { subject, index: members, full: 0 })
        members += sizeOf(subject)
        break
      case 'choices': {
        const bits = 2 ** sizeOf(subject) - 1
        slots.set(id, { subject, index: full.length, full: bits })
        full.push(bits)
      }
    }
  }
  const blank = emptyFrame({ choices: full.length, numbers, members, rules: ruleCount })
  blank.choices.set(full)
  blank.numbers.fill(Number.NaN)
  blank.members.fill(UNKNOWN)
  blank.rules.fill(NOT_ASKED)
  return { scope, slots, blank }
}

type Sizes = Readonly<Record<Store | 'rules', number>>

function emptyFrame({ choices, numbers, members, rules }: Sizes): Frame {
  // Numbers first: eight bytes each, so that everything stays aligned.
  const buffer = new ArrayBuffer(numbers * 8 + choices * 4 + members + rules)
  return {
    id: '',
    numbers: new Float64Array(buffer, 0, numbers),
    choices: new Int32Array(buffer, numbers * 8, choices),
    members: new Uint8Array(buffer, numbers * 8 + choices * 4, members),
    rules: new Uint8Array(buffer, numbers * 8 + choices * 4 + members, rules),
    bytes: new Uint8Array(buffer),
  }
}

export function newFrame({ blank }: Layout): Frame {
  const { choices, numbers, members, rules } = blank
  const frame = emptyFrame({
    choices: choices.length,
    numbers: numbers.length,
    members: members.length,
    rules: rules.length,
  })
  frame.bytes.set(blank.bytes)
  return frame
}

/** Forgets everything in a frame. */
export function clearFrame(frame: Frame, { blank }: Layout): void {
  frame.bytes.set(blank.bytes)
}
