/** What a subject or a count may be, as far as the frames tell. */
import { type Frame, memberTruth, type Slot } from '../compile/frame.js'
import type { LeafJson } from '../model/ruleset.js'
import { storeOf, valuesOf } from '../model/subject.js'
import { FALSE, TRUE, UNKNOWN } from '../truth.js'
import type { Possible } from './engine.js'

/** How many items meet something: between these two; `most` may be Infinity. */
export interface CountRange {
  readonly least: number
  readonly most: number
}

/** What a subject may be; undefined for a fact of which nothing is known. Of a number, as these thresholds tell it apart. */
export function possibleIn(slot: Slot, frame: Frame, thresholds: readonly number[]): Possible {
  const { subject, index, full } = slot
  const isFact = subject.origin === 'fact'
  switch (storeOf(subject)) {
    case 'numbers':
      return isOpenNumber(slot, frame) ? undefined : numbersIn(slot, frame, thresholds)
    case 'members': {
      const truths = subject.waarden.map((_, i) => memberTruth(frame.words[index + i] ?? 0))
      if (isFact && truths.every((truth) => truth === UNKNOWN)) return undefined
      const least = subject.waarden.filter((_, i) => truths[i] === TRUE)
      const most = subject.waarden.filter((_, i) => truths[i] !== FALSE)
      // To be in or not to be in is all that is asked of a set: the two ends answer for what is between.
      return least.length === most.length ? [least] : [least, most]
    }
    case 'choices':
      return isFact && frame.words[index] === full[0] ? undefined : choicesIn(slot, frame)
  }
}

/** The values that a choice may have. */
export function choicesIn({ subject, index }: Slot, frame: Frame): readonly (string | boolean)[] {
  const bits = frame.words[index] ?? 0
  return valuesOf(subject).filter((_, i) => (bits & (1 << i)) !== 0)
}

/** The numbers that leaves compare a fact with. */
export function heldAgainst(leaves: readonly LeafJson[], fact: string): readonly number[] {
  const values = leaves.flatMap((leaf) => (leaf.fact === fact ? [leaf.value].flat() : []))
  return values.filter((value) => typeof value === 'number')
}

/** The ends between which a number is. The words of the frame, which are for the compiled engine, are not read. */
function leastAndMost({ number }: Slot, { numbers }: Frame): readonly [least: number, most: number] {
  return [numbers[number?.at ?? -1] ?? Number.NaN, numbers[(number?.at ?? -1) + 1] ?? Number.NaN]
}

/** Whether nothing is known of a number: it may be all that its fact lets it be. */
export function isOpenNumber(slot: Slot, frame: Frame): boolean {
  const { minimum, maximum, geheel } = slot.subject
  const [least, most] = leastAndMost(slot, frame)
  const [lowest, highest] = geheel ? [Math.ceil(minimum), Math.floor(maximum)] : [minimum, maximum]
  return least !== most && least === lowest && most === highest
}

/** Numbers that stand for all that it may be: its ends, these thresholds, and what is between two of them. */
export function numbersIn(slot: Slot, frame: Frame, thresholds: readonly number[]): readonly number[] {
  const [least, most] = leastAndMost(slot, frame)
  const inside = thresholds.filter((bound) => bound > least && bound < most)
  const marks = [...new Set([least, ...inside, most])].sort((one, other) => one - other)
  const between = marks.flatMap((mark, i) => {
    const next = marks[i + 1]
    if (next === undefined) return []
    return slot.subject.geheel ? [Math.floor(mark) + 1] : [mark + (next - mark) / 2]
  })
  const fitting = [...marks, ...between].filter(
    (number) => number <= most && (!slot.subject.geheel || Number.isInteger(number)),
  )
  return [...new Set(fitting)]
}

/** The numbers that a count may be, of those between which comparisons with these thresholds see a difference. */
export function possibleCounts(
  { least, most }: CountRange,
  thresholds: ReadonlySet<number>,
): readonly number[] {
  const around = [...thresholds].flatMap((bound) => [bound - 1, bound, bound + 1])
  return [...new Set([least, most, ...around])].filter((number) => number >= least && number <= most)
}
