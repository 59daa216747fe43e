/** Whether a casus shows that a rule of the base lost its say in the result. */
import { compileCondition } from '../compile/condition.js'
import type { Conclusion, Program, Rule } from '../compile/program.js'
import { asked } from '../load/order.js'
import { type Order, orderOf, safeEnd } from '../model/policy.js'
import type { HitPolicy } from '../model/ruleset.js'
import { spokenWhen } from '../model/spoken-when.js'
import type { CasusFragment } from '../problem.js'
import { fragmentOf, smallestFor } from '../search/fragment.js'
import { NEVER, type Node } from '../search/graph.js'
import type { Item } from '../search/item.js'
import { itemsFor, type Space } from '../search/space.js'
import type { View } from '../search/view.js'

/** Whether a rule that holds says nothing when another goes before it; else it always counts. */
const DECIDES_ALONE: Readonly<Record<Order, boolean>> = { numbered: true, heaviest: false, none: false }
export const decidesAlone = (policy: HitPolicy) => DECIDES_ALONE[orderOf(policy)]

interface Views {
  readonly base: View
  readonly result: View
}

/**
 * A casus in which a protected rule speaks in the base, for an item that the base knows, and the result does not
 * answer to it.
 *
 * @param loose what it rests on that the overlay speaks of and that may move anywhere
 */
export function lossIn(
  conclusion: Conclusion,
  rule: Rule,
  loose: readonly Conclusion[],
  space: Space,
  views: Views,
): CasusFragment | undefined {
  const { graph } = space
  const { bereik } = conclusion.json
  const target = views.result.program.byId.get(conclusion.json.id)
  for (const item of itemsFor(bereik, views.base)) {
    const speaks = graph.and(space.exists(item), speaking(conclusion, rule, item, space, views.base))
    const kept = target === undefined ? NEVER : answering(conclusion, target, rule, item, space, views.result)
    let lost = graph.and(speaks, graph.not(kept))
    if (lost !== NEVER && target !== undefined) {
      const follows = following(conclusion, target, rule, item, space, views.result)
      const safer = graph.and(strengthened(rule, item, space, views), steady(loose, item, space, views))
      lost = graph.and(lost, graph.not(graph.and(follows, safer)))
    }
    if (lost !== NEVER) return fragmentOf(smallestFor(lost, space), space, space)
  }
  return undefined
}

/** Where a rule speaks: it holds, and under `first` no other decides. */
function speaking({ policy, rules }: Conclusion, rule: Rule, item: Item, { graph }: Space, view: View): Node {
  const holds = view.condition(rule.condition, item)
  if (!decidesAlone(policy)) return holds
  let decides = holds
  for (const earlier of rules) {
    if (earlier === rule) break
    decides = graph.and(decides, graph.not(view.condition(earlier.condition, item)))
  }
  return decides
}

/** By conclusion of the base: the same as it stands in a result. Every rule of the conclusion asks for it. */
const carriedOver = new WeakMap<Conclusion, { readonly in: Program; readonly conclusion: Conclusion }>()

/** A conclusion of the result with the rules that it has in the base. */
function asInBase(conclusion: Conclusion, target: Conclusion, result: Program): Conclusion {
  const known = carriedOver.get(conclusion)
  if (known?.in === result) return known.conclusion
  const { waarden } = target.json
  const rules = conclusion.rules.map(
    ({ json, ...rest }): Rule => ({
      ...rest,
      json,
      value: waarden.indexOf(json.event.params.waarde),
      condition: compileCondition(spokenWhen(json), conclusion.json.bereik, result),
    }),
  )
  const byValue = waarden.map((_, value) => rules.filter((one) => one.value === value))
  const made = { ...target, rules, byValue, fallback: conclusion.fallback }
  carriedOver.set(conclusion, { in: result, conclusion: made })
  return made
}

