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
import type { LeafJson } from '../model/ruleset.js'
import { MOST_VALUES } from '../model/ruleset-schema.js'
import {
  AREA_SCOPE,
  type ItemScope,
  isListScope,
  LIST_SCOPES,
  type ListScope,
  perItemScope,
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

/** For what is counted of a scope the highest bound; nothing more once they add up to more than could matter. */
type Bounds = ReadonlyMap<string, number> | 'too-many'
interface Counted extends Readonly<Record<ItemScope, Bounds>> {
  /** The leefgebieden that are asked for by name; `in-order` where it is asked which come before another. */
  readonly named: ReadonlySet<unknown> | 'in-order'
}

const NOTHING_COUNTED: Counted = { ...perItemScope(() => new Map()), named: new Set() }
/** Bounds that add up to more than this are as good as no end. */
const mostCounted = (scope: ItemScope) => (isListScope(scope) ? MOST_LOOKED_AT : MOST_VALUES)

/** What counts that stand together tell apart. */
function joined(all: readonly Counted[]): Counted {
  const parts = new Set(all)
  const bounds = perItemScope((scope): Bounds => {
    const highest = new Map<string, number>()
    let total = 0
    for (const { [scope]: bounds } of parts) {
      if (bounds === 'too-many') return bounds
      for (const [key, bound] of bounds) {
        const before = highest.get(key) ?? 0
        if (bound <= before) continue
        highest.set(key, bound)
        total += bound - before
        if (total > mostCounted(scope)) return 'too-many'
      }
    }
    return highest
  })
  return { ...bounds, named: joinedNames(parts) }
}

function joinedNames(parts: ReadonlySet<Counted>): Counted['named'] {
  const names = new Set<unknown>()
  for (const { named } of parts) {
    if (named === 'in-order') return named
    for (const name of named) names.add(name)
  }
  return names
}

function boundsBy(condition: Condition, program: Program): Counted {
  return joined(
    leavesOf(condition).map((leaf): Counted => {
      if (leaf.kind === 'count') return countedByCount(leaf, program)
      if (leaf.leaf.fact === AREA_FACT) return { ...NOTHING_COUNTED, named: namedBy(leaf.leaf) }
      const known = countedOf(program).get(leaf.leaf.fact)
      if (known === undefined) return NOTHING_COUNTED
      // Of a collection only the rules for the value that is asked about matter.
      return known.byValue.get(String(leaf.leaf.value)) ?? known.all
    }),
  )
}

/** Where their order counts, no two leefgebieden are alike. */
function namedBy({ operator, value }: LeafJson): Counted['named'] {
  return knownOperator(CHAINED, operator) ? 'in-order' : new Set([value].flat())
}

function countedByCount({ count, leaf }: Extract<Leaf, { kind: 'count' }>, program: Program): Counted {
  const inside = count.each === undefined ? NOTHING_COUNTED : boundsBy(count.each, program)
  const { feit, operator, waarde } = count.params
  const isChained = own(CHAINED, operator ?? '') === true
  const key = isChained ? `${feit} ${operator}` : `${feit} ${operator} ${waarde}`
  const bound = Number(leaf.value) + knownOperator(BEYOND, leaf.operator)
  return joined([{ ...NOTHING_COUNTED, [count.scope]: new Map([[key, bound]]) }, inside])
}

interface CountedByConclusion {
  readonly all: Counted
  /** Of a collection, for each value. */
  readonly byValue: ReadonlyMap<string, Counted>
}

const countedIn = new WeakMap<Program, Map<string, CountedByConclusion>>()

/** For each conclusion what it counts, however far upstream; worked out once, each after what it rests on. */
function countedOf(program: Program): ReadonlyMap<string, CountedByConclusion> {
  const known = countedIn.get(program)
  if (known !== undefined) return known
  const found = new Map<string, CountedByConclusion>()
  countedIn.set(program, found)
  for (const { json, collects, byValue } of program.conclusions) {
    const values = byValue.map((rules) => joined(rules.map((rule) => boundsBy(rule.condition, program))))
    const named = json.waarden.map((value, at) => [value, values[at] ?? NOTHING_COUNTED] as const)
    found.set(json.id, { all: joined(values), byValue: new Map(collects ? named : []) })
  }
  return found
}

/** How many items of each list the counts below these conditions can tell apart; any number above the most is as good. */
export function itemsNeeded(conditions: readonly Condition[], program: Program): Needed {
  return mostItems(countedByAll({ conditions, program }))
}

/** Conditions as they are in one program. */
export interface Stated {
  readonly conditions: readonly Condition[]
  readonly program: Program
}

/**
 * How many items tell statements apart that are held against each other. What both count alike is one count.
 *
 * @param isSame whether a fact or conclusion that is counted comes to the same in both
 */
export function itemsNeededByBoth(one: Stated, other: Stated, isSame: (id: string) => boolean): Needed {
  const apart = (counted: Counted): Counted => ({
    ...counted,
    ...perListScope((scope): Bounds => {
      const bounds = counted[scope]
      if (bounds === 'too-many') return bounds
      const own = ([key]: readonly [string, number]) => !isSame(key.slice(0, key.indexOf(' ')))
      return new Map([...bounds].map((entry) => (own(entry) ? [`other ${entry[0]}`, entry[1]] : entry)))
    }),
  })
  return mostItems(joined([countedByAll(one), apart(countedByAll(other))]))
}

function countedByAll({ conditions, program }: Stated): Counted {
  return joined(conditions.map((condition) => boundsBy(condition, program)))
}

function mostItems(all: Counted): Needed {
  return perListScope((scope) => toldApart(all, scope))
}

/** How many items of a scope the counts can tell apart; any number above the most is as good. */
function toldApart(all: Counted, scope: ItemScope): number {
  const bounds = all[scope]
  if (bounds === 'too-many') return mostCounted(scope) + 1
  return [...bounds.values()].reduce((total, bound) => total + bound, 0)
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
  const all = countedByAll({ conditions, program })
  const wanted = times * toldApart(all, AREA_SCOPE) + about
  if (wanted === 0) return true
  const { named } = all
  if (named === 'in-order') return false
  return wanted <= program.ruleSet.leefgebieden.filter(({ id }) => !named.has(id)).length
}

/** Adds one for each item that a statement itself is about. */
export function plusOwn(needed: Needed, scopes: readonly Scope[]): Needed {
  return perListScope((scope) => needed[scope] + scopes.filter((one) => one === scope).length)
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
