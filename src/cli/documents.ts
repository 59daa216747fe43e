/**
 * JSON documents out of lines: one a line, one over many lines, or several after each other in any form. A list
 * is told member by member. Nothing more is kept than the document that is not finished yet.
 *
 * A document that breaks off must not swallow the ones after it. So the grammar is followed while lines come
 * in: at the first token that can't stand where it stands, the document is given up, and reading goes on at the
 * next line that begins one.
 */
import { type JsonFault, parseJsonText, type TextPlace } from '../load/json-text.js'
import { Grammar } from './grammar.js'
import { type InputLine, LONGEST_LINE, type Unreadable } from './lines.js'

type Wrong = Unreadable | { readonly waarom: 'geen-json'; readonly mis?: number; readonly fout?: JsonFault }

/**
 * A document, or why there is none. Places count from 1; `mis` is the line at which it goes wrong, and `fout` what is
 * wrong there, when that can be told, with its place in the whole.
 */
export interface FoundCasus {
  readonly regel: number
  /** In a list. */
  readonly nummer?: number
  readonly inhoud: { readonly data: unknown } | Wrong
}

interface Numbered {
  readonly text: string
  readonly number: number
}

/** A document, or a member of a list, that is not finished. */
interface Unit {
  readonly regel: number
  /** Where it begins in its first line. */
  readonly from: number
  /** Its lines so far, whole; blank ones left out. */
  readonly lines: Numbered[]
  size: number
}

/** Takes lines one by one, in order; `end` tells what was left. */
export class DocumentReader {
  #grammar = new Grammar()
  #unit: Unit | undefined
  /** The list that is open. */
  #list: { readonly regel: number; members: number } | undefined
  /** A document was given up: what follows is the rest of it, until a line begins another. */
  #lost = false

  line(line: InputLine, number: number): readonly FoundCasus[] {
    if (typeof line !== 'string') {
      const open = this.#grammar.isIdle ? [] : this.#breakOff(undefined)
      this.#giveUp()
      return [...open, { regel: number, inhoud: line }]
    }
    const text = line.startsWith('\uFEFF') ? line.slice(1) : line
    if (text.trim() === '') return []
    if (!this.#grammar.isIdle) return this.#scan(text, number)
    const json = parseJsonText(text)
    if ('data' in json) {
      this.#lost = false
      return Array.isArray(json.data) ? members(json.data, number) : [{ regel: number, inhoud: json }]
    }
    if (json.fault.what === 'dubbele-naam') {
      this.#lost = false
      return [{ regel: number, inhoud: { waarom: 'geen-json', fout: inLine(json.fault, number) } }]
    }
    if (!this.#lost) return this.#scan(text, number)
    if (!/^[{[]/.test(text)) return []
    const found = this.#scan(text, number)
    this.#lost = found.some(({ inhoud }) => 'waarom' in inhoud)
    return this.#lost ? [] : found
  }

  end(): readonly FoundCasus[] {
    if (this.#grammar.isIdle) return []
    return [...this.#breakOff(undefined), ...this.end()]
  }

  #scan(text: string, number: number): readonly FoundCasus[] {
    const grammar = this.#grammar
    const wasIdle = grammar.isIdle
    const found: FoundCasus[] = []
    for (let at = 0; ; ) {
      const step = grammar.step(text, at)
      if (step.kind === 'end-of-line') break
      if (step.kind === 'wrong') {
        // A line that holds something wrong counts for nothing; what began before it is another matter.
        const before = found.filter(({ regel }) => regel !== number)
        if (!wasIdle) return [...before, ...this.#breakOff({ text, number })]
        this.#giveUp()
        this.#lost = false
        return [{ regel: number, inhoud: { waarom: 'geen-json', ...wrongInLine(text, number) } }]
      }
      at = step.at
      if (step.opensList) this.#list = { regel: number, members: 0 }
      if (step.closesList) this.#list = undefined
      if (step.begins !== undefined) this.#unit = { regel: number, from: step.begins, lines: [], size: 0 }
      if (step.ends && this.#unit !== undefined) {
        found.push(this.#finish(this.#unit, text.slice(0, at), number))
        this.#unit = undefined
      }
    }
    const unit = this.#unit
    if (unit === undefined) return found
    unit.lines.push({ text, number })
    unit.size += text.length
    if (unit.size <= LONGEST_LINE) return found
    this.#giveUp()
    return [...found, { regel: unit.regel, inhoud: { waarom: 'te-lang' } }]
  }

  #finish({ regel, from, lines }: Unit, last: string, number: number): FoundCasus {
    const json = parseJsonText([...lines.map((line) => line.text), last].join('\n').slice(from))
    const moved = ({ line, column }: TextPlace): TextPlace => ({
      line: lines[line - 1]?.number ?? number,
      column: line === 1 ? column + from : column,
    })
    const inhoud: FoundCasus['inhoud'] =
      'data' in json ? json : { waarom: 'geen-json', fout: placed(json.fault, moved) }
    const list = this.#list
    const nummer = list === undefined ? {} : { nummer: ++list.members }
    return { regel, ...nummer, inhoud }
  }

  /** What is open goes wrong at this line, or at the end. What came after its first line is read again. */
  #breakOff(at: Numbered | undefined): readonly FoundCasus[] {
    const [unit, list] = [this.#unit, this.#list]
    const fromHere = unit === undefined || unit.regel === at?.number
    const regel = (fromHere ? list?.regel : undefined) ?? unit?.regel ?? at?.number ?? 1
    const again = fromHere ? [] : unit.lines.slice(1)
    this.#giveUp()
    this.#lost = true
    const mis = at === undefined || at.number === regel ? {} : { mis: at.number }
    return [
      { regel, inhoud: { waarom: 'geen-json', ...mis } },
      ...again.flatMap(({ text, number }) => this.line(text, number)),
      ...(at === undefined ? [] : this.line(at.text, at.number)),
    ]
  }

  #giveUp(): void {
    this.#lost ||= !this.#grammar.isIdle
    this.#grammar = new Grammar()
    ;[this.#unit, this.#list] = [undefined, undefined]
  }
}

function members(list: readonly unknown[], regel: number): FoundCasus[] {
  return list.map((data, at) => ({ regel, nummer: at + 1, inhoud: { data } }))
}

/** A fault in a part of the input, with its places in the whole. */
function placed({ at, first, ...fault }: JsonFault, moved: (place: TextPlace) => TextPlace): JsonFault {
  return { ...fault, at: moved(at), ...(first && { first: moved(first) }) }
}

/** The same in a line of its own. */
function inLine(fault: JsonFault, number: number): JsonFault {
  return placed(fault, ({ column }) => ({ line: number, column }))
}

/** What is wrong with a line of its own; not told of a second document in it. */
function wrongInLine(text: string, number: number): { readonly fout?: JsonFault } {
  const json = parseJsonText(text)
  return 'data' in json || json.fault.what === 'nog-meer' ? {} : { fout: inLine(json.fault, number) }
}
