/** Everything that somebody answered, to look at and to change; and what was not known yet. */
import { useEffect, useRef, useState } from 'preact/hooks'
import { answerText, capital } from '../state/answer-text.js'
import { itemTitle } from '../state/items.js'
import { type AskedOf, bareQuestion, isSameFact, questionAbout, reviewOf } from '../state/question.js'
import type { Act, Room } from '../state/room.js'
import { answerIn, factOf, idsIn, scopeOf } from '../state/said.js'
import { speakerName, type Table, type View, viewNow } from '../state/table.js'
import { saidTo } from '../state/talk.js'
import { ListForm } from './list-form.js'
import { QuestionForm } from './question-form.js'
import { Title } from './title.js'

export interface ReviewProps {
  readonly room: Room
  readonly does: (act: Act) => void
}

export function Review({ room, does }: ReviewProps) {
  const [editing, edit] = useState<AskedOf>()
  const [last, remember] = useState<AskedOf>()
  const { table, turn, undo } = room
  const view = viewNow(table)
  const done = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (editing === undefined) done.current?.focus()
  }, [editing])
  if (editing !== undefined)
    return (
      <Change
        asked={editing}
        room={room}
        does={(act) => {
          does(act)
          remember(editing)
          edit(undefined)
        }}
        stop={() => {
          remember(editing)
          edit(undefined)
        }}
      />
    )
  const { groups, skipped } = reviewOf(view)
  const row = (asked: AskedOf, word: string) => {
    const vraag = questionAbout(asked)
    if (vraag === undefined) return null
    const question = bareQuestion(vraag)
    const isLast = last !== undefined && isSameFact(last, asked)
    return (
      <li key={`${asked.feit} ${asked.items[0] ?? ''}`} class="answer">
        <div>
          <span class="answer__question">{question}</span>
          <Answers asked={asked} table={table} view={view} />
        </div>
        <button
          type="button"
          class="nl-button nl-button--secondary"
          ref={isLast ? done : null}
          aria-label={`${word}: ${question}`}
          onClick={() => edit(asked)}
        >
          {word}
        </button>
      </li>
    )
  }
  return (
    <>
      <Title turn={turn}>Nakijken</Title>
      <p class="nl-paragraph">Dit zijn de antwoorden van {speakerName(table, view.van)}.</p>
      {undo.length > 0 && (
        <div class="actions">
          <button type="button" class="nl-button nl-button--subtle" onClick={() => does({ do: 'undo' })}>
            Laatste wijziging terugdraaien
          </button>
        </div>
      )}
      {skipped.length > 0 && (
        <>
          <h3 class="nl-heading nl-heading--level-3">Nog niet bekend, of niet helemaal</h3>
          <ul class="answers">{skipped.map((asked) => row(asked, 'Nu beantwoorden'))}</ul>
        </>
      )}
      {groups.length === 0 && <p class="nl-paragraph">Er is nog niets ingevuld.</p>}
      {groups.map(({ title, asked }) => (
        <div key={title}>
          <h3 class="nl-heading nl-heading--level-3">{title}</h3>
          <ul class="answers">{asked.map((one) => row(one, 'Wijzigen'))}</ul>
        </div>
      ))}
    </>
  )
}

interface AnswersProps {
  readonly asked: AskedOf
  readonly table: Table
  readonly view: View
}

/** What was said: of the family, which items there are, or of each item. */
function Answers({ asked: { feit, items }, table, view }: AnswersProps) {
  const title = (item: string) => capital(itemTitle(table, view, feit, item))
  if (items.length > 0)
    return (
      <>
        {items.map((item) => (
          <span key={item} class="answer__text">
            {title(item)}: <strong>{answerText(feit, answerIn(view.said, { feit, item }))}</strong>
          </span>
        ))}
      </>
    )
  const scope = scopeOf(feit)
  const isList = scope !== undefined && Array.isArray(answerIn(view.said, { feit }))
  const names = isList ? idsIn(view.said, scope).map(title).join(', ') : undefined
  return (
    <strong class="answer__text">
      {names === undefined
        ? capital(answerText(feit, answerIn(view.said, { feit })))
        : names || 'Er zijn er geen'}
    </strong>
  )
}

interface ChangeProps extends ReviewProps {
  readonly asked: AskedOf
  readonly stop: () => void
}

function Change({ asked, room: { table, turn }, does, stop }: ChangeProps) {
  const view = viewNow(table)
  const vraag = questionAbout(asked)
  const fact = factOf(asked.feit)
  if (vraag === undefined || fact === undefined) return null
  const more = (
    <>
      <button
        type="button"
        class="nl-button nl-button--secondary"
        onClick={() => does({ do: 'change', vraag, values: [] })}
      >
        Weet ik nog niet
      </button>
      <button type="button" class="nl-button nl-button--subtle" onClick={stop}>
        Niet wijzigen
      </button>
    </>
  )
  if (vraag.soort === 'lijst')
    return (
      <ListForm
        vraag={vraag}
        table={table}
        view={view}
        turn={turn + 1}
        submit="Wijzigen"
        give={(values, names) => does({ do: 'change', vraag, values, names })}
      >
        {more}
      </ListForm>
    )
  return (
    <QuestionForm
      vraag={vraag}
      fact={fact}
      rows={
        vraag.item === undefined ? [''] : asked.items.map((item) => itemTitle(table, view, asked.feit, item))
      }
      said={saidTo(view, vraag)}
      turn={turn + 1}
      submit="Wijzigen"
      give={(values) => does({ do: 'change', vraag, values })}
    >
      {more}
    </QuestionForm>
  )
}
