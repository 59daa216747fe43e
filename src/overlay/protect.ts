/**
 * What an overlay can't take away: the one place that says what is guaranteed, and proves it.
 *
 * 1. No protected rule or conclusion, and no question that a protected rule rests on, is changed, dropped or
 *    declared anew (`guard.ts`).
 * 2. In every casus in which a protected rule speaks in the base, its outcome stands in the result: the same
 *    value, or one nearer to the safe end (`veiligeKant`) of its conclusion. For `collect` the value is still
 *    in, for `priority` the outcome is as heavy or heavier, for `first` it counts where the rule decides.
 *    It doesn't matter how the overlay got there: by a rule that goes before, by a rule upstream, or by a
 *    default. Of a protected conclusion with a safe end every rule is held to this, protected or not: its text
 *    may change, what comes out may not be less.
 * 3. A consequence of more protection is no loss. Where something that the rule rests on has moved to its
 *    safe end, and nothing else that the overlay says of what it rests on makes a difference, the conclusion may
 *    come out as the base's own rules have it then, or safer.
 * 4. Every guarantee of the base (`waarborgen`) holds in the result, for every casus, without exception.
 *
 * All of it is proven over all casussen, for any number of persons and needs. What can't be proven within
 * bounds is refused.
 */
import { compileCondition } from '../compile/condition.js'
import { type Conclusion, conclusionsFor, type Program, type Rule, sameCone } from '../compile/program.js'
import { canonicalJson } from '../load/canonical.js'
import { asked } from '../load/order.js'
import type { RuleJson } from '../model/ruleset.js'
import type { CasusFragment, Problem } from '../problem.js'
import { fragmentOf, smallestFor } from '../search/fragment.js'
import { NEVER, type Node } from '../search/graph.js'
import type { Item } from '../search/item.js'
import { isForAny, itemsNeeded, plusOwn, together } from '../search/reach.js'
import { createSearch } from '../search/search.js'
import { itemsFor, type Space } from '../search/space.js'
import type { View } from '../search/view.js'
import { brokenGuarantees } from '../verify/broken.js'

type Where = (conclusion: string) => string

/** Everything that the result protects less than the base; empty when it is proven to protect as much. */
export function lostProtection(base: Program, result: Program, placeOf: Where): Problem[] {
  // A guarantee is about the whole: no one place in the overlay breaks it.
  const guarantees = brokenGuarantees(result, base).map((problem) => ({ ...problem, pad: '' }))
  return [...lostRules(base, result, placeOf), ...guarantees]
}

function lostRules(base: Program, result: Program, placeOf: Where): Problem[] {
  const ask = createSearch([base, result])
  const roots = base.conclusions.filter((conclusion) => !sameRules(conclusion, result))
  /** Conclusions that lose something: what rests on them is refused with them, and not told again. */
  const lost = new Set<string>()
  return base.conclusions.flatMap((conclusion) => {
    const { id } = conclusion.json
    if (sameCone(id, base, result)) return []
    const below = new Set(conclusionsFor(base, [id]))
    const under = roots.filter((root) => root !== conclusion && below.has(root))
    if (under.some((root) => lost.has(root.json.id))) return []
    // Then all that can differ follows from more protection, by the rules of the base.
    if (!roots.includes(conclusion) && under.every(onlyToItsSafeEnd)) return []
    const loose = under.filter((root) => !onlyToItsSafeEnd(root))
    const problems = lossesOf(conclusion, loose)
    if (problems.length > 0) lost.add(id)
    return problems
  })

  function lossesOf(conclusion: Conclusion, loose: readonly Conclusion[]): Problem[] {
    const { id } = conclusion.json
    const guarded = conclusion.rules.filter(
      ({ json }) => json.beschermd === true || onlyToItsSafeEnd(conclusion),
    )
    const doubted = guarded.filter((rule) => !stillGives(conclusion, rule, base, result))
    return doubted.flatMap((rule): Problem[] => {
      const asked = ask(
        neededFor(conclusion, rule, base, result),
        ({ space, views: [before, after] }) =>
          before && after && losses(conclusion, rule, loose, space, { base: before, result: after }),
      )
      if (asked.kind === 'answer' && asked.answer !== undefined)
        return [told(rule, placeOf(id), asked.answer)]
      return asked.kind === 'answer' && isForAny(asked.reach) ? [] : [unproven(rule.json.name, placeOf(id))]
    })
  }
}

