/** A list as it is filled in: which items there are, what each is, and what it is called on this page. */
import type { FactJson } from 'eigen-kracht'
import { words } from '../engine.js'
import { markFact, newId, rosterOf } from './items.js'
import { answerIn, isKnown, itemsIn, type Plain, scopeOf } from './said.js'
import type { Table, View } from './table.js'

export interface ListRow {
  readonly id: string
  /** The value that says which it is, such as a role; empty when it is not known, or only a part of it. */
  readonly mark: string
  /** For this page only. */
  readonly name: string
}

export interface ListDraft {
  readonly rows: readonly ListRow[]
  /** Items that others named. */
  readonly others: readonly ListRow[]
  /** What is asked of each. */
  readonly mark: FactJson | undefined
  /** What one item is called. */
  readonly word: string
}

export type Filled =
  | { readonly values: readonly unknown[]; readonly names: Readonly<Record<string, string>> }
  | { readonly wrong: string }

const fieldOf = (fact: FactJson | undefined): string => fact?.id.split('.')[1] ?? ''

/** What somebody named before, or else what others named: one begins with what is there. */
export function listRows(table: Table, view: View, feit: string): ListDraft {
  const scope = scopeOf(feit) ?? ''
  const mark = markFact(scope)
  const rowOf = (item: Plain): ListRow => {
    const id = String(item['id'])
    const value = item[fieldOf(mark)]
    const name = Object.hasOwn(table.names, id) ? (table.names[id] ?? '') : ''
    return { id, mark: typeof value === 'string' ? value : '', name }
  }
  const roster = rosterOf(table, scope).map(rowOf)
  const own = isKnown(answerIn(view.said, { feit })) ? itemsIn(view.said, scope).map(rowOf) : roster
  const rows = own.length > 0 ? own : [moreRow(table, feit, [])]
  return { rows, others: roster, mark, word: scope }
}

export function moreRow(table: Table, feit: string, rows: readonly ListRow[]): ListRow {
  const id = newId(
    table,
    scopeOf(feit) ?? '',
    rows.map((row) => row.id),
  )
  return { id, mark: '', name: '' }
}

/** What a row is called: by its name, by what it is, or by its place. */
export function rowTitle({ name, mark, id }: ListRow, at: number, scope: string): string {
  if (name.trim() !== '') return name.trim()
  const fact = markFact(scope)
  if (mark !== '' && fact !== undefined) return words.value(fact.id, mark)
  return new RegExp(`^${scope}-\\d+$`).test(id) ? `${scope} ${at + 1}` : id
}

/** The answer of a list: its items, and their names apart. Rows in which nothing stands are left out. */
export function listFilledIn(rows: readonly ListRow[], mark: FactJson | undefined, word: string): Filled {
  const isOwnId = ({ id }: ListRow) => !new RegExp(`^${word}-\\d+$`).test(id)
  const meant = rows.filter((row) => row.mark !== '' || row.name.trim() !== '' || isOwnId(row))
  if (meant.length === 0) return { wrong: `Voeg een ${word} toe. Of kies ‘Er zijn er geen’.` }
  const field = fieldOf(mark)
  const items = meant.map(({ id, mark: value }) => ({ id, ...(value !== '' && { [field]: value }) }))
  return {
    values: [items],
    names: Object.fromEntries(
      rows.map(({ id, name }) => [id, meant.some((row) => row.id === id) ? name : '']),
    ),
  }
}
