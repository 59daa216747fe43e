/** From a place in the space of all casussen to the part of a casus that a person can read and paste. */
import type { RuleSetJson } from '../model/ruleset.js'
import {
  COLLECTIONS,
  ITEM_SCOPES,
  isFamily,
  isListScope,
  type ListScope,
  perListScope,
  type Scope,
} from '../model/scope.js'
import { storeOf, valuesOf } from '../model/subject.js'
import type { CasusFragment } from '../problem.js'
import type { Assignment, Node } from './graph.js'
import type { Item, Variable } from './item.js'
import type { Space } from './space.js'

/** Ids from the rule set are its keys, so it is no object until all is in. */
type FieldValues = Map<string, unknown>

/** Of the shortest path on which something holds, only what it really takes. */
export function smallestFor(node: Node, { graph }: Space): Assignment {
  const kept = new Map(graph.shortest(node))
  const never = graph.not(node)
  for (const [variable, at] of [...kept]) {
    kept.delete(variable)
    if (graph.canHold(never, kept)) kept.set(variable, at)
  }
  return kept
}

/**
 * Adds to an assignment what the engine needs to be certain, and nothing that it can do without; undefined
 * when it isn't even certain of a casus in which all is known.
 */
export function enoughFor(
  core: Assignment,
  space: Space,
  confirms: (assignment: Assignment) => boolean,
): Assignment | undefined {
  if (confirms(core)) return core
  const kept = filled(core, space)
  if (!confirms(kept)) return undefined
  for (const [variable, at] of [...kept]) {
    if (core.has(variable)) continue
    kept.delete(variable)
    if (!confirms(kept)) kept.set(variable, at)
  }
  return kept
}

/** Every variable in some case, except those of items that are not there. */
function filled(core: Assignment, { variables }: Space): Map<number, number> {
  const named = (scope: Scope) =>
    [...core.keys()].flatMap((place) => {
      const variable = variables[place]
      return variable?.kind === 'fact' && variable.item.scope === scope ? [variable.item.at + 1] : []
    })
  const totals = new Map<Scope, number>()
  const all = new Map<number, number>()
  for (const [place, variable] of variables.entries()) {
    if (variable.kind === 'count') {
      const total = core.get(place) ?? Math.max(0, ...named(variable.scope))
      totals.set(variable.scope, total)
      all.set(place, total)
    } else if (variable.item.at < (totals.get(variable.item.scope) ?? Number.POSITIVE_INFINITY))
      all.set(place, core.get(place) ?? 0)
  }
  return all
}

function valueIn({ subject, numbers }: Extract<Variable, { kind: 'fact' }>, at: number): unknown {
  return storeOf(subject) === 'numbers' ? numbers[at] : valuesOf(subject)[at]
}

/** What an item is called in a fragment, or in the rule set; undefined for the family. */
export function nameOf(
  { scope, at }: Item,
  fragment: CasusFragment,
  { leefgebieden }: Pick<RuleSetJson, 'leefgebieden'>,
): string | undefined {
  if (isFamily(scope)) return undefined
  if (!isListScope(scope)) return leefgebieden[at]?.id
  const list = fragment[COLLECTIONS[scope]]
  return Array.isArray(list) ? (list[at] as { readonly id: string } | undefined)?.id : undefined
}

/** Puts an assignment into words of the casus. A count that is left open takes as many items as are named. */
export function fragmentOf(
  assignment: Assignment,
  { variables }: Space,
  { leefgebieden }: Pick<RuleSetJson, 'leefgebieden'>,
): CasusFragment {
  const groups = new Map<string, FieldValues>()
  const areas = new Map<string, FieldValues>()
  const lists = perListScope((): FieldValues[] => [])
  const itemAt = (scope: ListScope, at: number): FieldValues => {
    for (let i = lists[scope].length; i <= at; i++)
      lists[scope].push(new Map<string, unknown>([['id', `${scope}-${i + 1}`]]))
    return lists[scope][at] ?? new Map()
  }
  const fieldsOf = (parts: Map<string, FieldValues>, name: string): FieldValues => {
    const known = parts.get(name) ?? new Map<string, unknown>()
    parts.set(name, known)
    return known
  }
  const named = new Set<ListScope>()

  function homeOf({ item, subject }: Extract<Variable, { kind: 'fact' }>): FieldValues {
    const { scope, at } = item
    const group = subject.id.slice(0, subject.id.indexOf('.'))
    if (isFamily(scope)) return fieldsOf(groups, group)
    if (!isListScope(scope)) return fieldsOf(areas, leefgebieden[at]?.id ?? '')
    named.add(scope)
    return itemAt(scope, at)
  }

  for (const [place, at] of [...assignment].sort(([a], [b]) => a - b)) {
    const variable = variables[place]
    if (variable?.kind === 'count' && isListScope(variable.scope)) {
      named.add(variable.scope)
      if (at > 0) itemAt(variable.scope, at - 1)
    }
    if (variable?.kind !== 'fact') continue
    const home = homeOf(variable)
    const field = variable.subject.id.slice(variable.subject.id.indexOf('.') + 1)
    if (variable.member === undefined) home.set(field, valueIn(variable, at))
    else {
      const list = (home.get(field) ?? []) as unknown[]
      home.set(field, at === 1 ? [...list, variable.member] : list)
    }
  }
  const collections = ITEM_SCOPES.flatMap((scope): readonly (readonly [string, object])[] => {
    if (isListScope(scope)) return named.has(scope) ? [[COLLECTIONS[scope], lists[scope].map(asObject)]] : []
    return areas.size > 0 ? [[COLLECTIONS[scope], plainParts(areas)]] : []
  })
  return { ...plainParts(groups), ...Object.fromEntries(collections) }
}

function asObject(fields: FieldValues): object {
  return Object.fromEntries(fields)
}

function plainParts(parts: ReadonlyMap<string, FieldValues>): Readonly<Record<string, object>> {
  return Object.fromEntries([...parts].map(([name, fields]) => [name, asObject(fields)]))
}
