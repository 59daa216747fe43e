/**
 * All casussen of a rule set at once: every fact a variable, every rule and conclusion a function over them.
 *
 * A casus here is fully known. The family, its leefgebieden and up to so many persons and needs are looked
 * at; `reach.ts` tells when that is enough to speak of any number. Several rule sets can share a space, so
 * that their functions can be held against each other.
 */
import type { Condition } from '../compile/condition.js'
import type { Slot } from '../compile/frame.js'
import type { Conclusion, Program, Rule } from '../compile/program.js'
import type { ItemScope, Scope } from '../model/scope.js'
import { AREA_FACT, type Subject } from '../model/subject.js'
import { FALSE, TRUE } from '../truth.js'
import {
  boundsOf,
  caseCount,
  createAsker,
  keyOf,
  type Leaf,
  leavesOf,
  numbersBetween,
  type PlainLeaf,
} from './cases.js'
import { ALWAYS, BoundReached, createGraph, type Graph, NEVER, type Node } from './graph.js'

/** The family, or one item by its place in its list. */
export interface Item {
  readonly scope: Scope
  readonly at: number
}
export const FAMILY: Item = { scope: 'gezin', at: 0 }

/** What a variable stands for. */
export type Variable =
  | { readonly kind: 'count'; readonly scope: ItemScope }
  | {
      readonly kind: 'fact'
      readonly item: Item
      readonly subject: Subject
      /** For a set: the member that is in or not. */
      readonly member: string | undefined
      /** For a number: the number that stands for each case, and those of them that are an end or a bound. */
      readonly numbers: readonly number[]
      readonly bounds: ReadonlySet<number>
    }

/** The functions of one rule set. */
export interface View {
  readonly program: Program
  readonly condition: (condition: Condition, item: Item) => Node
  /** For each value of a conclusion: where it is the outcome, or in it. */
  readonly values: (conclusion: Conclusion, item: Item) => readonly Node[]
  /** The same for a conclusion with other rules, above which all is as in the program; nothing is kept. */
  readonly valuesIf: (changed: Conclusion, item: Item) => readonly Node[]
}

export interface Space {
  readonly graph: Graph
  readonly variables: readonly Variable[]
  /** The items that are looked at; one for the family. */
  readonly items: (scope: Scope) => readonly Item[]
  /** Where an item is there at all. */
  readonly exists: (item: Item) => Node
  readonly view: (program: Program) => View
  /** The variables of one fact of one item. */
  readonly of: (fact: string, item: Item) => readonly number[]
  /** How many cases a variable has. */
  readonly casesOf: (variable: number) => number
}

export interface SpaceSize {
  /** The most persons and needs that are looked at. */
  readonly items: Readonly<Record<'persoon' | 'hulpbehoefte', number>>
  readonly mostNodes: number
}

const VARIABLE_ORDER: readonly Scope[] = ['gezin', 'leefgebied', 'persoon', 'hulpbehoefte']

export function createSpace(
  programs: readonly Program[],
  size: SpaceSize,
  conditions: readonly Condition[] = [],
): Space {
  const facts = factsOf(programs, conditions)
  const areas = programs[0]?.ruleSet.leefgebieden.length ?? 0
  const variables: Variable[] = []
  const cases: number[] = []
  /** The first variable of each fact of each item. */
  const places = new Map<string, number>()
  const counts = new Map<ItemScope, number>()

  function add(variable: Variable, caseTotal: number): number {
    variables.push(variable)
    cases.push(caseTotal)
    return variables.length - 1
  }

  const itemsOf = (scope: Scope): number =>
    scope === 'gezin' ? 1 : scope === 'leefgebied' ? areas : size.items[scope]
  for (const scope of VARIABLE_ORDER) {
    if (scope === 'persoon' || scope === 'hulpbehoefte')
      counts.set(scope, add({ kind: 'count', scope }, itemsOf(scope) + 1))
    for (let at = 0; at < itemsOf(scope); at++) {
      for (const { subject, numbers, bounds } of facts.filter((fact) => fact.subject.bereik === scope)) {
        const members = subject.kind === 'meerkeuze' ? subject.waarden : [undefined]
        places.set(placeKey(subject.id, { scope, at }), variables.length)
        for (const member of members)
          add(
            { kind: 'fact', item: { scope, at }, subject, member, numbers, bounds },
            caseCount(subject, numbers),
          )
      }
    }
  }
  const graph = createGraph(cases, size.mostNodes)
  const listOf = (scope: Scope): readonly Item[] =>
    Array.from({ length: itemsOf(scope) }, (_, at) => ({ scope, at }))
  const lists: Readonly<Record<Scope, readonly Item[]>> = {
    gezin: [FAMILY],
    persoon: listOf('persoon'),
    leefgebied: listOf('leefgebied'),
    hulpbehoefte: listOf('hulpbehoefte'),
  }

  function exists({ scope, at }: Item): Node {
    const variable = scope === 'gezin' ? undefined : counts.get(scope)
    if (variable === undefined) return ALWAYS
    return graph.ask(
      variable,
      Array.from({ length: cases[variable] as number }, (_, total) => total > at),
    )
  }

  const space = { graph, variables, items: (scope: Scope) => lists[scope], exists }
  return {
    ...space,
    of: (fact, item) => {
      const first = places.get(placeKey(fact, item))
      const found = first === undefined ? undefined : variables[first]
      if (first === undefined || found?.kind !== 'fact') return []
      const length = found.member === undefined ? 1 : found.subject.waarden.length
      return Array.from({ length }, (_, i) => first + i)
    },
    casesOf: (variable) => cases[variable] ?? 0,
    view: (program) => createView(program, space, places),
  }
}

