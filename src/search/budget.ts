/**
 * What one call may spend on searching, and how that is divided over its questions.
 *
 * Work is counted in what is done, never in time, so that the same call comes to the same answer on every machine:
 * one unit is about one branch of a node that is looked at. Memory is counted in whole numbers that are kept.
 */

/** More was asked than is allowed; the question stays open. */
export class BoundReached extends Error {
  override readonly name = 'BoundReached'
  constructor(readonly of: 'work' | 'memory') {
    super(of)
  }
}

/** What is left; shared by all that works for one call. */
export interface Meter {
  /** Work allowed to the question that is being asked. */
  work: number
  /** Whole numbers that may still be kept by all of them together. */
  cells: number
}

/** @throws BoundReached when that is more than is left */
export function spend(meter: Meter, work: number): void {
  meter.work -= work
  if (meter.work < 0) throw new BoundReached('work')
}

/** Takes so many cells, if there are so many. */
export function mayKeep(meter: Meter, cells: number): boolean {
  if (meter.cells < cells) return false
  meter.cells -= cells
  return true
}

/** Of a whole call: some three seconds, and 80 MB. What the base rule set proves takes a tenth of the work. */
export const MOST_WORK = 27_000_000
const MOST_CELLS = 20_000_000
/** How often a question that was too much for its share may try again, with what others left. */
const ROUNDS = 4

export interface Budget {
  readonly meter: Meter
  /** Work that was done so far. */
  readonly spent: () => number
  /** Work that may still be done. */
  readonly left: () => number
  /**
   * Puts questions, each with as much as the others: first with a part of what there is, then, those that were too
   * much, with a part of what is left. So a dear question takes nothing from a cheap one behind it.
   *
   * @param attempt the answer, or undefined when it was too much
   * @param part of what is left, no more than this is spent on them
   * @returns an answer for each question, undefined where it stays open
   */
  readonly fairly: <Q, A>(
    questions: readonly Q[],
    attempt: (question: Q) => A | undefined,
    part?: number,
  ) => (A | undefined)[]
  /**
   * Tries a cheaper way to answer the question that is being asked, with no more than a part of what may be spent on it.
   *
   * @returns undefined when that was too much
   */
  readonly first: <A>(part: number, attempt: () => A | undefined) => A | undefined
  /** Puts one question with the work of a whole call to itself: for tools that no one hands rules of others. */
  readonly apart: <A>(attempt: () => A) => A
}

/** Undefined when it was too much; what a question does beside its search may be so too. */
function unlessTooMuch<T>(attempt: () => T): T | undefined {
  try {
    return attempt()
  } catch (error) {
    if (error instanceof BoundReached) return undefined
    throw error
  }
}

export function createBudget(mostWork: number = MOST_WORK, mostCells: number = MOST_CELLS): Budget {
  const meter: Meter = { work: 0, cells: mostCells }
  let left = mostWork

  function within<T>(share: number, attempt: () => T): T | undefined {
    const allowed = Math.min(share, left)
    meter.work = allowed
    try {
      return unlessTooMuch(attempt)
    } finally {
      left -= allowed - Math.max(meter.work, 0)
      meter.work = 0
    }
  }

  function fairly<Q, A>(
    questions: readonly Q[],
    attempt: (question: Q) => A | undefined,
    part = 1,
  ): (A | undefined)[] {
    const kept = left - Math.floor(left * part)
    const answers: (A | undefined)[] = questions.map(() => undefined)
    let open = questions.map((question, at) => ({ question, at }))
    for (let round = 1; round <= ROUNDS && open.length > 0; round++) {
      const share = Math.floor((left - kept) / open.length / (round < ROUNDS ? 2 : 1))
      open = open.filter(({ question, at }) => {
        answers[at] = within(share, () => attempt(question))
        return answers[at] === undefined
      })
    }
    return answers
  }

  function first<A>(part: number, attempt: () => A | undefined): A | undefined {
    const rest = Math.floor(meter.work * (1 - part))
    meter.work -= rest
    try {
      return unlessTooMuch(attempt)
    } finally {
      meter.work = Math.max(meter.work, 0) + rest
    }
  }

  function apart<A>(attempt: () => A): A {
    // Not taken back: what is found may still be looked at.
    meter.work = mostWork
    return attempt()
  }

  return { meter, spent: () => mostWork - left, left: () => left, fairly, first, apart }
}
