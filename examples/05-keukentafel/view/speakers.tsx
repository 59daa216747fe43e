/** Who tells now: somebody at the table, or somebody new. */
import { useId, useRef, useState } from 'preact/hooks'
import { PROFESSIONAL } from '../names.js'
import { capital } from '../state/answer-text.js'
import type { Act, Room } from '../state/room.js'
import { LONGEST_NAME, MOST_OTHERS, roleTitle, speakerName, speakers } from '../state/table.js'

export interface SpeakersProps {
  readonly room: Room
  readonly does: (act: Act) => void
}

export function Speakers({ room: { table }, does }: SpeakersProps) {
  const fold = useRef<HTMLDetailsElement>(null)
  const done = (act: Act) => {
    if (fold.current !== null) fold.current.open = false
    does(act)
  }
  const now = table.views.find(({ van }) => van === table.now)
  return (
    <details class="speakers" ref={fold}>
      <summary>
        Nu vertelt: {speakerName(table, table.now)}
        <span class="soft"> (wissel)</span>
      </summary>
      <ul class="speakers__list">
        {table.views.map(({ van, rol }) => (
          <li key={van}>
            <button
              type="button"
              class={van === table.now ? 'nl-button nl-button--primary' : 'nl-button nl-button--secondary'}
              aria-pressed={van === table.now}
              onClick={() => done({ do: 'turn-to', van })}
            >
              {capital(speakerName(table, van))}
              {van !== rol && ` (${roleTitle(rol)})`}
            </button>
          </li>
        ))}
      </ul>
      {table.views.length <= MOST_OTHERS && <Invite add={(who, name) => done({ do: 'invite', who, name })} />}
      {now !== undefined && now.van !== PROFESSIONAL && (
        <button
          type="button"
          class="nl-button nl-button--subtle"
          onClick={() => done({ do: 'dismiss', van: now.van })}
        >
          Wat {speakerName(table, now.van)} zei, weghalen
        </button>
      )}
    </details>
  )
}

function Invite({ add }: { readonly add: (who: (typeof speakers)[number], name: string) => void }) {
  const [chosen, choose] = useState(0)
  const [name, call] = useState('')
  const id = useId()
  const who = speakers[chosen]
  return (
    <form
      class="invite"
      onSubmit={(event) => {
        event.preventDefault()
        if (who !== undefined) add(who, name)
        call('')
      }}
    >
      <div>
        <label class="utrecht-form-label" for={`${id}-who`}>
          Wie wil ook vertellen?
        </label>
        <select
          id={`${id}-who`}
          class="utrecht-select utrecht-select--html-select"
          value={chosen}
          onChange={({ currentTarget }) => choose(Number(currentTarget.value))}
        >
          {speakers.map(({ word }, i) => (
            <option key={word} value={i}>
              {capital(word)}
            </option>
          ))}
        </select>
      </div>
      <div>
        <label class="utrecht-form-label" for={`${id}-name`}>
          Naam op deze pagina (hoeft niet)
        </label>
        <input
          id={`${id}-name`}
          class="utrecht-textbox utrecht-textbox--html-input"
          autocomplete="off"
          maxLength={LONGEST_NAME}
          value={name}
          onInput={({ currentTarget }) => call(currentTarget.value)}
        />
      </div>
      <button type="submit" class="nl-button nl-button--secondary">
        Erbij halen
      </button>
    </form>
  )
}