function placeKey(fact: string, { scope, at }: Item): string {
  return `${scope} ${at} ${fact}`
}

/** The facts that are asked about, in the order in which they first are, with the cases of numbers. */
function factsOf(
  programs: readonly Program[],
  conditions: readonly Condition[],
): Pick<Extract<Variable, { kind: 'fact' }>, 'subject' | 'numbers' | 'bounds'>[] {
  const found = new Map<string, { subject: Subject; bounds: Set<number> }>()
  const visit = (leaf: Leaf): void => {
    if (leaf.kind === 'count') {
      for (const each of leaf.count.each === undefined ? [] : leavesOf(leaf.count.each)) visit(each)
      return
    }
    const { subject } = leaf.place.slot
    if (subject.origin !== 'fact') return
    const entry = found.get(subject.id) ?? { subject, bounds: new Set() }
    found.set(subject.id, entry)
    for (const bound of boundsOf(leaf)) entry.bounds.add(bound)
  }
  for (const condition of conditions) leavesOf(condition).forEach(visit)
  for (const { conclusions } of programs)
    for (const { rules } of conclusions) for (const { condition } of rules) leavesOf(condition).forEach(visit)
  return [...found.values()].map(({ subject, bounds }) => ({
    subject,
    numbers: subject.kind === 'getal' ? numbersBetween(subject, bounds) : [],
    bounds: new Set([subject.minimum, ...bounds, subject.maximum]),
  }))
}

function sameMeaning(a: Subject, b: Subject): boolean {
  const meaning = ({ kind, bereik, waarden, minimum, maximum, geheel }: Subject) =>
    JSON.stringify([kind, bereik, waarden, minimum, maximum, geheel])
  return a === b || meaning(a) === meaning(b)
}

function createView(
  program: Program,
  space: Pick<Space, 'graph' | 'variables' | 'items' | 'exists'>,
  places: ReadonlyMap<string, number>,
): View {
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
        const key = `${place.scope} ${place.at} ${keyOf(of)} ${of.leaf.operator} ${JSON.stringify(of.leaf.value)}`
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
    if (subject.id === AREA_FACT) return asker(slot, []).ask(leaf, item.at) === TRUE ? ALWAYS : NEVER
    if (subject.origin === 'conclusion') return conclusionLeaf(leaf, item)
    const first = places.get(placeKey(subject.id, item))
    const variable = first === undefined ? undefined : space.variables[first]
    if (first === undefined || variable?.kind !== 'fact' || !sameMeaning(variable.subject, subject))
      throw new BoundReached()
    const { ask } = asker(slot, variable.numbers)
    const marked = Array.from(
      { length: caseCount(subject, variable.numbers) },
      (_, at) => ask(leaf, at) === TRUE,
    )
    const offset = subject.kind === 'meerkeuze' ? subject.waarden.indexOf(String(leaf.leaf.value)) : 0
    return graph.ask(first + offset, marked)
  }

  /** A leaf about a conclusion: where a value comes out that meets it. */
  function conclusionLeaf(leaf: PlainLeaf, item: Item): Node {
    const { slot } = leaf.place
    const conclusion = program.byId.get(slot.subject.id)
    if (conclusion === undefined) throw new Error(`conclusion "${slot.subject.id}" has no rules`)
    const nodes = values(conclusion, item)
    const { ask } = asker(slot, [])
    if (conclusion.policy === 'collect') {
      const member = nodes[slot.subject.waarden.indexOf(String(leaf.leaf.value))] ?? NEVER
      return ask(leaf, 1) === TRUE ? member : graph.not(member)
    }
    return nodes.reduce((node, value, at) => (ask(leaf, at) === TRUE ? graph.or(node, value) : node), NEVER)
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
    return conclusion.policy === 'collect' ? collect(conclusion, item) : choose(conclusion, item)
  }

  function collect({ byValue }: Conclusion, item: Item): Node[] {
    return byValue.map((rules) =>
      rules.reduce<Node>((node, rule) => graph.or(node, condition(rule.condition, item)), NEVER),
    )
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
    let exactly: Node[] = [ALWAYS, ...Array.from({ length: most }, () => NEVER)]
    for (const item of items) {
      const meets = graph.and(space.exists(item), each === undefined ? ALWAYS : condition(each, item))
      const fails = graph.not(meets)
      exactly = exactly.map((node, count) => {
        const before = count === 0 ? NEVER : graph.and(exactly[count - 1] as Node, meets)
        // The last one means "so many or more".
        return graph.or(before, count === most ? node : graph.and(node, fails))
      })
    }
    return exactly.reduce(
      (node, one, count) => (compare(count, count) === FALSE ? node : graph.or(node, one)),
      NEVER,
    )
  }

  return { program, condition, values, valuesIf }
}

/** Where a rule holds for some item that is there. */
export function holdsFor(space: Space, view: View, { condition }: Rule, item: Item): Node {
  return space.graph.and(space.exists(item), view.condition(condition, item))
}
