/** Finds what a JSON Schema says of one place in data, also where that hangs on what stands beside it. */
import type { Path } from './json-place.js'

export type Schema = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])
const partOf = (value: unknown, name: string): unknown =>
  isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined

const TYPES: Readonly<Record<string, (value: unknown) => boolean>> = {
  object: isObject,
  array: Array.isArray,
  string: (value) => typeof value === 'string',
  number: (value) => typeof value === 'number',
  integer: Number.isInteger,
  boolean: (value) => typeof value === 'boolean',
  null: (value) => value === null,
}

/** The keys that say when another part of the schema counts. Whatever else a schema asks doesn't matter for that. */
const TESTS: Readonly<Record<string, (asked: unknown, value: unknown, root: Schema) => boolean>> = {
  $ref: (asked, value, root) => holds(referred(root, asked), value, root),
  type: (asked, value) => (Array.isArray(asked) ? asked : [asked]).some((one) => TYPES[String(one)]?.(value)),
  const: (asked, value) => asked === value,
  enum: (asked, value) => listOf(asked).includes(value),
  pattern: (asked, value) => typeof value !== 'string' || new RegExp(String(asked), 'u').test(value),
  required: (asked, value) =>
    !isObject(value) || listOf(asked).every((name) => Object.hasOwn(value, String(name))),
  properties: (asked, value, root) =>
    !isObject(value) ||
    Object.entries(isObject(asked) ? asked : {}).every(
      ([name, schema]) => !Object.hasOwn(value, name) || holds(schema, value[name], root),
    ),
  items: (asked, value, root) => listOf(value).every((item) => holds(asked, item, root)),
  contains: (asked, value, root) => !Array.isArray(value) || value.some((item) => holds(asked, item, root)),
  minItems: (asked, value) => !Array.isArray(value) || value.length >= Number(asked),
  not: (asked, value, root) => !holds(asked, value, root),
  allOf: (asked, value, root) => listOf(asked).every((one) => holds(one, value, root)),
  anyOf: (asked, value, root) => listOf(asked).some((one) => holds(one, value, root)),
  oneOf: (asked, value, root) => listOf(asked).filter((one) => holds(one, value, root)).length === 1,
}

/** Whether data fits a schema, as far as conditions in a schema ask. */
function holds(schema: unknown, value: unknown, root: Schema): boolean {
  if (!isObject(schema)) return schema !== false
  return Object.entries(schema).every(([key, asked]) => TESTS[key]?.(asked, value, root) ?? true)
}

function referred(root: Schema, ref: unknown): unknown {
  const steps = String(ref).split('/').slice(1)
  return steps.reduce<unknown>(
    (at, step) => partOf(at, step.replaceAll('~1', '/').replaceAll('~0', '~')),
    root,
  )
}

/** A schema with all that goes for this data besides: what it refers to, and what counts under conditions that are met. */
export function* spread(schema: unknown, value: unknown, root: Schema, depth = 0): Generator<Schema> {
  if (!isObject(schema) || depth > 40) return
  yield schema
  const { $ref: ref, allOf, anyOf, oneOf, if: condition } = schema
  const more = [
    ...(ref === undefined ? [] : [referred(root, ref)]),
    ...listOf(allOf),
    ...listOf(anyOf),
    ...listOf(oneOf),
    ...(condition === undefined ? [] : [schema[holds(condition, value, root) ? 'then' : 'else']]),
  ]
  for (const one of more) yield* spread(one, value, root, depth + 1)
}

/** All that the schema says of the place at `path` in `data`. */
export function schemasAt(root: Schema, data: unknown, path: Path): readonly Schema[] {
  let value: unknown = data
  let found = [...spread(root, value, root)]
  for (const step of path) {
    value = Array.isArray(value) ? value[Number(step)] : partOf(value, String(step))
    const below = found.flatMap((schema) => {
      if (typeof step === 'number') return [schema['items']]
      const named = partOf(schema['properties'], step)
      return [named ?? schema['additionalProperties']]
    })
    found = [...new Set(below.flatMap((schema) => [...spread(schema, value, root)]))]
  }
  return found
}

/** The names that an object may have under these schemas, each with what is said of it, in the order of the schema. */
export function namesIn(schemas: readonly Schema[]): ReadonlyMap<string, readonly unknown[]> {
  const names = new Map<string, unknown[]>()
  const refused = new Set<string>()
  for (const { properties } of schemas)
    for (const [name, schema] of Object.entries(isObject(properties) ? properties : {})) {
      if (schema === false) refused.add(name)
      else names.set(name, [...(names.get(name) ?? []), schema])
    }
  return new Map([...names].filter(([name]) => !refused.has(name)))
}

/** What is said in words of a place: the first description, and the first title. */
export function wordsOf(
  schemas: readonly unknown[],
  root: Schema,
): { readonly title?: string; readonly text?: string } {
  const all = schemas.flatMap((schema) => [...spread(schema, undefined, root)])
  const said = (key: string) => all.map((schema) => schema[key]).find((text) => typeof text === 'string')
  const [title, text] = [said('title'), said('description')]
  return {
    ...(title !== undefined && { title: String(title) }),
    ...(text !== undefined && { text: String(text) }),
  }
}
