/**
 * What is supposed when a rule decides: that it holds, and that its rivals, the rules that go before it,
 * don't. Found once for each rule, from the conditions alone, and only as far as it can ever tell something.
 */
import { type Condition, leavesOf } from '../compile/condition.js'
import type { Slot } from '../compile/frame.js'
import type { Conclusion, Rule } from '../compile/program.js'
import type { Scope } from '../model/scope.js'
import { storeOf } from '../model/subject.js'
import { FALSE, not, TRUE, type Truth } from '../truth.js'

/** What decides when none of its rivals holds: a rule, or without rule the default. */
export interface Supposition {
  readonly rule: Rule | undefined
  readonly rivals: readonly Rule[]
  /**
   * Conclusions about items that are counted, and that rest on something that may be narrowed. Also those
   * that only a rule counts that turns out not to hold: with more known nothing less may be looked at, or a
   * value that was struck out would come back.
   */
  readonly redrawn: readonly Conclusion[]
  /** The same of conclusions that the rules ask about in place: of the item itself, or of the family. */
  readonly redrawnHere: readonly Conclusion[]
  /** Whether items are counted of the kind that the rules are asked of. */
  readonly countsOwn: boolean
  /** Whether the suppositions can exclude each other too where all rivals are known not to hold. */
  readonly clashesAlone: boolean
}

/** A case of which the suppositions can't exclude each other. */
export const NOTHING_SUPPOSED: Supposition = {
  rule: undefined,
  rivals: [],
  redrawn: [],
  redrawnHere: [],
  countsOwn: false,
  clashesAlone: false,
}

/**
 * Makes the case of a rule with the rules that go before it; without rule the case that none of them holds.
 *
 * @param scope of the conclusion that they draw
 */
export function suppositionOf(
  rule: Rule | undefined,
  before: readonly Rule[],
  scope: Scope,
  byId: ReadonlyMap<string, Conclusion>,
): Supposition {
  const met = rule === undefined ? new Map<Slot, number>() : valuesWhere(rule.condition)
  // The nearest first: it mostly says more than those that go before it.
  const rivals = before.filter(({ condition }) => !isFalseWhere(met, condition)).toReversed()
  // A rival that is left out tells nothing, but what it counts is drawn again all the same.
  const rules = rule === undefined ? before : [rule, ...before]
  const redrawn = redrawnBy(rules, countedBy, byId)
  const redrawnHere = redrawnBy(rules, chosenBy, byId)
  const again = redrawn.length + redrawnHere.length
  if (again === 0 && !mayClash(rule, rivals)) return NOTHING_SUPPOSED
  const further = rules.flatMap((one) => [...countedBy(one, byId), ...chosenBy(one, byId)])
  const countsOwn = [...rules, ...further.flatMap((one) => one.rules)].some((one) => counts(one, scope))
  const clashesAlone = again > 0 || mayClash(rule, [])
  return { rule, rivals, redrawn, redrawnHere, countsOwn, clashesAlone }
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
 * Whether these suppositions could ever exclude each other. They can't where, of any two things that they
 * may leave of a choice, one is within the other: whatever it may still be, the smallest that leaves
 * something is within all others that do. Counts are not looked into.
 */
function mayClash(rule: Rule | undefined, rivals: readonly Rule[]): boolean {
  const left = new Map<Slot | string, number[]>()
  let unseen = false
  const leave = (what: Slot | string, bits: number) => left.set(what, [...(left.get(what) ?? []), bits])
  const visit = (condition: Condition, truth: Truth): void => {
    if (condition.kind === 'not') visit(condition.part, not(truth))
    else if (condition.kind === 'count') unseen = true
    else if (condition.kind !== 'leaf') for (const part of condition.parts) visit(part, truth)
    else {
      const { bits, member, place } = condition
      if (bits !== undefined) leave(place.slot, truth === TRUE ? bits.accept : bits.reject)
      else if (member !== undefined) {
        // To be out or to be in: as the two values of a choice.
        leave(`${place.slot.subject.id} ${member.at}`, member.met === truth ? 1 : 2)
      }
      // What no answer can change is open until something is known of the fact, whatever that is.
      else if (storeOf(place.slot.subject) !== 'numbers') unseen = true
    }
  }
  if (rule !== undefined) visit(rule.condition, TRUE)
  for (const { condition } of rivals) visit(condition, FALSE)
  const within = (one: number, other: number) => (one & other) === one || (one & other) === other
  return (
    unseen || [...left.values()].some((all) => all.some((one) => all.some((other) => !within(one, other))))
  )
}

type RestsOn = (rule: Rule, byId: ReadonlyMap<string, Conclusion>) => readonly Conclusion[]

/** Of the conclusions that rules rest on: those that ask about something that the rules ask about too. */
function redrawnBy(
  rules: readonly Rule[],
  by: RestsOn,
  byId: ReadonlyMap<string, Conclusion>,
): readonly Conclusion[] {
  const asked = new Set(rules.flatMap(askedBy))
  return [...new Set(rules.flatMap((rule) => by(rule, byId)))].filter((conclusion) =>
    conclusion.rules.some((rule) => askedBy(rule).some((one) => asked.has(one))),
  )
}

/** The chosen conclusions by which a rule counts items. */
export function countedBy({ condition }: Rule, byId: ReadonlyMap<string, Conclusion>): readonly Conclusion[] {
  return leavesOf(condition).flatMap((leaf) => {
    const counted = leaf.kind === 'count' ? byId.get(leaf.count.params.feit ?? '') : undefined
    return counted === undefined || counted.collects ? [] : [counted]
  })
}

/** The chosen conclusions that a rule asks about without counting. */
function chosenBy({ condition }: Rule, byId: ReadonlyMap<string, Conclusion>): readonly Conclusion[] {
  return leavesOf(condition).flatMap((leaf) => {
    const asked = leaf.kind === 'leaf' ? byId.get(leaf.leaf.fact) : undefined
    return asked === undefined || asked.collects ? [] : [asked]
  })
}

/** Whether a rule counts items of a scope. */
function counts({ condition }: Rule, scope: Scope): boolean {
  return leavesOf(condition).some((leaf) => leaf.kind === 'count' && leaf.count.scope === scope)
}

/** What a rule asks about: subjects, and lists of items. */
function askedBy({ condition }: Rule): readonly string[] {
  return leavesOf(condition).flatMap((leaf) => {
    if (leaf.kind === 'leaf') return [leaf.leaf.fact]
    const { bereik, feit } = leaf.count.params
    return feit === undefined ? [bereik] : [bereik, feit]
  })
}
