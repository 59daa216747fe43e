/**
 * Hit policies, read as definitions: which values are possible, given what each rule is. The compiled
 * engine walks the rules in the order in which they win; here nothing is ordered, so that the two ways
 * can prove each other.
 */
import type { ConclusionJson } from '../model/ruleset.js'
import { FALSE, TRUE, type Truth } from '../truth.js'

/** A rule as far as its hit policy looks at it. */
export interface Vote {
  /** The place of its value among those of the conclusion, light to heavy. */
  readonly value: number
  readonly priority: number
  readonly truth: Truth
}

/** Whether one rule goes before another, when both hold. */
function outranks(one: Vote, other: Vote, { beleid }: ConclusionJson): boolean {
  if (beleid === 'first' && one.priority !== other.priority) return one.priority > other.priority
  return one.value > other.value
}

/** Whether a rule that may hold can still decide: no rule that goes before it certainly holds. */
export function canDecide(vote: Vote, votes: readonly Vote[], conclusion: ConclusionJson): boolean {
  // A rule that may hold changes nothing either beside one of its own rank that gives the same for certain.
  const isBeaten = (other: Vote) =>
    outranks(other, vote, conclusion) ||
    (vote.truth !== TRUE && other.value === vote.value && !outranks(vote, other, conclusion))
  return vote.truth !== FALSE && !votes.some((other) => other.truth === TRUE && isBeaten(other))
}

/**
 * The places of the values that are possible under `first` and `priority`.
 *
 * @param reachable whether any casus leads to the default at all.
 */
export function possibleValues(
  votes: readonly Vote[],
  conclusion: ConclusionJson,
  reachable: boolean,
): ReadonlySet<number> {
  const possible = new Set(
    votes.filter((vote) => canDecide(vote, votes, conclusion)).map(({ value }) => value),
  )
  const { standaard, waarden } = conclusion
  if (reachable && standaard !== undefined && !votes.some(({ truth }) => truth === TRUE))
    possible.add(waarden.indexOf(standaard))
  return possible
}

/** Under `collect`: how true it is that a value is in, which is as true as its truest rule. */
export function membership(votes: readonly Vote[], value: number): Truth {
  const truths = votes.filter((vote) => vote.value === value).map(({ truth }) => truth)
  return Math.max(FALSE, ...truths) as Truth
}
