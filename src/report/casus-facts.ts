/** What a casus says of a fact, and who says it. */

import { own, valueAt } from '../model/names.js'
import { isRecord } from '../model/plain.js'
import {
  COLLECTIONS,
  type ItemScope,
  isFamily,
  isListScope,
  type Scope,
  scopeOfGroup,
} from '../model/scope.js'
import { OWN_VIEW, VIEWS_FIELD } from '../model/views.js'

/** What one of those who speak in a casus says of a fact. */
interface SaidFact {
  readonly van: string
  readonly rol: string
  readonly value: unknown
}

export interface CasusFacts {
  /** What is said of a fact, by the casus itself first; of an item where it is about one. Nobody says `null`. */
  readonly said: (feit: string, item?: string) => readonly SaidFact[]
  /** How many speak beside the casus itself. */
  readonly others: number
  /** Whether anybody says which items of this scope there are; then there are no others. */
  readonly lists: (scope: ItemScope) => boolean
  /** Whether anybody says anything of this item. */
  readonly speaks: (scope: ItemScope, item: string) => boolean
}

/** Reads a casus that was assessed before; of anything else it says nothing. */
export function factsInCasus(casus: unknown): CasusFacts {
  const views = isRecord(casus) ? own(casus, VIEWS_FIELD) : undefined
  const speakers = [
    { ...OWN_VIEW, casus },
    ...(Array.isArray(views) ? views : []).filter(isRecord).map((view) => ({
      van: String(own(view, 'van')),
      rol: String(own(view, 'rol')),
      casus: own(view, 'casus'),
    })),
  ]
  const known = new Map<unknown, Map<Scope, ReadonlyMap<string, unknown>>>()
  /** The items of which somebody speaks, by their id; of two with the same the first. */
  function rowsOf(from: unknown, scope: ItemScope): ReadonlyMap<string, unknown> {
    const byScope = known.get(from) ?? new Map<Scope, ReadonlyMap<string, unknown>>()
    known.set(from, byScope)
    const rows = byScope.get(scope) ?? new Map(entriesOf(valueAt(from, [COLLECTIONS[scope]])).toReversed())
    byScope.set(scope, rows)
    return rows
  }
  return {
    others: speakers.length - 1,
    lists: (scope) =>
      !isListScope(scope) ||
      speakers.some(({ casus: from }) => Array.isArray(valueAt(from, [COLLECTIONS[scope]]))),
    said: (feit, item) => {
      const [group = '', field = ''] = feit.split('.')
      const scope = scopeOfGroup(group)
      return speakers.flatMap(({ van, rol, casus: from }) => {
        const at = isFamily(scope)
          ? valueAt(from, [group, field])
          : valueAt(rowsOf(from, scope).get(item ?? ''), [field])
        return at === undefined || at === null ? [] : [{ van, rol, value: at }]
      })
    },
    speaks: (scope, item) =>
      speakers.some(({ casus: from }) => {
        const row = rowsOf(from, scope).get(item)
        return (
          isRecord(row) &&
          Object.entries(row).some(([name, value]) => name !== 'id' && value !== null && value !== undefined)
        )
      }),
  }
}

function entriesOf(items: unknown): readonly (readonly [string, unknown])[] {
  if (Array.isArray(items)) return items.filter(isRecord).map((row) => [String(own(row, 'id')), row])
  return isRecord(items) ? Object.entries(items) : []
}
