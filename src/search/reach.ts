/**
 * How many persons and needs must be looked at to speak of any number of them.
 *
 * A casus shows itself to a condition through counts alone. Take a casus in which something holds, and for
 * each count that reaches a bound k keep k of the items that it counts: every count that reached its bound
 * still does, and no count has grown. So as many items as all bounds together are enough. Counts of "this
 * heavy or heavier" of one fact share their items: the heaviest k serve them all.
 */
import { type Condition, type Leaf, leavesOf } from '../compile/condition.js'
import type { Program } from '../compile/program.js'
import type { Reach } from '../model/comparison.js'
import type { Scope } from '../model/scope.js'

/** A number of persons and of needs. */
export type Needed = Readonly<Record<keyof Reach, number>>

/** More items of one list than this are not looked at; who does says so. */
const MOST_ITEMS = 8
/** Sizes in between are rounded up to one of these, so that questions can share a space. */
const SIZES = [1, 2, 3, 4, 5, 6, MOST_ITEMS]

const CHAINS: ReadonlySet<string | undefined> = new Set(['atLeast', 'atMost'])

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
      const value =
        conclusion.policy === 'collect' ? conclusion.json.waarden.indexOf(String(leaf.leaf.value)) : -1
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
  const groups = { persoon: new Map<string, number>(), hulpbehoefte: new Map<string, number>() }
  for (const leaf of allLeaves(conditions, program)) {
    if (leaf.kind !== 'count' || leaf.count.scope === 'leefgebied') continue
    const { feit, operator, waarde } = leaf.count.params
    const key = CHAINS.has(operator) ? `${feit} ${operator}` : `${feit} ${operator} ${waarde}`
    const group = groups[leaf.count.scope]
    const bound = Number(leaf.leaf.value) + (leaf.leaf.operator === 'greaterThanInclusive' ? 0 : 1)
    group.set(key, Math.max(group.get(key) ?? 0, bound))
  }
  const sum = (bounds: Iterable<number>) => [...bounds].reduce((total, bound) => total + bound, 0)
  return { persoon: sum(groups.persoon.values()), hulpbehoefte: sum(groups.hulpbehoefte.values()) }
}

/** Adds one for each item that a statement itself is about. */
export function plusOwn(needed: Needed, scopes: readonly Scope[]): Needed {
  const own = (scope: Scope) => scopes.filter((one) => one === scope).length
  return {
    persoon: needed.persoon + own('persoon'),
    hulpbehoefte: needed.hulpbehoefte + own('hulpbehoefte'),
  }
}

/** What two statements need that are held against each other. */
export function together(one: Needed, other: Needed): Needed {
  return {
    persoon: one.persoon + other.persoon,
    hulpbehoefte: one.hulpbehoefte + other.hulpbehoefte,
  }
}

/** The most that any of several statements needs. */
export function mostNeeded(needs: readonly Needed[]): Needed {
  const most = (scope: keyof Reach) => needs.reduce((high, need) => Math.max(high, need[scope]), 0)
  return { persoon: most('persoon'), hulpbehoefte: most('hulpbehoefte') }
}

/** How many items to look at: at least what is needed, within bounds. */
export function withinBounds({ persoon, hulpbehoefte }: Needed): Needed {
  const bound = (needed: number) => SIZES.find((size) => size >= needed) ?? MOST_ITEMS
  return { persoon: bound(persoon), hulpbehoefte: bound(hulpbehoefte) }
}

/** What looking at so many items says, when so many were needed. */
export function reachOf(needed: Needed, looked: Needed): Reach {
  return {
    persoon: needed.persoon <= looked.persoon ? 'elk' : looked.persoon,
    hulpbehoefte: needed.hulpbehoefte <= looked.hulpbehoefte ? 'elk' : looked.hulpbehoefte,
  }
}

/** Whether a statement holds for any number of items. */
export function isForAny({ persoon, hulpbehoefte }: Reach): boolean {
  return persoon === 'elk' && hulpbehoefte === 'elk'
}
