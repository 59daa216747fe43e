/** Opens what is shipped, files of one's own, or a beginning. What isn't saved is asked about first. */
import { useEffect, useRef, useState } from 'preact/hooks'
import { readFile } from '../../pages/files.js'
import { type Layer, shipped } from '../desk.js'
import { type Deed, type DeskState, unsaved } from '../desk-state.js'
import { Begin } from './begin-form.js'
import { Layers } from './layers.js'

interface OpenProps {
  readonly state: DeskState
  readonly act: (deed: Deed) => void
  /** Something else lies on the desk. */
  readonly onDone: () => void
  /** What a new one can be laid on. */
  readonly below: { readonly id: string; readonly versie: string } | undefined
}

export function OpenPart({ state, act, onDone, below }: OpenProps) {
  const [asked, ask] = useState<Deed>()
  const [wrong, setWrong] = useState('')
  const [isOpen, setOpen] = useState(true)
  const done = (deed: Deed) => {
    act(deed)
    ask(undefined)
    setOpen(false)
    onDone()
  }
  const doOrAsk = (deed: Deed) => {
    if (deed.deed === 'open' && unsaved(state).length > 0) ask(deed)
    else done(deed)
  }
  const read = async (files: readonly File[], deed: 'open' | 'add') => {
    setWrong('')
    const layers: Layer[] = []
    for (const file of files) {
      try {
        layers.push(await readFile(file))
      } catch (error) {
        setWrong(`${file.name}: ${error instanceof Error ? error.message : String(error)}`)
      }
    }
    if (layers.length > 0) doOrAsk({ deed, layers })
  }
  return (
    <details
      class="card open-part"
      open={isOpen}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>Openen, stapelen of zelf beginnen</summary>
      <h2 class="nl-heading nl-heading--level-3">Openen</h2>
      <div class="actions">
        {shipped.map(({ title, layers }) => (
          <button
            key={title}
            type="button"
            class="nl-button nl-button--secondary"
            onClick={() => doOrAsk({ deed: 'open', layers })}
          >
            {title}
          </button>
        ))}
      </div>
      {asked !== undefined && (
        <Sure
          names={unsaved(state).map(({ name }) => name)}
          onYes={() => done(asked)}
          onNo={() => ask(undefined)}
        />
      )}
      <div class="actions">
        <FileButton label="Eigen overlay openen…" onFiles={(files) => read(files, 'open')} />
        <FileButton label="Overlay erbovenop leggen…" onFiles={(files) => read(files, 'add')} />
      </div>
      <p class="soft">
        Een overlay is een bestand dat eindigt op .json. Kiest u er meer, dan ligt de eerste onderop: eerst de
        regio, daarop de stad.
      </p>
      {wrong !== '' && (
        <p class="level level--serious" role="alert">
          <span>{wrong}</span>
        </p>
      )}
      <Layers layers={state.layers} act={act} />
      <Begin below={below} begin={doOrAsk} />
    </details>
  )
}

interface FileButtonProps {
  readonly label: string
  readonly onFiles: (files: readonly File[]) => void
}

function FileButton({ label, onFiles }: FileButtonProps) {
  return (
    <label class="nl-button nl-button--secondary file-button">
      {label}
      <input
        class="visually-hidden"
        type="file"
        accept=".json,application/json"
        multiple
        onChange={({ currentTarget }) => {
          onFiles([...(currentTarget.files ?? [])])
          // So that the same file can be chosen again.
          currentTarget.value = ''
        }}
      />
    </label>
  )
}

interface SureProps {
  readonly names: readonly string[]
  readonly onYes: () => void
  readonly onNo: () => void
}

function Sure({ names, onYes, onNo }: SureProps) {
  const box = useRef<HTMLElement>(null)
  useEffect(() => box.current?.focus(), [])
  return (
    <section class="level level--heed" aria-label="Niet opgeslagen" tabIndex={-1} ref={box}>
      <div>
        <p>
          U heeft nog niet opgeslagen: {names.join(', ')}. Opent u iets anders, dan kunt u dat alleen met
          "Ongedaan maken" terughalen.
        </p>
        <div class="actions">
          <button type="button" class="nl-button nl-button--primary" onClick={onYes}>
            Toch openen
          </button>
          <button type="button" class="nl-button nl-button--secondary" onClick={onNo}>
            Terug
          </button>
        </div>
      </div>
    </section>
  )
}
