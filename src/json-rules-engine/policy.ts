/**
 * Hit policies, read as definitions: which values are possible, given what each rule is. The compiled
 * engine walks the rules in the order in which they win; here nothing is ordered, so that the two ways
 * can prove each other.
 */
import { type Order, orderOf } from '../model/policy.js'
import type { ConclusionJson, RuleJson } from '../model/ruleset.js'
import { FALSE, TRUE, type Truth, UNKNOWN } from '../truth.js'

/** A rule as far as its hit policy looks at it. */
export interface Vote {
  /** The place of its value among those of the conclusion, light to heavy. */
  readonly value: number
  readonly rule: RuleJson
  readonly truth: Truth
}

/** A rule that may decide, or without rule the default, and the rules that must fail for it. */
export interface Candidate {
  readonly rule: RuleJson | undefined
  readonly value: number
  /** The rules before it of which it is not known whether they hold. */
  readonly openRivals: readonly RuleJson[]
  /** All rules before it. */
  readonly before: readonly RuleJson[]
  /** One of the candidates decides, whatever is found: so this one does when none of the others can. */
  readonly isLast: boolean
}

const isHeavier = (one: Vote, other: Vote) => one.value > other.value
const OUTRANKS: Readonly<Record<Order, (one: Vote, other: Vote) => boolean>> = {
  numbered: (one, other) => {
    const [high, low] = [one.rule.priority ?? 1, other.rule.priority ?? 1]
    return high === low ? isHeavier(one, other) : high > low
  },
  heaviest: isHeavier,
  none: isHeavier,
}

/** Whether the value of one rule goes before that of another, when both hold. */
function outranks(one: Vote, other: Vote, { beleid }: ConclusionJson): boolean {
  return OUTRANKS[orderOf(beleid)](one, other)
}

/** Whether one rule stands before another: of the same rank by name, so that no two stand in one place. */
function goesBefore(one: Vote, other: Vote, conclusion: ConclusionJson): boolean {
  if (outranks(one, other, conclusion)) return true
  return !outranks(other, one, conclusion) && one.rule.name < other.rule.name
}

/** Whether it matters if a rule holds: it may, and no certain rule gives the outcome without it. */
export function canDecide(vote: Vote, votes: readonly Vote[], conclusion: ConclusionJson): boolean {
  // A rule that may hold changes nothing either beside one of its own rank that gives the same for certain.
  const isBeaten = (other: Vote) =>
    outranks(other, vote, conclusion) ||
    (vote.truth !== TRUE && other.value === vote.value && !outranks(vote, other, conclusion))
  return vote.truth !== FALSE && !votes.some((other) => other.truth === TRUE && isBeaten(other))
}

/** What may decide under `first` and `priority`, each condition taken by itself. */
function candidatesOf(
  votes: readonly Vote[],
  conclusion: ConclusionJson,
  reachable: boolean,
): readonly Candidate[] {
  const candidates = votes.flatMap((vote): readonly Candidate[] => {
    const before = votes.filter((other) => goesBefore(other, vote, conclusion))
    if (vote.truth === FALSE || before.some(({ truth }) => truth === TRUE)) return []
    return [candidate(vote.rule, vote.value, before, vote.truth === TRUE)]
  })
  const { standaard, waarden } = conclusion
  if (!reachable || standaard === undefined || votes.some(({ truth }) => truth === TRUE)) return candidates
  return [...candidates, candidate(undefined, waarden.indexOf(standaard), votes, true)]
}

function candidate(
  rule: RuleJson | undefined,
  value: number,
  votes: readonly Vote[],
  isLast: boolean,
): Candidate {
  const open = votes.filter(({ truth }) => truth === UNKNOWN)
  return {
    rule,
    value,
    openRivals: open.map((vote) => vote.rule),
    before: votes.map((vote) => vote.rule),
    isLast,
  }
}

/**
 * The places of the values that are possible under `first` and `priority`.
 *
 * @param reachable whether any casus leads to the default at all.
 * @param canBe whether a candidate can decide while none of its rivals holds.
 */
export function possibleValues(
  votes: readonly Vote[],
  conclusion: ConclusionJson,
  reachable: boolean,
  canBe: (candidate: Candidate) => boolean,
): ReadonlySet<number> {
  const candidates = candidatesOf(votes, conclusion, reachable)
  const found = candidates.filter(canBe)
  return new Set(
    (found.length > 0 ? found : candidates.filter(({ isLast }) => isLast)).map(({ value }) => value),
  )
}

/** Under `collect`: how true it is that a value is in, which is as true as its truest rule. */
export function membership(votes: readonly Vote[], value: number): Truth {
  const truths = votes.filter((vote) => vote.value === value).map(({ truth }) => truth)
  return Math.max(FALSE, ...truths) as Truth
}
