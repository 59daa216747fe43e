/**
 * What an overlay can't take away: the one place that says what is guaranteed, and proves it.
 *
 * 1. No protected rule or conclusion, and no question that a protected rule rests on, is changed, dropped or
 *    declared anew (`guard.ts`).
 * 2. In every casus in which a protected rule speaks in the base, its outcome stands in the result: the same
 *    value, or one nearer to the safe end (`veiligeKant`) of its conclusion. For `collect` the value is still
 *    in, for `priority` the outcome is as heavy or heavier, for `first` it counts where the rule decides.
 *    It doesn't matter how the overlay got there: by a rule that goes before, by a rule upstream, or by a
 *    default.
 * 3. A consequence of more protection is no loss. Where something that the rule rests on has moved to its
 *    safe end, and the conclusion has no safe end of its own, point 2 is not asked.
 * 4. Every guarantee of the base (`waarborgen`) holds in the result, for every casus, without exception.
 *
 * All of it is proven over all casussen, for any number of persons and needs. What can't be proven within
 * bounds is refused.
 */
import { type Conclusion, type Program, type Rule, sameCone } from '../compile/program.js'
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
  return base.conclusions.flatMap((conclusion) => {
    const { id } = conclusion.json
    if (sameCone(id, base, result)) return []
    const guarded = conclusion.rules.filter(({ json }) => json.beschermd === true)
    const doubted = guarded.filter((rule) => !stillGives(conclusion, rule, base, result))
    return doubted.flatMap((rule): Problem[] => {
      const asked = ask(
        neededFor(conclusion, rule, base, result),
        ({ space, views: [before, after] }) =>
          before && after && losses(conclusion, rule, space, { base: before, result: after }),
      )
      if (asked.kind === 'answer' && asked.answer !== undefined)
        return [told(rule, placeOf(id), asked.answer)]
      return asked.kind === 'answer' && isForAny(asked.reach) ? [] : [unproven(rule.json.name, placeOf(id))]
    })
  })
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

/** A casus in which a protected rule speaks in the base, and the result does not answer to it. */
function losses(conclusion: Conclusion, rule: Rule, space: Space, views: Views): CasusFragment | undefined {
  const { graph } = space
  const { bereik } = conclusion.json
  const target = views.result.program.byId.get(conclusion.json.id)
  for (const item of itemsFor(bereik, space)) {
    const speaks = graph.and(space.exists(item), speaking(conclusion, rule, item, space, views.base))
    const kept = target === undefined ? NEVER : answering(conclusion, target, rule, item, space, views.result)
    let lost = graph.and(speaks, graph.not(kept))
    if (lost !== NEVER && safeEnd(conclusion) === undefined)
      lost = graph.and(lost, graph.not(strengthened(rule, item, space, views)))
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
    const { bereik } = before.json
    const places =
      bereik === 'gezin' ? space.items('gezin') : bereik === item.scope ? [item] : space.items(bereik)
    for (const place of places) {
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
  return {
    code: 'beschermd',
    ernst: 'fout',
    pad,
    bericht: `De regel "${json.name}" is beschermd, maar verliest door deze overlay zijn werking. In het voorbeeld hoort "${json.event.type}" op "${json.event.params.waarde}" uit te komen, of nog veiliger. Pas de overlay aan, zodat de beschermde regel blijft werken.`,
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
