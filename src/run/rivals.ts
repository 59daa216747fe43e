/**
 * What is supposed when a rule decides: that it holds, and that its rivals, the rules that go before it,
 * don't. Found once for each rule, from the conditions alone, and only as far as it can ever tell something.
 */
import { type Condition, type Leaf, leavesOf } from '../compile/condition.js'
import type { Slot } from '../compile/frame.js'
import type { Conclusion, Rule } from '../compile/program.js'
import type { ItemScope, Scope } from '../model/scope.js'
import { FALSE, not, TRUE, type Truth } from '../truth.js'

/** What decides when none of its rivals holds: a rule, or without rule the default. */
export interface Case {
  readonly rule: Rule | undefined
  readonly rivals: readonly Rule[]
  /** When none of these may hold, there is nothing to suppose. */
  readonly awaited: readonly Rule[]
  /** Conclusions about items that the case counts, and that rest on what it may narrow. */
  readonly redrawn: readonly Conclusion[]
  /** Where the case counts the items of which the rule itself is asked: their scope. */
  readonly counted: ItemScope | undefined
}

const NOTHING: Case = { rule: undefined, rivals: [], awaited: [], redrawn: [], counted: undefined }

/**
 * Makes the case of a rule with the rules that go before it; without rule the case that none of them holds.
 *
 * @param scope of the conclusion that they draw
 */
export function caseOf(
  rule: Rule | undefined,
  before: readonly Rule[],
  scope: Scope,
  byId: ReadonlyMap<string, Conclusion>,
): Case {
  const met = rule === undefined ? new Map<Slot, number>() : valuesWhere(rule.condition)
  // The nearest first: it mostly says more than those that go before it.
  const rivals = before.filter(({ condition }) => !isFalseWhere(met, condition)).toReversed()
  // By all rules, so that what is drawn again doesn't hang on which rivals are left out.
  const leaves = leavesIn(rule === undefined ? before : [rule, ...before])
  const chosen = chosenCounted(leaves, byId)
  const redrawn = chosen.filter(({ rules }) => restOn(rules, leaves))
  if (redrawn.length === 0 && !mayClash(rule, rivals)) return NOTHING
  // A rule that excludes itself does so too where its only rivals are those that are left out.
  const awaited = redrawn.length > 0 || mayClash(rule, []) ? before : rivals
  const further = chosen.flatMap(({ rules }) => leavesIn(rules))
  const countsOwn = [...leaves, ...further].some(
    (leaf) => leaf.kind === 'count' && leaf.count.scope === scope,
  )
  return { rule, rivals, awaited, redrawn, counted: countsOwn && scope !== 'gezin' ? scope : undefined }
}

function leavesIn(rules: readonly Rule[]): readonly Leaf[] {
  return rules.flatMap(({ condition }) => leavesOf(condition))
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
 * Whether these suppositions could ever exclude each other. They can't where, of any two of the things that
 * they may leave of a choice, one is within the other: whatever it may still be, the smallest that leaves
 * something is within all others that do. Counts are not looked into.
 */
function mayClash(rule: Rule | undefined, rivals: readonly Rule[]): boolean {
  const left = new Map<Slot | string, number[]>()
  let unseen = false
  const visit = (condition: Condition, truth: Truth): void => {
    if (condition.kind === 'not') visit(condition.part, not(truth))
    else if (condition.kind === 'count') unseen = true
    else if (condition.kind !== 'leaf') for (const part of condition.parts) visit(part, truth)
    else {
      const { bits, member, place } = condition
      if (bits !== undefined) leave(place.slot, truth === TRUE ? bits.accept : bits.reject)
      else if (member !== undefined) {
        // To be out or to be in: as the two values of a choice.
        const met = member.met === truth ? 1 : 2
        leave(`${place.slot.subject.id} ${member.at}`, met)
      }
      // What no answer can change is open until something is known of the fact, whatever that is.
      else if (place.slot.subject.kind !== 'getal') unseen = true
    }
  }
  const leave = (what: Slot | string, bits: number) => left.set(what, [...(left.get(what) ?? []), bits])
  if (rule !== undefined) visit(rule.condition, TRUE)
  for (const { condition } of rivals) visit(condition, FALSE)
  const within = (one: number, other: number) => (one & other) === one || (one & other) === other
  return (
    unseen || [...left.values()].some((all) => all.some((one) => all.some((other) => !within(one, other))))
  )
}

/** The chosen conclusions that are counted. */
function chosenCounted(
  leaves: readonly Leaf[],
  byId: ReadonlyMap<string, Conclusion>,
): readonly Conclusion[] {
  const counted = leaves.flatMap((leaf) => (leaf.kind === 'count' ? (leaf.count.params.feit ?? []) : []))
  return [...new Set(counted)]
    .flatMap((id) => byId.get(id) ?? [])
    .filter(({ policy }) => policy !== 'collect')
}

/** Whether rules ask about something of which these leaves may strike out a value, or all items. */
function restOn(rules: readonly Rule[], leaves: readonly Leaf[]): boolean {
  const asked = new Set(leaves.flatMap(askedBy))
  return leavesIn(rules).some((leaf) => askedBy(leaf).some((id) => asked.has(id)))
}

function askedBy(leaf: Leaf): readonly string[] {
  if (leaf.kind === 'leaf') return [leaf.leaf.fact]
  const { bereik, feit } = leaf.count.params
  return feit === undefined ? [bereik] : [bereik, feit]
}
