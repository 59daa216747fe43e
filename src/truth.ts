/**
 * Three truth values, and nothing else: strong Kleene logic over FALSE < UNKNOWN < TRUE.
 *
 * They are small integers, so that `all` is the minimum, `any` the maximum and `not` a subtraction.
 */
export type Truth = 0 | 1 | 2

export const FALSE = 0
export const UNKNOWN = 1
export const TRUE = 2

/** Not-false is true, not-true is false, not-unknown stays unknown. */
export function not(value: Truth): Truth {
  return (TRUE - value) as Truth
}

/** The lowest of the values; TRUE for none. */
export function all(values: readonly Truth[]): Truth {
  let lowest: Truth = TRUE
  for (const value of values) if (value < lowest) lowest = value
  return lowest
}

/** The highest of the values; FALSE for none. */
export function any(values: readonly Truth[]): Truth {
  let highest: Truth = FALSE
  for (const value of values) if (value > highest) highest = value
  return highest
}

/** What is known of a statement when some of the remaining possibilities meet it and some may not. */
export function ofPossibilities(someMeet: boolean, someFail: boolean): Truth {
  if (!someMeet) return FALSE
  return someFail ? UNKNOWN : TRUE
}

/**
 * How a truth value is written in a trace: true (`waar`), unknown (`onbekend`) or false (`onwaar`).
 *
 * @example
 * ```ts
 * import type { TruthName } from 'eigen-kracht'
 *
 * const values: readonly TruthName[] = ['onwaar', 'onbekend', 'waar']
 * ```
 */
export type TruthName = 'waar' | 'onbekend' | 'onwaar'

const TRUTH_NAMES = ['onwaar', 'onbekend', 'waar'] as const

export function truthName(value: Truth): TruthName {
  return TRUTH_NAMES[value]
}
