/** What is filled in on the page and not given yet, and what it says. */
import type { FactJson } from 'eigen-kracht'
import { parseAnswer } from '../engine.js'
import { isPlain } from './said.js'

/** The mark of "none of these", and of "not known yet" in one row of several; no value is called so. */
export const NONE = '-'
export const NOT_KNOWN = '?'

/** What is filled in of one item. */
export interface DraftRow {
  /** Chosen values, as text. */
  readonly chosen: readonly string[]
  /** A number, or the least and the most that it can be. */
  readonly least: string
  readonly most: string
}

export interface Draft {
  /** One for each item that is asked of. */
  readonly rows: readonly DraftRow[]
  /** Part of it is known: one of these, or between these. */
  readonly isPart: boolean
}

export interface Choice {
  readonly value: string
  readonly title: string
}

/** Whole numbers in a small range are chosen, not typed. */
const FEW = 10

/** What can be chosen; empty where a number is typed. */
export function choicesFor(fact: FactJson): readonly Choice[] {
  if (fact.type === 'janee')
    return [
      { value: 'true', title: 'ja' },
      { value: 'false', title: 'nee' },
    ]
  if (fact.type !== 'getal')
    return fact.waarden.map((value) => ({ value, title: fact.titels?.[value] ?? value }))
  const { minimum, maximum, geheel } = fact
  if (geheel !== true || maximum - minimum >= FEW) return []
  return Array.from({ length: maximum - minimum + 1 }, (_, i) => String(minimum + i)).map((value) => ({
    value,
    title: value,
  }))
}

/** Of yes or no nobody knows a part; several of a set are just chosen. */
export const canBePart = (fact: FactJson): boolean =>
  fact.type === 'getal' || (fact.type === 'keuze' && fact.waarden.length > 2)

const EMPTY: DraftRow = { chosen: [], least: '', most: '' }

/** What stands in the fields for what was said. */
export function draftOf(fact: FactJson, said: readonly unknown[]): Draft {
  return { rows: said.map((one) => rowOf(fact, one)), isPart: said.some(isPlain) }
}

const ends = (value: unknown): readonly unknown[] =>
  isPlain(value) && Array.isArray(value['tussen']) ? value['tussen'] : []

function rowOf(fact: FactJson, said: unknown): DraftRow {
  if (said === null || said === undefined) return EMPTY
  if (Array.isArray(said)) return { ...EMPTY, chosen: said.length === 0 ? [NONE] : said.map(String) }
  if (isPlain(said) && Array.isArray(said['eenVan'])) return { ...EMPTY, chosen: said['eenVan'].map(String) }
  if (fact.type !== 'getal') return { ...EMPTY, chosen: [String(said)] }
  const [least, most] = isPlain(said) ? ends(said) : [said, said]
  const choices = choicesFor(fact).map(({ value }) => value)
  const within = choices.filter(
    (value) => Number(value) >= Number(least ?? value) && Number(value) <= Number(most ?? value),
  )
  return { chosen: within, least: textOf(least), most: textOf(most) }
}

const textOf = (end: unknown): string => (typeof end === 'number' ? String(end).replace('.', ',') : '')

/** What a draft says, one for each row (null: not known yet); or what is wrong with it, in words. */
export type Filled = { readonly values: readonly unknown[] } | { readonly wrong: string }

export function filledIn(fact: FactJson, { rows, isPart }: Draft): Filled {
  const read = rows.map((row) => readRow(fact, row, isPart))
  const wrong = read.find((one) => typeof one === 'object' && one !== null && 'wrong' in one)
  if (wrong !== undefined) return wrong as { readonly wrong: string }
  if (read.every((one) => one === undefined))
    return {
      wrong:
        choicesFor(fact).length > 0
          ? 'Kies een antwoord. Weet u het niet? Kies dan ‘Weet ik nog niet’.'
          : 'Vul een getal in. Weet u het niet? Kies dan ‘Weet ik nog niet’.',
    }
  return { values: read.map((one) => one ?? null) }
}

/** Undefined where nothing was filled in. */
function readRow(fact: FactJson, row: DraftRow, isPart: boolean): unknown {
  const choices = choicesFor(fact)
  if (choices.length === 0) return readNumber(fact, row, isPart)
  const { chosen } = row
  if (chosen.includes(NOT_KNOWN)) return null
  if (fact.type === 'meerkeuze' && chosen.includes(NONE)) return []
  // In the order of the dictionary, whatever was clicked first.
  const values = choices.flatMap(({ value }) => (chosen.includes(value) ? [value] : []))
  const [one] = values
  if (one === undefined) return undefined
  if (fact.type === 'meerkeuze') return values
  if (fact.type === 'janee') return one === 'true'
  if (values.length === choices.length) return null
  if (fact.type === 'keuze') return values.length === 1 ? one : { eenVan: values }
  return values.length === 1 ? Number(one) : { tussen: [Number(one), Number(values.at(-1))] }
}

function readNumber(fact: FactJson, { least, most }: DraftRow, isPart: boolean): unknown {
  if (fact.type !== 'getal') return undefined
  const texts = isPart ? [least.trim(), most.trim()] : [least.trim()]
  if (texts.every((text) => text === '')) return undefined
  const [from, to = from] = texts.map((text) => (text === '' ? null : parseAnswer(fact, text)))
  const isEnd = (end: unknown) => end === null || typeof end === 'number'
  if (!isEnd(from) || !isEnd(to)) return { wrong: rangeOf(fact) }
  if (from === to) return from
  if (typeof from === 'number' && typeof to === 'number' && from > to)
    return { wrong: 'Het eerste getal is hoger dan het tweede. Draai ze om.' }
  return { tussen: [from, to] }
}

/** Which numbers count. */
export function rangeOf(fact: FactJson): string {
  if (fact.type !== 'getal') return ''
  const { minimum, maximum, eenheid, geheel } = fact
  const unit = eenheid === undefined ? '' : ` ${eenheid}`
  return `Vul een ${geheel === true ? 'heel ' : ''}getal in van ${minimum} tot en met ${maximum}${unit}.`
}
