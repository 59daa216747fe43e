/**
 * Remembers the outcome of triples of numbers that were worked out, in flat memory of bounded size: a search asks this
 * millions of times. What is remembered is right; it may have made room for something else.
 */
export interface Memo {
  /** The outcome of a triple; -1 when it is not remembered. */
  readonly of: (a: number, b: number, c: number) => number
  readonly keep: (a: number, b: number, c: number, outcome: number) => void
}

const FIRST_PLACES = 1 << 10
/** Whole numbers for one place: three to find it by, and the outcome. */
const MEMO_FIELDS = 4

/**
 * @param mayGrow whether so many whole numbers more may be kept
 * @param mostPlaces a power of two: no more places than this
 * @returns a memo for whole numbers, of which the first is not below 0
 */
export function createMemo(mayGrow: (more: number) => boolean, mostPlaces: number): Memo {
  let rows = new Int32Array(FIRST_PLACES * MEMO_FIELDS).fill(-1)
  let last = FIRST_PLACES - 1
  let count = 0

  function placeOf(a: number, b: number, c: number): number {
    const mixed = Math.imul(Math.imul(Math.imul(a, 0x9e3779b1) ^ b, 0x85ebca6b) ^ c, 0xc2b2ae35)
    return ((mixed ^ (mixed >>> 15)) & last) * MEMO_FIELDS
  }

  function put(a: number, b: number, c: number, outcome: number): void {
    const at = placeOf(a, b, c)
    if (rows[at] === -1) count++
    rows[at] = a
    rows[at + 1] = b
    rows[at + 2] = c
    rows[at + 3] = outcome
  }

  function grow(): void {
    const before = rows
    rows = new Int32Array(before.length * 2).fill(-1)
    last = rows.length / MEMO_FIELDS - 1
    count = 0
    for (let at = 0; at < before.length; at += MEMO_FIELDS) {
      if (before[at] === -1) continue
      const [a, b, c, outcome] = [before[at], before[at + 1], before[at + 2], before[at + 3]]
      put(a as number, b as number, c as number, outcome as number)
    }
  }

  return {
    of: (a, b, c) => {
      const at = placeOf(a, b, c)
      return rows[at] === a && rows[at + 1] === b && rows[at + 2] === c ? (rows[at + 3] as number) : -1
    },
    keep: (a, b, c, outcome) => {
      if (count * 2 > last && last + 1 < mostPlaces && mayGrow(rows.length)) grow()
      put(a, b, c, outcome)
    },
  }
}
