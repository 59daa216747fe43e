/**
 * Where a casus stands while it is being assessed: one frame for the family and one for each item.
 *
 * One idea carries the engine: a value is what is still possible. Whatever a frame holds is a set of
 * possibilities, as bits in a word. Of a choice (janee, keuze, a `first` or `priority` conclusion) the bits are
 * its values; of a number the buckets between the thresholds that conditions use; each member of a set
 * (meerkeuze, a `collect` conclusion) has a word of its own with two bits, out and in. One bit is known, all
 * bits is unknown, and all between is knowing part of it. A condition asks a word with two masks: see `leaf.ts`.
 */

import type { ItemScope, Scope } from '../model/scope.js'
import { type Subject, storeOf, valuesOf } from '../model/subject.js'
import { FALSE, TRUE, type Truth, UNKNOWN } from '../truth.js'
import { type Buckets, bucketsOf, rangeOf } from './buckets.js'

export interface Frame {
  /** The item's id; empty for the family. */
  id: string
  /** What is still possible; see `Slot`. */
  readonly words: Int32Array
  /** Of each number the least and the most that it may be, one after the other: for texts and the trace. */
  readonly numbers: Float64Array
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

/** A set of values as bits, one or more words of it. */
export type Mask = readonly number[]

/** How many values one word holds; a choice never has more, a number with more buckets takes more words. */
const WORD_VALUES = 30
/**
 * Beside the values of a fact: nothing is known of it. A comparison with it is then unknown, also one that no
 * answer could change.
 */
export const NOTHING_KNOWN = 1 << WORD_VALUES

/** What a member of a set may be. */
export const OUT = 1
export const IN = 2
export const OUT_OR_IN = 3

/** Where a subject stands in a frame. */
export interface Slot {
  readonly subject: Subject
  /** The first of its words: of a set that of its first member, the others stand behind it. */
  readonly index: number
  /** Each of its words as it is while nothing is known. */
  readonly full: Mask
  /** Of a number. */
  readonly number?: {
    /** The place of the least that it may be; behind it stands the most. */
    readonly at: number
    readonly buckets: Buckets
    /** The least and the most that it can ever be. */
    readonly range: readonly [least: number, most: number]
  }
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

/** @param thresholds the numbers that conditions compare each number with */
export function layOut(
  scope: Scope,
  subjects: readonly Subject[],
  ruleCount: number,
  thresholds: ReadonlyMap<string, ReadonlySet<number>>,
): Layout {
  const slots = new Map<string, Slot>()
  const words: number[] = []
  const ranges: number[] = []
  for (const subject of subjects) {
    const index = words.length
    const { id } = subject
    switch (storeOf(subject)) {
      case 'numbers': {
        const buckets = bucketsOf(subject, thresholds.get(id) ?? [])
        const full = maskOf(buckets.starts, () => true, true)
        const range = rangeOf(subject)
        slots.set(id, { subject, index, full, number: { at: ranges.length, buckets, range } })
        ranges.push(...range)
        break
      }
      case 'members':
        slots.set(id, { subject, index, full: subject.waarden.map(() => OUT_OR_IN) })
        break
      case 'choices':
        slots.set(id, {
          subject,
          index,
          full: maskOf(valuesOf(subject), () => true, subject.origin === 'fact'),
        })
    }
    for (const word of slots.get(id)?.full ?? []) words.push(word)
  }
  const blank = emptyFrame(words.length, ranges.length, ruleCount)
  blank.words.set(words)
  blank.numbers.set(ranges)
  blank.rules.fill(NOT_ASKED)
  return { scope, slots, blank }
}

/** The values that meet something, as bits; with `orNothing` also the bit that says that nothing is known. */
export function maskOf<T>(values: readonly T[], meets: (value: T) => boolean, orNothing: boolean): number[] {
  const mask = Array.from({ length: Math.ceil(values.length / WORD_VALUES) }, () => 0)
  for (const [at, value] of values.entries()) if (meets(value)) addValue(mask, at)
  if (orNothing) mask[0] = (mask[0] ?? 0) | NOTHING_KNOWN
  return mask
}

function addValue(mask: number[], at: number): void {
  const word = Math.floor(at / WORD_VALUES)
  mask[word] = (mask[word] ?? 0) | (1 << (at % WORD_VALUES))
}

/** Whether a value is among those of a mask. */
export function hasValue(mask: Mask, at: number): boolean {
  return ((mask[Math.floor(at / WORD_VALUES)] ?? 0) & (1 << (at % WORD_VALUES))) !== 0
}

/** The places of the values that a choice or number may have. */
export function valuesLeft({ index, full }: Slot, { words }: Frame): readonly number[] {
  const left: number[] = []
  for (let i = 0; i < full.length; i++) {
    for (let rest = (words[index + i] as number) & ~NOTHING_KNOWN; rest !== 0; rest &= rest - 1)
      left.push(i * WORD_VALUES + 31 - Math.clz32(rest & -rest))
  }
  return left
}

/** Whether nothing is known of a subject: all that it can be is possible. */
export function isUnknown({ index, full }: Slot, { words }: Frame): boolean {
  for (let i = 0; i < full.length; i++) if (words[index + i] !== full[i]) return false
  return true
}

/** How true it is that a member is in its set. */
export function memberTruth(word: number): Truth {
  return word === IN ? TRUE : word === OUT ? FALSE : UNKNOWN
}

/** What a member may be that is in its set as far as this is true. */
export function memberWord(truth: Truth): number {
  return truth === TRUE ? IN : truth === FALSE ? OUT : OUT_OR_IN
}

/** What a number may be: one of these two or between them. */
export function numberIn({ at }: { readonly at: number }, { numbers }: Frame): readonly [number, number] {
  return [numbers[at] as number, numbers[at + 1] as number]
}

/** Puts what is known of a number into its frame: it is one of these two or between them. */
export function putNumber({ index, full, number }: Slot, frame: Frame, least: number, most: number): void {
  if (number === undefined) throw new Error('this is no number')
  const { at, buckets, range } = number
  const { numbers, words } = frame
  if (least < most && least <= range[0] && most >= range[1]) {
    // All that it can be: that is to know nothing.
    numbers.set(range, at)
    words.set(full, index)
    return
  }
  // Casussen know no other zero than 0.
  numbers[at] = least + 0
  numbers[at + 1] = most + 0
  const first = buckets.of(least)
  if (full.length === 1) {
    const last = least === most ? first : buckets.of(most)
    words[index] = (1 << (last + 1)) - (1 << first)
    return
  }
  const last = buckets.of(most)
  for (let word = 0; word < full.length; word++) {
    const from = Math.max(0, first - word * WORD_VALUES)
    const to = Math.min(WORD_VALUES, last + 1 - word * WORD_VALUES)
    words[index + word] = to > from ? (2 ** to - 2 ** from) | 0 : 0
  }
}

function emptyFrame(words: number, numbers: number, rules: number): Frame {
  // Numbers first: eight bytes each, so that everything stays aligned.
  const buffer = new ArrayBuffer(numbers * 8 + words * 4 + rules)
  return {
    id: '',
    numbers: new Float64Array(buffer, 0, numbers),
    words: new Int32Array(buffer, numbers * 8, words),
    rules: new Uint8Array(buffer, numbers * 8 + words * 4, rules),
    bytes: new Uint8Array(buffer),
  }
}

export function newFrame({ blank }: Layout): Frame {
  const { words, numbers, rules, bytes } = blank
  const frame = emptyFrame(words.length, numbers.length, rules.length)
  frame.bytes.set(bytes)
  return frame
}

/** Forgets everything in a frame. */
export function clearFrame(frame: Frame, { blank }: Layout): void {
  frame.bytes.set(blank.bytes)
}
