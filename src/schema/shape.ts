/**
 * From zod's JSON Schema to one that people can read: each kind of object by its name under `$defs`, every
 * field described, and unions as a choice that an editor can follow. Says nothing of any rule set.
 */

import * as z from 'zod/mini'
import { namePattern, own } from '../model/names.js'
import { ID, NAME } from '../model/ruleset-schema.js'
import { CONDITIONS, DEFINITIONS } from './describe.js'
import type { Definition } from './describe-advies.js'
import { type Definitions, given, has, isSchema, refer, type Schema, when } from './schema.js'

export interface Shaped {
  readonly root: Schema
  readonly defs: Definitions
}

/** zod checks the form of a name and whether it is free apart, and tells JSON Schema only of the form. */
const patterns = new Map([ID, NAME].map((form) => [form.source, namePattern(form)]))

type Described = Readonly<Record<string, Definition>>

/** Written out by zod for every whole number. */
const SAFE_BOUNDS: ReadonlySet<unknown> = new Set([Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER])
const LIST_FIELDS = ['anyOf', 'oneOf', 'prefixItems'] as const

/** The name of the kind of object that has exactly these fields. */
function definitionName(byFields: ReadonlyMap<string, string>, fields: readonly string[]): string {
  const name = byFields.get([...fields].sort().join())
  if (name === undefined) throw new Error(`describe.ts has no object with the fields ${fields.join(', ')}`)
  return name
}

/** The schema of this form, as zod writes it. */
export function plainSchema(schema: z.ZodMiniType): Schema {
  return z.toJSONSchema(schema, { io: 'input' }) as Schema
}

/** @param more definitions of objects that other schemas don't have */
export function shape(schema: z.ZodMiniType, more: Described = {}): Shaped {
  const definitions = { ...DEFINITIONS, ...more }
  const byFields = new Map(
    Object.entries(definitions).map(([name, { fields }]) => [Object.keys(fields).sort().join(), name]),
  )
  const plain = plainSchema(schema)
  const defs = new Map<string, Schema>()

  function resolve(part: Schema): Schema {
    const name = part.$ref?.slice('#/$defs/'.length)
    return name === undefined ? part : resolve(own(plain.$defs, name) ?? {})
  }

  /** Names the definition before it is made, so that one that holds itself comes to an end. */
  function define(name: string, make: () => Schema): Schema {
    if (!defs.has(name)) {
      defs.set(name, {})
      defs.set(name, make())
    }
    return refer(name)
  }

  function visit(reference: Schema): Schema {
    const part = resolve(reference)
    const branches = (part.anyOf ?? part.oneOf ?? []).map(resolve)
    if (
      branches.some(({ items }) => isSchema(items) && items.$ref !== undefined && resolve(items) === part)
    ) {
      return {} // any JSON: a list of itself is one of its forms
    }
    if (branches.some(({ properties }) => properties?.['all'] !== undefined)) return conditions(branches)
    const tag = tagOf(branches)
    if (tag !== undefined) return object(flatten(branches, tag))
    if (part.properties !== undefined && !isDictionary(part)) return object(part)
    return value(part)
  }

  function value(part: Schema): Schema {
    const { minimum, maximum, pattern, propertyNames: _, ...rest } = part
    // A validator may ask that a value has one type, or one type and null.
    if (Array.isArray(rest.type) && !(rest.type.length === 2 && rest.type.includes('null'))) {
      return { anyOf: rest.type.map((type: string) => ({ type })) }
    }
    const lists = LIST_FIELDS.flatMap((field) => {
      const list = rest[field]
      return list === undefined ? [] : [[field, list.map(visit)] as const]
    })
    return {
      ...rest,
      ...(minimum === undefined || SAFE_BOUNDS.has(minimum) ? {} : { minimum }),
      ...(maximum === undefined || SAFE_BOUNDS.has(maximum) ? {} : { maximum }),
      ...(pattern === undefined ? {} : { pattern: patterns.get(pattern) ?? pattern }),
      ...Object.fromEntries(lists),
      ...(rest.properties === undefined ? {} : { properties: mapSchemas(rest.properties, visit) }),
      ...(isSchema(rest.items) ? { items: visit(rest.items) } : {}),
      ...(isSchema(rest.additionalProperties)
        ? { additionalProperties: visit(rest.additionalProperties) }
        : {}),
    }
  }

  function object(part: Schema): Schema {
    const name = definitionName(byFields, Object.keys(part.properties ?? {}))
    const definition = own(definitions, name)
    const { $schema: _, $defs: __, ...said } = part
    const make = () => ({
      description: definition?.description ?? '',
      ...said,
      properties: mapSchemas(part.properties, (schema, field) => {
        const shaped = visit(schema)
        return { ...shaped, ...described(shaped, own(definition?.fields, field) ?? '') }
      }),
      ...(part.allOf === undefined ? {} : { allOf: part.allOf.map(visitBranch) }),
    })
    return definition?.inline ? make() : define(name, make)
  }

  /** What `flatten` says of one branch. */
  function visitBranch({ if: test = {}, then: outcome = {} }: Schema): Schema {
    return when(test, { ...outcome, properties: mapSchemas(outcome.properties, visit) })
  }

  /** `all`, `any` and `not`, alone or beside a comparison. */
  function conditions(branches: readonly Schema[]): Schema {
    const leaf = branches.find(({ properties }) => properties?.['fact'] !== undefined)
    const known = ['all', 'any', 'not', ...(leaf === undefined ? [] : Object.keys(leaf.properties ?? {}))]
    const fields = branches.flatMap(({ properties = {} }) => Object.entries(properties))
    if (fields.map(([field]) => field).join() !== known.join()) {
      throw new Error(`Conditions have other fields than ${known.join(', ')}`)
    }
    const groups = (['all', 'any', 'not'] as const).map((field) => ({
      field,
      make: () => visit(Object.fromEntries(fields)[field] as Schema),
    }))
    const grouped = (extra: Readonly<Record<string, Schema>> = {}): Schema => ({
      type: 'object',
      description: CONDITIONS.voorwaarden,
      properties: {
        ...Object.fromEntries(
          groups.map(({ field, make }) => [field, { ...make(), description: CONDITIONS[field] }]),
        ),
        ...extra,
      },
      minProperties: 1,
      maxProperties: 1,
      additionalProperties: false,
    })
    if (leaf === undefined) return define('voorwaarden', grouped)
    return define('voorwaarde', () => {
      const comparison = object(leaf)
      const isComparison = { anyOf: (leaf.required ?? []).map(given) }
      // An empty condition gets both offered: the groups, and the first field of a comparison.
      const start = grouped({ fact: { description: DEFINITIONS['vergelijking']?.fields['fact'] ?? '' } })
      return { type: 'object', ...when(isComparison, comparison, start) }
    })
  }

  const root = visit(plain)
  const name = root.$ref?.slice('#/$defs/'.length) ?? ''
  const whole = defs.get(name) ?? {}
  defs.delete(name)
  return { root: whole, defs: Object.fromEntries(defs) }
}

