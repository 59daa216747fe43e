/** Where in a JSON text something stands, and what a place in the text belongs to; also in a text that isn't finished. */
import type { syntaxTree } from '@codemirror/language'

type JsonTree = ReturnType<typeof syntaxTree>
type JsonNode = JsonTree['topNode']

export type Path = readonly (string | number)[]

export interface Range {
  readonly from: number
  readonly to: number
}

/** What is being typed at a place: the name of a part of the object at `path`, or the value at `path`. */
export interface Spot extends Range {
  readonly what: 'name' | 'value'
  readonly path: Path
  /** The name or the text that stands there, without its quotation marks; empty when nothing does. */
  readonly text: string
  /** Whether `from` and `to` lie within quotation marks. */
  readonly quoted: boolean
}

const VALUES = new Set(['Object', 'Array', 'String', 'Number', 'True', 'False', 'Null'])
/** Deeper than this nothing is read: the library takes no more than 40. */
const DEEPEST = 60

function unquoted(literal: string): string {
  try {
    return String(JSON.parse(literal))
  } catch {
    return literal.replace(/^"|"$/g, '')
  }
}

const textOf = (text: string, { from, to }: Range) => text.slice(from, to)
const nameOf = (property: JsonNode, text: string) => {
  const name = property.getChild('PropertyName')
  return name === null ? '' : unquoted(textOf(text, name))
}

function* childrenOf(node: JsonNode): Generator<JsonNode> {
  for (let child = node.firstChild; child !== null; child = child.nextSibling) yield child
}

function valueIn(property: JsonNode): JsonNode | undefined {
  for (const child of childrenOf(property)) if (VALUES.has(child.name)) return child
  return undefined
}

function itemsIn(array: JsonNode): JsonNode[] {
  return [...childrenOf(array)].filter(({ name }) => VALUES.has(name))
}

/** The way from the whole to a node. */
function pathTo(node: JsonNode, text: string): Path {
  const path: (string | number)[] = []
  for (let at: JsonNode | null = node; at !== null; at = at.parent) {
    const { parent } = at
    if (at.name === 'Property') path.push(nameOf(at, text))
    else if (parent?.name === 'Array' && VALUES.has(at.name))
      path.push(itemsIn(parent).findIndex(({ from }) => from === at?.from))
  }
  return path.reverse()
}

/** The data in a text, as far as it can be read; a part without a value is absent. */
export function dataIn(tree: JsonTree, text: string): unknown {
  for (const child of childrenOf(tree.topNode)) if (VALUES.has(child.name)) return dataOf(child, text, 0)
  return undefined
}

function dataOf(node: JsonNode, text: string, depth: number): unknown {
  if (depth > DEEPEST) return undefined
  if (node.name === 'Array') return itemsIn(node).map((item) => dataOf(item, text, depth + 1))
  if (node.name === 'Object')
    return Object.fromEntries(
      node.getChildren('Property').flatMap((property) => {
        const value = valueIn(property)
        return value === undefined ? [] : [[nameOf(property, text), dataOf(value, text, depth + 1)]]
      }),
    )
  try {
    return JSON.parse(textOf(text, node)) as unknown
  } catch {
    return undefined
  }
}

/** What is being typed at this place in the text. */
export function spotAt(tree: JsonTree, text: string, at: number): Spot {
  const node = tree.resolveInner(at, -1)
  const isText = node.name === 'PropertyName' || node.name === 'String'
  const inside =
    isText && at > node.from && (at < node.to || text[node.to - 1] !== '"' || node.to - node.from < 2)
  if (inside) {
    const closed = node.to - node.from > 1 && text[node.to - 1] === '"'
    const range = { from: node.from + 1, to: closed ? node.to - 1 : node.to, quoted: true }
    const isName = node.name === 'PropertyName'
    const holder = isName ? (node.parent?.parent ?? node) : node
    const what = isName ? 'name' : 'value'
    return { what, path: pathTo(holder, text), text: unquoted(textOf(text, node)), ...range }
  }
  const token = /[^\s,:[\]{}"]*$/.exec(text.slice(Math.max(0, at - 200), at))?.[0] ?? ''
  const loose = { from: at - token.length, to: at, text: token, quoted: false }
  return { ...loose, ...openAt(tree, text, at - token.length) }
}

/** Between the parts: whether a name or a value is wanted. */
function openAt(tree: JsonTree, text: string, at: number): Pick<Spot, 'what' | 'path'> {
  const afterColon = /:\s*$/.test(text.slice(Math.max(0, at - 500), at))
  let node: JsonNode = tree.resolveInner(at, -1)
  const around = (one: JsonNode) => one.from < at && (at < one.to || !/[\]}]/.test(text[one.to - 1] ?? ''))
  while (node.parent !== null && !(/^(?:Object|Array)$/.test(node.name) && around(node))) node = node.parent
  const path = pathTo(node, text)
  if (node.name === 'Array')
    return { what: 'value', path: [...path, itemsIn(node).filter(({ to }) => to <= at).length] }
  if (node.name !== 'Object') return { what: 'value', path: [] }
  if (!afterColon) return { what: 'name', path }
  const property = node.getChildren('Property').findLast(({ from }) => from < at)
  return { what: 'value', path: property === undefined ? path : [...path, nameOf(property, text)] }
}

