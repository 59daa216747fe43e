/**
 * The functions of one rule set over a space of casussen: where a condition holds, and where a conclusion has
 * each of its values. The leaves of conditions answer for themselves; see `cases.ts`.
 */
import type { Condition, Leaf, PlainLeaf } from '../compile/condition.js'
import type { Slot } from '../compile/frame.js'
import type { Conclusion, Program, Rule } from '../compile/program.js'
import type { RuleSetJson } from '../model/ruleset.js'
import type { Scope } from '../model/scope.js'
import { AREA_FACT, type Subject, storeOf } from '../model/subject.js'
import { FALSE, TRUE } from '../truth.js'
import { BoundReached } from './budget.js'
import { caseCount, createAsker, leafKey } from './cases.js'
import { ALWAYS, type Graph, NEVER, type Node } from './graph.js'
import { FAMILY, type Item, placeKey, type Variable } from './item.js'

/** What a view needs of its space. */
export interface ViewSpace {
  readonly graph: Graph
  readonly variables: readonly Variable[]
  /** Those of all rule sets in the space, the first one's first: items have their places here. */
  readonly leefgebieden: RuleSetJson['leefgebieden']
  /** The items that are looked at; one for the family. */
  readonly items: (scope: Scope) => readonly Item[]
  /** Where an item is there at all. */
  readonly exists: (item: Item) => Node
}

/** The functions of one rule set. */
export interface View {
  readonly program: Program
  /** The items that it knows. */
  readonly items: ViewSpace['items']
  readonly condition: (condition: Condition, item: Item) => Node
  /** For each value of a conclusion: where it is the outcome, or in it. */
  readonly values: (conclusion: Conclusion, item: Item) => readonly Node[]
  /** The same for a conclusion with other rules, above which all is as in the program; nothing is kept. */
  readonly valuesIf: (changed: Conclusion, item: Item) => readonly Node[]
}

function sameMeaning(a: Subject, b: Subject): boolean {
  const meaning = ({ kind, bereik, waarden, minimum, maximum, geheel }: Subject) =>
    JSON.stringify([kind, bereik, waarden, minimum, maximum, geheel])
  return a === b || meaning(a) === meaning(b)
}

