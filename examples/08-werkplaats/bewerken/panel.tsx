/** The edited layer as text, with what is wrong at its place, and what can stand where. */
import { baseRuleSet, type Voorstel } from 'eigen-kracht'
import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { type Layer, type PanelProps, withText } from '../desk.js'
import { editFor, withEdit } from './apply-proposal.js'
import type { Editor } from './editor.js'
import { EditorPart } from './editor-part.js'
import { knownThings } from './known.js'
import { ProblemList } from './problem-list.js'
import { layerOf, lineOf, type Placed, placedProblems, rangeFor } from './problems.js'
import { Refusal } from './refusal.js'

export interface EditPanelProps extends PanelProps {
  /** The same as `change`, for what is typed: that is undone in one go. */
  readonly type: (layers: readonly Layer[]) => void
}

export function EditPanel({ desk, change, type }: EditPanelProps) {
  const { layers, checked } = desk
  const top = layers.length - 1
  const [chosen, choose] = useState<number>()
  const shown = chosen !== undefined && chosen < top ? chosen : top
  const editor = useRef<Editor | undefined>(undefined)
  const [asked, goLater] = useState<Placed>()
  // While it is looked at anew, what was found last stays.
  const last = useRef<{ readonly names: string; readonly found: readonly Placed[] }>({ names: '', found: [] })
  const names = layers.map(({ name }) => name).join('\n')
  const found = useMemo(() => {
    if (checked !== undefined) last.current = { names, found: placedProblems({ layers, checked }) }
    return last.current.names === names ? last.current.found : []
  }, [layers, checked, names])
  const things = useMemo(
    () => knownThings(baseRuleSet, checked?.overlays ?? layers.map(({ text }) => readable(text))),
    [checked?.overlays, names],
  )
  const layer = layers[shown]

  const goTo = (one: Placed) => {
    const { current } = editor
    if (one.layer !== shown || current === undefined) {
      choose(one.layer)
      goLater(one)
    } else current.goTo(rangeFor(one, current.tree(), current.text()))
  }
  useEffect(() => {
    if (asked === undefined || asked.layer !== shown) return
    goLater(undefined)
    goTo(asked)
  }, [asked, shown])

  if (layer === undefined) return <NothingYet />
  const placeOf = (one: Placed): string => {
    const text = layers[one.layer]?.text ?? ''
    const { current } = editor
    if (one.at !== undefined) return `regel ${one.at.line}`
    if (one.problem.pad === '' || one.layer !== shown || current === undefined) return one.problem.pad
    return `regel ${lineOf(text, rangeFor(one, current.tree(), text).from).line}`
  }
  const apply = (voorstel: Voorstel, laag: string | undefined): boolean => {
    const at = layerOf({ laag }, layers, checked?.overlays)
    const text = layers[at]?.text ?? ''
    const { current } = editor
    if (at !== shown || current === undefined) return false
    const edit = editFor(voorstel, current.tree(), text)
    if (edit === undefined) return false
    change(withText(layers, at, withEdit(text, edit)))
    return true
  }
  // What is not filled in yet needs no explanation.
  const isRefused =
    checked?.unread === undefined &&
    found.some(({ problem: { ernst, code } }) => ernst === 'fout' && code !== 'niet-ingevuld')
  return (
    <div class="columns">
      <div>
        {layers.length > 1 && (
          <label class="which-layer">
            <span class="utrecht-form-label">Laag</span>{' '}
            <select
              class="utrecht-select"
              value={shown}
              onChange={({ currentTarget }) => choose(Number(currentTarget.value))}
            >
              {layers.map(({ name }, i) => (
                <option key={`${i} ${name}`} value={i}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        )}
        <EditorPart
          key={`${shown} ${layer.name}`}
          layer={layer}
          things={things}
          found={found.filter((one) => one.layer === shown)}
          onOpen={(opened) => {
            editor.current = opened
          }}
          onType={(text) => type(withText(layers, shown, text))}
        />
      </div>
      <section class="card columns__side" aria-label="Wat er is gevonden">
        <h2 class="nl-heading nl-heading--level-3">Wat er is gevonden</h2>
        {found.length === 0 && (
          <p class="nl-paragraph">
            {checked === undefined ? 'Wordt nagekeken…' : 'Niets. Deze lagen zijn in orde.'}
          </p>
        )}
        {isRefused && <Refusal layers={layers} apply={apply} />}
        <ProblemList found={found} layers={layers} placeOf={placeOf} goTo={goTo} />
      </section>
    </div>
  )
}

function NothingYet() {
  return (
    <p class="nl-paragraph measure">
      Nu ligt alleen de basis op tafel. Die kunt u lezen, maar niet wijzigen. Open hierboven de regels van een
      gemeente, of begin zelf. Dan kunt u hier schrijven wat bij u anders is.
    </p>
  )
}

function readable(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
