/** Reads an advice by its form: which field shows a conclusion stands in the rule set. */
import type { Besluit } from '../model/advies.js'
import type { AdviesMapJson, ListFieldJson } from '../model/advies-map.js'
import { own } from '../model/names.js'
import type { Collected, EigenUitkomsten, Outcome, Suggestie } from '../model/outcome.js'
import { FAMILY_SCOPE, type ItemScope } from '../model/scope.js'
import { shownFields } from '../model/shown.js'

type FieldRecord = Readonly<Record<string, unknown>>

/** One item of an advice. */
interface Row {
  readonly id: string
  readonly eigen: EigenUitkomsten
  /** What a field of the row says of this conclusion; undefined when none shows it. */
  readonly outcome: (conclusie: string | undefined) => Outcome<string> | Collected<string> | undefined
  /** What a field of the row says of a fact. */
  readonly fact: (veld: string) => unknown
}
export interface Shown {
  /** What a field says of this conclusion about the family; undefined when none shows it. */
  readonly outcome: (conclusie: string) => Outcome<string> | Collected<string> | undefined
  /** What stands under suggestions of this conclusion; of all of them when none is named. */
  readonly suggestions: (conclusie?: string) => readonly Suggestie[]
  /** What an advice of one line holds, by short name. */
  readonly inShort: () => Readonly<Record<string, unknown>>
  readonly rows: (scope: ItemScope) => readonly Row[]
  /** The items of all scopes, in the order of the advice. */
  readonly items: () => readonly Row[]
}

/** @param map the form of the advice; of a field that the advice doesn't have nothing is told */
export function fieldsOf(advies: Besluit, map: AdviesMapJson): Shown {
  const shown = shownFields(map)
  const lists = map.velden.filter((field): field is ListFieldJson => field.soort === 'lijst')

  function at(from: unknown, path: readonly string[]): unknown {
    return path.reduce<unknown>(
      (part, name) =>
        typeof part === 'object' && part !== null ? own(part as FieldRecord, name) : undefined,
      from,
    )
  }
  function outcomeIn(from: unknown, bereik: string, conclusie: string | undefined) {
    const found = shown.find((one) => one.field.conclusie === conclusie && one.bereik === bereik)
    if (found === undefined || found.field.soort === 'suggesties') return undefined
    return at(from, found.path) as Outcome<string> | Collected<string> | undefined
  }
  function rows(scope: ItemScope): readonly Row[] {
    const list = lists.find(({ bereik }) => bereik === scope)
    if (list === undefined) return []
    const found = (at(advies, [list.veld]) ?? []) as readonly FieldRecord[]
    return found.map((row) => ({
      id: String(own(row, list.sleutel.veld)),
      eigen: (own(row, 'eigen') ?? {}) as EigenUitkomsten,
      outcome: (conclusie) => outcomeIn(row, scope, conclusie),
      fact: (veld) => own(row, veld) ?? undefined,
    }))
  }
  return {
    outcome: (conclusie) => outcomeIn(advies, FAMILY_SCOPE, conclusie),
    suggestions: (conclusie) =>
      shown.flatMap(({ field, path }) => {
        const isAsked = conclusie === undefined || field.conclusie === conclusie
        if (field.soort !== 'suggesties' || !isAsked) return []
        return (at(advies, path) ?? []) as readonly Suggestie[]
      }),
    inShort: () =>
      Object.fromEntries(
        map.verslag.kort.flatMap((id) => {
          const found = shown.find(({ field }) => field.conclusie === id)
          return found === undefined
            ? []
            : [[found.field.kort ?? found.field.veld, outcomeIn(advies, FAMILY_SCOPE, id)]]
        }),
      ),
    rows,
    items: () => lists.flatMap(({ bereik }) => rows(bereik)),
  }
}
