/** Where two rule sets can differ at all, without any casus: found by search, or proven that they never do. */

import { type Conclusion, type Program, type Rule, sameAreas, sameCone } from '../compile/program.js'
import { deepFreeze } from '../freeze.js'
import { parseRuleSet } from '../load/parse.js'
import type { Difference } from '../model/comparison.js'
import type { RuleSet, RuleSetJson } from '../model/ruleset.js'
import { AREA_SCOPE } from '../model/scope.js'
import { BoundReached, createBudget } from '../search/budget.js'
import { compileClosed } from '../search/close-defaults.js'
import { fragmentOf, nameOf, smallestFor } from '../search/fragment.js'
import { NEVER, type Node } from '../search/graph.js'
import type { Item } from '../search/item.js'
import {
  atMost,
  FOR_ANY,
  isForAny,
  itemsNeededByBoth,
  mostNeeded,
  type Needed,
  NOT_LOOKED,
  plusOwn,
} from '../search/reach.js'
import { type Ask, createSearch } from '../search/search.js'
import { itemsFor, type Space } from '../search/space.js'
import type { View } from '../search/view.js'

/**
 * For each conclusion of two rule sets: a smallest part of a casus in which they differ, with what each makes
 * of it, or the statement that they never do. It is about fully known casussen; what the part leaves out may
 * be anything.
 *
 * @throws RuleSetError when one of them is not sound
 *
 * @example
 * ```ts
 * import { baseRuleSet, customise, difference, overlays } from 'eigen-kracht'
 *
 * const { ruleSet } = customise(baseRuleSet, overlays.alkmaar)
 * const found = difference(baseRuleSet, ruleSet)
 * const changed = found.filter(({ uitkomst }) => uitkomst === 'verschilt')
 * console.log(changed[0]?.conclusie, changed[0]?.voorbeeld?.fragment) // alkmaar.loket {}
 * ```
 */
export function difference(a: RuleSet | RuleSetJson, b: RuleSet | RuleSetJson): readonly Difference[] {
  const programs = [programOf(a), programOf(b)] as const
  const ids = new Set(programs.flatMap(({ conclusions }) => conclusions.map(({ json }) => json.id)))
  const all = [...ids]
  const budget = createBudget()
  const found = budget.fairly(all, createComparison(...programs, createSearch(programs, budget)))
  return deepFreeze(
    all.map((conclusie, at) => found[at] ?? { conclusie, uitkomst: 'niet-nagegaan', reikwijdte: NOT_LOOKED }),
  )
}

function programOf(ruleSet: RuleSet | RuleSetJson): Program {
  return compileClosed(parseRuleSet(ruleSet))
}

/** Looks at one conclusion; undefined when it is too much. */
function createComparison(a: Program, b: Program, ask: Ask): (id: string) => Difference | undefined {
  const sameRows = ({ json: { bereik } }: Conclusion) => bereik !== AREA_SCOPE || sameAreas(a, b)

  return (conclusie) => {
    const one = a.byId.get(conclusie)
    const other = b.byId.get(conclusie)
    if (one === undefined || other === undefined || !sameForm(one, other)) {
      const values = (conclusion: Conclusion | undefined) => conclusion?.json.waarden ?? []
      const zeker = { a: [], b: [] }
      const voorbeeld = { fragment: {}, a: values(one), b: values(other), zeker }
      return { conclusie, uitkomst: 'verschilt', reikwijdte: FOR_ANY, voorbeeld }
    }
    if (sameCone(conclusie, a, b) && sameRows(one))
      return { conclusie, uitkomst: 'nooit', reikwijdte: FOR_ANY }
    const needed = plusOwn(neededToTell(one, other, a, b), [one.json.bereik])
    const look = (items: Needed) =>
      ask(items, ({ space, views: [viewA, viewB] }) => {
        if (viewA === undefined || viewB === undefined) throw new BoundReached('work')
        return example(one, other, space, [viewA, viewB])
      })
    // An example needs few items, mostly; that there is none needs all.
    const small = look(atMost(needed, 1))
    const asked = small?.answer === undefined ? look(needed) : small
    if (asked === undefined) return undefined
    const { answer: voorbeeld, reach: reikwijdte } = asked
    if (voorbeeld !== undefined) return { conclusie, uitkomst: 'verschilt', reikwijdte: FOR_ANY, voorbeeld }
    return { conclusie, uitkomst: isForAny(reikwijdte) ? 'nooit' : 'niet-nagegaan', reikwijdte }
  }
}

