/** Follows the grammar of JSON token by token, over lines: a token never goes on in the next line. */

export type Step =
  | { readonly kind: 'end-of-line' }
  | { readonly kind: 'wrong' }
  | {
      readonly kind: 'token'
      /** Just behind it. */
      readonly at: number
      /** Where a document, or a member of a list of documents, begins. */
      readonly begins: number | undefined
      /** Whether that document or member ends here. */
      readonly ends: boolean
      readonly opensList: boolean
      readonly closesList: boolean
    }

/** What may come next inside a document. */
type Expected = 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'comma-or-end'

/** No casus is this deep; it also bounds how often lines are read again. */
const DEEPEST = 64
const SPACE = /[ \t\r\n]*/y
const SCALAR = /(?:true|false|null|-?\d[\d.eE+-]*)/y
const WRONG: Step = { kind: 'wrong' }

export class Grammar {
  /** The brackets that are open. */
  #open: ('{' | '[')[] = []
  #expected: Expected = 'value'

  /** Between two documents. */
  get isIdle(): boolean {
    return this.#open.length === 0
  }

  /** The next token of a line. Outside a list only an object or a list can be a document here. */
  step(text: string, from: number): Step {
    SPACE.lastIndex = from
    SPACE.test(text)
    const start = SPACE.lastIndex
    const character = text[start]
    if (character === undefined) return { kind: 'end-of-line' }
    const depth = this.#open.length
    const inList = this.#open[0] === '['
    const end = this.#take(character, text, start)
    if (end === undefined) return WRONG
    const top = inList ? 1 : 0
    const after = this.#open.length
    const opensList = depth === 0 && character === '['
    // A list of documents is no document itself; between its members stand commas.
    const isValue = character !== ',' && character !== ']'
    const begins = depth === top && isValue && !opensList ? start : undefined
    const ends = after === top && !(inList && depth === 1 && !isValue) && !opensList
    return { kind: 'token', at: end, begins, ends, opensList, closesList: inList && after === 0 }
  }

  /** Takes a token where it may stand, and gives the place behind it. */
  #take(character: string, text: string, start: number): number | undefined {
    const expected = this.isIdle ? 'value' : this.#expected
    const takesValue = expected === 'value' || expected === 'value-or-end'
    switch (character) {
      case '{':
      case '[':
        if (!takesValue || this.#open.length >= DEEPEST) return undefined
        this.#open.push(character)
        this.#expected = character === '{' ? 'key-or-end' : 'value-or-end'
        return start + 1
      case '}':
      case ']': {
        const isEmpty = expected === (character === '}' ? 'key-or-end' : 'value-or-end')
        const opener = character === '}' ? '{' : '['
        if (this.#open.at(-1) !== opener || !(isEmpty || expected === 'comma-or-end')) return undefined
        this.#open.pop()
        this.#expected = 'comma-or-end'
        return start + 1
      }
      case ',':
        if (expected !== 'comma-or-end') return undefined
        this.#expected = this.#open.at(-1) === '{' ? 'key' : 'value'
        return start + 1
      case ':':
        if (expected !== 'colon') return undefined
        this.#expected = 'value'
        return start + 1
      default: {
        const isKey = expected === 'key' || expected === 'key-or-end'
        if (this.isIdle || !(isKey ? character === '"' : takesValue)) return undefined
        this.#expected = isKey ? 'colon' : 'comma-or-end'
        return character === '"' ? stringEnd(text, start) : scalarEnd(text, start)
      }
    }
  }
}

function scalarEnd(text: string, start: number): number | undefined {
  SCALAR.lastIndex = start
  return SCALAR.test(text) ? SCALAR.lastIndex : undefined
}

/** Behind the quote that closes the string; undefined when the line ends first. */
function stringEnd(text: string, start: number): number | undefined {
  for (let quote = text.indexOf('"', start + 1); quote >= 0; quote = text.indexOf('"', quote + 1)) {
    let slashes = 0
    while (text[quote - 1 - slashes] === '\\') slashes++
    if (slashes % 2 === 0) return quote + 1
  }
  return undefined
}
