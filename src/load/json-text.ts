/**
 * JSON text read so that nothing goes unseen. `JSON.parse` takes the last of two names without a word, and says of
 * a text that is no JSON little that helps. Here the text is walked once more: for names that stand twice, and, when
 * it is no JSON, for what people and their editors do to it.
 */
import { pointer } from '../problem.js'

/** What is the matter with a text. */
type JsonFaultKind =
  | 'utf-16'
  | 'leeg'
  | 'krul-aanhalingsteken'
  | 'enkel-aanhalingsteken'
  | 'opmerking'
  | 'vreemde-spatie'
  | 'komma-te-veel'
  | 'komma-ontbreekt'
  | 'decimale-komma'
  | 'dubbele-punt-ontbreekt'
  | 'waarde-ontbreekt'
  | 'zonder-aanhalingstekens'
  | 'getal'
  | 'woord'
  | 'tekst-niet-af'
  | 'teken-in-tekst'
  | 'schuine-streep'
  | 'haakje-ontbreekt'
  | 'haakje-past-niet'
  | 'nog-meer'
  | 'dubbele-naam'
  | 'anders'

/** Where in a text; both count from 1. */
export interface TextPlace {
  readonly line: number
  readonly column: number
}

export interface JsonFault {
  readonly what: JsonFaultKind
  readonly at: TextPlace
  /** What stands there, when that tells something: a name, a word, a number. */
  readonly name?: string
  /** Where it begins that does not end, or where the name stood first. */
  readonly first?: TextPlace
  /** JSON Pointer to a name that stands twice. */
  readonly pad?: string
}

/** The data in a JSON text, or what is wrong with the text first. A mark that editors put before it is no part of it. */
export function parseJsonText(text: string): { readonly data: unknown } | { readonly fault: JsonFault } {
  const plain = text.startsWith('\uFEFF') ? text.slice(1) : text
  try {
    const data: unknown = JSON.parse(plain)
    const fault = scan(plain)
    return fault === undefined ? { data } : { fault }
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    return { fault: scan(plain) ?? { what: 'anders', at: { line: 1, column: 1 } } }
  }
}

interface OpenBracket {
  /** Where its bracket stands. */
  readonly from: number
  /** Of an object: its names, and where each stands. */
  readonly names?: Map<string, number>
  /** The name or the number of the part that is being read. */
  key: string | number
}
type State = 'value' | 'first-value' | 'name' | 'first-name' | 'colon' | 'after' | 'end'

/** As a scan finds it: places count from 0, in units. */
interface WrongPlace {
  readonly what: JsonFaultKind
  readonly at: number
  readonly name?: string
  readonly first?: number
  readonly pad?: string
}

const NUMBER_TOKEN = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const CONSTANT = /(?:true|false|null)(?![\w$])/y
const WORD = /[\p{L}_$][\p{L}\p{N}_$.-]{0,60}/uy
const NUMBER_LIKE = /[+-]?[\w.]{1,60}/y
const CURLY = /[\u201C-\u201F\u2018-\u201B\u00AB\u00BB\u2033\u2036\uFF02]/
const STRANGE_SPACE = /[\p{Z}\p{Cf}]/u

function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0]
}

function scan(text: string): JsonFault | undefined {
  const found = walk(text)
  if (found === undefined) return undefined
  const { what, at, name, first, pad } = found
  return {
    what,
    at: placeIn(text, at),
    ...(name !== undefined && { name }),
    ...(first !== undefined && { first: placeIn(text, first) }),
    ...(pad !== undefined && { pad }),
  }
}

function placeIn(text: string, at: number): TextPlace {
  const lines = text.slice(0, at).split('\n')
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 }
}

/** What is wrong first; undefined when nothing is. */
function walk(text: string): WrongPlace | undefined {
  const frames: OpenBracket[] = []
  let state: State = 'value'
  /** Where the last comma stands, and whether a number stood before it. */
  let comma = { at: -1, afterNumber: false }
  let lastWasNumber = false

  const after = (): State => (frames.length === 0 ? 'end' : 'after')
  for (let at = 0; ; ) {
    at = pastSpace(text, at)
    const frame = frames.at(-1)
    const sign = text[at]
    if (sign === undefined) {
      if (state === 'end') return undefined
      return frame === undefined ? { what: 'leeg', at } : { what: 'haakje-ontbreekt', at, first: frame.from }
    }
    const wrong = (): WrongPlace => whatIsWrong(text, { at, state, frame, comma })
    const wantsValue = state === 'value' || state === 'first-value'
    if (sign === '"' && (wantsValue || state === 'name' || state === 'first-name')) {
      const end = endOfText(text, at)
      if (typeof end !== 'number') return end
      if (wantsValue) state = after()
      else {
        const name = nameIn(text.slice(at, end))
        if (frame === undefined) return wrong()
        frame.key = name
        const first = frame.names?.get(name)
        if (first !== undefined)
          return { what: 'dubbele-naam', at, name, first, pad: pointer(frames.map(({ key }) => key)) }
        frame.names?.set(name, at)
        state = 'colon'
      }
      lastWasNumber = false
      at = end
    } else if (wantsValue && (sign === '{' || sign === '[')) {
      frames.push(sign === '{' ? { from: at, names: new Map(), key: '' } : { from: at, key: 0 })
      state = sign === '{' ? 'first-name' : 'first-value'
      at++
    } else if ((sign === '}' || sign === ']') && mayClose(state, sign, frame)) {
      frames.pop()
      state = after()
      lastWasNumber = false
      at++
    } else if (sign === ':' && state === 'colon') {
      state = 'value'
      at++
    } else if (sign === ',' && state === 'after' && frame !== undefined) {
      comma = { at, afterNumber: lastWasNumber }
      if (typeof frame.key === 'number') frame.key++
      state = frame.names === undefined ? 'value' : 'name'
      at++
    } else if (wantsValue) {
      const number = matchAt(NUMBER_TOKEN, text, at)
      const token = number ?? matchAt(CONSTANT, text, at)
      if (token === undefined || /[\w.+$]/.test(text[at + token.length] ?? '')) return wrong()
      lastWasNumber = number !== undefined
      state = after()
      at += token.length
    } else return wrong()
  }
}