/** Whether a conclusion has the same values and rules in the result, whatever they rest on. */
function sameRules(before: Conclusion, result: Program): boolean {
  const after = result.byId.get(before.json.id)
  const own = ({ json: { waarden }, rules, fallback }: Conclusion) =>
    canonicalJson([
      [waarden, fallback],
      rules.map(({ json: { conditions, event, priority } }) => [conditions, event, priority]),
    ])
  return after !== undefined && own(after) === own(before)
}

/**
 * Whether the outcome of a conclusion is guarded as such: it may change towards its safe end only. What collects can
 * only grow when each of its rules is protected; whether that is safer, its safe end says.
 */
function onlyToItsSafeEnd(conclusion: Conclusion): boolean {
  const { json, policy, rules } = conclusion
  if (json.beschermd !== true) return false
  if (policy !== 'collect') return safeEnd(conclusion) !== undefined
  return json.veiligeKant === 'eind' && rules.every((rule) => rule.json.beschermd === true)
}

/** Whether the very same rule, resting on the same, gives its value: nothing can take a member out of a collection. */
function stillGives({ json, policy }: Conclusion, rule: Rule, base: Program, result: Program): boolean {
  const target = result.byId.get(json.id)
  if (policy !== 'collect' || target?.policy !== 'collect') return false
  const same = target.rules.find(({ json: { name } }) => name === rule.json.name)?.json
  const whole = ({ conditions, event }: RuleJson) => canonicalJson([conditions, event])
  if (same === undefined || whole(same) !== whole(rule.json)) return false
  return [...asked(same.conditions)].every((id) => sameCone(id, base, result))
}

/** How many items tell a rule of the base and its conclusion in the result apart. */
function neededFor(conclusion: Conclusion, rule: Rule, base: Program, result: Program) {
  const before = conclusion.policy === 'first' ? conclusion.rules : [rule]
  const target = result.byId.get(conclusion.json.id)
  const after = target?.policy === 'collect' ? (target.byValue[rule.value] ?? []) : (target?.rules ?? [])
  const one = itemsNeeded(
    before.map(({ condition }) => condition),
    base,
  )
  const other = itemsNeeded(
    after.map(({ condition }) => condition),
    result,
  )
  return plusOwn(together(one, other), [conclusion.json.bereik])
}

interface Views {
  readonly base: View
  readonly result: View
}

/**
 * A casus in which a protected rule speaks in the base, and the result does not answer to it.
 *
 * @param loose what it rests on that the overlay speaks of and that may move anywhere
 */
function losses(
  conclusion: Conclusion,
  rule: Rule,
  loose: readonly Conclusion[],
  space: Space,
  views: Views,
): CasusFragment | undefined {
  const { graph } = space
  const { bereik } = conclusion.json
  const target = views.result.program.byId.get(conclusion.json.id)
  for (const item of itemsFor(bereik, space)) {
    const speaks = graph.and(space.exists(item), speaking(conclusion, rule, item, space, views.base))
    const kept = target === undefined ? NEVER : answering(conclusion, target, rule, item, space, views.result)
    let lost = graph.and(speaks, graph.not(kept))
    if (lost !== NEVER && target !== undefined) {
      const follows = following(conclusion, target, rule, item, space, views.result)
      const safer = graph.and(strengthened(rule, item, space, views), steady(loose, item, space, views))
      lost = graph.and(lost, graph.not(graph.and(follows, safer)))
    }
    if (lost !== NEVER) return fragmentOf(smallestFor(lost, space), space, views.base.program.ruleSet)
  }
  return undefined
}

