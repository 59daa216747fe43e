/**
 * The buckets of a number: between two thresholds that conditions use no condition sees a difference, so all
 * that the engine needs to know of a number is in which of these buckets it may be.
 */
import type { Subject } from '../model/subject.js'

/** What tells which numbers there are. */
type Ranged = Pick<Subject, 'minimum' | 'maximum' | 'geheel'>

export interface Buckets {
  /** Where each bucket starts, in order. A start is in its bucket, so it stands for all numbers there. */
  readonly starts: readonly number[]
  /** The bucket that a number is in. */
  readonly of: (number: number) => number
  /** Whether it is one of the thresholds between which the buckets are. */
  readonly isEdge: (threshold: number) => boolean
}

/** Up to this many are gone through one by one, which is quicker for so few. */
const FEW = 8

/** The buckets of a number that is held against these thresholds, of which none is outside its range. */
export function bucketsOf(subject: Ranged, thresholds: Iterable<number>): Buckets {
  const edges = new Set(thresholds)
  const [least, most] = rangeOf(subject)
  const after = subject.geheel ? (number: number) => Math.floor(number) + 1 : nextNumber
  const first = subject.geheel ? Math.ceil : (number: number) => number
  const found = new Set([least])
  for (const threshold of edges)
    for (const start of [first(threshold), after(threshold)])
      if (start > least && start <= most) found.add(start)
  const starts = [...found].sort((a, b) => a - b)
  return {
    starts,
    of: starts.length <= FEW ? oneByOne(starts) : byHalves(starts),
    isEdge: (threshold) => edges.has(threshold),
  }
}

/** The first and the last number that a subject can be. */
export function rangeOf({ minimum, maximum, geheel }: Ranged): readonly [least: number, most: number] {
  // No minus nought.
  return geheel ? [Math.ceil(minimum) + 0, Math.floor(maximum) + 0] : [minimum + 0, maximum + 0]
}

function oneByOne(starts: readonly number[]): Buckets['of'] {
  return (number) => {
    let at = starts.length - 1
    while (at > 0 && number < (starts[at] as number)) at--
    return at
  }
}

function byHalves(starts: readonly number[]): Buckets['of'] {
  return (number) => {
    let low = 0
    let high = starts.length
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if (number < (starts[middle] as number)) high = middle
      else low = middle
    }
    return low
  }
}

/** The next number that there is: the smallest above this one. */
function nextNumber(number: number): number {
  const float = new Float64Array([number + 0])
  const bits = new BigInt64Array(float.buffer)
  bits[0] = (bits[0] as bigint) + (number < 0 ? -1n : 1n)
  return (float[0] as number) + 0
}
