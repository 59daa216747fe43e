/**
 * What is really possible in an unfinished casus: for each outcome exactly the values that some completion
 * gives, by search over all completions.
 */

import { compile } from '../../src/compile/program.js'
import type { Casus, RuleSet } from '../../src/index.js'
import type { ItemScope } from '../../src/model/scope.js'
import { storeOf, valuesOf } from '../../src/model/subject.js'
import { caseOfNumber } from '../../src/search/cases.js'
import { closeDefaults } from '../../src/search/close-defaults.js'
import { type Graph, NEVER, type Node } from '../../src/search/graph.js'
import type { Item, Variable } from '../../src/search/item.js'
import { createSpace } from '../../src/search/space.js'

type Facts = Readonly<Record<string, unknown>>

/** How many persons and needs are looked at where their list is unknown; more than the rules can tell apart. */
const ITEMS = 4

/** The exact possibilities of every conclusion and item, by `conclusie item`. */
export type Exact = ReadonlyMap<string, readonly string[]>

export function createExact(ruleSet: RuleSet): (casus: Casus) => Exact {
  const program = closeDefaults(compile(ruleSet))
  const space = createSpace([program], {
    items: { persoon: ITEMS, hulpbehoefte: ITEMS },
    meter: { work: Number.POSITIVE_INFINITY, cells: 100_000_000 },
  })
  const view = space.view(program)
  const areas = ruleSet.leefgebieden.map(({ id }) => id)

  function listOf(casus: Casus, scope: ItemScope): readonly Facts[] | undefined {
    const lists = { persoon: casus.personen, hulpbehoefte: casus.hulpbehoeften, leefgebied: undefined }
    return (lists[scope] ?? undefined) as readonly Facts[] | undefined
  }

  /** The facts of the item, or the group of the family, that a variable is about. */
  function homeOf({ item, subject }: Extract<Variable, { kind: 'fact' }>, casus: Casus): Facts | undefined {
    const { scope, at } = item
    if (scope === 'gezin')
      return (casus as unknown as Record<string, Facts | undefined>)[subject.id.split('.')[0] ?? '']
    if (scope === 'leefgebied')
      return (casus.leefgebieden as Record<string, Facts | undefined> | undefined)?.[areas[at] ?? '']
    return listOf(casus, scope)?.[at]
  }

  /** The cases that a casus leaves to a variable; undefined when that is all of them. */
  function casesOf(variable: Variable, casus: Casus): readonly number[] | undefined {
    if (variable.kind === 'count') {
      const list = listOf(casus, variable.scope)
      return list && [list.length]
    }
    const { subject, member, numbers, bounds } = variable
    const value = homeOf(variable, casus)?.[subject.id.split('.')[1] ?? '']
    if (value === undefined || value === null) return undefined
    switch (storeOf(subject)) {
      case 'choices':
        return partOf<string | boolean>(value, 'eenVan').map((one) => valuesOf(subject).indexOf(one))
      case 'members':
        return [(value as readonly string[]).includes(member ?? '') ? 1 : 0]
      case 'numbers': {
        const [least, most = least] = partOf<number | null>(value, 'tussen')
        const from = caseOfNumber(least ?? subject.minimum, numbers, bounds)
        const to = caseOfNumber(most ?? subject.maximum, numbers, bounds)
        return Array.from({ length: to - from + 1 }, (_, i) => from + i)
      }
    }
  }

  function itemName({ scope, at }: Item, casus: Casus): string | undefined {
    if (scope === 'gezin') return ''
    if (scope === 'leefgebied') return areas[at]
    return listOf(casus, scope)?.[at]?.['id'] as string | undefined
  }

  return (casus) => {
    const known = space.variables.flatMap((variable, place) => {
      const cases = casesOf(variable, casus)
      return cases === undefined ? [] : [[place, cases] as const]
    })
    const restrict = createRestriction(new Map(known), space.graph)
    const exact = new Map<string, readonly string[]>()
    for (const conclusion of program.conclusions) {
      const { id, bereik, waarden } = conclusion.json
      for (const item of space.items(bereik)) {
        const name = itemName(item, casus)
        if (name === undefined) continue
        const nodes = view.values(conclusion, item)
        exact.set(
          `${id} ${name}`,
          waarden.filter((_, i) => restrict(nodes[i] ?? NEVER)),
        )
      }
    }
    return exact
  }
}

/** The values that stand in this field of what is known of a fact, or the value itself. */
function partOf<T>(value: unknown, field: string): readonly T[] {
  const isPart = typeof value === 'object' && value !== null && field in value
  return isPart ? ((value as Readonly<Record<string, readonly T[]>>)[field] ?? []) : [value as T]
}

/** Tells whether a function can hold with these variables known. */
function createRestriction(
  known: ReadonlyMap<number, readonly number[]>,
  graph: Graph,
): (node: Node) => boolean {
  const answers = new Map<Node, boolean>()
  const can = (node: Node): boolean => {
    const before = answers.get(node)
    if (before !== undefined) return before
    const { variable, branches } = graph.look(node)
    const cases = known.get(variable)
    const answer =
      branches.length === 0
        ? node !== NEVER
        : cases === undefined
          ? branches.some(can)
          : cases.some((at) => can(branches[at] ?? NEVER))
    answers.set(node, answer)
    return answer
  }
  return can
}