/** Where a rule speaks: it holds, and under `first` no other decides. */
function speaking({ policy, rules }: Conclusion, rule: Rule, item: Item, { graph }: Space, view: View): Node {
  const holds = view.condition(rule.condition, item)
  if (policy !== 'first') return holds
  let decides = holds
  for (const earlier of rules) {
    if (earlier === rule) break
    decides = graph.and(decides, graph.not(view.condition(earlier.condition, item)))
  }
  return decides
}

/** The end of a conclusion's values at which people are best protected. */
function safeEnd({ policy, json }: Conclusion): 'begin' | 'eind' | undefined {
  if (policy === 'collect') return undefined
  return policy === 'priority' ? 'eind' : json.veiligeKant
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
  const end = safeEnd(conclusion)
  const { waarden } = target.json
  const rules = conclusion.rules.map(
    ({ json, ...rest }): Rule => ({
      ...rest,
      json,
      value: waarden.indexOf(json.event.params.waarde),
      condition: compileCondition(json.conditions, conclusion.json.bereik, view.program),
    }),
  )
  const byValue = waarden.map((_, value) => rules.filter((one) => one.value === value))
  const expected = view.valuesIf({ ...target, rules, byValue, fallback: conclusion.fallback }, item)
  const found = view.values(target, item)
  if (target.policy === 'collect') {
    const own = waarden.indexOf(rule.json.event.params.waarde)
    return graph.or(found[own] ?? NEVER, graph.not(expected[own] ?? NEVER))
  }
  return expected.reduce((node, value, at) => {
    const fits = found.filter((_, i) => i === at || (end === 'eind' && i > at) || (end === 'begin' && i < at))
    const any = fits.reduce((all, one) => graph.or(all, one), NEVER)
    return graph.or(node, graph.and(value, any))
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
  const end = safeEnd(conclusion)
  const values = view.values(target, item)
  const own = target.json.waarden.indexOf(rule.json.event.params.waarde)
  return values.reduce((node, value, at) => {
    const fits = at === own || (end === 'eind' && at > own) || (end === 'begin' && at < own)
    return fits ? graph.or(node, value) : node
  }, NEVER)
}

/** Where something that a rule rests on has moved to its safe end. */
function strengthened(rule: Rule, item: Item, space: Space, { base, result }: Views): Node {
  const { graph } = space
  let moved: Node = NEVER
  for (const id of upstream(rule, base.program)) {
    const before = base.program.byId.get(id)
    const after = result.program.byId.get(id)
    const end = before && safeEnd(before)
    if (before === undefined || after === undefined || before.json.beschermd !== true || end === undefined)
      continue
    for (const place of placesOf(before, item, space)) {
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
    for (const place of placesOf(before, item, space)) {
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
function placesOf({ json: { bereik } }: Conclusion, item: Item, space: Space): readonly Item[] {
  return bereik === item.scope ? [item] : space.items(bereik)
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

function told({ json }: Rule, pad: string, voorbeeld: CasusFragment): Problem {
  const what =
    json.beschermd === true
      ? `De regel "${json.name}" is beschermd, maar verliest door deze overlay zijn werking.`
      : `De uitkomst van "${json.event.type}" is beschermd, maar wordt door deze overlay lichter waar de regel "${json.name}" geldt.`
  return {
    code: 'beschermd',
    ernst: 'fout',
    pad,
    bericht: `${what} In het voorbeeld hoort "${json.event.type}" op "${json.event.params.waarde}" uit te komen, of nog veiliger. Pas de overlay aan, zodat dat zo blijft.`,
    voorbeeld,
  }
}

function unproven(name: string, pad: string): Problem {
  return {
    code: 'beschermd',
    ernst: 'fout',
    pad,
    bericht: `Wij kunnen niet bewijzen dat "${name}" met deze overlay blijft werken: het zijn te veel mogelijkheden. Maak de overlay eenvoudiger.`,
  }
}