/** How many items tell two conclusions apart: of a collection value by value, else by all rules together. */
function neededToTell(one: Conclusion, other: Conclusion, a: Program, b: Program): Needed {
  const stated = (rules: readonly Rule[], program: Program) => ({
    conditions: rules.map(({ condition }) => condition),
    program,
  })
  const isSame = (id: string) => sameCone(id, a, b)
  const both = (rulesA: readonly Rule[], rulesB: readonly Rule[]) =>
    itemsNeededByBoth(stated(rulesA, a), stated(rulesB, b), isSame)
  if (!one.collects) return both(one.rules, other.rules)
  const giving = ({ rules }: Conclusion, value: string) =>
    rules.filter(({ json }) => json.event.params.waarde === value)
  const values = new Set([...one.json.waarden, ...other.json.waarden])
  return mostNeeded([...values].map((value) => both(giving(one, value), giving(other, value))))
}

function sameForm(a: Conclusion, b: Conclusion): boolean {
  return a.json.bereik === b.json.bereik && a.collects === b.collects
}

/** The outcomes of a conclusion by the names of its values; none of an item that the rule set doesn't know. */
function outcomeNodes(view: View, conclusion: Conclusion, item: Item): ReadonlyMap<string, Node> {
  if (!view.items(item.scope).includes(item)) return new Map()
  const values = view.values(conclusion, item)
  return new Map(conclusion.json.waarden.map((value, i) => [value, values[i] ?? NEVER]))
}

function example(
  one: Conclusion,
  other: Conclusion,
  space: Space,
  [viewA, viewB]: readonly [View, View],
): Difference['voorbeeld'] {
  const { graph } = space
  const { bereik } = one.json
  let best: { readonly size: number; readonly voorbeeld: NonNullable<Difference['voorbeeld']> } | undefined
  const isShared = (item: Item) => [viewA, viewB].every(({ items }) => items(bereik).includes(item))
  for (const item of itemsFor(bereik, space).toSorted((p, q) => Number(isShared(q)) - Number(isShared(p)))) {
    // That one of them has a leefgebied more is told when nothing else differs.
    if (best !== undefined && !isShared(item)) break
    const a = outcomeNodes(viewA, one, item)
    const b = outcomeNodes(viewB, other, item)
    const exists = space.exists(item)
    for (const value of new Set([...a.keys(), ...b.keys()])) {
      const inA = a.get(value) ?? NEVER
      const inB = b.get(value) ?? NEVER
      // A value that one gives and the other doesn't; whatever the other gives instead is told apart below.
      const differs = graph.and(exists, graph.choose(inA, graph.not(inB), inB))
      if (differs === NEVER) continue
      const assignment = smallestFor(differs, space)
      if (best !== undefined && best.size <= assignment.size) continue
      const possible = (of: ReadonlyMap<string, Node>) =>
        [...of].flatMap(([name, node]) => (graph.canHold(node, assignment) ? [name] : []))
      const certain = (of: ReadonlyMap<string, Node>) =>
        [...of].flatMap(([name, node]) => (graph.canHold(graph.not(node), assignment) ? [] : [name]))
      const fragment = fragmentOf(assignment, space, space)
      const name = nameOf(item, fragment, space)
      best = {
        size: assignment.size,
        voorbeeld: {
          fragment,
          a: possible(a),
          b: possible(b),
          zeker: { a: certain(a), b: certain(b) },
          ...(name !== undefined && { item: name }),
        },
      }
    }
  }
  return best?.voorbeeld
}