/** Where the outcome is what the base's own rules make of all that they rest on in the result, or safer. */
function following(
  conclusion: Conclusion,
  target: Conclusion,
  rule: Rule,
  item: Item,
  { graph }: Space,
  view: View,
): Node {
  const { waarden } = target.json
  const expected = view.valuesIf(asInBase(conclusion, target, view.program), item)
  const found = view.values(target, item)
  if (target.collects) {
    const own = waarden.indexOf(rule.json.event.params.waarde)
    return graph.or(found[own] ?? NEVER, graph.not(expected[own] ?? NEVER))
  }
  return expected.reduce(
    (node, value, at) => graph.or(node, graph.and(value, thisSafe(conclusion, at, found, graph))),
    NEVER,
  )
}

/** Where one of the values comes out that are as safe as the one at a place. */
function thisSafe({ json }: Conclusion, own: number, values: readonly Node[], graph: Space['graph']): Node {
  const end = safeEnd(json)
  return values.reduce((node, value, at) => {
    const fits = at === own || (end === 'eind' && at > own) || (end === 'begin' && at < own)
    return fits ? graph.or(node, value) : node
  }, NEVER)
}

/** Where the outcome is the rule's value, or one nearer to the safe end. */
function answering(
  conclusion: Conclusion,
  target: Conclusion,
  rule: Rule,
  item: Item,
  { graph }: Space,
  view: View,
): Node {
  const own = target.json.waarden.indexOf(rule.json.event.params.waarde)
  return thisSafe(conclusion, own, view.values(target, item), graph)
}

/** Where something that a rule rests on has moved to its safe end. */
function strengthened(rule: Rule, item: Item, space: Space, { base, result }: Views): Node {
  const { graph } = space
  let moved: Node = NEVER
  for (const id of upstream(rule, base.program)) {
    const before = base.program.byId.get(id)
    const after = result.program.byId.get(id)
    const end = before && safeEnd(before.json)
    if (before === undefined || after === undefined || before.json.beschermd !== true || end === undefined)
      continue
    for (const place of placesOf(before, item, base)) {
      const old = base.values(before, place)
      const now = result.values(after, place)
      for (const [at, node] of old.entries()) {
        const safer = now.filter((_, other) => (end === 'eind' ? other > at : other < at))
        const any = safer.reduce((all, one) => graph.or(all, one), NEVER)
        moved = graph.or(moved, graph.and(graph.and(node, any), space.exists(place)))
      }
    }
  }
  return moved
}

/** Where these come out as they do in the base. */
function steady(loose: readonly Conclusion[], item: Item, space: Space, { base, result }: Views): Node {
  const { graph } = space
  let differs: Node = NEVER
  for (const before of loose) {
    const after = result.program.byId.get(before.json.id)
    for (const place of placesOf(before, item, base)) {
      const old = base.values(before, place)
      const now = after === undefined ? [] : result.values(after, place)
      for (const at of now.length > old.length ? now.keys() : old.keys()) {
        const [one, other] = [old[at] ?? NEVER, now[at] ?? NEVER]
        const either = graph.and(graph.or(one, other), graph.not(graph.and(one, other)))
        differs = graph.or(differs, graph.and(either, space.exists(place)))
      }
    }
  }
  return graph.not(differs)
}

/** The items of a conclusion that count for an item. */
function placesOf({ json: { bereik } }: Conclusion, item: Item, { items }: View): readonly Item[] {
  return bereik === item.scope ? [item] : items(bereik)
}

/** The conclusions that a rule rests on, however far upstream. */
function upstream(rule: Rule, { byId }: Program): ReadonlySet<string> {
  const found = new Set<string>()
  const visit = ({ json }: Rule): void => {
    for (const id of asked(json.conditions)) {
      if (found.has(id) || !byId.has(id)) continue
      found.add(id)
      byId.get(id)?.rules.forEach(visit)
    }
  }
  visit(rule)
  return found
}
