/** What the layers on the desk changed, as a list of places to look. */
import type { Deviation } from 'eigen-kracht'
import { type Go, NodeLink } from './links.js'
import type { Model } from './model.js'

interface Props {
  readonly model: Model
  readonly deviations: readonly Deviation[]
  readonly go: Go
}

export function Whats({ model, deviations, go }: Props) {
  if (deviations.length === 0) return null
  const { nodes, elsewhere } = model.graph
  const changed = [...nodes.values()].filter(({ changes }) => changes.length > 0)
  return (
    <details class="rg-whats">
      <summary>
        {deviations.length === 1 ? '1 wijziging' : `${deviations.length} wijzigingen`} in de regels van de
        basis
      </summary>
      <ul class="utrecht-unordered-list">
        {changed.map((node) => (
          <li key={node.id}>
            <NodeLink node={node} go={go} /> <small>({model.changesOf(node).length})</small>
          </li>
        ))}
        {elsewhere.map(({ deel, naam, pad, soort, reden }) => (
          <li key={`${deel} ${naam} ${pad}`}>
            {deel} <code>{naam}</code>, {soort}
            {soort === 'toegevoegd' ? '' : `: ${reden}`}
          </li>
        ))}
      </ul>
    </details>
  )
}
