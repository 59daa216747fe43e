/** What can be typed at a place in an overlay, and what stands there, told from the JSON Schema and the rule set. */
import type { syntaxTree } from '@codemirror/language'
import { dataIn, type Path, type Range, spotAt, thingAt } from './json-place.js'
import type { Thing } from './known.js'
import { namesIn, type Schema, schemasAt, spread, wordsOf } from './schema-walk.js'

type JsonTree = ReturnType<typeof syntaxTree>

export interface Subject {
  readonly tree: JsonTree
  readonly text: string
  readonly schema: Schema
  readonly things: ReadonlyMap<string, Thing>
}

export interface Suggestion {
  /** What one sees and types: a name, or a value. */
  readonly label: string
  readonly title: string
  readonly lines: readonly string[]
  /** What comes in the place of the range. */
  readonly insert: string
  /** Where the cursor comes in what is put there. */
  readonly caret: number
  readonly kind: 'name' | Thing['kind'] | 'value'
}

export interface Suggested extends Range {
  readonly options: readonly Suggestion[]
}

export interface Told extends Range {
  readonly title: string
  readonly lines: readonly string[]
}

/** What can stand at a place; of what is half typed, the range that is replaced. */
export function suggestionsAt(subject: Subject, at: number): Suggested {
  const { tree, text, schema } = subject
  const spot = spotAt(tree, text, at)
  const data = dataIn(tree, text)
  const schemas = schemasAt(schema, data, spot.path)
  const isClosed = spot.quoted && text[spot.to] === '"'
  if (spot.what === 'name') {
    const hasValue = /^"?\s*:/.test(text.slice(spot.to, spot.to + 20))
    const options = nameOptions(schemas, subject, valueAt(data, spot.path), { ...spot, hasValue })
    // A value comes behind the quotation mark, so that is put there with it.
    return { from: spot.from, to: spot.to + (isClosed && !hasValue ? 1 : 0), options }
  }
  const close = spot.quoted && !isClosed ? '"' : ''
  const options = valueOptions(schemas, subject, siblingsAt(data, spot.path), spot.quoted, close)
  return { from: spot.from, to: spot.to, options }
}

interface NameSpot {
  readonly text: string
  readonly quoted: boolean
  readonly hasValue: boolean
}

function nameOptions(
  schemas: readonly Schema[],
  { schema: root }: Subject,
  present: unknown,
  { text, quoted, hasValue }: NameSpot,
): readonly Suggestion[] {
  const names = namesIn(schemas)
  const required = new Set(schemas.flatMap(({ required: asked }) => (Array.isArray(asked) ? asked : [])))
  const isThere = (name: string) => name !== text && Object.hasOwn(Object(present), name)
  return [...names].flatMap(([name, says]): Suggestion[] => {
    if (isThere(name)) return []
    const { title = '', text: about = '' } = wordsOf(says, root)
    const literal = JSON.stringify(name)
    const [before, after] = hasValue ? ['', ''] : beginOf(says, root)
    const field = hasValue && quoted ? literal.slice(1, -1) : literal.slice(quoted ? 1 : 0)
    const insert = hasValue ? field : `${field}: ${before}${after}`
    const lines = [about, ...(required.has(name) ? ['Dit veld moet er zijn.'] : [])].filter(
      (line) => line !== '',
    )
    return [{ label: name, title, lines, insert, caret: insert.length - after.length, kind: 'name' }]
  })
}

/** How a value begins and ends, by what the schema asks. */
function beginOf(says: readonly unknown[], root: Schema): readonly [string, string] {
  const all = says.flatMap((one) => [...spread(one, undefined, root)])
  const types = all.map(
    ({ type, enum: choices }) => type ?? (Array.isArray(choices) ? typeof choices[0] : undefined),
  )
  if (types.includes('array')) return ['[', ']']
  if (types.includes('object')) return ['{', '}']
  return types.includes('string') ? ['"', '"'] : ['', '']
}

function valueOptions(
  schemas: readonly Schema[],
  { things }: Subject,
  beside: readonly string[],
  quoted: boolean,
  close: string,
): readonly Suggestion[] {
  const values = new Set(
    schemas.flatMap(({ enum: choices, const: only, examples, type }) => [
      ...(Array.isArray(choices) ? choices : []),
      ...(only === undefined ? [] : [only]),
      ...(Array.isArray(examples) ? examples : []),
      ...(type === 'boolean' ? [true, false] : []),
    ]),
  )
  // What overlays add stands in no schema: it can be named where the base's own of its kind can.
  const kinds = new Set([...values].map((value) => things.get(String(value))?.kind))
  for (const [name, { own, kind }] of things) if (own && kinds.has(kind)) values.add(name)
  const subjects = beside.flatMap((name) => things.get(name)?.values ?? [])
  if (values.size === 0) for (const subject of subjects) for (const value of subject.keys()) values.add(value)
  return [...values].flatMap((value): Suggestion[] => {
    if (quoted && typeof value !== 'string') return []
    const label = String(value)
    const thing = things.get(label)
    const title = thing?.title ?? subjects.map((one) => one.get(label)).find((one) => one !== undefined) ?? ''
    const literal = JSON.stringify(value)
    const insert = quoted ? literal.slice(1, -1) + close : literal
    const kind = thing?.kind ?? 'value'
    return [
      {
        label,
        title: title === label ? '' : title,
        lines: thing?.lines ?? [],
        insert,
        caret: insert.length,
        kind,
      },
    ]
  })
}

/** What stands at a place, told: a name by its field, a value by what it names. Undefined where nothing is known. */
export function toldAt(subject: Subject, at: number): Told | undefined {
  const { tree, text, schema, things } = subject
  const thing = thingAt(tree, text, at)
  if (thing === undefined) return undefined
  const data = dataIn(tree, text)
  const path = thing.what === 'name' ? [...thing.path, thing.text] : thing.path
  const known = things.get(thing.text)
  const says = wordsOf(schemasAt(schema, data, path), schema)
  const range = { from: thing.from, to: thing.to }
  if (known !== undefined && (thing.what === 'value' || says.text === undefined))
    return { ...range, title: known.title || thing.text, lines: known.lines }
  const valueTitle = siblingsAt(data, thing.path)
    .map((name) => things.get(name)?.values?.get(thing.text))
    .find((title) => title !== undefined)
  if (thing.what === 'value' && valueTitle !== undefined)
    return { ...range, title: thing.text, lines: [valueTitle] }
  if (says.text === undefined && says.title === undefined) return undefined
  return {
    ...range,
    title: says.title ?? String(path.at(-1) ?? ''),
    lines: says.text === undefined ? [] : [says.text],
  }
}

function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (at, step) =>
      Object.hasOwn(Object(at), step) ? (at as Record<string | number, unknown>)[step] : undefined,
    data,
  )
}

/** The texts in the objects around a place, the nearest first: what a value is a value of. */
function siblingsAt(data: unknown, path: Path): readonly string[] {
  const around = [1, 2, 3].flatMap((up) =>
    up <= path.length ? [valueAt(data, path.slice(0, path.length - up))] : [],
  )
  return around.flatMap((one) =>
    typeof one === 'object' && one !== null && !Array.isArray(one)
      ? Object.values(one).filter((value): value is string => typeof value === 'string')
      : [],
  )
}
