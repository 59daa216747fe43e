/**
 * How many persons and needs must be looked at to speak of any number of them.
 *
 * A casus shows itself to a condition through counts alone. Take a casus in which something holds, and for
 * each count that reaches a bound k keep k of the items that it counts: every count that reached its bound
 * still does, and no count has grown. So as many items as all bounds together are enough. Counts of "this
 * heavy or heavier" of one fact share their items: the heaviest k serve them all.
 */
import { type Condition, type Leaf, leavesOf } from '../compile/condition.js'
import { knownOperator } from '../compile/leaf.js'
import type { Program } from '../compile/program.js'
import type { Reach } from '../model/comparison.js'
import { own } from '../model/names.js'
import {
  AREA_SCOPE,
  type ItemScope,
  LIST_SCOPES,
  type ListScope,
  perListScope,
  type Scope,
} from '../model/scope.js'
import { AREA_FACT, type COUNT_FACT, type Operator, type OperatorOf } from '../model/subject.js'

/** A number of persons and of needs. */
export type Needed = Readonly<Record<ListScope, number>>

/** More items of one list than this are not looked at; who does says so. */
const MOST_LOOKED_AT = 8
/** Sizes in between are rounded up to one of these, so that questions can share a space. */
const SIZES = [1, 2, 3, 4, 5, 6, MOST_LOOKED_AT]

/** Whether what one value counts is within what a lighter or a heavier one does. */
const CHAINED: Readonly<Record<Operator, boolean>> = {
  atLeast: true,
  atMost: true,
  equal: false,
  notEqual: false,
  in: false,
  notIn: false,
  contains: false,
  doesNotContain: false,
  lessThan: false,
  lessThanInclusive: false,
  greaterThan: false,
  greaterThanInclusive: false,
}
/**
 * From how many more items than its bound on a comparison of a count says the same of all. More than one is not
 * looked for anywhere: an operator that still tells two numbers above that apart can't be searched.
 */
const BEYOND: Readonly<Record<OperatorOf<typeof COUNT_FACT>, 0 | 1>> = {
  equal: 1,
  notEqual: 1,
  lessThan: 1,
  lessThanInclusive: 1,
  greaterThan: 1,
  greaterThanInclusive: 0,
}

/** All leaves that conditions rest on, through the conclusions that they ask about. */
function allLeaves(conditions: readonly Condition[], program: Program): Set<Leaf> {
  const found = new Set<Leaf>()
  const seen = new Set<string>()
  const visit = (condition: Condition): void => {
    for (const leaf of leavesOf(condition)) {
      if (found.has(leaf)) continue
      found.add(leaf)
      if (leaf.kind === 'count') {
        if (leaf.count.each !== undefined) visit(leaf.count.each)
        continue
      }
      const conclusion = program.byId.get(leaf.leaf.fact)
      if (conclusion === undefined) continue
      // Of a collection only the rules for the value that is asked about matter.
      const value = conclusion.collects ? conclusion.json.waarden.indexOf(String(leaf.leaf.value)) : -1
      const key = `${leaf.leaf.fact} ${value}`
      if (seen.has(key)) continue
      seen.add(key)
      for (const rule of value < 0 ? conclusion.rules : (conclusion.byValue[value] ?? []))
        visit(rule.condition)
    }
  }
  conditions.forEach(visit)
  return found
}

/** How many items of each list the counts below these conditions can tell apart. */
export function itemsNeeded(conditions: readonly Condition[], program: Program): Needed {
  const leaves = allLeaves(conditions, program)
  return perListScope((scope) => toldApart(leaves, scope))
}

/** How many items of a scope the counts among these leaves can tell apart. */
function toldApart(leaves: ReadonlySet<Leaf>, scope: ItemScope): number {
  const group = new Map<string, number>()
  for (const leaf of leaves) {
    if (leaf.kind !== 'count' || leaf.count.scope !== scope) continue
    const { feit, operator, waarde } = leaf.count.params
    const key =
      own(CHAINED, operator ?? '') === true ? `${feit} ${operator}` : `${feit} ${operator} ${waarde}`
    const bound = Number(leaf.leaf.value) + knownOperator(BEYOND, leaf.leaf.operator)
    group.set(key, Math.max(group.get(key) ?? 0, bound))
  }
  return [...group.values()].reduce((total, bound) => total + bound, 0)
}

/**
 * Whether the leefgebieden of a rule set stand for any number of them, for what rests on these conditions. The same
 * holds of them as of persons and needs, save that a rule may ask for one by its name: of all that no rule names there
 * must be as many as the counts can tell apart. What is said with more of them is then said of the same facts with
 * these alone. `own`: how many the statement itself is about. `times`: in how many casussen at once.
 */
export function areasStandForAny(
  conditions: readonly Condition[],
  program: Program,
  { own: about, times = 1 }: { readonly own: number; readonly times?: number },
): boolean {
  const leaves = allLeaves(conditions, program)
  const wanted = times * toldApart(leaves, AREA_SCOPE) + about
  if (wanted === 0) return true
  const named = new Set<unknown>()
  for (const { kind, leaf } of leaves) {
    if (kind === 'count' || leaf.fact !== AREA_FACT) continue
    // Where their order counts, no two are alike.
    if (knownOperator(CHAINED, leaf.operator)) return false
    for (const area of [leaf.value].flat()) named.add(area)
  }
  return wanted <= program.ruleSet.leefgebieden.filter(({ id }) => !named.has(id)).length
}

/** Adds one for each item that a statement itself is about. */
export function plusOwn(needed: Needed, scopes: readonly Scope[]): Needed {
  return perListScope((scope) => needed[scope] + scopes.filter((one) => one === scope).length)
}

/** What two statements need that are held against each other. */
export function together(one: Needed, other: Needed): Needed {
  return perListScope((scope) => one[scope] + other[scope])
}

/** The most that any of several statements needs. */
export function mostNeeded(needs: readonly Needed[]): Needed {
  return perListScope((scope) => needs.reduce((high, need) => Math.max(high, need[scope]), 0))
}

/** How many items to look at: at least what is needed, within bounds. */
export function withinBounds(needed: Needed): Needed {
  return perListScope((scope) => SIZES.find((size) => size >= needed[scope]) ?? MOST_LOOKED_AT)
}

/** No more of each than this. */
export function atMost(needed: Needed, most: number): Needed {
  return perListScope((scope) => Math.min(needed[scope], most))
}

/** What looking at so many items says, when so many were needed. */
export function reachOf(needed: Needed, looked: Needed): Reach {
  return perListScope((scope) => (needed[scope] <= looked[scope] ? 'elk' : looked[scope]))
}

/** Holds for any number of items. */
export const FOR_ANY: Reach = perListScope(() => 'elk' as const)
/** No items were looked at. */
export const NOT_LOOKED: Reach = perListScope(() => 0)

/** Whether a statement holds for any number of items. */
export function isForAny(reach: Reach): boolean {
  return LIST_SCOPES.every((scope) => reach[scope] === 'elk')
}
