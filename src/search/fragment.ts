/** From a place in the space of all casussen to the part of a casus that a person can read and paste. */
import type { RuleSetJson } from '../model/ruleset.js'
import { COLLECTIONS, type Scope } from '../model/scope.js'
import type { CasusFragment } from '../problem.js'
import { ALWAYS, type Node } from './graph.js'
import type { Item, Variable } from './item.js'
import type { Space } from './space.js'

/** Which case each variable is in; variables that are left out may be in any. */
export type Assignment = ReadonlyMap<number, number>

type Plain = Record<string, unknown>

/** Of the shortest path on which something holds, only what it really takes. */
export function smallestFor(node: Node, { graph }: Space): Assignment {
  const kept = new Map(graph.shortest(node))
  for (const variable of [...kept.keys()]) {
    const without = [...kept].filter(([other]) => other !== variable)
    const left = without.reduce((rest, [other, at]) => graph.given(rest, other, at), node)
    if (left === ALWAYS) kept.delete(variable)
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
  if (subject.kind === 'janee') return at === 1
  return subject.kind === 'getal' ? numbers[at] : subject.waarden[at]
}

/** What an item is called in a fragment, or in the rule set; undefined for the family. */
export function nameOf(
  { scope, at }: Item,
  fragment: CasusFragment,
  { leefgebieden }: Pick<RuleSetJson, 'leefgebieden'>,
): string | undefined {
  if (scope === 'gezin') return undefined
  if (scope === 'leefgebied') return leefgebieden[at]?.id
  const list = fragment[COLLECTIONS[scope]]
  return Array.isArray(list) ? (list[at] as { readonly id: string } | undefined)?.id : undefined
}

/** Puts an assignment into words of the casus. A count that is left open takes as many items as are named. */
export function fragmentOf(
  assignment: Assignment,
  { variables }: Space,
  { leefgebieden }: Pick<RuleSetJson, 'leefgebieden'>,
): CasusFragment {
  const casus: Record<string, Plain> = {}
  const lists = { persoon: [] as Plain[], hulpbehoefte: [] as Plain[] }
  const itemAt = (scope: keyof typeof lists, at: number): Plain => {
    for (let i = lists[scope].length; i <= at; i++) lists[scope].push({ id: `${scope}-${i + 1}` })
    return lists[scope][at] ?? {}
  }
  const areas: Record<string, Plain> = {}
  const named = new Set<keyof typeof lists>()

  function homeOf({ item, subject }: Extract<Variable, { kind: 'fact' }>): Plain {
    const { scope, at } = item
    const group = subject.id.slice(0, subject.id.indexOf('.'))
    if (scope === 'gezin') {
      casus[group] ??= {}
      return casus[group]
    }
    if (scope === 'leefgebied') {
      const id = leefgebieden[at]?.id ?? ''
      areas[id] ??= {}
      return areas[id]
    }
    named.add(scope)
    return itemAt(scope, at)
  }

  for (const [place, at] of [...assignment].sort(([a], [b]) => a - b)) {
    const variable = variables[place]
    if (variable?.kind === 'count' && variable.scope !== 'leefgebied') {
      named.add(variable.scope)
      if (at > 0) itemAt(variable.scope, at - 1)
    }
    if (variable?.kind !== 'fact') continue
    const home = homeOf(variable)
    const field = variable.subject.id.slice(variable.subject.id.indexOf('.') + 1)
    if (variable.member === undefined) home[field] = valueIn(variable, at)
    else {
      const list = (home[field] ?? []) as unknown[]
      home[field] = at === 1 ? [...list, variable.member] : list
    }
  }
  return {
    ...casus,
    ...(named.has('persoon') ? { [COLLECTIONS.persoon]: lists.persoon } : {}),
    ...(Object.keys(areas).length > 0 ? { [COLLECTIONS.leefgebied]: areas } : {}),
    ...(named.has('hulpbehoefte') ? { [COLLECTIONS.hulpbehoefte]: lists.hulpbehoefte } : {}),
  }
}
