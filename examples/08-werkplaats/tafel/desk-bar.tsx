/** What lies on the desk and how it stands, always in sight. */
import type { RefObject } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { saveFile } from '../../pages/files.js'
import type { Desk } from '../desk.js'
import { type Deed, type DeskState, unsaved } from '../desk-state.js'
import { type Verdict, verdictOf } from '../verdict.js'

const LEVELS: Readonly<Record<Verdict['mood'], string>> = {
  bezig: 'level level--open',
  goed: 'level level--rest',
  'let-op': 'level level--heed',
  fout: 'level level--serious',
}

interface BarProps {
  /** Where the focus goes when something else lies on the desk. */
  readonly focus: RefObject<HTMLElement | null>
  readonly desk: Desk
  readonly state: DeskState
  readonly act: (deed: Deed) => void
}

export function DeskBar({ focus, desk, state, act }: BarProps) {
  const { layers } = desk
  const top = layers.at(-1)
  const verdict = verdictOf(desk)
  const open = unsaved(state)
  const save = () => {
    if (top === undefined) return
    saveFile(top.name, top.text)
    act({ deed: 'saved', text: top.text })
  }
  return (
    <div class="desk-bar">
      <section class="desk-bar__state" aria-label="Op tafel" tabIndex={-1} ref={focus}>
        <p class="desk-bar__pile">
          <span class="visually-hidden">Van onder naar boven: </span>
          De basis
          {layers.map(({ name }, i) => (
            <span key={`${i} ${name}`}>
              {' '}
              <span aria-hidden="true">›</span> {i === layers.length - 1 ? <strong>{name}</strong> : name}
            </span>
          ))}
          {top !== undefined && <span class="desk-bar__hint"> (bovenop ligt wat u bewerkt)</span>}
        </p>
        <p class={LEVELS[verdict.mood]}>
          <span>{verdict.text}</span>
        </p>
        {open.length > 0 && <p class="desk-bar__unsaved">Nog niet opgeslagen</p>}
        <Spoken verdict={verdict} />
      </section>
      <div class="desk-bar__deeds">
        <button
          type="button"
          class="nl-button nl-button--secondary"
          disabled={state.undo.length === 0}
          onClick={() => act({ deed: 'undo' })}
        >
          Ongedaan maken
        </button>
        <button
          type="button"
          class="nl-button nl-button--primary"
          disabled={top === undefined}
          onClick={save}
        >
          Opslaan als bestand
        </button>
      </div>
    </div>
  )
}

/** Says how it stands when that is known; not with every key that it is being looked at. */
function Spoken({ verdict: { mood, text } }: { readonly verdict: Verdict }) {
  const [said, say] = useState('')
  useEffect(() => {
    if (mood !== 'bezig') say(text)
  }, [mood, text])
  return (
    <p role="status" class="visually-hidden">
      {said}
    </p>
  )
}
