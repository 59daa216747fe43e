/** An independent judge of the schemas: ajv, in strict mode. */
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { baseRuleSet } from '../../src/base.js'
import type { RuleSetJson } from '../../src/model/ruleset.js'
import { jsonSchemas, type SchemaName } from '../../src/schema/json-schema.js'

export const root = resolve(import.meta.dirname, '../..')
export const readJson = (path: string): unknown => JSON.parse(readFileSync(join(root, path), 'utf8'))

type Refusal = { readonly at: string; readonly why: string }
/** What is wrong with the data, the deepest place first; nothing when it is accepted. */
type Validate = (data: unknown) => Refusal[]

function compile(schema: object): Validate {
  const validate = new Ajv2020({ strict: true, allErrors: true }).compile(schema)
  const depth = (place: string) => place.split('/').length
  return (data) => {
    if (validate(data)) return []
    const errors = validate.errors ?? []
    return errors
      .map(({ instancePath, keyword, message }) => ({ at: instancePath, why: `${keyword}: ${message}` }))
      .sort((a, b) => depth(b.at) - depth(a.at))
  }
}

export function validatorsOf(ruleSet: RuleSetJson): Record<SchemaName, Validate> {
  const compiled = Object.entries(jsonSchemas(ruleSet)).map(([name, schema]) => [name, compile(schema)])
  return Object.fromEntries(compiled) as Record<SchemaName, Validate>
}

export const validators = validatorsOf(baseRuleSet)

/** The data with other values at some JSON Pointers; `undefined` takes the field away. */
export function changed(data: unknown, changes: Readonly<Record<string, unknown>>): unknown {
  for (const [place, value] of Object.entries(changes)) {
    const keys = place.split('/').slice(1)
    const last = keys.pop() ?? ''
    let holder = data as Record<string, unknown>
    for (const key of keys) holder = holder[key] as Record<string, unknown>
    if (value === undefined) delete holder[last]
    else holder[last] = value
  }
  return data
}
