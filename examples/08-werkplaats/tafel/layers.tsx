/** The layers on the base, bottom first: their order can change, and each can be taken away. */
import type { Layer } from '../desk.js'
import type { Deed } from '../desk-state.js'

interface LayersProps {
  readonly layers: readonly Layer[]
  readonly act: (deed: Deed) => void
}

export function Layers({ layers, act }: LayersProps) {
  if (layers.length === 0) return null
  const button = (label: string, name: string, deed: Deed, disabled = false) => (
    <button
      type="button"
      class="nl-button nl-button--subtle"
      aria-label={`${label}: ${name}`}
      disabled={disabled}
      onClick={() => act(deed)}
    >
      {label}
    </button>
  )
  return (
    <>
      <h2 class="nl-heading nl-heading--level-3">Lagen op tafel</h2>
      <p class="soft">De bovenste laag staat bovenaan. Elke laag noemt in "basis" de laag er direct onder.</p>
      <ol class="pile" reversed>
        {layers
          .map((layer, at) => ({ layer, at }))
          .toReversed()
          .map(({ layer: { name }, at }) => (
            <li key={`${at} ${name}`}>
              <span class="pile__name">{name}</span>
              {button('Hoger', name, { deed: 'move', at, to: at + 1 }, at === layers.length - 1)}
              {button('Lager', name, { deed: 'move', at, to: at - 1 }, at === 0)}
              {button('Haal weg', name, { deed: 'remove', at })}
            </li>
          ))}
      </ol>
    </>
  )
}
