/**
 * A way to an outcome when one or two answers don't give it: the search draws where the outcome holds in families with
 * as many persons and needs as this one, and of all ways to it takes one on which the fewest answers are otherwise.
 */
import { IN, newFrame, OUT, type World } from '../compile/frame.js'
import { framesOf } from '../compile/frames.js'
import type { Conclusion, Program } from '../compile/program.js'
import { isFamily, isListScope, LIST_SCOPES, type ListScope, perListScope } from '../model/scope.js'
import { storeOf, valuesOf } from '../model/subject.js'
import { BoundReached, createBudget } from '../search/budget.js'
import { NEVER, type Node } from '../search/graph.js'
import { type Item, placeKey, type Variable } from '../search/item.js'
import type { Needed } from '../search/reach.js'
import { createSpace, type Space } from '../search/space.js'
import type { View } from '../search/view.js'
import {
  type AnswerPlace,
  answerPlacesIn,
  answersAt,
  answerWith,
  changesAt,
  isKnown,
  type OtherAnswer,
  sameWords,
  setChange,
  wordsAt,
} from './answers.js'
import type { TrialTarget } from './trial.js'

/** Of the search for one way: about a second. */
const MOST_WAY_WORK = 9_000_000
/** Families with more persons or needs than this are not searched. */
const MOST_ITEMS_SEARCHED = 8
/** A change of what is known costs a little more than an answer to what is not. */
const [UNKNOWN_COST, KNOWN_COST] = [1000, 1001]

type FactVariable = Extract<Variable, { kind: 'fact' }>

/** Where a value of a conclusion comes out; what does not matter to that is not drawn. */
export function whereSo(
  conclusion: Conclusion,
  value: number,
  item: Item,
  { graph, exists }: Space,
  view: View,
): Node {
  const { rules, byValue, fallback } = conclusion
  const isDefault = fallback === 1 << value
  const last = rules.findLastIndex((rule) => rule.value === value)
  const values = view.valuesIf(
    {
      ...conclusion,
      rules: isDefault ? rules : rules.slice(0, last + 1),
      byValue: byValue.map((list, at) => (at === value ? list : [])),
      fallback: isDefault ? fallback : 0,
    },
    item,
  )
  return graph.and(exists(item), values[value] ?? NEVER)
}

/**
 * The answers on a way of fewest changes. `none`: there is no such family; `too-much`: that was too much to search.
 * Items that must be added are then in the world, with all unknown.
 *
 * @param more how many items may be added to each list
 */
export function nearestWay(
  { conclusion, frame }: TrialTarget,
  value: number,
  world: World,
  program: Program,
  more: Needed,
): readonly OtherAnswer[] | 'none' | 'too-much' {
  const sizes = perListScope((scope) => world.items[scope].count + more[scope])
  if (LIST_SCOPES.some((scope) => sizes[scope] > MOST_ITEMS_SEARCHED)) return 'too-much'
  const budget = createBudget(MOST_WAY_WORK)
  try {
    return budget.apart(() => {
      const space = createSpace([program], { items: sizes, meter: budget.meter })
      const { bereik } = conclusion.json
      const at = isFamily(bereik) ? 0 : framesOf(bereik, world).indexOf(frame)
      const node = whereSo(conclusion, value, { scope: bereik, at }, space, space.view(program))
      const way = cheapest(node, space, createCost(space, world, program))
      return way === undefined ? 'none' : changesOn(way, space, world, program)
    })
  } catch (error) {
    if (!(error instanceof BoundReached)) throw error
    return 'too-much'
  }
}

/** What it costs to have a variable in a case; Infinity when no change of answers does it. */
type Cost = (variable: number, at: number) => number

function createCost({ variables }: Space, world: World, program: Program): Cost {
  const places = placesByKey(world, program)
  return (which, at) => {
    const variable = variables[which]
    if (variable === undefined) return Number.POSITIVE_INFINITY
    if (variable.kind === 'count') {
      if (!isListScope(variable.scope)) return 0
      const { count, open } = world.items[variable.scope]
      if (at === count) return open ? Number.POSITIVE_INFINITY : 0
      return at < count ? Number.POSITIVE_INFINITY : (at - count) * UNKNOWN_COST
    }
    const place = places.get(placeKey(variable.subject.id, variable.item))
    if (place === undefined) return UNKNOWN_COST
    const words = wordsAt(place)
    if (variable.member !== undefined) {
      const word = words[variable.subject.waarden.indexOf(variable.member)]
      if (word === (at === 0 ? OUT : IN)) return 0
      return word === OUT || word === IN ? KNOWN_COST : UNKNOWN_COST
    }
    const answer = answerIn(variable, at, place, program)
    if (!isKnown(place)) return UNKNOWN_COST
    return answer !== undefined && sameWords(answer.words, words) ? 0 : KNOWN_COST
  }
}

