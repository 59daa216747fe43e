/**
 * Doubtful rules, found exactly: rules that can never hold or never win, rules that contradict each other,
 * and casussen for which no rule speaks. Each finding carries the part of a casus that shows it.
 */

import type { Conclusion, Program, Rule } from '../compile/program.js'
import { type Order, orderOf } from '../model/policy.js'
import type { HitPolicy } from '../model/ruleset.js'
import { LIST_SCOPES } from '../model/scope.js'
import type { CasusFragment, WarningCode } from '../problem.js'
import type { Budget } from '../search/budget.js'
import { cutBelow } from '../search/cut.js'
import { fragmentOf, smallestFor } from '../search/fragment.js'
import { ALWAYS, NEVER, type Node } from '../search/graph.js'
import { independentParts } from '../search/independent.js'
import type { Item } from '../search/item.js'
import { neededForConclusion } from '../search/needed.js'
import { atMost, isForAny, type Needed, plusOwn } from '../search/reach.js'
import { type Ask, askOnce, createSearch } from '../search/search.js'
import { itemsFor, type Space } from '../search/space.js'
import { holdsFor, type View } from '../search/view.js'

export interface Doubtful {
  readonly code: WarningCode
  readonly conclusion: Conclusion
  /** The rule in question; undefined when the conclusion as a whole is. */
  readonly rule?: Rule
  /** Another rule that has to do with it. */
  readonly other?: Rule
  /** For a rule that never holds: the places in it that exclude each other. */
  readonly conflict?: readonly string[]
  readonly fragment?: CasusFragment
}

/** One rule for one item: where it holds, and where a rule that goes before it does. */
interface Stand {
  readonly rule: Rule
  readonly holds: Node
}

/**
 * Looks at every conclusion that `of` allows.
 *
 * @param part of what is left of the budget, no more than this is spent
 */
export function findDoubtful(
  program: Program,
  of: (id: string) => boolean,
  budget: Budget,
  part = 1,
): readonly Doubtful[] {
  const asked = program.conclusions.filter(({ json }) => of(json.id))
  const found = new Map<Conclusion, readonly Doubtful[]>()
  const kept = Math.floor(budget.left() * (1 - part))
  const parts = independentParts(program)
  for (let round = 1; round <= ROUNDS_OF_PARTS && found.size < asked.length; round++) {
    const open = parts.map(({ conclusions }) =>
      conclusions.filter((one) => of(one.json.id) && !found.has(one)),
    )
    // Each part may spend as much on a conclusion as the next; what one leaves is for those behind it.
    let waiting = asked.length - found.size
    for (const [at, one] of parts.entries()) {
      const mine = open[at] ?? []
      if (mine.length === 0) continue
      const left = budget.left()
      const share = (Math.max(0, left - kept) * mine.length) / waiting / Math.max(1, left)
      waiting -= mine.length
      for (const [conclusion, doubts] of lookThrough(one, mine, budget, share)) found.set(conclusion, doubts)
    }
  }
  return asked.flatMap((conclusion) => found.get(conclusion) ?? [{ code: 'niet-nagegaan', conclusion }])
}

/** What was too much for a part may try once more, with what the others left. */
const ROUNDS_OF_PARTS = 2

/** Looks at conclusions of one program, in spaces of which nothing is kept; those that are too much are left out. */
function lookThrough(
  program: Program,
  conclusions: readonly Conclusion[],
  budget: Budget,
  part: number,
): ReadonlyMap<Conclusion, readonly Doubtful[]> {
  const ask = createSearch([program], budget)
  const { cells } = budget.meter
  const found = budget.fairly(
    conclusions,
    (conclusion) => {
      const needed = neededToLookAt(conclusion, program)
      if (isBeyondDoubt(conclusion, needed, program, ask, budget)) return []
      return ask(needed, ({ space, views: [view] }, reach) =>
        view === undefined ? [] : lookAt(conclusion, space, view, isForAny(reach)),
      )?.answer
    },
    part,
  )
  budget.meter.cells = cells
  return new Map(
    conclusions.flatMap((one, at) => (found[at] === undefined ? [] : [[one, found[at]] as const])),
  )
}

function neededToLookAt(conclusion: Conclusion, program: Program): Needed {
  return plusOwn(neededForConclusion(conclusion, program), [conclusion.json.bereik])
}

/** Among so many persons and needs nearly every rule is seen to hold and to decide. */
const FEW_ITEMS = [1, 2]
/** Of the work for a conclusion: what this may take before all is looked at. */
const PART_BEFOREHAND = 0.5

/**
 * Whether a conclusion that needs many items is seen to be sound in less work. That a rule holds and decides is shown by
 * a casus of few; that rules don't contradict and leave nothing open is proven with all that lies below them as free.
 */
