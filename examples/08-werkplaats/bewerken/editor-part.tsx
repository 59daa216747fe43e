/** The editor on the page, with what stands under the cursor told beneath it. */
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Layer } from '../desk.js'
import { type Editor, openEditor } from './editor.js'
import type { Thing } from './known.js'
import { type Placed, rangeFor, SEVERITY } from './problems.js'
import { overlayForm } from './schema.js'
import { type Told, toldAt } from './suggest.js'

interface PartProps {
  readonly layer: Layer
  readonly things: ReadonlyMap<string, Thing>
  readonly found: readonly Placed[]
  readonly onOpen: (editor: Editor | undefined) => void
  readonly onType: (text: string) => void
}

/** How long the cursor must rest before what stands there is told, in milliseconds. */
const REST = 150

interface Under {
  readonly told?: Told | undefined
  readonly problems: readonly string[]
}

export function EditorPart({ layer, things, found, onOpen, onType }: PartProps) {
  const host = useRef<HTMLDivElement>(null)
  const editor = useRef<Editor | undefined>(undefined)
  const now = useRef({ things, found, onType })
  now.current = { things, found, onType }
  const sent = useRef<string[]>([])
  const [under, tell] = useState<Under>({ problems: [] })
  const [said, say] = useState('')
  const rest = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)

  const lookAt = (at: number): Under => {
    const { current } = editor
    if (current === undefined) return { problems: [] }
    const [tree, text] = [current.tree(), current.text()]
    const problems = now.current.found.flatMap((one) => {
      const { from, to } = rangeFor(one, tree, text)
      return from <= at && at <= to ? [`${SEVERITY[one.problem.ernst]}: ${one.problem.bericht}`] : []
    })
    return { told: toldAt({ tree, text, schema: overlayForm, things: now.current.things }, at), problems }
  }
  useEffect(() => {
    if (host.current === null) return
    let cursor = 0
    const opened = openEditor(host.current, {
      label: `De tekst van ${layer.name}`,
      text: layer.text,
      knowledge: () => ({ schema: overlayForm, things: now.current.things }),
      onType: (text) => {
        sent.current.push(text)
        now.current.onType(text)
      },
      onMove: (at) => {
        cursor = at
        clearTimeout(rest.current)
        rest.current = setTimeout(() => tell(lookAt(at)), REST)
      },
      onAsk: () => say(inWords(lookAt(cursor))),
    })
    editor.current = opened
    onOpen(opened)
    return () => {
      clearTimeout(rest.current)
      opened.close()
      onOpen(undefined)
    }
  }, [])
  useEffect(() => {
    // What was typed here comes back later; more may have been typed since. All else comes from elsewhere.
    const at = sent.current.indexOf(layer.text)
    sent.current = at < 0 ? [] : sent.current.slice(at + 1)
    if (sent.current.length === 0) editor.current?.setText(layer.text)
  }, [layer.text])
  useEffect(() => {
    const { current } = editor
    if (current === undefined) return
    const [tree, text] = [current.tree(), current.text()]
    const marks = found.map((one) => ({
      ...rangeFor(one, tree, text),
      severity: one.problem.ernst === 'fout' ? ('error' as const) : ('warning' as const),
      message: `${SEVERITY[one.problem.ernst]}: ${one.problem.bericht}`,
    }))
    current.mark(marks.toSorted((a, b) => a.from - b.from))
  }, [found])

  return (
    <>
      <div class="editor" ref={host} />
      <div class="editor__told">
        {under.problems.map((problem) => (
          <p key={problem} class="editor__problem">
            {problem}
          </p>
        ))}
        {under.told === undefined ? (
          under.problems.length === 0 && (
            <p class="soft">Zet de cursor op een woord: hier staat dan wat het betekent.</p>
          )
        ) : (
          <>
            <strong>{under.told.title}</strong>
            {under.told.lines.map((line) => (
              <p key={line}>{line}</p>
            ))}
          </>
        )}
      </div>
      <p role="status" class="visually-hidden">
        {said}
      </p>
      <details class="keys">
        <summary>Toetsen in de editor</summary>
        <ul class="utrecht-unordered-list">
          <li>
            <kbd>Ctrl</kbd> + <kbd>spatie</kbd>: wat hier kan staan. Kies met de pijlen en <kbd>Enter</kbd>.
          </li>
          <li>
            <kbd>F2</kbd>: lees voor wat onder de cursor staat.
          </li>
          <li>
            <kbd>F8</kbd>: naar het volgende probleem; met <kbd>Shift</kbd> naar het vorige.
          </li>
          <li>
            <kbd>Ctrl</kbd> + <kbd>F</kbd>: zoek in de tekst.
          </li>
          <li>
            <kbd>Esc</kbd> en dan <kbd>Tab</kbd>: verlaat de editor.
          </li>
        </ul>
      </details>
    </>
  )
}

function inWords({ told, problems }: Under): string {
  const words = [...problems, ...(told === undefined ? [] : [told.title, ...told.lines])]
  return words.length === 0 ? 'Hier is niets over te vertellen.' : words.join(' ')
}
