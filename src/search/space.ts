/**
 * All casussen of a rule set at once: every fact a variable, every rule and conclusion a function over them.
 *
 * A casus here is fully known. The family, its leefgebieden and up to so many persons and needs are looked
 * at; `reach.ts` tells when that is enough to speak of any number. Several rule sets can share a space, so
 * that their functions can be held against each other. The space has the leefgebieden of them all; each rule set
 * sees its own.
 */
import { type Condition, type Leaf, leavesOf } from '../compile/condition.js'
import type { Program } from '../compile/program.js'
import type { RuleSetJson } from '../model/ruleset.js'
import {
  AREA_SCOPE,
  FAMILY_SCOPE,
  type ItemScope,
  isFamily,
  isListScope,
  LIST_SCOPES,
  type ListScope,
  perScope,
  type Scope,
} from '../model/scope.js'
import { type Subject, storeOf } from '../model/subject.js'
import { BoundReached, type Meter, mayKeep } from './budget.js'
import { boundsOf, caseCount, numbersBetween } from './cases.js'
import { ALWAYS, createGraph, type Node } from './graph.js'
import { FAMILY, type Item, placeKey, type Variable } from './item.js'
import { createView, type View, type ViewSpace } from './view.js'

export interface Space extends ViewSpace {
  readonly view: (program: Program) => View
  /** The variables of one fact of one item. */
  readonly of: (fact: string, item: Item) => readonly number[]
  /** How many cases a variable has. */
  readonly casesOf: (variable: number) => number
}

export interface SpaceSize {
  /** The most persons and needs that are looked at. */
  readonly items: Readonly<Record<ListScope, number>>
  readonly meter: Meter
}

/**
 * Smallest by measuring, by far: what persons are is only counted, so it goes last. Few answers above are then told
 * apart by it; put first, every combination of counts is kept over all that follows.
 */
const VARIABLE_ORDER: readonly Scope[] = [AREA_SCOPE, FAMILY_SCOPE, ...LIST_SCOPES.toReversed()]

/** What a variable takes beside its nodes, in whole numbers. */
const PER_VARIABLE = 24

export function createSpace(
  programs: readonly Program[],
  size: SpaceSize,
  conditions: readonly Condition[] = [],
): Space {
  const facts = factsOf(programs, conditions)
  const leefgebieden = areasOf(programs)
  const variables: Variable[] = []
  const cases: number[] = []
  /** The first variable of each fact of each item. */
  const places = new Map<string, number>()
  const counts = new Map<ItemScope, number>()

  function add(variable: Variable, caseTotal: number): number {
    if (!mayKeep(size.meter, PER_VARIABLE)) throw new BoundReached('memory')
    variables.push(variable)
    cases.push(caseTotal)
    return variables.length - 1
  }

  const itemsOf = (scope: Scope): number =>
    isFamily(scope) ? 1 : isListScope(scope) ? size.items[scope] : leefgebieden.length
  for (const scope of VARIABLE_ORDER) {
    if (isListScope(scope)) counts.set(scope, add({ kind: 'count', scope }, itemsOf(scope) + 1))
    const asked = facts.filter((fact) => fact.subject.bereik === scope)
    for (let at = 0; at < itemsOf(scope); at++) {
      for (const { subject, numbers, bounds } of asked) {
        const members = storeOf(subject) === 'members' ? subject.waarden : [undefined]
        places.set(placeKey(subject.id, { scope, at }), variables.length)
        for (const member of members)
          add(
            { kind: 'fact', item: { scope, at }, subject, member, numbers, bounds },
            caseCount(subject, numbers),
          )
      }
    }
  }
  const graph = createGraph(cases, size.meter)
  const lists = perScope((scope): readonly Item[] =>
    isFamily(scope) ? [FAMILY] : Array.from({ length: itemsOf(scope) }, (_, at) => ({ scope, at })),
  )

  function exists({ scope, at }: Item): Node {
    const variable = isFamily(scope) ? undefined : counts.get(scope)
    if (variable === undefined) return ALWAYS
    return graph.ask(
      variable,
      Array.from({ length: cases[variable] as number }, (_, total) => total > at),
    )
  }

  const space = { graph, variables, leefgebieden, items: (scope: Scope) => lists[scope], exists }
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
    view: (program) => createView(program, spaceOf(program), places),
  }

  /** The space as one of the rule sets sees it. */
  function spaceOf({ ruleSet }: Program): ViewSpace {
    const known = new Set(ruleSet.leefgebieden.map(({ id }) => id))
    const seen = lists[AREA_SCOPE].filter(({ at }) => known.has(leefgebieden[at]?.id ?? ''))
    return { ...space, items: (scope) => (scope === AREA_SCOPE ? seen : lists[scope]) }
  }
}

function areasOf(programs: readonly Program[]): RuleSetJson['leefgebieden'] {
  const found = new Map<string, RuleSetJson['leefgebieden'][number]>()
  for (const { ruleSet } of programs)
    for (const area of ruleSet.leefgebieden) if (!found.has(area.id)) found.set(area.id, area)
  return [...found.values()]
}

/** The facts that are asked about, in the order in which they first are, with the cases of numbers. */
function factsOf(
  programs: readonly Program[],
  conditions: readonly Condition[],
): Pick<Extract<Variable, { kind: 'fact' }>, 'subject' | 'numbers' | 'bounds'>[] {
  const found = new Map<string, { subject: Subject; bounds: Set<number> }>()
  const visit = (leaf: Leaf, byId: Program['byId']): void => {
    if (leaf.kind === 'count') {
      for (const each of leaf.count.each === undefined ? [] : leavesOf(leaf.count.each)) visit(each, byId)
      return
    }
    const { subject } = leaf.place.slot
    // A conclusion that the program does not draw is asked like a fact; see `cut.ts`.
    if (subject.origin === 'engine' || byId.has(subject.id)) return
    const entry = found.get(subject.id) ?? { subject, bounds: new Set() }
    found.set(subject.id, entry)
    for (const bound of boundsOf(leaf)) entry.bounds.add(bound)
  }
  const visitAll = (condition: Condition, { byId }: Program): void => {
    for (const leaf of leavesOf(condition)) visit(leaf, byId)
  }
  for (const condition of conditions) for (const program of programs) visitAll(condition, program)
  for (const program of programs)
    for (const { rules } of program.conclusions)
      for (const { condition } of rules) visitAll(condition, program)
  return [...found.values()].map(({ subject, bounds }) => ({
    subject,
    numbers: storeOf(subject) === 'numbers' ? numbersBetween(subject, bounds) : [],
    bounds: new Set([subject.minimum, ...bounds, subject.maximum]),
  }))
}

/** The items that stand for all of a scope: one of a list stands for the others; the leefgebieden differ. */
export function itemsFor(scope: Scope, space: Pick<Space, 'items'>): readonly Item[] {
  return scope === AREA_SCOPE ? space.items(scope) : space.items(scope).slice(0, 1)
}
