/** A box in which one types, with what is found under it. */
import { useId, useState } from 'preact/hooks'
import { find } from './find.js'
import type { Graph } from './graph.js'

export function SearchBox({ graph, go }: { graph: Graph; go: (id: string) => void }) {
  const id = useId()
  const [typed, type] = useState('')
  const [open, show] = useState(false)
  const [at, point] = useState(0)
  const found = open ? find(graph, typed) : []
  const choose = (index: number) => {
    const node = found[index]
    if (node === undefined) return
    show(false)
    type(node.title)
    go(node.id)
  }
  function press(event: KeyboardEvent): void {
    const { key } = event
    if (key === 'Escape') {
      if (!open) type('')
      show(false)
    } else if (key === 'Enter') choose(at)
    else if (key === 'ArrowDown' || key === 'ArrowUp') {
      show(true)
      const count = found.length
      if (count > 0) point((at + (key === 'ArrowDown' ? 1 : count - 1)) % count)
    } else return
    event.preventDefault()
  }
  return (
    <div class="rg-search">
      <label class="utrecht-form-label" for={`${id}-in`}>
        Zoek een vraag of uitkomst
      </label>
      <input
        id={`${id}-in`}
        class="utrecht-textbox rg-input"
        type="text"
        role="combobox"
        autocomplete="off"
        aria-autocomplete="list"
        aria-expanded={found.length > 0}
        aria-controls={`${id}-list`}
        {...(found.length > 0 && { 'aria-activedescendant': `${id}-${at}` })}
        value={typed}
        onInput={({ currentTarget }) => {
          type(currentTarget.value)
          point(0)
          show(true)
        }}
        onKeyDown={press}
        onBlur={() => show(false)}
      />
      <div
        id={`${id}-list`}
        class="rg-found"
        role="listbox"
        aria-label="Gevonden"
        hidden={found.length === 0}
      >
        {found.map((node, index) => (
          // The keys are those of the box; see the combobox pattern of the ARIA guide.
          <div
            key={node.id}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            // Before the box loses the focus.
            onPointerDown={(event) => {
              event.preventDefault()
              choose(index)
            }}
          >
            <span>{node.title}</span>
            <small>
              {node.kind === 'feit' ? `vraag: ${node.fact.vraag}` : `uitkomst, ${node.rules.length} regels`}
            </small>
          </div>
        ))}
      </div>
      <p class="rg-hint" aria-live="polite">
        {open &&
          typed.trim() !== '' &&
          (found.length === 0 ? 'Niets gevonden.' : `${found.length} gevonden.`)}
      </p>
    </div>
  )
}