/** @param places the first variable of each fact of each item, by `placeKey` */
export function createView(program: Program, space: ViewSpace, places: ReadonlyMap<string, number>): View {
  const { graph } = space
  const leaves = new Map<string, Node>()
  const drawn = new Map<string, readonly Node[]>()
  const askers = new Map<string, ReturnType<typeof createAsker>>()

  function condition(of: Condition, item: Item): Node {
    switch (of.kind) {
      case 'all':
        return of.parts.reduce<Node>(
          (node, part) => (node === NEVER ? NEVER : graph.and(node, condition(part, item))),
          ALWAYS,
        )
      case 'any':
        return of.parts.reduce<Node>(
          (node, part) => (node === ALWAYS ? ALWAYS : graph.or(node, condition(part, item))),
          NEVER,
        )
      case 'not':
        return graph.not(condition(of.part, item))
      default: {
        const place = of.kind === 'leaf' && of.place.inFamily ? FAMILY : item
        const key = `${place.scope} ${place.at} ${leafKey(of)} ${of.leaf.operator} ${JSON.stringify(of.leaf.value)}`
        const known = leaves.get(key)
        if (known !== undefined) return known
        const made = of.kind === 'count' ? countNode(of) : leafNode(of, place)
        leaves.set(key, made)
        return made
      }
    }
  }

  function asker(slot: Slot, numbers: readonly number[]): ReturnType<typeof createAsker> {
    const known = askers.get(slot.subject.id) ?? createAsker(slot, program, numbers)
    askers.set(slot.subject.id, known)
    return known
  }

  function leafNode(leaf: PlainLeaf, item: Item): Node {
    const { slot } = leaf.place
    const { subject } = slot
    if (subject.id === AREA_FACT) {
      const own = subject.waarden.indexOf(space.leefgebieden[item.at]?.id ?? '')
      return asker(slot, []).ask(leaf, own) === TRUE ? ALWAYS : NEVER
    }
    if (program.byId.has(subject.id)) return conclusionLeaf(leaf, item)
    const first = places.get(placeKey(subject.id, item))
    const variable = first === undefined ? undefined : space.variables[first]
    if (first === undefined || variable?.kind !== 'fact' || !sameMeaning(variable.subject, subject))
      throw new BoundReached('work')
    const { ask } = asker(slot, variable.numbers)
    const marked = Array.from(
      { length: caseCount(subject, variable.numbers) },
      (_, at) => ask(leaf, at) === TRUE,
    )
    const offset = storeOf(subject) === 'members' ? subject.waarden.indexOf(String(leaf.leaf.value)) : 0
    return graph.ask(first + offset, marked)
  }

  /** A leaf about a conclusion: where a value comes out that meets it. */
  function conclusionLeaf(leaf: PlainLeaf, item: Item): Node {
    const { slot } = leaf.place
    const conclusion = program.byId.get(slot.subject.id)
    if (conclusion === undefined) throw new Error(`conclusion "${slot.subject.id}" has no rules`)
    const { ask } = asker(slot, [])
    if (conclusion.collects) {
      const member = memberNode(conclusion, item, slot.subject.waarden.indexOf(String(leaf.leaf.value)))
      return ask(leaf, 1) === TRUE ? member : graph.not(member)
    }
    const meets = conclusion.json.waarden.map((_, at) => ask(leaf, at) === TRUE)
    return values(conclusion, item).reduce<Node>(
      (node, one, at) => (meets[at] ? graph.or(node, one) : node),
      NEVER,
    )
  }

  /** Where a value is in a collection; the others are not drawn for it. */
  function memberNode({ byValue }: Conclusion, item: Item, value: number): Node {
    return (byValue[value] ?? []).reduce<Node>(
      (node, rule) => graph.or(node, condition(rule.condition, item)),
      NEVER,
    )
  }

  function values(conclusion: Conclusion, item: Item): readonly Node[] {
    const key = `${item.at} ${conclusion.json.id}`
    const known = drawn.get(key)
    if (known !== undefined) return known
    const made = valuesIf(conclusion, item)
    drawn.set(key, made)
    return made
  }

  function valuesIf(conclusion: Conclusion, item: Item): readonly Node[] {
    return conclusion.collects ? collect(conclusion, item) : choose(conclusion, item)
  }

  function collect(conclusion: Conclusion, item: Item): Node[] {
    return conclusion.byValue.map((_, value) => memberNode(conclusion, item, value))
  }

  function choose({ rules, json, fallback }: Conclusion, item: Item): Node[] {
    const nodes: Node[] = json.waarden.map(() => NEVER)
    const give = (value: number, node: Node) => {
      nodes[value] = graph.or(nodes[value] as Node, node)
    }
    let open: Node = ALWAYS
    for (const { condition: of, value } of rules) {
      if (open === NEVER) break
      const node = condition(of, item)
      give(value, graph.and(open, node))
      open = graph.and(open, graph.not(node))
    }
    if (fallback !== 0) give(31 - Math.clz32(fallback), open)
    return nodes
  }

  /** Goes past the items one by one and keeps how many have met the condition, up to where it matters. */
  function countNode(leaf: Extract<Leaf, { kind: 'count' }>): Node {
    const { scope, each, compare } = leaf.count
    const items = space.items(scope)
    const most = Math.min(Number(leaf.leaf.value) + 1, items.length)
    // From the last item to the first: where the comparison comes out, when so many before it have met the condition.
    let after: Node[] = Array.from({ length: most + 1 }, (_, count) =>
      compare(count, count) === FALSE ? NEVER : ALWAYS,
    )
    for (const item of items.toReversed()) {
      const meets = graph.and(space.exists(item), each === undefined ? ALWAYS : condition(each, item))
      // The last one means "so many or more".
      after = after.map((node, count) => graph.choose(meets, after[Math.min(count + 1, most)] as Node, node))
    }
    return after[0] ?? NEVER
  }

  return { program, items: space.items, condition, values, valuesIf }
}

/** Where a rule holds for some item that is there. */
export function holdsFor(space: ViewSpace, view: View, { condition }: Rule, item: Item): Node {
  return space.graph.and(space.exists(item), view.condition(condition, item))
}
