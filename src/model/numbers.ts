/** How large the numbers of a rule set may be. */

/**
 * Up to here, and as far below zero: whole numbers are exact, and so is the search for a number between two
 * others. Larger ones are refused when a rule set is read.
 */
export const MOST_NUMBER = 1_000_000_000_000_000

/** Whether there is a whole number from a minimum up to and including a maximum. */
export function holdsWholeNumber(minimum: number, maximum: number): boolean {
  return Math.ceil(minimum) <= Math.floor(maximum)
}
