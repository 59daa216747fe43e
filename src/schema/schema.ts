/** JSON Schema (2020-12) as plain data, as far as it is used here, and the few forms that keep coming back. */
import { own } from '../model/names.js'

export interface Schema {
  readonly $schema?: string
  readonly $ref?: string
  readonly $defs?: Definitions
  readonly title?: string
  readonly description?: string
  readonly type?: string | readonly string[]
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly examples?: readonly unknown[]
  readonly properties?: Readonly<Record<string, Schema | boolean>>
  readonly required?: readonly string[]
  readonly dependentRequired?: Readonly<Record<string, readonly string[]>>
  readonly propertyNames?: Schema
  readonly additionalProperties?: Schema | boolean
  readonly minProperties?: number
  readonly maxProperties?: number
  readonly items?: Schema | boolean
  readonly prefixItems?: readonly Schema[]
  readonly contains?: Schema
  readonly minItems?: number
  readonly maxItems?: number
  readonly uniqueItems?: boolean
  readonly pattern?: string
  readonly minLength?: number
  readonly maxLength?: number
  readonly minimum?: number
  readonly maximum?: number
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly allOf?: readonly Schema[]
  readonly not?: Schema
  readonly if?: Schema
  readonly then?: Schema
  readonly else?: Schema
}
const PREFIX = '#/$defs/'
export type Definitions = Readonly<Record<string, Schema>>

/**
 * A reference to a definition. Beside it may stand `title` and `description`, no more: editors copy the
 * definition over the fields beside it, so a definition that is so described has no description of its own.
 */
export function refer(name: string): Schema {
  return { $ref: PREFIX + name }
}

/** If `test` holds, `outcome` must hold, else `otherwise`. */
export function when(test: Schema, outcome: Schema, otherwise?: Schema): Schema {
  // From entries, because an object literal with a field `then` passes for a promise.
  const branches = Object.fromEntries([['then', outcome]]) as Schema
  return { if: test, ...branches, ...(otherwise === undefined ? {} : { else: otherwise }) }
}

/** The field is there, and has this value. */
export function has(field: string, value: Schema): Schema {
  return { properties: { [field]: value }, required: [field] }
}

/** The field is there, whatever its value. */
export function given(field: string): Schema {
  return { properties: { [field]: true }, required: [field] }
}

/** Whether a field's schema is more than yes or no. */
export function isSchema(schema: Schema | boolean | undefined): schema is Schema {
  return typeof schema === 'object'
}

/** The schema with these schemas at some of its fields; what was said there about the fields stays. */
export function withFields(schema: Schema, fields: Readonly<Record<string, Schema>>): Schema {
  const changed = Object.entries(fields).map(([field, value]) => {
    const old = own(schema.properties, field)
    const said = isSchema(old) && old.description !== undefined ? { description: old.description } : {}
    return [field, { ...value, ...said }] as const
  })
  return { ...schema, properties: { ...schema.properties, ...Object.fromEntries(changed) } }
}

/** The schema with this schema for the items of one of its lists. */
export function withItems(schema: Schema, field: string, items: Schema): Schema {
  const list = own(schema.properties, field)
  return withFields(schema, { [field]: { ...(isSchema(list) ? list : {}), items } })
}

/** The definitions that a schema refers to itself. */
function referred(schema: Schema): string[] {
  const found: string[] = []
  JSON.stringify(schema, (key, value: unknown) => {
    if (key === '$ref' && typeof value === 'string') found.push(value.slice(PREFIX.length))
    return value
  })
  return found
}

/** The definitions with a suffix behind these names, and behind all that leads to them. */
export function suffixed(defs: Definitions, suffix: string, names: ReadonlySet<string>): Definitions {
  const changing = new Set(names)
  for (let before = -1; before !== changing.size; ) {
    before = changing.size
    for (const [name, schema] of Object.entries(defs)) {
      if (referred(schema).some((other) => changing.has(other))) changing.add(name)
    }
  }
  const rename = (name: string) => (changing.has(name) ? name + suffix : name)
  return Object.fromEntries(
    Object.entries(defs).map(([name, schema]) => {
      const text = JSON.stringify(schema, (key, value: unknown) =>
        key === '$ref' && typeof value === 'string' ? PREFIX + rename(value.slice(PREFIX.length)) : value,
      )
      return [rename(name), JSON.parse(text) as Schema]
    }),
  )
}

/** The definitions that this schema needs, also by way of others, in alphabetical order. */
export function needed(schema: Schema, defs: Definitions): Definitions {
  const names = new Set(referred(schema))
  for (const name of names) for (const other of referred(own(defs, name) ?? {})) names.add(other)
  return Object.fromEntries([...names].sort().map((name) => [name, own(defs, name) ?? {}]))
}
