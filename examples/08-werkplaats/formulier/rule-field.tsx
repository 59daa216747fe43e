/** Asks which rule: found by words of its text or its name. */
import type { RuleJson, RuleSetJson } from 'eigen-kracht'
import { useState } from 'preact/hooks'
import { leavesOf } from './places.js'
import type { FieldSpec } from './tasks.js'

interface RuleFieldProps {
  readonly id: string
  readonly spec: FieldSpec
  readonly rules: RuleSetJson
  readonly value: unknown
  readonly change: (value: string) => void
}

export function RuleField({ id, spec, rules, value, change }: RuleFieldProps) {
  const [search, look] = useState('')
  const parts = search.toLowerCase().split(/\s+/)
  const fits = (rule: RuleJson) => {
    if (spec.with === 'unprotected' && rule.beschermd === true) return false
    if (spec.with === 'values' && leavesOf(rule, rules).length === 0) return false
    const text = `${rule.name} ${rule.uitleg}`.toLowerCase()
    return parts.every((part) => text.includes(part))
  }
  const found = rules.regels.filter(fits)
  return (
    <>
      <label class="utrecht-form-label" for={`${id}-search`}>
        Zoek een regel op een woord
      </label>
      <input
        id={`${id}-search`}
        type="search"
        class="utrecht-textbox"
        value={search}
        onInput={({ currentTarget }) => look(currentTarget.value)}
      />
      <p class="nl-paragraph" role="status">
        {found.length === 0
          ? 'Er is geen regel met deze woorden.'
          : `${found.length} ${found.length === 1 ? 'regel' : 'regels'} gevonden.`}
      </p>
      <label class="utrecht-form-label" for={id}>
        {spec.label}
      </label>
      <select
        id={id}
        class="utrecht-select utrecht-select--html-select"
        size={8}
        value={String(value ?? '')}
        onChange={({ currentTarget }) => change(currentTarget.value)}
      >
        {found.map(({ name, uitleg, beschermd }) => (
          <option key={name} value={name}>
            {beschermd === true ? '(beschermd) ' : ''}
            {name}: {uitleg}
          </option>
        ))}
      </select>
    </>
  )
}