function isBeyondDoubt(
  conclusion: Conclusion,
  needed: Needed,
  program: Program,
  ask: Ask,
  budget: Budget,
): boolean {
  const few = FEW_ITEMS.filter((most) => LIST_SCOPES.some((scope) => needed[scope] > most))
  if (few.length === 0 || conclusion.rules.length === 0) return false
  const seen = budget.first(PART_BEFOREHAND, () => {
    if (!conclusion.collects) {
      const cut = cutBelow([conclusion.json.id], 0, program)
      const drawn = cut?.byId.get(conclusion.json.id)
      if (cut === undefined || drawn === undefined || !isWhole(drawn, cut, budget)) return false
    }
    let open = conclusion.rules.filter(({ json }) => json.zolangOnbekend !== true)
    for (const most of few) {
      const asked = ask(atMost(needed, most), ({ space, views: [view] }) => {
        const shown = view === undefined ? undefined : shownIn(conclusion, open, space, view)
        return open.filter((rule) => shown?.has(rule) !== true)
      })
      if (asked === undefined) return false
      open = asked.answer
      if (open.length === 0) return true
    }
    return false
  })
  return seen === true
}

/** Which of these rules are seen to hold, and to decide where only some do. */
function shownIn(
  conclusion: Conclusion,
  rules: readonly Rule[],
  space: Space,
  view: View,
): ReadonlySet<Rule> {
  const items = itemsFor(conclusion.json.bereik, space)
  if (!conclusion.collects) return observeRules({ conclusion, space, view, items, isExact: false }).winning
  // Each of them speaks for itself: the others are not drawn.
  return new Set(rules.filter((rule) => items.some((item) => holdsFor(space, view, rule, item) !== NEVER)))
}

/** Whether rules don't contradict each other and leave nothing open, for any number of items. */
function isWhole(conclusion: Conclusion, program: Program, budget: Budget): boolean {
  const { answer, reach } = askOnce([program], budget, [], neededToLookAt(conclusion, program), (place) => {
    const { space, views } = place
    const [view] = views
    if (view === undefined) return false
    const looked = { conclusion, space, view, items: itemsFor(conclusion.json.bereik, space), isExact: true }
    const { contradicting, gap } = observeRules(looked)
    return contradicting.size === 0 && gap === undefined
  })
  return answer && isForAny(reach)
}

/** One conclusion, in the cases that are looked at. */
interface Looked {
  readonly conclusion: Conclusion
  readonly space: Space
  readonly view: View
  readonly items: readonly Item[]
  /** What is found holds for any number of items; else "never" is not certain. */
  readonly isExact: boolean
}
/** What was seen of the rules of a conclusion, over all items. */
interface Observations {
  /** Rules that hold somewhere, and of them those that decide somewhere. */
  readonly alive: Set<Rule>
  readonly winning: Set<Rule>
  /** For rules that hold but are beaten: by which, and where that shows. */
  readonly beatenBy: Map<Rule, { readonly other: Rule; readonly fragment: CasusFragment }>
  readonly contradicting: Map<Rule, Doubtful>
  /** Where no rule holds. */
  gap: CasusFragment | undefined
}

function lookAt(conclusion: Conclusion, space: Space, view: View, isExact: boolean): readonly Doubtful[] {
  if (conclusion.rules.length === 0) return [{ code: 'geen-uitkomst', conclusion, fragment: {} }]
  const looked = { conclusion, space, view, items: itemsFor(conclusion.json.bereik, space), isExact }
  const seen = observeRules(looked)
  const { gap } = seen
  return [
    ...seen.contradicting.values(),
    ...conclusion.rules.flatMap((rule) => doubtAbout(rule, looked, seen)),
    ...(gap === undefined ? [] : [{ code: 'geen-uitkomst', conclusion, fragment: gap } as const]),
  ]
}

function observeRules(looked: Looked): Observations {
  const { conclusion, space, view } = looked
  const seen: Observations = {
    alive: new Set(),
    winning: new Set(),
    beatenBy: new Map(),
    contradicting: new Map(),
    gap: undefined,
  }
  for (const item of looked.items) {
    const stands = conclusion.rules.map((rule) => ({ rule, holds: holdsFor(space, view, rule, item) }))
    for (const { rule, holds } of stands) if (holds !== NEVER) seen.alive.add(rule)
    if (!conclusion.collects) observeOrder(looked, stands, item, seen)
  }
  return seen
}

/** Goes down the rules as they go before each other: which win, are beaten or contradict, and what is left. */
function observeOrder(looked: Looked, stands: readonly Stand[], item: Item, seen: Observations): void {
  const { conclusion, space } = looked
  const { graph } = space
  let above: Node = NEVER
  for (const group of groupsOf(stands, conclusion.policy)) {
    const free = graph.not(above)
    for (const stand of group) observeWinner(stand, free, stands, looked, seen)
    if (MAY_DIFFER[orderOf(conclusion.policy)]) {
      for (const { rule, other, node } of contradictions(group, free, space)) {
        if (seen.contradicting.has(rule)) continue
        const fragment = shownBy(node, looked)
        seen.contradicting.set(rule, {
          code: 'regels-spreken-elkaar-tegen',
          conclusion,
          rule,
          other,
          fragment,
        })
      }
    }
    for (const { holds } of group) above = graph.or(above, holds)
  }
  const open = graph.and(space.exists(item), graph.not(above))
  if (open !== NEVER) seen.gap ??= shownBy(open, looked)
}