/** Whether an object holds things of one kind by name, some of which are known. */
function isDictionary({ additionalProperties }: Schema): boolean {
  return isSchema(additionalProperties) && Object.keys(additionalProperties).length > 0
}

type Properties = NonNullable<Schema['properties']>

function mapSchemas(fields: Properties = {}, change: (schema: Schema, field: string) => Schema): Properties {
  return Object.fromEntries(
    Object.entries(fields).map(([field, schema]) => [
      field,
      isSchema(schema) ? change(schema, field) : schema,
    ]),
  )
}

/** A definition that is referred to is described itself. */
function described(schema: Schema, description: string): Schema {
  return schema.$ref === undefined ? { description } : {}
}

/** The field whose value tells the branches of a union apart. */
function tagOf(branches: readonly Schema[]): string | undefined {
  const [first, ...others] = branches
  if (first === undefined || others.length === 0) return undefined
  return Object.keys(first.properties ?? {}).find((field) => {
    const values = branches.map(({ properties }) => tagValues(own(properties, field)))
    return values.every(({ length }) => length > 0) && new Set(values.flat()).size === values.flat().length
  })
}

function tagValues(schema: Schema | boolean | undefined): readonly unknown[] {
  if (!isSchema(schema)) return []
  return schema.const === undefined ? (schema.enum ?? []) : [schema.const]
}

/**
 * One object with the fields of all branches, and per value of the tag which of them belong to it. An editor
 * can follow that from the tag on, and names the one thing that is wrong instead of all branches that don't fit.
 */
function flatten(branches: readonly Schema[], tag: string): Schema {
  const fields = [...new Set(branches.flatMap(({ properties = {} }) => Object.keys(properties)))]
  const shared = fields.filter((field) => {
    const forms = branches.flatMap(({ properties }) => {
      const form = own(properties, field)
      return form === undefined ? [] : [JSON.stringify(form)]
    })
    return new Set(forms).size === 1
  })
  const all = new Map(branches.flatMap(({ properties = {} }) => Object.entries(properties)))
  const common = (branches[0]?.required ?? []).filter((field) =>
    branches.every(({ required = [] }) => required.includes(field)),
  )
  return {
    type: 'object',
    properties: Object.fromEntries(
      fields.map((field) => {
        if (field === tag)
          return [field, { enum: branches.flatMap((b) => tagValues(own(b.properties, tag))) }]
        return [field, shared.includes(field) ? (all.get(field) ?? {}) : {}]
      }),
    ),
    required: common,
    additionalProperties: false,
    allOf: branches.map(({ properties = {}, required = [] }) =>
      when(has(tag, { enum: tagValues(own(properties, tag)) }), {
        properties: Object.fromEntries(
          fields
            .filter((field) => field !== tag)
            .map((field) => {
              const known = shared.includes(field) && Object.hasOwn(properties, field)
              return [field, known || (own(properties, field) ?? false)]
            })
            .filter(([field, schema]) => schema !== true || required.includes(String(field))),
        ),
        required: required.filter((field) => !common.includes(field)),
      }),
    ),
  }
}
