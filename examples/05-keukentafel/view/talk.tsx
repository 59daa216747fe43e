/** The conversation: the question that stands on the table, or what to do now that there is none. */
import type { Advies } from 'eigen-kracht'
import { capital } from '../state/answer-text.js'
import { endingFor, progressText } from '../state/done.js'
import { itemTitle } from '../state/items.js'
import type { Act, Room } from '../state/room.js'
import { factOf } from '../state/said.js'
import { viewNow } from '../state/table.js'
import { askedBy, canGoBack, questionNow, saidTo, talkOf } from '../state/talk.js'
import { ListForm } from './list-form.js'
import { QuestionForm } from './question-form.js'
import { Title } from './title.js'

export interface TalkProps {
  readonly room: Room
  readonly does: (act: Act) => void
  /** Absent for as long as it is being worked out. */
  readonly advies: Advies | undefined
}

export function Talk({ room, does, advies }: TalkProps) {
  const { table, turn } = room
  const view = viewNow(table)
  const talk = talkOf(table, view)
  const vraag = questionNow(table)
  const fact = vraag && factOf(vraag.feit)
  if (vraag === undefined || fact === undefined) return <Done room={room} does={does} advies={advies} />
  const rows = askedBy(vraag).map(({ item }) =>
    item === undefined ? '' : itemTitle(table, view, vraag.feit, item),
  )
  const isAgain = view.at !== undefined
  const unknown = () => does({ do: 'answer', vraag, values: [] })
  const more = (
    <>
      <button type="button" class="nl-button nl-button--secondary" onClick={unknown}>
        Weet ik nog niet
      </button>
      {canGoBack(view) && (
        <button type="button" class="nl-button nl-button--subtle" onClick={() => does({ do: 'back' })}>
          Terug
        </button>
      )}
    </>
  )
  // A form of its own for each question that is put on the table.
  const key = `${table.now} ${vraag.feit} ${vraag.item ?? ''} ${turn}`
  return (
    <>
      <p class="soft progress">
        {isAgain ? (
          <>
            Vraag {(view.at ?? 0) + 1} van {view.past.length}, opnieuw bekeken.{' '}
            <button type="button" class="nl-button nl-button--subtle" onClick={() => does({ do: 'go-on' })}>
              Naar de volgende open vraag
            </button>
          </>
        ) : (
          `${capital(progressText(talk))}.`
        )}
      </p>
      {vraag.soort === 'lijst' ? (
        <ListForm
          key={key}
          vraag={vraag}
          table={table}
          view={view}
          turn={turn}
          give={(values, names) => does({ do: 'answer', vraag, values, names })}
        >
          {more}
        </ListForm>
      ) : (
        <QuestionForm
          key={key}
          vraag={vraag}
          fact={fact}
          rows={rows}
          said={saidTo(view, vraag)}
          turn={turn}
          give={(values) => does({ do: 'answer', vraag, values })}
        >
          {more}
        </QuestionForm>
      )}
    </>
  )
}

function Done({ room, does, advies }: TalkProps) {
  const { table, turn } = room
  const view = viewNow(table)
  const { title, texts } = endingFor(table, view, talkOf(table, view), advies?.verschillen ?? [])
  const go = (to: 'nakijken' | 'verslag' | 'verschillen' | 'bestand') => () => does({ do: 'go', to })
  const open = view.skipped.length
  return (
    <>
      <Title turn={turn}>{title}</Title>
      {texts.map((text) => (
        <p key={text} class="nl-paragraph">
          {text}
        </p>
      ))}
      {open > 0 && (
        <p class="nl-paragraph">
          {open === 1 ? 'Eén vraag is' : `${open} vragen zijn`} nog niet beantwoord. U vindt die bij Nakijken.
        </p>
      )}
      <h3 class="nl-heading nl-heading--level-3">Wat u nu kunt doen</h3>
      <div class="actions">
        <button type="button" class="nl-button nl-button--primary" onClick={go('verslag')}>
          Het verslag lezen
        </button>
        {(advies?.verschillen.length ?? 0) > 0 && (
          <button type="button" class="nl-button nl-button--secondary" onClick={go('verschillen')}>
            De verschillen bekijken
          </button>
        )}
        <button type="button" class="nl-button nl-button--secondary" onClick={go('nakijken')}>
          Antwoorden nakijken
        </button>
        <button type="button" class="nl-button nl-button--secondary" onClick={go('bestand')}>
          Bewaren als bestand
        </button>
        {canGoBack(view) && (
          <button type="button" class="nl-button nl-button--subtle" onClick={() => does({ do: 'back' })}>
            Terug
          </button>
        )}
      </div>
      <p class="soft">Wil iemand anders ook iets vertellen? Kies dan bovenaan wie er nu vertelt.</p>
    </>
  )
}
