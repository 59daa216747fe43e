/** One field of the form, by its kind. */
import type { RuleSetJson } from 'eigen-kracht'
import type { JSX } from 'preact'
import { AnswerField } from './answer-field.js'
import { type Conditions, ConditionsField, NO_CONDITIONS } from './conditions-field.js'
import type { Values } from './fill.js'
import { comparable, leavesOf, textsOf } from './places.js'
import { RuleField } from './rule-field.js'
import type { FieldSpec } from './tasks.js'

export interface FieldProps {
  readonly spec: FieldSpec
  readonly rules: RuleSetJson
  /** All that was filled in: some fields depend on others. */
  readonly values: Values
  readonly change: (value: unknown) => void
}

export function Field(props: FieldProps) {
  const { spec, rules, values, change } = props
  const id = `field-${spec.name}`
  if (spec.kind === 'rule')
    return <RuleField id={id} spec={spec} rules={rules} value={values[spec.name]} change={change} />
  if (spec.kind === 'conditions')
    return (
      <ConditionsField
        id={id}
        label={spec.label}
        scope={spec.scope ?? ''}
        rules={rules}
        value={(values[spec.name] as Conditions | undefined) ?? NO_CONDITIONS}
        change={change}
      />
    )
  if (spec.kind === 'people') return <People {...props} />
  const input = control(id, props)
  if (input === null) return null
  return (
    <>
      <label class="utrecht-form-label" for={id}>
        {spec.label}
        {spec.optional === true && ' (mag leeg blijven)'}
      </label>
      {spec.hint !== undefined && (
        <p class="utrecht-form-field-description" id={`${id}-hint`}>
          {spec.hint}
        </p>
      )}
      {input}
    </>
  )
}

/** The control itself; null as long as what it depends on is not chosen. */
function control(id: string, { spec, rules, values, change }: FieldProps): JSX.Element | null {
  const value = values[spec.name]
  const described = spec.hint === undefined ? {} : { 'aria-describedby': `${id}-hint` }
  const rule = rules.regels.find(({ name }) => name === values['regel'])
  const conclusion = rules.conclusies.find((one) => one.id === values['conclusie'])
  switch (spec.kind) {
    case 'leaf':
      return rule === undefined
        ? null
        : choose(
            id,
            value,
            change,
            leavesOf(rule, rules).map(({ path, text }) => [path, text]),
          )
    case 'text':
      return rule === undefined
        ? null
        : choose(
            id,
            value,
            change,
            textsOf(rule).map(({ path, title, text }) => [path, `${title}: ${text}`]),
          )
    case 'leafValue': {
      const leaf = rule && leavesOf(rule, rules).find(({ path }) => path === values['plek'])
      if (leaf === undefined) return null
      const many = Array.isArray(leaf.value)
      return (
        <AnswerField
          id={id}
          of={comparable(leaf.fact, rules)}
          many={many}
          value={value ?? leaf.value}
          change={change}
        />
      )
    }
    case 'conclusion':
      return choose(
        id,
        value,
        change,
        rules.conclusies
          .filter(({ titels, beschermd }) => titels !== undefined && beschermd !== true)
          .map((one) => [one.id, one.titel]),
      )
    case 'value':
      return conclusion === undefined
        ? null
        : choose(
            id,
            value,
            change,
            conclusion.waarden.map((one) => [one, conclusion.titels?.[one] ?? one]),
          )
    case 'yesNo':
      return (
        <AnswerField id={id} of={{ type: 'janee', values: [] }} many={false} value={value} change={change} />
      )
    case 'long':
      return (
        <textarea
          id={id}
          {...described}
          class="utrecht-textarea"
          rows={3}
          value={String(value ?? '')}
          onInput={({ currentTarget }) => change(currentTarget.value)}
        />
      )
    default:
      return (
        <input
          id={id}
          {...described}
          {...(spec.kind === 'date' ? { type: 'date' as const } : { type: 'text' as const })}
          class="utrecht-textbox"
          value={String(value ?? '')}
          onInput={({ currentTarget }) => change(currentTarget.value)}
        />
      )
  }
}

function choose(
  id: string,
  value: unknown,
  change: (value: unknown) => void,
  choices: readonly (readonly [value: string, title: string])[],
): JSX.Element {
  return (
    <select
      id={id}
      class="utrecht-select utrecht-select--html-select"
      value={String(value ?? '')}
      onChange={({ currentTarget }) => change(currentTarget.value)}
    >
      <option value="">Kies</option>
      {choices.map(([one, title]) => (
        <option key={one} value={one}>
          {title}
        </option>
      ))}
    </select>
  )
}

/** Who can answer a question: as the facts of the rule set name them. */
function People({ spec, rules, values, change }: FieldProps) {
  const all = [...new Set(rules.feiten.flatMap(({ wie }) => wie))]
  return (
    <fieldset class="utrecht-form-fieldset">
      <legend class="utrecht-form-fieldset__legend">{spec.label}</legend>
      <AnswerField
        id={`field-${spec.name}`}
        of={{ type: 'meerkeuze', values: all.map((one) => ({ value: one, title: one })) }}
        many={true}
        value={values[spec.name]}
        change={change}
      />
    </fieldset>
  )
}
