/** Files of one's own: save the casus, open one, begin anew. Nothing is kept anywhere else. */
import { useId, useRef, useState } from 'preact/hooks'
import { readFile, saveFile } from '../../pages/files.js'
import { namesText, openText } from '../state/opened.js'
import { type Act, isUnsaved, type Room, textOf } from '../state/room.js'
import { Sure, type SureHandle } from './sure.js'
import { Title } from './title.js'
import { Wrong } from './wrong.js'

export interface FilesProps {
  readonly room: Room
  readonly does: (act: Act) => void
  readonly today: () => string
}

export function Files({ room, does, today }: FilesProps) {
  const [withNames, names] = useState(false)
  const sure = useRef<SureHandle>(null)
  const { table } = room
  const hasNames = Object.keys(table.names).length > 0
  const save = () => {
    saveFile(`${table.kenmerk}.json`, textOf(table))
    if (withNames && hasNames) saveFile(`${table.kenmerk}-namen.json`, namesText(table))
    does({ do: 'kept' })
  }
  const start = () => does({ do: 'new', peildatum: today() })
  return (
    <>
      <Title turn={room.turn}>Bestand</Title>
      <h3 class="nl-heading nl-heading--level-3">Bewaren</h3>
      <p class="nl-paragraph">
        U krijgt een bestand met alle antwoorden. Namen staan er niet in. Sluit u deze pagina zonder te
        bewaren? Dan is alles weg.
      </p>
      {hasNames && (
        <label class="part">
          <input
            type="checkbox"
            class="utrecht-checkbox utrecht-checkbox--html-input"
            checked={withNames}
            onChange={({ currentTarget }) => names(currentTarget.checked)}
          />
          <span>Bewaar ook de namen, in een apart bestand</span>
        </label>
      )}
      <div class="actions">
        <button type="button" class="nl-button nl-button--primary" onClick={save}>
          Bewaren als bestand
        </button>
      </div>
      <h3 class="nl-heading nl-heading--level-3">Openen</h3>
      <p class="nl-paragraph">Kies een bestand dat u eerder bewaarde. Daarna kunt u de namen apart openen.</p>
      <OpenFile room={room} does={does} />
      <h3 class="nl-heading nl-heading--level-3">Opnieuw beginnen</h3>
      <div class="actions">
        <button
          type="button"
          class="nl-button nl-button--secondary"
          onClick={() => (isUnsaved(room) ? sure.current?.ask(start) : start())}
        >
          Opnieuw beginnen
        </button>
      </div>
      <Sure handle={sure} title="Opnieuw beginnen?" yes="Alles wissen en opnieuw beginnen" />
    </>
  )
}

/** A field for a file. What is wrong with it is told; the page stays as it was. */
export function OpenFile({ room, does }: Pick<FilesProps, 'room' | 'does'>) {
  const [wrong, tell] = useState<{ texts: readonly string[]; times: number }>({ texts: [], times: 0 })
  const sure = useRef<SureHandle>(null)
  const field = useRef<HTMLInputElement>(null)
  const id = useId()
  const read = async (file: File) => {
    try {
      const { text } = await readFile(file)
      const opened = openText(text)
      if ('wrong' in opened) tell({ texts: opened.wrong, times: wrong.times + 1 })
      else {
        tell({ ...wrong, texts: [] })
        if ('names' in opened) does({ do: 'names', names: opened.names })
        else if (isUnsaved(room)) sure.current?.ask(() => does({ do: 'open', table: opened.table }))
        else does({ do: 'open', table: opened.table })
      }
    } catch (error) {
      tell({ texts: [error instanceof Error ? error.message : String(error)], times: wrong.times + 1 })
    }
  }
  return (
    <div>
      <button
        type="button"
        class="nl-button nl-button--secondary"
        aria-describedby={`${id}-wrong`}
        onClick={() => field.current?.click()}
      >
        Een bestand openen
      </button>
      <input
        ref={field}
        type="file"
        hidden
        accept=".json,application/json"
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0]
          if (file === undefined) return
          // The same file can be chosen again, after it was mended.
          void read(file).finally(() => {
            currentTarget.value = ''
          })
        }}
      />
      <Wrong id={`${id}-wrong`} texts={wrong.texts} times={wrong.times} />
      <Sure handle={sure} title="Een ander bestand openen?" yes="Openen, en wat hier staat wissen" />
    </div>
  )
}
