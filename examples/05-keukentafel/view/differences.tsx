/** On what people differ, whether it matters, and what the professional settles. */
import type { Advies, Verschil } from 'eigen-kracht'
import { useState } from 'preact/hooks'
import { PROFESSIONAL } from '../names.js'
import { answerText, capital } from '../state/answer-text.js'
import { itemTitle } from '../state/items.js'
import { questionAbout } from '../state/question.js'
import type { Act, Room } from '../state/room.js'
import { type Asked, factOf, isSame } from '../state/said.js'
import { speakerName } from '../state/table.js'
import { QuestionForm } from './question-form.js'
import { Title } from './title.js'

export interface DifferencesProps {
  readonly room: Room
  readonly does: (act: Act) => void
  readonly advies: Advies
}

export function Differences({ room, does, advies: { verschillen } }: DifferencesProps) {
  const [settling, settle] = useState<Asked>()
  const { table, turn, undo } = room
  const isProfessional = table.now === PROFESSIONAL
  const professional = table.views[0]
  const about = ({ feit, item }: Asked) =>
    item === undefined || professional === undefined ? '' : itemTitle(table, professional, feit, item)
  const chosen = verschillen.find((one) => settling !== undefined && isSame(one, settling))
  if (chosen !== undefined)
    return (
      <Settle
        one={chosen}
        about={about(chosen)}
        turn={turn + 1}
        give={(vraag, values) => {
          does({ do: 'settle', vraag, values })
          settle(undefined)
        }}
        stop={() => settle(undefined)}
      />
    )
  return (
    <>
      <Title turn={turn}>Waar mensen verschillend over denken</Title>
      <p class="nl-paragraph">
        {verschillen.length === 0
          ? 'Iedereen die iets zei, zegt hetzelfde.'
          : 'Niemand heeft hier gelijk boven een ander. Praat er samen over.'}
      </p>
      {verschillen.length > 0 && !isProfessional && (
        <div class="actions">
          <p class="nl-paragraph">Alleen de professional legt vast wat u afspreekt.</p>
          <button
            type="button"
            class="nl-button nl-button--secondary"
            onClick={() => {
              does({ do: 'turn-to', van: PROFESSIONAL })
              does({ do: 'go', to: 'verschillen' })
            }}
          >
            Verder als professional
          </button>
        </div>
      )}
      <ul class="answers">
        {verschillen.map((one) => (
          <li key={`${one.feit} ${one.item ?? ''}`} class="difference">
            <h3 class="nl-heading nl-heading--level-3">
              {about(one) !== '' && <span class="about">Over {about(one)}</span>}
              {one.vraag}
            </h3>
            <dl class="says">
              {one.antwoorden.map(({ van, waarde }) => (
                <div key={van}>
                  <dt>{capital(speakerName(table, van))}</dt>
                  <dd>{capital(answerText(one.feit, waarde))}</dd>
                </div>
              ))}
            </dl>
            <div class={one.maaktUit ? 'level level--heed' : 'level level--rest'}>
              <p>
                {one.maaktUit
                  ? 'Dit maakt uit voor het advies. Praat er eerst samen over.'
                  : 'Dit maakt nu niet uit voor het advies.'}
              </p>
            </div>
            {isProfessional && (
              <button
                type="button"
                class="nl-button nl-button--secondary"
                aria-label={`Vastleggen wat u afspreekt: ${one.vraag}`}
                onClick={() => settle(one)}
              >
                Vastleggen wat u afspreekt
              </button>
            )}
          </li>
        ))}
      </ul>
      {undo.length > 0 && (
        <div class="actions">
          <button type="button" class="nl-button nl-button--subtle" onClick={() => does({ do: 'undo' })}>
            Laatste wijziging terugdraaien
          </button>
        </div>
      )}
    </>
  )
}

interface SettleProps {
  readonly one: Verschil
  readonly about: string
  readonly turn: number
  readonly give: (vraag: NonNullable<ReturnType<typeof questionAbout>>, values: readonly unknown[]) => void
  readonly stop: () => void
}

function Settle({ one, about, turn, give, stop }: SettleProps) {
  const vraag = questionAbout({ feit: one.feit, items: one.item === undefined ? [] : [one.item] })
  const fact = factOf(one.feit)
  if (vraag === undefined || fact === undefined) return null
  return (
    <QuestionForm
      vraag={vraag}
      fact={fact}
      rows={[about]}
      said={[one.antwoorden.find(({ van }) => van === PROFESSIONAL)?.waarde]}
      turn={turn}
      lead="Wat spreekt u samen af? Wie iets anders zei, wordt hierover niet meer genoemd. Wilt u dat houden, bewaar dan eerst een bestand."
      submit="Vastleggen"
      give={(values) => give(vraag, values)}
    >
      <button type="button" class="nl-button nl-button--subtle" onClick={stop}>
        Nog niet vastleggen
      </button>
    </QuestionForm>
  )
}
