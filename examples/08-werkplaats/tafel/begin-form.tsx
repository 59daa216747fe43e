/** A beginning of one's own: a name, and what it should hold. */
import { baseRuleSet } from 'eigen-kracht'
import { useState } from 'preact/hooks'
import { type Beginning, beginLayer, beginnings, idFor } from '../begin.js'
import type { Deed } from '../desk-state.js'

interface BeginProps {
  readonly below: { readonly id: string; readonly versie: string } | undefined
  readonly begin: (deed: Deed) => void
}

const kinds = Object.entries(beginnings) as [Beginning, string][]

export function Begin({ below, begin }: BeginProps) {
  const [name, setName] = useState('')
  const [kind, setKind] = useState<Beginning>('voorbeelden')
  const [onTop, setOnTop] = useState(false)
  const [wrong, setWrong] = useState(false)
  const submit = (event: Event) => {
    event.preventDefault()
    const id = idFor(name)
    setWrong(id === '')
    if (id === '') return
    const isLaid = onTop && below !== undefined
    const layer = beginLayer(kind, id, isLaid ? below : baseRuleSet)
    begin({ deed: isLaid ? 'add' : 'open', layers: [layer] })
  }
  return (
    <form class="begin" onSubmit={submit} noValidate>
      <h2 class="nl-heading nl-heading--level-3">Zelf beginnen</h2>
      <label class="utrecht-form-label" for="begin-naam">
        Naam van uw gemeente
      </label>
      {wrong && (
        <p class="utrecht-form-field-error-message" id="begin-fout" role="alert">
          Vul een naam in, met minstens één letter of cijfer.
        </p>
      )}
      <input
        class="utrecht-textbox"
        id="begin-naam"
        value={name}
        maxLength={80}
        autocomplete="off"
        aria-invalid={wrong || undefined}
        aria-describedby={wrong ? 'begin-fout' : undefined}
        onInput={({ currentTarget }) => setName(currentTarget.value)}
      />
      <fieldset>
        <legend class="utrecht-form-label">Wat staat erin?</legend>
        {kinds.map(([id, title]) => (
          <label class="choice" key={id}>
            <input type="radio" name="begin-soort" checked={kind === id} onChange={() => setKind(id)} />
            {title}
          </label>
        ))}
      </fieldset>
      {below !== undefined && (
        <label class="choice">
          <input
            type="checkbox"
            checked={onTop}
            onChange={({ currentTarget }) => setOnTop(currentTarget.checked)}
          />
          Leg hem op wat er nu ligt
        </label>
      )}
      <button type="submit" class="nl-button nl-button--primary">
        Begin
      </button>
    </form>
  )
}
