/** Asks when a rule holds: comparisons of which all, or one, must be true. */
import type { RuleSetJson } from 'eigen-kracht'
import { words } from 'eigen-kracht/report'
import { AnswerField } from './answer-field.js'
import { comparable } from './places.js'

interface Comparison {
  readonly fact: string
  readonly value?: unknown
}

/** What the builder holds: not yet conditions, as long as something is empty. */
export interface Conditions {
  readonly all: boolean
  readonly rows: readonly Comparison[]
}

export const NO_CONDITIONS: Conditions = { all: true, rows: [{ fact: '' }] }

/** As a rule says it; undefined as long as something is not filled in. */
export function asConditions({ all, rows }: Conditions, rules: RuleSetJson): unknown {
  if (rows.length === 0 || rows.some(({ fact, value }) => fact === '' || value === undefined))
    return undefined
  const leaves = rows.map(({ fact, value }) => {
    const { type } = comparable(fact, rules)
    const operator = type === 'getal' ? 'greaterThanInclusive' : type === 'meerkeuze' ? 'contains' : 'equal'
    return { fact, operator, value }
  })
  return all ? { all: leaves } : { any: leaves }
}

interface ConditionsFieldProps {
  readonly id: string
  readonly label: string
  readonly scope: string
  readonly rules: RuleSetJson
  readonly value: Conditions
  readonly change: (value: Conditions) => void
}

export function ConditionsField({ id, label, scope, rules, value, change }: ConditionsFieldProps) {
  const { subject } = words(rules)
  const subjects = [
    ...rules.feiten.filter(({ bereik }) => bereik === scope),
    ...rules.conclusies.filter(({ bereik, intern }) => bereik === scope && intern !== true),
  ].map(({ id: name }) => ({ name, title: subject(name) }))
  const set = (at: number, row: Comparison) =>
    change({ ...value, rows: value.rows.map((one, number) => (number === at ? row : one)) })
  return (
    <fieldset class="utrecht-form-fieldset" id={id}>
      <legend class="utrecht-form-fieldset__legend">{label}</legend>
      {value.rows.length > 1 && (
        <select
          class="utrecht-select utrecht-select--html-select"
          aria-label="Hoeveel hiervan moet kloppen?"
          value={value.all ? 'all' : 'any'}
          onChange={({ currentTarget }) => change({ ...value, all: currentTarget.value === 'all' })}
        >
          <option value="all">Dit moet allemaal kloppen</option>
          <option value="any">Een hiervan moet kloppen</option>
        </select>
      )}
      {value.rows.map((row, at) => {
        const of = comparable(row.fact, rules)
        const between = of.type === 'getal' ? 'is minstens' : of.type === 'meerkeuze' ? 'bevat' : 'is'
        return (
          <div key={at} class="condition-row">
            <label class="utrecht-form-label" for={`${id}-${at}-fact`}>
              Wat ({at + 1})
            </label>
            <select
              id={`${id}-${at}-fact`}
              class="utrecht-select utrecht-select--html-select"
              value={row.fact}
              onChange={({ currentTarget }) => set(at, { fact: currentTarget.value })}
            >
              <option value="">Kies</option>
              {subjects.map(({ name, title }) => (
                <option key={name} value={name}>
                  {title}
                </option>
              ))}
            </select>
            {row.fact !== '' && (
              <>
                <label class="utrecht-form-label" for={`${id}-${at}-value`}>
                  {between}
                </label>
                <AnswerField
                  id={`${id}-${at}-value`}
                  of={of}
                  many={false}
                  value={row.value}
                  change={(answer) => set(at, { ...row, value: answer })}
                />
              </>
            )}
            {value.rows.length > 1 && (
              <button
                type="button"
                class="nl-button nl-button--subtle"
                onClick={() => change({ ...value, rows: value.rows.filter((_, number) => number !== at) })}
              >
                Haal voorwaarde {at + 1} weg
              </button>
            )}
          </div>
        )
      })}
      <button
        type="button"
        class="nl-button nl-button--secondary"
        onClick={() => change({ ...value, rows: [...value.rows, { fact: '' }] })}
      >
        Nog een voorwaarde
      </button>
    </fieldset>
  )
}
