/** What was found, by cause, each with a way to its place. */
import { useState } from 'preact/hooks'
import type { Layer } from '../desk.js'
import { byCause, type Cause, type Placed, SEVERITY, SHOWN } from './problems.js'

interface ListProps {
  readonly found: readonly Placed[]
  readonly layers: readonly Layer[]
  /** The place in words: a line, or nothing when it is about the whole. */
  readonly placeOf: (one: Placed) => string
  readonly goTo: (one: Placed) => void
}

export function ProblemList({ found, layers, placeOf, goTo }: ListProps) {
  return (
    <div class="problems">
      {byCause(found).map((cause) => (
        <CausePart
          key={`${cause.ernst} ${cause.title}`}
          cause={cause}
          isStack={layers.length > 1}
          layers={layers}
          placeOf={placeOf}
          goTo={goTo}
        />
      ))}
    </div>
  )
}

interface CauseProps extends Omit<ListProps, 'found'> {
  readonly cause: Cause
  readonly isStack: boolean
}

function CausePart({ cause: { title, ernst, found }, isStack, layers, placeOf, goTo }: CauseProps) {
  const [all, showAll] = useState(false)
  const shown = all ? found : found.slice(0, SHOWN)
  const isError = ernst === 'fout'
  return (
    <section class={isError ? 'problems__cause problems__cause--error' : 'problems__cause'}>
      <h3 class="nl-heading nl-heading--level-4">
        {SEVERITY[ernst]}: {title} {found.length > 1 && `(${found.length})`}
      </h3>
      <ul class="problems__list">
        {shown.map((one, i) => {
          const { problem, layer } = one
          const place = [...(isStack ? [layers[layer]?.name ?? ''] : []), placeOf(one)]
            .filter(Boolean)
            .join(', ')
          return (
            <li key={`${i} ${problem.pad}`}>
              <span>{problem.bericht}</span>{' '}
              <button type="button" class="nl-button nl-button--subtle" onClick={() => goTo(one)}>
                {place === '' ? 'Ga erheen' : `Ga naar ${place}`}
              </button>
            </li>
          )
        })}
      </ul>
      {found.length > SHOWN && (
        <button
          type="button"
          class="nl-button nl-button--secondary"
          aria-expanded={all}
          onClick={() => showAll(!all)}
        >
          {all ? `Toon de eerste ${SHOWN}` : `Toon alle ${found.length}`}
        </button>
      )}
    </section>
  )
}
