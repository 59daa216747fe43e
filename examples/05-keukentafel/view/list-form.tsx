/** Which persons or needs there are: a list, with names that stay on this page. */
import type { FactJson, Vraag } from 'eigen-kracht'
import type { ComponentChildren } from 'preact'
import { useEffect, useId, useRef, useState } from 'preact/hooks'
import { NAME_WORDS } from '../names.js'
import { capital } from '../state/answer-text.js'
import { type Filled, type ListRow, listFilledIn, listRows, moreRow, rowTitle } from '../state/list.js'
import type { Table, View } from '../state/table.js'
import { Title } from './title.js'
import { Wrong } from './wrong.js'

export interface ListFormProps {
  readonly vraag: Vraag
  readonly table: Table
  readonly view: View
  readonly turn: number
  readonly submit?: string
  readonly give: (values: readonly unknown[], names: Readonly<Record<string, string>>) => void
  readonly children?: ComponentChildren
}

export function ListForm({ vraag, table, view, turn, submit = 'Verder', give, children }: ListFormProps) {
  const [{ rows, others, mark, word }, set] = useState(() => listRows(table, view, vraag.feit))
  const [wrong, tell] = useState({ text: '', times: 0 })
  const last = useRef<HTMLDivElement>(null)
  const [added, add] = useState(0)
  useEffect(() => {
    if (added > 0) last.current?.querySelector<HTMLElement>('select, input')?.focus()
  }, [added])
  const id = useId()
  const change = (next: (now: readonly ListRow[]) => readonly ListRow[]) => {
    set((list) => ({ ...list, rows: next(list.rows) }))
    tell({ ...wrong, text: '' })
  }
  const gives = (filled: Filled) =>
    'wrong' in filled
      ? tell({ text: filled.wrong, times: wrong.times + 1 })
      : give(filled.values, filled.names)
  const more = (row: ListRow) => {
    change((now) => [...now, row])
    add(added + 1)
  }
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        gives(listFilledIn(rows, mark, word))
      }}
    >
      <fieldset aria-describedby={`${id}-why ${id}-wrong`}>
        <legend>
          <Title turn={turn}>{vraag.vraag}</Title>
        </legend>
        <p class="soft why" id={`${id}-why`}>
          {vraag.waarom} Namen blijven op deze pagina. Ze staan niet in de casus die u bewaart.
        </p>
        {rows.map((row, i) => (
          <div class="item" key={row.id} ref={i === rows.length - 1 ? last : null}>
            <fieldset>
              <legend class="row__name">{capital(rowTitle(row, i, word))}</legend>
              <div class="item__fields">
                {mark !== undefined && (
                  <Marked
                    fact={mark}
                    row={row}
                    change={(value) => change(withRow(row.id, { mark: value }))}
                  />
                )}
                <div>
                  <label class="utrecht-form-label" for={`${id}-name-${row.id}`}>
                    {NAME_WORDS[word] ?? 'Naam'} (hoeft niet)
                  </label>
                  <input
                    id={`${id}-name-${row.id}`}
                    class="utrecht-textbox utrecht-textbox--html-input"
                    autocomplete="off"
                    maxLength={60}
                    value={row.name}
                    onInput={({ currentTarget }) => change(withRow(row.id, { name: currentTarget.value }))}
                  />
                </div>
                <button
                  type="button"
                  class="nl-button nl-button--subtle"
                  aria-label={`${capital(rowTitle(row, i, word))} weghalen`}
                  onClick={() => change((now) => now.filter(({ id: other }) => other !== row.id))}
                >
                  Weghalen
                </button>
              </div>
            </fieldset>
          </div>
        ))}
        <div class="actions">
          {others
            .filter((other) => !rows.some((row) => row.id === other.id))
            .map((other) => (
              <button
                key={other.id}
                type="button"
                class="nl-button nl-button--secondary"
                onClick={() => more(other)}
              >
                {capital(rowTitle(other, rows.length, word))} erbij
              </button>
            ))}
          <button
            type="button"
            class="nl-button nl-button--secondary"
            onClick={() => more(moreRow(table, vraag.feit, rows))}
          >
            {rows.length === 0 ? `Een ${word} toevoegen` : `Nog een ${word} toevoegen`}
          </button>
        </div>
      </fieldset>
      <Wrong id={`${id}-wrong`} texts={wrong.text === '' ? [] : [wrong.text]} times={wrong.times} />
      <div class="actions">
        <button type="submit" class="nl-button nl-button--primary">
          {submit}
        </button>
        <button type="button" class="nl-button nl-button--secondary" onClick={() => give([[]], {})}>
          Er zijn er geen
        </button>
        {children}
      </div>
    </form>
  )
}

const withRow =
  (id: string, part: Partial<ListRow>) =>
  (rows: readonly ListRow[]): readonly ListRow[] =>
    rows.map((row) => (row.id === id ? { ...row, ...part } : row))

interface MarkedProps {
  readonly fact: FactJson
  readonly row: ListRow
  readonly change: (value: string) => void
}

/** Which it is, such as the role of a person. */
function Marked({ fact, row, change }: MarkedProps) {
  const id = useId()
  if (fact.type !== 'keuze') return null
  return (
    <div>
      <label class="utrecht-form-label" for={id}>
        {capital(fact.label)}
      </label>
      <select
        id={id}
        class="utrecht-select utrecht-select--html-select"
        value={row.mark}
        onChange={({ currentTarget }) => change(currentTarget.value)}
      >
        <option value="">Kies</option>
        {fact.waarden.map((value) => (
          <option key={value} value={value}>
            {capital(fact.titels?.[value] ?? value)}
          </option>
        ))}
      </select>
    </div>
  )
}
