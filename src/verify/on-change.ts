/** The promise about what a change of one fact does to a conclusion. */
import { compileCondition } from '../compile/condition.js'
import { type Conclusion, type Program, restingOn } from '../compile/program.js'
import { asked } from '../load/order.js'
import type { OnChangeJson } from '../model/ruleset.js'
import { AREA_SCOPE, FAMILY_SCOPE } from '../model/scope.js'
import { ALWAYS, type Graph, NEVER, type Node } from '../search/graph.js'
import { FAMILY, type Item } from '../search/item.js'
import { itemsNeededByBoth, plusOwn } from '../search/reach.js'
import { itemsFor, type Space } from '../search/space.js'
import type { View } from '../search/view.js'
import type { BrokenAt, Claim, FrameWhen, Statement } from './claim.js'

export function staysOnChange(guarantee: OnChangeJson, program: Program): Statement {
  const { id, titel, als, conclusie, feiten } = guarantee
  const changing = new Set([...feiten, ...restingOn(feiten, program)])
  return {
    id,
    titel,
    roots: [conclusie, ...(als === undefined ? [] : asked(als))],
    // Before and after, it may have another value.
    mayBeFree: (one) => !changing.has(one),
    of: (part) => changeClaimOf(guarantee, changing, part),
  }
}

function changeClaimOf(guarantee: OnChangeJson, changing: ReadonlySet<string>, program: Program): Claim {
  const { als, feiten, leefgebied, blijft } = guarantee
  const found = program.byId.get(guarantee.conclusie)
  if (found === undefined) throw new Error(`conclusion "${guarantee.conclusie}" has no place`)
  const conclusion: Conclusion = found
  const scopeOf = (fact: string) => program.subjects.get(fact)?.bereik ?? FAMILY_SCOPE
  const given = als && compileCondition(als, FAMILY_SCOPE, program)
  const rules = conclusion.rules.map(({ condition }) => condition)
  const conditions = given === undefined ? rules : [...rules, given]
  // The two casussen, before and after, share their items; what rests on what changes is counted in both.
  const stated = { conditions, program }
  const twice = itemsNeededByBoth(stated, stated, (counted) => !changing.has(counted))
  const scopes = new Set(feiten.map(scopeOf))
  const areas = program.ruleSet.leefgebieden.map((area) => area.id)
  const isMeant = ({ scope, at }: Item) =>
    scope !== AREA_SCOPE || leefgebied === undefined || areas[at] === leefgebied

  function breach(space: Space, view: View): BrokenAt | undefined {
    const holds = given === undefined ? ALWAYS : view.condition(given, FAMILY)
    for (const item of itemsFor(conclusion.json.bereik, space)) {
      const here = space.graph.and(space.exists(item), holds)
      for (const fact of feiten) {
        for (const changing of space.items(scopeOf(fact)).filter(isMeant)) {
          for (const variable of space.of(fact, changing)) {
            const found = breachBy(variable, item, here, space, view)
            if (found !== undefined) return found
          }
        }
      }
    }
    return undefined
  }

  function breachBy(
    variable: number,
    item: Item,
    here: Node,
    space: Space,
    view: View,
  ): BrokenAt | undefined {
    const { graph } = space
    const outcomes = view.values(conclusion, item)
    const cases = space.casesOf(variable)
    const at = (node: Node, place: number) => graph.given(node, variable, place)
    for (let from = 0; from < cases; from++) {
      // Step by step is enough, unless `als` may leave out a step in between.
      const last = given === undefined ? Math.min(from + 1, cases - 1) : cases - 1
      for (let to = from + 1; to <= last; to++) {
        const before = outcomes.map((value) => at(value, from))
        const after = outcomes.map((value) => at(value, to))
        const both = graph.and(at(here, from), at(here, to))
        const node = graph.and(both, broken(before, after, graph))
        if (node !== NEVER) return { node, item, change: { variable, before: from, after: to } }
      }
    }
    return undefined
  }

  /**
   * Whether `als` can hold both before and after a change. Where no rule asks what changes, it is enough that it can
   * hold: that nothing comes of the change is what is promised.
   */
  function applies(space: Space, view: View): boolean {
    if (given === undefined) return true
    const { graph } = space
    const holds = view.condition(given, FAMILY)
    if (holds === NEVER) return false
    const variables = feiten.flatMap((fact) =>
      space
        .items(scopeOf(fact))
        .filter(isMeant)
        .flatMap((item) => space.of(fact, item)),
    )
    return (
      variables.length === 0 ||
      variables.some((variable) => {
        const cases = Array.from({ length: space.casesOf(variable) }, (_, at) =>
          graph.given(holds, variable, at),
        )
        return cases.some((before, from) =>
          cases.slice(from + 1).some((after) => graph.and(before, after) !== NEVER),
        )
      })
    )
  }

  /** Where the outcome after a change is not what it should be, given the outcome before. */
  function broken(before: readonly Node[], after: readonly Node[], graph: Graph): Node {
    const any = (nodes: readonly Node[]) => nodes.reduce((all, node) => graph.or(all, node), NEVER)
    const isCollection = conclusion.collects
    const lighter = any(
      before.map((node, i) =>
        graph.and(node, isCollection ? graph.not(after[i] as Node) : any(after.slice(0, i))),
      ),
    )
    const heavier = any(
      after.map((node, i) =>
        graph.and(node, isCollection ? graph.not(before[i] as Node) : any(before.slice(0, i))),
      ),
    )
    if (blijft === 'gelijk') return graph.or(lighter, heavier)
    return blijft === 'niet-lichter' ? lighter : heavier
  }

  /** The outcome that the engine is certain of, as something that can be compared. */
  function outcome(look: FrameWhen, when: 'before' | 'after'): string | undefined {
    const seen = look(when)
    if (seen === undefined) return undefined
    const { index, full } = conclusion.slot
    const words = [...seen.frame.words.subarray(index, index + full.length)]
    return words.every((word) => (word & (word - 1)) === 0) ? words.join(' ') : undefined
  }

  return {
    conditions,
    breach,
    applies,
    needed: plusOwn(twice, [...scopes, conclusion.json.bereik]),
    confirms(look) {
      const [before, after] = [outcome(look, 'before'), outcome(look, 'after')]
      return before !== undefined && after !== undefined && before !== after
    },
  }
}
