/** What is not filled in yet. */
import type { RuleSetJson } from 'eigen-kracht'
import type { Grounds } from './apply-change.js'
import { asConditions, type Conditions, NO_CONDITIONS } from './conditions-field.js'
import type { Values } from './fill.js'
import { leavesOf, textsOf } from './places.js'
import type { FieldSpec, TaskSpec } from './tasks.js'

/** The labels of what must still be filled in. */
export function missing({ fields }: TaskSpec, values: Values, grounds: Grounds): readonly string[] {
  const { reason, source, place, added } = grounds
  const empty = fields.flatMap((spec) =>
    spec.optional === true || isThere(values[spec.name]) ? [] : [spec.label],
  )
  return [
    ...empty,
    ...(reason.trim() === '' ? ['De reden, voor de raad'] : []),
    ...(source === '' ? ['De bron'] : []),
    ...(place === '' ? ['Plaats in de bron'] : []),
    ...(added !== undefined && !isThere(added.plaatsen?.[place])
      ? ['Wat staat daar, in een paar woorden?']
      : []),
  ]
}

function isThere(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() !== ''
  return Array.isArray(value) ? value.length > 0 : value !== undefined
}

/** What was filled in, as the rules say it: conditions are built, and what is blank is not there. */
export function ready({ fields }: TaskSpec, values: Values, rules: RuleSetJson): Values {
  const told = fields.map(({ name, kind }) => {
    const value = values[name]
    if (kind === 'conditions')
      return [name, asConditions((value as Conditions | undefined) ?? NO_CONDITIONS, rules)]
    if (typeof value !== 'string') return [name, value]
    return [name, value.trim() === '' ? undefined : value.trim()]
  })
  return Object.fromEntries(told) as Values
}

/** What stands now where a field starts from. */
export function startOf(spec: FieldSpec, values: Values, rules: RuleSetJson): unknown {
  const rule = rules.regels.find(({ name }) => name === values['regel'])
  const conclusion = rules.conclusies.find(({ id }) => id === values['conclusie'])
  const at = spec.startsAs === undefined ? undefined : values[spec.startsAs]
  if (rule !== undefined && spec.kind === 'long') return textsOf(rule).find(({ path }) => path === at)?.text
  if (rule !== undefined && spec.kind === 'leafValue')
    return leavesOf(rule, rules).find(({ path }) => path === values['plek'])?.value
  return typeof at === 'string' ? conclusion?.titels?.[at] : undefined
}