/** @param free where no rule goes before this one */
function observeWinner(
  { rule, holds }: Stand,
  free: Node,
  stands: readonly Stand[],
  looked: Looked,
  { winning, beatenBy }: Observations,
): void {
  const { graph } = looked.space
  if (graph.and(holds, free) !== NEVER) winning.add(rule)
  else if (holds !== NEVER && !beatenBy.has(rule)) {
    const other = stands.find((one) => one.rule !== rule && graph.and(one.holds, holds) !== NEVER)
    if (other === undefined) return
    beatenBy.set(rule, { other: other.rule, fragment: shownBy(graph.and(other.holds, holds), looked) })
  }
}

/** What is doubtful about one rule: that it never holds, or never decides. */
function doubtAbout(rule: Rule, looked: Looked, seen: Observations): readonly Doubtful[] {
  const { conclusion, isExact } = looked
  if (!seen.alive.has(rule)) {
    if (rule.json.zolangOnbekend === true) return []
    return isExact
      ? [{ code: 'regel-kan-nooit-gelden', conclusion, rule, ...whyDead(rule, looked) }]
      : [{ code: 'niet-nagegaan', conclusion, rule }]
  }
  if (conclusion.collects || seen.winning.has(rule)) return []
  return [
    { code: isExact ? 'regel-wint-nooit' : 'niet-nagegaan', conclusion, rule, ...seen.beatenBy.get(rule) },
  ]
}

/** The smallest part of a casus that shows it. */
function shownBy(node: Node, { space, view }: Looked): CasusFragment {
  return fragmentOf(smallestFor(node, space), space, view.program.ruleSet)
}

/** What rules have in common that go together. */
const RANKS: Readonly<Record<Order, (rule: Rule) => number>> = {
  numbered: ({ json }) => json.priority ?? 1,
  heaviest: ({ value }) => value,
  none: ({ value }) => value,
}

/** Whether rules that go together can have different values. */
const MAY_DIFFER: Readonly<Record<Order, boolean>> = { numbered: true, heaviest: false, none: false }

/** Rules that go together: of one priority, or of one value. The order in which they are asked has them in a row. */
function groupsOf(stands: readonly Stand[], policy: HitPolicy): Stand[][] {
  const groups: Stand[][] = []
  const rank = RANKS[orderOf(policy)]
  for (const stand of stands) {
    const last = groups.at(-1)
    if (last?.[0] !== undefined && rank(last[0].rule) === rank(stand.rule)) last.push(stand)
    else groups.push([stand])
  }
  return groups
}

interface Contradiction {
  readonly rule: Rule
  readonly other: Rule
  readonly node: Node
}

/** Rules of one priority and different values that hold together where nothing goes before them. */
function* contradictions(group: readonly Stand[], free: Node, { graph }: Space): Generator<Contradiction> {
  const before: Stand[] = []
  /** Where an earlier rule of each value holds. */
  const byValue = new Map<number, Node>()
  for (const stand of group) {
    const holds = graph.and(stand.holds, free)
    let others: Node = NEVER
    for (const [value, node] of byValue) if (value !== stand.rule.value) others = graph.or(others, node)
    if (graph.and(holds, others) !== NEVER) {
      for (const { rule: other, holds: otherHolds } of before) {
        const node = other.value === stand.rule.value ? NEVER : graph.and(holds, otherHolds)
        if (node === NEVER) continue
        yield { rule: stand.rule, other, node }
        break
      }
    }
    before.push(stand)
    byValue.set(stand.rule.value, graph.or(byValue.get(stand.rule.value) ?? NEVER, stand.holds))
  }
}

/** The smallest set of parts that can't go together, and a casus in which all but the last of them hold. */
function whyDead(rule: Rule, looked: Looked): Pick<Doubtful, 'conflict' | 'fragment'> {
  const { items, space, view } = looked
  const { graph } = space
  const { condition } = rule
  if (condition.kind !== 'all') return {}
  const together = (places: readonly number[], item: Item): Node =>
    places.reduce(
      (node, i) => {
        const part = condition.parts[i]
        return part === undefined ? node : graph.and(node, view.condition(part, item))
      },
      graph.and(ALWAYS, space.exists(item)),
    )
  const never = (places: readonly number[]) => items.every((item) => together(places, item) === NEVER)
  let places = condition.parts.map((_, i) => i)
  for (const place of [...places]) {
    const fewer = places.filter((other) => other !== place)
    if (never(fewer)) places = fewer
  }
  const conflict = places.map((place) => `/conditions/all/${place}`)
  const rest = places.slice(0, -1)
  const near = items.map((item) => together(rest, item)).find((node) => node !== NEVER)
  return near === undefined || rest.length === 0
    ? { conflict }
    : { conflict, fragment: shownBy(near, looked) }
}
