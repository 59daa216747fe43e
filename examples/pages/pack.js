// JSON in a form that is smaller once it is compressed: what is alike stands together. A page that carries rules is
// sent in fewer bytes, and has them back in some milliseconds.

/** So many records in a row make it worth to write them by column. */
const ENOUGH = 4
const TABLE = 't'

/** @param {unknown} value @returns {value is { readonly [name: string]: unknown }} */
const isRecord = (value) => typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * A list stays a list. A record is `{ "n": [values] }`, where shape n holds its names in order. Records in a row are a
 * table: `{ "t": [names, the shape of each row, a column for each name] }`; a column holds what the rows have there.
 *
 * @param {unknown} json
 * @returns {{ readonly shapes: readonly (readonly string[])[], readonly data: unknown }}
 */
export function pack(json) {
  /** @type {Map<string, number>} */
  const numbers = new Map()
  /** @type {string[][]} */
  const shapes = []

  /** @param {readonly string[]} names */
  function shapeOf(names) {
    const key = JSON.stringify(names)
    const known = numbers.get(key)
    if (known !== undefined) return known
    numbers.set(key, shapes.length)
    return shapes.push([...names]) - 1
  }

  /** @param {unknown} value @returns {unknown} */
  function packed(value) {
    if (Array.isArray(value))
      return value.length >= ENOUGH && value.every(isRecord) ? table(value) : value.map(packed)
    return isRecord(value) ? { [shapeOf(Object.keys(value))]: Object.values(value).map(packed) } : value
  }

  /** @param {readonly { readonly [name: string]: unknown }[]} rows */
  function table(rows) {
    const names = [...new Set(rows.flatMap((row) => Object.keys(row)))]
    const columns = names.map((name) =>
      packed(rows.flatMap((row) => (Object.hasOwn(row, name) ? [row[name]] : []))),
    )
    return { [TABLE]: [names, rows.map((row) => shapeOf(Object.keys(row))), ...columns] }
  }

  return { data: packed(json), shapes }
}

/**
 * What was packed.
 *
 * @param {ReturnType<typeof pack>} given
 * @returns {unknown}
 */
export function unpack({ shapes, data }) {
  /** @param {string | number} shape */
  const namesOf = (shape) => shapes[Number(shape)] ?? []

  /** @param {unknown} value @returns {unknown} */
  function open(value) {
    if (Array.isArray(value)) return value.map(open)
    if (!isRecord(value)) return value
    const [[kind, parts] = ['', []]] = Object.entries(value)
    const list = /** @type {readonly unknown[]} */ (parts)
    if (kind === TABLE) return openTable(list)
    return Object.fromEntries(namesOf(kind).map((name, at) => [name, open(list[at])]))
  }

  /** @param {readonly unknown[]} table */
  function openTable([names, rows, ...columns]) {
    const taken = /** @type {readonly string[]} */ (names).map((name, at) => {
      const column = /** @type {readonly unknown[]} */ (open(columns[at]))
      return /** @type {const} */ ([name, column.values()])
    })
    const next = new Map(taken)
    return /** @type {readonly number[]} */ (rows).map((shape) =>
      Object.fromEntries(namesOf(shape).map((name) => [name, next.get(name)?.next().value])),
    )
  }

  return open(data)
}
