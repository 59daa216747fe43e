/** What a subject or a count may be, as far as the frames tell. */
import type { Frame, Slot } from '../compile/frame.js'
import { storeOf, valuesOf } from '../model/subject.js'
import { FALSE, TRUE, UNKNOWN } from '../truth.js'
import type { Possible } from './engine.js'

/** How many items meet something: between these two; `most` may be Infinity. */
export interface CountRange {
  readonly least: number
  readonly most: number
}

/** What a subject may be; undefined for a fact of which nothing is known. */
export function possibleIn(slot: Slot, frame: Frame): Possible {
  const { subject, index, full } = slot
  const isFact = subject.origin === 'fact'
  switch (storeOf(subject)) {
    case 'numbers': {
      const number = frame.numbers[index]
      return Number.isNaN(number) ? undefined : [number]
    }
    case 'members': {
      const truths = subject.waarden.map((_, i) => frame.members[index + i])
      if (isFact && truths.every((truth) => truth === UNKNOWN)) return undefined
      const least = subject.waarden.filter((_, i) => truths[i] === TRUE)
      const most = subject.waarden.filter((_, i) => truths[i] !== FALSE)
      // To be in or not to be in is all that is asked of a set: the two ends answer for what is between.
      return least.length === most.length ? [least] : [least, most]
    }
    case 'choices':
      return isFact && frame.choices[index] === full ? undefined : choicesIn(slot, frame)
  }
}

/** The values that a choice may have. */
export function choicesIn({ subject, index }: Slot, frame: Frame): readonly (string | boolean)[] {
  const bits = frame.choices[index] ?? 0
  return valuesOf(subject).filter((_, i) => (bits & (1 << i)) !== 0)
}

/** The numbers that a count may be, of those between which comparisons with these bounds see a difference. */
export function possibleCounts({ least, most }: CountRange, bounds: ReadonlySet<number>): readonly number[] {
  const around = [...bounds].flatMap((bound) => [bound - 1, bound, bound + 1])
  return [...new Set([least, most, ...around])].filter((number) => number >= least && number <= most)
}
