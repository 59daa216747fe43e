/**
 * Proves a guarantee over all casussen, or finds where it is broken: the search for a casus in which it
 * does not hold. No such casus means proven.
 */
import { type Condition, compileCondition } from '../compile/condition.js'
import type { Conclusion, Program } from '../compile/program.js'
import type { AlwaysJson, GuaranteeJson, OnChangeJson } from '../model/ruleset.js'
import { ALWAYS, NEVER, type Node } from '../search/graph.js'
import { itemsNeeded } from '../search/reach.js'
import { FAMILY, type Item, type Space, type View } from '../search/space.js'

/** Where a guarantee is broken. */
export interface Breach {
  /** Not NEVER: the casussen in which it is broken. */
  readonly node: Node
  readonly item: Item
  /** For a guarantee about a change: the variable that changes, and its case before and after. */
  readonly change?: { readonly variable: number; readonly from: number; readonly to: number }
}

/** A guarantee made ready for a program. */
export interface Claim {
  readonly guarantee: GuaranteeJson
  /** How many items must be looked at to speak of any number. */
  readonly needed: { readonly persoon: number; readonly hulpbehoefte: number }
  readonly conditions: readonly Condition[]
  /** The first breach, or undefined when there is none. Throws BoundReached when it is too much work. */
  readonly breach: (space: Space, view: View) => Breach | undefined
}

/** Makes a claim of a guarantee, which must be checked against the rule set of the program. */
export function claimOf(guarantee: GuaranteeJson, program: Program): Claim {
  return guarantee.soort === 'altijd' ? always(guarantee, program) : onChange(guarantee, program)
}

function always(guarantee: AlwaysJson, program: Program): Claim {
  const { als, dan, bereik } = guarantee
  const given = als && compileCondition(als, bereik, program)
  const then = compileCondition(dan, bereik, program)
  const conditions = given === undefined ? [then] : [given, then]
  const needed = itemsNeeded(conditions, program)
  return {
    guarantee,
    conditions,
    needed: plus(needed, [bereik]),
    breach(space, view) {
      for (const item of itemsOf(bereik, space)) {
        const holds = given === undefined ? ALWAYS : view.condition(given, item)
        const here = space.graph.and(space.exists(item), holds)
        const node = space.graph.and(here, space.graph.not(view.condition(then, item)))
        if (node !== NEVER) return { node, item }
      }
      return undefined
    },
  }
}

/** One item of a list stands for all of them; the leefgebieden differ. */
function itemsOf(scope: Item['scope'], space: Space): readonly Item[] {
  return scope === 'leefgebied' ? space.items(scope) : space.items(scope).slice(0, 1)
}

function onChange(guarantee: OnChangeJson, program: Program): Claim {
  const { als, feiten, leefgebied, blijft } = guarantee
  const conclusion = program.byId.get(guarantee.conclusie)
  if (conclusion === undefined) throw new Error(`conclusion "${guarantee.conclusie}" has no place`)
  const given = als && compileCondition(als, 'gezin', program)
  const rules = conclusion.rules.map(({ condition }) => condition)
  const conditions = given === undefined ? rules : [...rules, given]
  const once = itemsNeeded(conditions, program)
  const scopes = feiten.map((id) => program.subjects.get(id)?.bereik ?? 'gezin')
  const twice = { persoon: 2 * once.persoon, hulpbehoefte: 2 * once.hulpbehoefte }
  const areas = program.ruleSet.leefgebieden.map(({ id }) => id)
  const isMeant = ({ scope, at }: Item) =>
    scope !== 'leefgebied' || leefgebied === undefined || areas[at] === leefgebied

  function breach(space: Space, view: View): Breach | undefined {
    const holds = given === undefined ? ALWAYS : view.condition(given, FAMILY)
    for (const item of itemsOf(conclusion?.json.bereik ?? 'gezin', space)) {
      for (const fact of feiten) {
        const scope = program.subjects.get(fact)?.bereik ?? 'gezin'
        for (const changing of space.items(scope).filter(isMeant)) {
          for (const variable of space.of(fact, changing)) {
            const found = stepsOf(variable, item, holds, space, view)
            if (found !== undefined) return { ...found, item }
          }
        }
      }
    }
    return undefined
  }

  function stepsOf(
    variable: number,
    item: Item,
    holds: Node,
    space: Space,
    view: View,
  ): Pick<Breach, 'node' | 'change'> | undefined {
    const { graph } = space
    const here = graph.and(space.exists(item), holds)
    const outcomes = view.values(conclusion as Conclusion, item)
    const cases = space.casesOf(variable)
    for (let from = 0; from < cases; from++) {
      // Step by step is enough, unless `als` may leave out a step in between.
      const last = given === undefined ? Math.min(from + 1, cases - 1) : cases - 1
      for (let to = from + 1; to <= last; to++) {
        const at = (node: Node, place: number) => graph.given(node, variable, place)
        const both = graph.and(at(here, from), at(here, to))
        const node = graph.and(
          both,
          broken(
            outcomes.map((value) => at(value, from)),
            outcomes.map((value) => at(value, to)),
            space,
          ),
        )
        if (node !== NEVER) return { node, change: { variable, from, to } }
      }
    }
    return undefined
  }

  /** Where the outcome after a change is not what it should be, given the outcome before. */
  function broken(before: readonly Node[], after: readonly Node[], { graph }: Space): Node {
    const any = (nodes: readonly Node[]) => nodes.reduce((all, node) => graph.or(all, node), NEVER)
    if (conclusion?.policy === 'collect') {
      const lost = any(before.map((node, i) => graph.and(node, graph.not(after[i] as Node))))
      const gained = any(after.map((node, i) => graph.and(node, graph.not(before[i] as Node))))
      return blijft === 'niet-lichter' ? lost : blijft === 'niet-zwaarder' ? gained : graph.or(lost, gained)
    }
    const lighter = any(before.map((node, i) => graph.and(node, any(after.slice(0, i)))))
    const heavier = any(before.map((node, i) => graph.and(node, any(after.slice(i + 1)))))
    return blijft === 'niet-lichter'
      ? lighter
      : blijft === 'niet-zwaarder'
        ? heavier
        : graph.or(lighter, heavier)
  }

  return { guarantee, conditions, needed: plus(twice, [...new Set(scopes), conclusion.json.bereik]), breach }
}

/** One more for each item that the guarantee itself speaks of. */
function plus(needed: Claim['needed'], scopes: readonly string[]): Claim['needed'] {
  const own = (scope: string) => scopes.filter((one) => one === scope).length
  return {
    persoon: needed.persoon + own('persoon'),
    hulpbehoefte: needed.hulpbehoefte + own('hulpbehoefte'),
  }
}
