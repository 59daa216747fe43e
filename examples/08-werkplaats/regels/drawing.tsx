/** The drawing: boxes and lines, moved and made larger by mouse and keys. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { Box } from './box.js'
import { first as firstView, pan, reveal, whole, zoom } from './camera.js'
import type { Layout, Placed, PlacedEdge } from './layout.js'
import { type Arrow, isArrow, startOf, step } from './steer.js'
import { useDrag, useSize, useWheel } from './use-canvas.js'
import { openedAbove, openedBelow, openedGroup } from './view.js'

export interface DrawingProps {
  readonly layout: Layout
  readonly selected: string | undefined
  readonly go: (id: string) => void
  readonly open: (what: string) => void
}

const ZOOM = 1.25
const STEP = 80

/** A line through its points, bent at each. */
function lineOf({ points }: PlacedEdge): string {
  const [start, ...rest] = points
  if (start === undefined) return ''
  let path = `M${start.x} ${start.y}`
  let last = start
  for (const { x, y } of rest) {
    const middle = (last.x + x) / 2
    path += `C${middle} ${last.y} ${middle} ${y} ${x} ${y}`
    last = { x, y }
  }
  return path
}

export function Drawing({ layout, selected, go, open }: DrawingProps) {
  const svg = useRef<SVGSVGElement>(null)
  const size = useSize(svg)
  const [camera, move] = useState(() => firstView(layout, size))
  const [at, point] = useState<string>()
  const [told, tell] = useState('')
  const before = useRef<string | undefined>(undefined)
  /** The box that gets the focus once it is drawn. */
  const wanted = useRef<{ readonly from: string; readonly arrow: Arrow } | undefined>(undefined)
  const start = at !== undefined && layout.placed.has(at) ? at : startOf(layout)

  const touched = useRef(false)
  useLayoutEffect(() => {
    const chosen = selected === undefined ? undefined : layout.placed.get(selected)
    const seen = chosen ?? (touched.current ? undefined : layout.placed.get(startOf(layout) ?? ''))
    const base = touched.current ? camera : firstView(layout, size)
    move(seen === undefined ? base : reveal(base, seen, size))
    // The tab key leads to what is told beside the drawing.
    if (chosen !== undefined) point(selected)
  }, [layout, size, selected])

  const focus = (id: string) => {
    const box = [...(svg.current?.querySelectorAll<SVGGElement>('.rg-box') ?? [])]
    box.find(({ dataset }) => dataset['id'] === id)?.focus({ preventScroll: true })
  }
  useLayoutEffect(() => {
    const want = wanted.current
    wanted.current = undefined
    if (want === undefined) return
    const next = step(layout, want.from, want.arrow)
    if (next !== undefined) {
      before.current = want.from
      focus(next)
    }
  })

  const by = (factor: number, middle = { x: size.width / 2, y: size.height / 2 }) => {
    touched.current = true
    move((now) => zoom(now, factor, middle))
  }
  const shift = (x: number, y: number) => {
    touched.current = true
    move((now) => pan(now, x, y))
  }
  useWheel(svg, by)
  const drag = useDrag(shift)

  /** Opens what lies that way and isn't in the picture; the focus follows once it is there. */
  function openThatWay({ shown }: Placed, arrow: Arrow): boolean {
    if (arrow === 'ArrowUp' || arrow === 'ArrowDown' || shown.kind === 'groep') return false
    const hidden = arrow === 'ArrowLeft' ? shown.below : shown.above
    if (hidden === 0) return false
    wanted.current = { from: shown.id, arrow }
    open(arrow === 'ArrowLeft' ? openedBelow(shown.id) : openedAbove(shown.id))
    tell(`${hidden} erbij in de tekening.`)
    return true
  }

  function press(event: KeyboardEvent, placed: Placed): void {
    const { key } = event
    const { id } = placed.shown
    if (isArrow(key) && event.shiftKey) {
      const along = {
        ArrowLeft: [STEP, 0],
        ArrowRight: [-STEP, 0],
        ArrowUp: [0, STEP],
        ArrowDown: [0, -STEP],
      }
      const [x = 0, y = 0] = along[key]
      shift(x, y)
    } else if (isArrow(key)) {
      const next = step(layout, id, key, before.current)
      if (next !== undefined) {
        before.current = id
        focus(next)
      } else if (!openThatWay(placed, key)) tell('Verder die kant op staat niets.')
    } else if (key === 'Enter' || key === ' ') enter(placed)
    else if (key === '+' || key === '=') by(ZOOM)
    else if (key === '-') by(1 / ZOOM)
    else if (key === '0') move(whole(layout, size))
    else if (key === 'Home') focus(startOf(layout) ?? id)
    else return
    event.preventDefault()
  }

  function enter({ shown }: Placed): void {
    if (shown.kind === 'groep') {
      wanted.current = undefined
      open(openedGroup(shown.id))
      tell(`${shown.facts.length} vragen erbij in de tekening.`)
    } else go(shown.id)
  }

  const lit = selected ?? at
  return (
    <div class="rg-drawing">
      <p class="rg-zoom">
        <ZoomButton name="Groter" sign="+" act={() => by(ZOOM)} />
        <ZoomButton name="Kleiner" sign="−" act={() => by(1 / ZOOM)} />
        <button
          type="button"
          class="nl-button nl-button--secondary rg-button"
          onClick={() => {
            touched.current = true
            move(whole(layout, size))
          }}
        >
          Alles in beeld
        </button>
      </p>
      {/* The keys of boxes are their own: a screen reader must let the arrows through. */}
      <svg
        ref={svg}
        class="rg-svg"
        role="application"
        aria-label="Tekening van de regels"
        aria-describedby="rg-keys"
        {...drag}
      >
        <g transform={`translate(${camera.x} ${camera.y}) scale(${camera.scale})`}>
          <g>
            {layout.edges.map((edge) => (
              <path
                key={`${edge.from} ${edge.to}`}
                class={edge.from === lit || edge.to === lit ? 'rg-line rg-line--lit' : 'rg-line'}
                d={lineOf(edge)}
              />
            ))}
          </g>
          {[...layout.placed.values()].map((placed) => {
            const { shown } = placed
            return (
              <Box
                key={shown.id}
                placed={placed}
                selected={shown.id === selected}
                first={shown.id === start}
                onFocus={() => {
                  point(shown.id)
                  move((now) => reveal(now, placed, size))
                }}
                onOpen={() => enter(placed)}
                onBelow={() => open(openedBelow(shown.id))}
                onAbove={() => open(openedAbove(shown.id))}
                onKeyDown={(event) => press(event, placed)}
              />
            )
          })}
        </g>
      </svg>
      <p class="rg-hint" id="rg-keys">
        Van links naar rechts: de vragen, wat daaruit volgt, en wat past. Sleep om te schuiven; Ctrl en het
        wiel maken groter en kleiner. Met het toetsenbord: de pijltjes volgen de lijnen, Enter opent, + en −
        maken groter en kleiner, Shift met een pijltje schuift.
      </p>
      <p class="rg-hint" aria-live="polite">
        {told}
      </p>
    </div>
  )
}

function ZoomButton({ name, sign, act }: { name: string; sign: string; act: () => void }) {
  return (
    <button type="button" class="nl-button nl-button--secondary rg-button" aria-label={name} onClick={act}>
      {sign}
    </button>
  )
}
