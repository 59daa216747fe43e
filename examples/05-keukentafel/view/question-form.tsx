/** One question with its answers. */
import type { FactJson, Vraag } from 'eigen-kracht'
import type { ComponentChildren } from 'preact'
import { useId, useState } from 'preact/hooks'
import { capital, listed } from '../state/answer-text.js'
import { canBePart, type Draft, type DraftRow, draftOf, filledIn } from '../state/draft.js'
import { bareQuestion } from '../state/question.js'
import { roleTitle } from '../state/table.js'
import { Fields } from './choices.js'
import { Title } from './title.js'
import { Wrong } from './wrong.js'

export interface QuestionFormProps {
  readonly vraag: Vraag
  readonly fact: FactJson
  /** What each row is about; one without a name is about the family. */
  readonly rows: readonly string[]
  /** What was said before, one for each row. */
  readonly said: readonly unknown[]
  /** Counts up when this should get the focus. */
  readonly turn: number
  /** Why it is asked, when it is not the question itself that says so. */
  readonly lead?: string
  readonly submit?: string
  readonly give: (values: readonly unknown[]) => void
  /** Beside the button that gives the answer. */
  readonly children?: ComponentChildren
}

export function QuestionForm(props: QuestionFormProps) {
  const { vraag, fact, rows, said, turn, lead, submit = 'Verder', give, children } = props
  const [draft, fill] = useState(() => draftOf(fact, said))
  const [wrong, tell] = useState({ text: '', times: 0 })
  const id = useId()
  const isTable = rows.length > 1
  // On what stands there then: two fields may change before this is drawn again.
  const change = (next: (now: Draft) => Draft) => {
    fill(next)
    if (wrong.text !== '') tell({ ...wrong, text: '' })
  }
  const submitted = (event: Event) => {
    event.preventDefault()
    const filled = filledIn(fact, draft)
    if ('wrong' in filled) tell({ text: filled.wrong, times: wrong.times + 1 })
    else give(filled.values)
  }
  return (
    <form onSubmit={submitted} noValidate>
      <fieldset aria-describedby={`${id}-why ${id}-wrong`}>
        <legend>
          {!isTable && rows[0] !== undefined && rows[0] !== '' && <span class="about">Over {rows[0]}</span>}
          <Title turn={turn}>{bareQuestion(vraag)}</Title>
        </legend>
        <p class="soft why" id={`${id}-why`}>
          {lead ?? vraag.waarom} {`Wie dit kan weten: ${listed(vraag.wie.map(roleTitle), 'of')}.`}
        </p>
        {draft.rows.map((row, i) => {
          const fields = (
            <Fields
              fact={fact}
              row={row}
              isPart={draft.isPart}
              isRow={isTable}
              change={(next) => change((now) => withRow(now, i, next))}
            />
          )
          return isTable ? (
            <fieldset class="row" key={rows[i]}>
              <legend class="row__name">{capital(rows[i] ?? '')}</legend>
              {fields}
            </fieldset>
          ) : (
            <div key="one">{fields}</div>
          )
        })}
        {canBePart(fact) && (
          <label class="part">
            <input
              type="checkbox"
              class="utrecht-checkbox utrecht-checkbox--html-input"
              checked={draft.isPart}
              onChange={({ currentTarget: { checked } }) => change((now) => withPart(now, checked))}
            />
            <span>{fact.type === 'keuze' ? 'Ik twijfel tussen antwoorden' : 'Ik weet het ongeveer'}</span>
          </label>
        )}
      </fieldset>
      <Wrong id={`${id}-wrong`} texts={wrong.text === '' ? [] : [wrong.text]} times={wrong.times} />
      <div class="actions">
        <button type="submit" class="nl-button nl-button--primary">
          {submit}
        </button>
        {children}
      </div>
    </form>
  )
}

const withRow = (draft: Draft, at: number, next: DraftRow): Draft => ({
  ...draft,
  rows: draft.rows.map((row, i) => (i === at ? next : row)),
})

/** Where one answer is left again, only the first of several stays. */
const withPart = ({ rows }: Draft, isPart: boolean): Draft => ({
  isPart,
  rows: isPart ? rows : rows.map((row) => ({ ...row, chosen: row.chosen.slice(0, 1) })),
})