function answerIn(
  { subject, numbers }: FactVariable,
  at: number,
  place: AnswerPlace,
  program: Program,
): OtherAnswer | undefined {
  if (storeOf(subject) === 'numbers') return answerWith(numbers[at] ?? 0, place, program)
  const naar = valuesOf(subject)[at]
  return answersAt(place, program).find((answer) => answer.naar === naar)
}

function placesByKey(world: World, program: Program): ReadonlyMap<string, AnswerPlace> {
  const places = answerPlacesIn(world, program, () => true)
  return new Map(places.map((place) => [placeKey(place.fact, place), place]))
}

/** The way to a node of least cost, as variable → case; undefined when there is none. */
function cheapest(node: Node, { graph }: Space, cost: Cost): ReadonlyMap<number, number> | undefined {
  const found = new Map<Node, { readonly cost: number; readonly at: number }>()
  function costOf(from: Node): number {
    if (from < 2) return from === NEVER ? Number.POSITIVE_INFINITY : 0
    const known = found.get(from)
    if (known !== undefined) return known.cost
    const { variable, branches } = graph.look(from)
    let best = { cost: Number.POSITIVE_INFINITY, at: -1 }
    for (const [at, branch] of branches.entries()) {
      const rest = costOf(branch)
      const here = rest < best.cost ? rest + cost(variable, at) : Number.POSITIVE_INFINITY
      if (here < best.cost) best = { cost: here, at }
    }
    found.set(from, best)
    return best.cost
  }
  if (costOf(node) === Number.POSITIVE_INFINITY) return undefined
  const way = new Map<number, number>()
  for (let from = node; from > 1; ) {
    const { variable, branches } = graph.look(from)
    const { at } = found.get(from) as { readonly at: number }
    way.set(variable, at)
    from = branches[at] as Node
  }
  return way
}

/** The answers on a way that are otherwise than now. Adds the items to the world that it takes. */
function changesOn(
  way: ReadonlyMap<number, number>,
  { variables }: Space,
  world: World,
  program: Program,
): readonly OtherAnswer[] {
  const before = perListScope((scope) => world.items[scope].count)
  for (const [which, at] of way) {
    const variable = variables[which]
    if (variable?.kind === 'count' && isListScope(variable.scope))
      addItems(variable.scope, at, world, program)
    // A way may tell of an item and not of how many there are.
    else if (variable?.kind === 'fact' && isListScope(variable.item.scope))
      addItems(variable.item.scope, variable.item.at + 1, world, program)
  }
  const places = placesByKey(world, program)
  const sets = new Map<AnswerPlace, number[]>()
  const changes: OtherAnswer[] = []
  for (const [which, at] of way) {
    const variable = variables[which]
    if (variable?.kind !== 'fact') continue
    const { item, subject, member } = variable
    const found = places.get(placeKey(subject.id, item))
    if (found === undefined) continue
    const place = isListScope(item.scope) && item.at >= before[item.scope] ? { ...found, isNew: true } : found
    if (member === undefined) {
      const answer = answerIn(variable, at, place, program)
      if (answer !== undefined && !sameWords(answer.words, wordsAt(place))) changes.push(answer)
      continue
    }
    const words = sets.get(found) ?? wordsAt(found).map((word) => (word === IN ? IN : OUT))
    words[subject.waarden.indexOf(member)] = at === 0 ? OUT : IN
    sets.set(found, words)
  }
  for (const [place, words] of sets) {
    const isNew = isListScope(place.scope) && place.at >= before[place.scope]
    if (!sameWords(words, wordsAt(place))) changes.push(setChange({ ...place, isNew }, words))
  }
  return [...changes, ...firstAnswers(places, before, changes, program)]
}

/** For each new item of which a way tells nothing: its first answer, or nothing would tell that it must be there. */
function firstAnswers(
  places: ReadonlyMap<string, AnswerPlace>,
  before: Needed,
  changes: readonly OtherAnswer[],
  program: Program,
): readonly OtherAnswer[] {
  const told = new Set(changes.map(({ place }) => place.frame))
  return [...places.values()].flatMap((place) => {
    if (!isListScope(place.scope) || place.at < before[place.scope] || told.has(place.frame)) return []
    told.add(place.frame)
    return changesAt({ ...place, isNew: true }, program).slice(0, 1)
  })
}

function addItems(scope: ListScope, total: number, world: World, program: Program): void {
  const items = world.items[scope]
  while (items.count < total) {
    const names = new Set(framesOf(scope, world).map(({ id }) => id))
    const frame = newFrame(program.layouts[scope])
    let number = items.count + 1
    while (names.has(`${scope}-${number}`)) number++
    frame.id = `${scope}-${number}`
    items.frames.length = items.count
    items.frames.push(frame)
    items.count++
    items.open = false
  }
}