function pastSpace(text: string, from: number): number {
  let at = from
  for (let code = text.charCodeAt(at); code === 32 || code === 10 || code === 13 || code === 9; )
    code = text.charCodeAt(++at)
  return at
}

function mayClose(state: State, sign: '}' | ']', frame: OpenBracket | undefined): boolean {
  if (frame === undefined || (sign === '}') !== (frame.names !== undefined)) return false
  return state === 'after' || state === (sign === '}' ? 'first-name' : 'first-value')
}

/** Just behind the text that begins here, or what is wrong with it. */
function endOfText(text: string, start: number): number | WrongPlace {
  for (let at = start + 1; ; at++) {
    const code = text.charCodeAt(at)
    if (code === 34) return at + 1
    if (code === 92) {
      const escaped = /^(?:["\\/bfnrt]|u[\da-fA-F]{4})/.exec(text.slice(at + 1, at + 6))?.[0]
      if (escaped === undefined) return { what: 'schuine-streep', at, name: text.slice(at, at + 2) }
      at += escaped.length
    } else if (code === 10 || code === 13 || Number.isNaN(code)) {
      const curly = text.slice(start, at).search(CURLY)
      if (curly >= 0) return { what: 'krul-aanhalingsteken', at: start + curly }
      return { what: 'tekst-niet-af', at: start }
    } else if (code < 32) return { what: code === 0 ? 'utf-16' : 'teken-in-tekst', at }
  }
}

function nameIn(literal: string): string {
  return literal.includes('\\') ? (JSON.parse(literal) as string) : literal.slice(1, -1)
}

interface Spot {
  readonly at: number
  readonly state: State
  readonly frame: OpenBracket | undefined
  readonly comma: { readonly at: number; readonly afterNumber: boolean }
}

/** Names what can't stand where it stands. */
function whatIsWrong(text: string, { at, state, frame, comma }: Spot): WrongPlace {
  const sign = text[at] ?? ''
  if (sign === '\0') return { what: 'utf-16', at }
  if (CURLY.test(sign)) return { what: 'krul-aanhalingsteken', at }
  if (sign === "'" || sign === '`') return { what: 'enkel-aanhalingsteken', at }
  if (sign === '/' || sign === '#') return { what: 'opmerking', at }
  if (STRANGE_SPACE.test(sign)) return { what: 'vreemde-spatie', at }
  const isEnd = sign === '}' || sign === ']'
  const before = text.slice(0, at).trimEnd().at(-1)
  if (isEnd && before === ',') return { what: 'komma-te-veel', at: comma.at }
  if (state === 'end') return { what: 'nog-meer', at }
  if (state === 'colon') return { what: 'dubbele-punt-ontbreekt', at }
  if ((isEnd || sign === ',') && before === ':') return { what: 'waarde-ontbreekt', at }
  if (isEnd) return { what: 'haakje-past-niet', at, name: sign, ...(frame && { first: frame.from }) }
  if (sign === ',') return { what: 'komma-te-veel', at }
  if (state === 'after') return { what: 'komma-ontbreekt', at }
  if ((state === 'name' || state === 'first-name') && /\d/.test(sign) && comma.afterNumber)
    return { what: 'decimale-komma', at: comma.at }
  return wrongWord(text, at, state)
}

function wrongWord(text: string, at: number, state: State): WrongPlace {
  const isValue = state === 'value' || state === 'first-value'
  const word = matchAt(WORD, text, at)
  if (isValue && word === undefined) {
    const name = matchAt(NUMBER_LIKE, text, at)
    return name === undefined ? { what: 'anders', at } : { what: 'getal', at, name }
  }
  if (word === undefined) return { what: 'zonder-aanhalingstekens', at }
  if (isValue && /^(?:NaN|Infinity)$/.test(word)) return { what: 'getal', at, name: word }
  if (isValue && /^(?:true|false|null|none|undefined|ja|nee|waar|onwaar)$/i.test(word))
    return { what: 'woord', at, name: word }
  return { what: 'zonder-aanhalingstekens', at, name: word }
}
