/** Everything that somebody answered, to look at and to change; and what was not known yet. */
import { useEffect, useRef, useState } from 'preact/hooks'
import { answerText, capital } from '../state/answer-text.js'
import { itemTitle } from '../state/items.js'
import { bareQuestion, questionAbout, reviewOf } from '../state/question.js'
import type { Act, Room } from '../state/room.js'
import { type Asked, answerIn, factOf, isSame } from '../state/said.js'
import { speakerName, viewNow } from '../state/table.js'
import { saidTo } from '../state/talk.js'
import { ListForm } from './list-form.js'
import { QuestionForm } from './question-form.js'
import { Title } from './title.js'

export interface ReviewProps {
  readonly room: Room
  readonly does: (act: Act) => void
}

export function Review({ room, does }: ReviewProps) {
  const [editing, edit] = useState<Asked>()
  const [last, remember] = useState<Asked>()
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
  const about = ({ feit, item }: Asked) =>
    item === undefined ? '' : `${capital(itemTitle(table, view, feit, item))}: `
  const row = (asked: Asked, word: string) => {
    const vraag = questionAbout(asked)
    if (vraag === undefined) return null
    const question = `${about(asked)}${bareQuestion(vraag)}`
    return (
      <li key={`${asked.feit} ${asked.item ?? ''}`} class="answer">
        <div>
          <span class="answer__question">{question}</span>
          <strong class="answer__text">{textOf(asked)}</strong>
        </div>
        <button
          type="button"
          class="nl-button nl-button--secondary"
          ref={last !== undefined && isSame(last, asked) ? done : null}
          aria-label={`${word}: ${question}`}
          onClick={() => edit(asked)}
        >
          {word}
        </button>
      </li>
    )
  }
  const textOf = (asked: Asked): string => {
    const value = answerIn(view.said, asked)
    const scope = asked.item === undefined && Array.isArray(value) && typeof value[0] !== 'string'
    if (!scope || !Array.isArray(value)) return capital(answerText(asked.feit, value))
    if (value.length === 0) return 'Er zijn er geen'
    return capital(value.map(({ id }) => itemTitle(table, view, asked.feit, String(id))).join(', '))
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
          <h3 class="nl-heading nl-heading--level-3">Nog niet bekend</h3>
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

interface ChangeProps extends ReviewProps {
  readonly asked: Asked
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
      rows={[asked.item === undefined ? '' : itemTitle(table, view, asked.feit, asked.item)]}
      said={saidTo(view, vraag)}
      turn={turn + 1}
      submit="Wijzigen"
      give={(values) => does({ do: 'change', vraag, values })}
    >
      {more}
    </QuestionForm>
  )
}
