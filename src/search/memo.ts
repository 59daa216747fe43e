/**
 * Remembers the outcome of each pair of numbers that was worked out, in flat memory: a search asks this millions of
 * times, and a Map would make an object of every pair.
 */
export interface Memo {
  /** The outcome of a pair; -1 when it was not worked out yet. */
  readonly of: (a: number, b: number) => number
  readonly keep: (a: number, b: number, outcome: number) => void
}

const FIRST_PLACES = 1 << 12

/** @returns a memo for whole numbers from 0 up to 2^31 */
export function createMemo(): Memo {
  let firsts = new Int32Array(FIRST_PLACES).fill(-1)
  let seconds = new Int32Array(FIRST_PLACES)
  let outcomes = new Int32Array(FIRST_PLACES)
  let count = 0

  /** Where a pair stands, or the empty place where it belongs. */
  function placeOf(a: number, b: number): number {
    const last = firsts.length - 1
    const mixed = Math.imul(Math.imul(a, 0x9e3779b1) ^ b, 0x85ebca6b)
    let at = (mixed ^ (mixed >>> 15)) & last
    while (firsts[at] !== -1 && (firsts[at] !== a || seconds[at] !== b)) at = (at + 1) & last
    return at
  }

  function put(a: number, b: number, outcome: number): void {
    const at = placeOf(a, b)
    if (firsts[at] === -1) count++
    firsts[at] = a
    seconds[at] = b
    outcomes[at] = outcome
  }

  /** Kept at most half full, so that an empty place is always near. */
  function grow(): void {
    const [a, b, outcome] = [firsts, seconds, outcomes]
    firsts = new Int32Array(a.length * 4).fill(-1)
    seconds = new Int32Array(a.length * 4)
    outcomes = new Int32Array(a.length * 4)
    count = 0
    for (let at = 0; at < a.length; at++) {
      if (a[at] !== -1) put(a[at] as number, b[at] as number, outcome[at] as number)
    }
  }

  return {
    of: (a, b) => {
      const at = placeOf(a, b)
      return firsts[at] === -1 ? -1 : (outcomes[at] as number)
    },
    keep: (a, b, outcome) => {
      if (count * 2 >= firsts.length) grow()
      put(a, b, outcome)
    },
  }
}
