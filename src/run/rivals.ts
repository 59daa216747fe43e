/**
 * What is supposed when a rule decides: that it holds, and that its rivals, the rules that go before it,
 * don't. Found once for each rule, from the conditions alone, and only as far as it can ever tell something.
 */
import { type Condition, leavesOf } from '../compile/condition.js'
import type { Slot } from '../compile/frame.js'
import type { Conclusion, Rule } from '../compile/program.js'
import { FALSE, not, TRUE, type Truth } from '../truth.js'

/** What decides when none of its rivals holds: a rule, or without rule the default. */
export interface Case {
  readonly rule: Rule | undefined
  readonly rivals: readonly Rule[]
  readonly redrawn: readonly Redrawn[]
}

/** A conclusion about items that rules count, and that rests on something that they may narrow. */
export interface Redrawn {
  readonly conclusion: Conclusion
  /** The rules that count it. */
  readonly by: readonly Rule[]
}

/** A case of which the suppositions can't exclude each other. */
export const NO_CASE: Case = { rule: undefined, rivals: [], redrawn: [] }

/** Makes the case of a rule with the rules that go before it; without rule the case that none of them holds. */
export function caseOf(
  rule: Rule | undefined,
  before: readonly Rule[],
  byId: ReadonlyMap<string, Conclusion>,
): Case {
  const met = rule === undefined ? new Map<Slot, number>() : valuesWhere(rule.condition)
  // The nearest first: it mostly says more than those that go before it.
  const rivals = before.filter(({ condition }) => !isFalseWhere(met, condition)).toReversed()
  const redrawn = redrawnBy(rule === undefined ? before : [rule, ...before], byId)
  return mayClash(rule, rivals) || redrawn.length > 0 ? { rule, rivals, redrawn } : NO_CASE
}

/** The values that choices must have for a condition to hold, as bits. */
function valuesWhere(condition: Condition, found = new Map<Slot, number>()): Map<Slot, number> {
  if (condition.kind === 'all') for (const part of condition.parts) valuesWhere(part, found)
  if (condition.kind === 'leaf' && condition.bits !== undefined) {
    const { slot } = condition.place
    found.set(slot, (found.get(slot) ?? slot.full) & condition.bits.accept)
  }
  return found
}

/** Whether a condition is false wherever choices have these values: then it is no news that it is. */
function isFalseWhere(values: ReadonlyMap<Slot, number>, condition: Condition): boolean {
  if (condition.kind === 'all') return condition.parts.some((part) => isFalseWhere(values, part))
  if (condition.kind === 'any') return condition.parts.every((part) => isFalseWhere(values, part))
  if (condition.kind !== 'leaf' || condition.bits === undefined) return false
  const { slot } = condition.place
  return ((values.get(slot) ?? slot.full) & condition.bits.accept) === 0
}

/**
 * Whether these suppositions could ever exclude each other. They can't where, of all that they may leave of
 * a choice, one is within all others: whatever is left of it, is left of them. Counts are not looked into.
 */
function mayClash(rule: Rule | undefined, rivals: readonly Rule[]): boolean {
  const left = new Map<Slot | string, number[]>()
  let counts = false
  const visit = (condition: Condition, truth: Truth): void => {
    if (condition.kind === 'not') visit(condition.part, not(truth))
    else if (condition.kind === 'count') counts = true
    else if (condition.kind !== 'leaf') for (const part of condition.parts) visit(part, truth)
    else {
      const { bits, member, place } = condition
      if (bits !== undefined) leave(place.slot, truth === TRUE ? bits.accept : bits.reject)
      if (member !== undefined) {
        // To be out or to be in: as the two values of a choice.
        const met = member.met === truth ? 1 : 2
        leave(`${place.slot.subject.id} ${member.at}`, met)
      }
    }
  }
  const leave = (what: Slot | string, bits: number) => left.set(what, [...(left.get(what) ?? []), bits])
  if (rule !== undefined) visit(rule.condition, TRUE)
  for (const { condition } of rivals) visit(condition, FALSE)
  return counts || [...left.values()].some((all) => !all.includes(all.reduce((one, other) => one & other)))
}

/** The chosen conclusions that rules count, and that ask about something that the rules ask about too. */
function redrawnBy(rules: readonly Rule[], byId: ReadonlyMap<string, Conclusion>): readonly Redrawn[] {
  const asked = new Set(rules.flatMap(subjectsOf))
  const counted = new Set(rules.flatMap(countedBy))
  return [...counted].flatMap((id) => {
    const conclusion = byId.get(id)
    if (conclusion === undefined || conclusion.policy === 'collect') return []
    if (!conclusion.rules.some((rule) => subjectsOf(rule).some((subject) => asked.has(subject)))) return []
    return [{ conclusion, by: rules.filter((rule) => countedBy(rule).includes(id)) }]
  })
}

/** What a rule counts items by. */
export function countedBy({ condition }: Rule): readonly string[] {
  return leavesOf(condition).flatMap((leaf) => (leaf.kind === 'count' ? (leaf.count.params.feit ?? []) : []))
}

/** What a rule asks about, directly or of the items that it counts. */
function subjectsOf(rule: Rule): readonly string[] {
  const own = leavesOf(rule.condition).flatMap((leaf) => (leaf.kind === 'leaf' ? leaf.leaf.fact : []))
  return [...own, ...countedBy(rule)]
}