/** The name or value that stands around a place; undefined between them. */
export function thingAt(tree: JsonTree, text: string, at: number): Spot | undefined {
  for (const side of [1, -1] as const) {
    const node = tree.resolveInner(at, side)
    const { name, from, to } = node
    if (name === 'PropertyName')
      return {
        what: 'name',
        path: pathTo(node.parent?.parent ?? node, text),
        text: unquoted(textOf(text, node)),
        from,
        to,
        quoted: true,
      }
    if (VALUES.has(name) && name !== 'Object' && name !== 'Array')
      return {
        what: 'value',
        path: pathTo(node, text),
        text: unquoted(textOf(text, node)),
        from,
        to,
        quoted: name === 'String',
      }
  }
  return undefined
}

/** Of a place by its steps: the deepest part of it that is there, and how many of its steps that is. */
export function placeOf(tree: JsonTree, text: string, steps: readonly string[]): Found | undefined {
  let node: JsonNode | undefined
  for (const child of childrenOf(tree.topNode)) if (VALUES.has(child.name)) node ??= child
  if (node === undefined) return undefined
  let property: JsonNode | undefined
  let depth = 0
  for (const step of steps) {
    let next: JsonNode | undefined
    let nextProperty: JsonNode | undefined
    if (node.name === 'Array') next = itemsIn(node)[Number(step)]
    else if (node.name === 'Object') {
      nextProperty = node.getChildren('Property').findLast((one) => nameOf(one, text) === step)
      next = nextProperty && valueIn(nextProperty)
    }
    if (next === undefined) break
    ;[node, property] = [next, nextProperty]
    depth++
  }
  return { value: rangeOf(node), ...(property !== undefined && { property: rangeOf(property) }), depth }
}

export interface Found {
  /** The value itself. */
  readonly value: Range
  /** With its name, in an object. */
  readonly property?: Range
  readonly depth: number
}

const rangeOf = ({ from, to }: Range): Range => ({ from, to })

/** What to draw a line under: of a long part only its beginning, on its first line. */
export function markOf(text: string, found: Found | undefined): Range {
  if (found === undefined) return { from: 0, to: Math.min(1, text.length) }
  const { value, property } = found
  const whole = property ?? value
  const end = text.indexOf('\n', whole.from)
  const to = end < 0 || end > whole.to ? whole.to : end
  // A bracket alone on its line tells nothing: then the first part inside it.
  if (to - whole.from > 1) return { from: whole.from, to: Math.min(to, whole.from + 200) }
  const first = /\S/.exec(text.slice(to, value.to))
  const from = first === null ? whole.from : to + first.index
  const line = text.indexOf('\n', from)
  return { from, to: Math.min(line < 0 ? value.to : line, value.to, from + 200) }
}

/** How deep the brackets of a text go; a long way past what is read, it stops counting. */
export function depthOf(text: string, most = 500): number {
  let [depth, deepest] = [0, 0]
  for (let at = 0; at < text.length && deepest <= most; at++) {
    const code = text.charCodeAt(at)
    if (code === 34) {
      for (at++; at < text.length && text.charCodeAt(at) !== 34; at++) if (text.charCodeAt(at) === 92) at++
    } else if (code === 91 || code === 123) deepest = Math.max(deepest, ++depth)
    else if (code === 93 || code === 125) depth--
  }
  return deepest
}
