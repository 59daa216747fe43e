/** The policy desk: rules are read, changed, tried and proven here. */
import '../pages/theme.css'
import type { FunctionComponent } from 'preact'
import { render } from 'preact'
import { useState } from 'preact/hooks'
import { EditPanel } from './bewerken/panel.js'
import { ProofPanel } from './bewijs/panel.js'
import { type PanelProps, shipped } from './desk.js'
import { EffectPanel } from './gevolg/panel.js'
import { RulesPanel } from './regels/panel.js'
import { useDesk } from './use-desk.js'

const panels: readonly {
  readonly id: string
  readonly title: string
  readonly Panel: FunctionComponent<PanelProps>
}[] = [
  { id: 'bewerken', title: 'Bewerken', Panel: EditPanel },
  { id: 'regels', title: 'De regels', Panel: RulesPanel },
  { id: 'gevolg', title: 'Het gevolg', Panel: EffectPanel },
  { id: 'bewijs', title: 'Bewijs en verslag', Panel: ProofPanel },
]

function Page() {
  const [desk, change] = useDesk([])
  const [open, show] = useState('bewerken')
  return (
    <main class="shell">
      <h1 class="nl-heading nl-heading--level-1">De werkplaats</h1>
      <p>
        {shipped.map(({ title, layers }) => (
          <button
            key={title}
            type="button"
            class="nl-button nl-button--secondary"
            onClick={() => change(layers)}
          >
            {title}
          </button>
        ))}
      </p>
      <div role="tablist" aria-label="Onderdelen">
        {panels.map(({ id, title }) => (
          <button
            key={id}
            type="button"
            role="tab"
            id={`tab-${id}`}
            aria-selected={id === open}
            aria-controls={`panel-${id}`}
            onClick={() => show(id)}
          >
            {title}
          </button>
        ))}
      </div>
      {panels.map(({ id, Panel }) => (
        <section
          key={id}
          role="tabpanel"
          id={`panel-${id}`}
          aria-labelledby={`tab-${id}`}
          hidden={id !== open}
        >
          <Panel desk={desk} change={change} />
        </section>
      ))}
      <p role="status">
        {desk.checked === undefined
          ? 'Wordt nagekeken…'
          : desk.checked.made === undefined
            ? 'Geweigerd'
            : 'In orde'}
      </p>
    </main>
  )
}

const place = document.getElementById('page')
if (place !== null) render(<Page />, place)
