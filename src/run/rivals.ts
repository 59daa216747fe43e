/**
 * What is supposed when a rule decides: that it holds, and that its rivals, the rules that go before it,
 * don't. Found once for each rule, from the conditions alone, and only as far as it can ever tell something.
 */
import { type Condition, leavesOf, type PlainLeaf } from '../compile/condition.js'
import type { Mask } from '../compile/frame.js'
import type { Conclusion, Rule } from '../compile/program.js'
import type { Scope } from '../model/scope.js'
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
  const met: Left = rule === undefined ? new Map() : valuesWhere(rule.condition)
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

/** What may be left of the words that a leaf asks; by what it is about. */
type Left = Map<string, Mask>

/** Tells apart what leaves are about. */
function aboutOf({ place, at }: PlainLeaf): string {
  return `${place.slot.subject.id} ${at}`
}

/** The values that subjects must have for a condition to hold. */
function valuesWhere(condition: Condition, found: Left = new Map()): Left {
  if (condition.kind === 'all') for (const part of condition.parts) valuesWhere(part, found)
  if (condition.kind === 'leaf' && condition.always === undefined) {
    const about = aboutOf(condition)
    const { accept } = condition
    const known = found.get(about)
    found.set(about, known === undefined ? accept : inBoth(known, accept))
  }
  return found
}

/** Whether a condition is false wherever subjects have these values: then it is no news that it is. */
function isFalseWhere(values: Left, condition: Condition): boolean {
  if (condition.kind === 'all') return condition.parts.some((part) => isFalseWhere(values, part))
  if (condition.kind === 'any') return condition.parts.every((part) => isFalseWhere(values, part))
  if (condition.kind !== 'leaf' || condition.always !== undefined) return false
  const known = values.get(aboutOf(condition)) ?? condition.accept
  return inBoth(known, condition.accept).every((word) => word === 0)
}

function inBoth(one: Mask, other: Mask): Mask {
  return one.map((word, i) => word & (other[i] ?? 0))
}

/**
 * Whether these suppositions could ever exclude each other. They can't where, of any two things that they
 * may leave of a subject, one is within the other: whatever it may still be, the smallest that leaves
 * something is within all others that do. Counts are not looked into.
 */
function mayClash(rule: Rule | undefined, rivals: readonly Rule[]): boolean {
  const left = new Map<string, Mask[]>()
  let unseen = false
  const visit = (condition: Condition, truth: Truth): void => {
    if (condition.kind === 'not') visit(condition.part, not(truth))
    else if (condition.kind === 'count') unseen = true
    else if (condition.kind !== 'leaf') for (const part of condition.parts) visit(part, truth)
    // What no answer can change is open until something is known of the fact, whatever that is.
    else if (condition.always !== undefined) unseen = true
    else {
      const about = aboutOf(condition)
      const fitting = truth === TRUE ? condition.accept : condition.reject
      left.set(about, [...(left.get(about) ?? []), fitting])
    }
  }
  if (rule !== undefined) visit(rule.condition, TRUE)
  for (const { condition } of rivals) visit(condition, FALSE)
  const isIn = (one: Mask, other: Mask) => one.every((word, i) => (word & (other[i] ?? 0)) === word)
  const within = (one: Mask, other: Mask) => isIn(one, other) || isIn(other, one)
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
  const asked = new Set(rules.flatMap(askedByRule))
  return [...new Set(rules.flatMap((rule) => by(rule, byId)))].filter((conclusion) =>
    conclusion.rules.some((rule) => askedByRule(rule).some((one) => asked.has(one))),
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
function askedByRule({ condition }: Rule): readonly string[] {
  return leavesOf(condition).flatMap((leaf) => {
    if (leaf.kind === 'leaf') return [leaf.leaf.fact]
    const { bereik, feit } = leaf.count.params
    return feit === undefined ? [bereik] : [bereik, feit]
  })
}
