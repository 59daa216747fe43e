/** Reads what a person typed as the answer to a question. */
import type { Antwoordkeuze } from '../model/interview.js'
import { BETWEEN, ONE_OF } from '../model/known-part.js'
import { own } from '../model/names.js'
import type { FactJson } from '../model/ruleset.js'
import { answerWords as words } from '../words/answers.js'

/** A question with its answers, or a fact of a rule set. */
export type Answerable =
  | {
      readonly soort?: string
      readonly type: 'janee' | 'keuze' | 'meerkeuze' | 'getal'
      readonly antwoorden?: readonly Antwoordkeuze[]
      readonly minimum?: number
      readonly maximum?: number
    }
  | FactJson

/**
 * Reads what a person typed.
 *
 * Understood are: yes and no in the words of the language; a value, its title, the beginning of one that fits no other,
 * or its number in the list (from 1); for a set several of them with commas, or the word for none; a number with a comma
 * or a point. Of a choice "deels of volledig" is one of these, of a number "11 tot 13" is between these. Of a list, such as
 * who belongs to a family, it reads ids with commas between them.
 *
 * @param asked a question of the interview, or a fact of a rule set
 * @returns what may stand in a casus; null when the person doesn't know; undefined when it isn't understood
 */
export function parseAnswerTo(asked: Answerable, text: string): unknown {
  const typed = fold(text)
  if ('soort' in asked && asked.soort === 'lijst')
    return words.nl.none.includes(typed) ? [] : text.split(',').flatMap((part) => part.trim() || [])
  if (typed === '' || words.nl.unknown.includes(typed)) return null
  switch (asked.type) {
    case 'janee':
      return words.nl.yes.includes(typed) ? true : words.nl.no.includes(typed) ? false : undefined
    case 'getal':
      return readNumber(typed, asked)
    case 'keuze':
      return readChoice(typed, choicesOf(asked))
    case 'meerkeuze': {
      if (words.nl.none.includes(typed)) return []
      const found = typed.split(SEPARATOR).map((part) => readOne(part.trim(), choicesOf(asked)))
      return found.includes(undefined) ? undefined : [...new Set(found)]
    }
  }
}

const SEPARATOR = /,|;|\ben\b/

/** Without capitals, accents, and what stands around the words. */
function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[.!]+$/u, '')
    .replace(/\s+/gu, ' ')
    .trim()
}

interface Choice {
  readonly waarde: string
  readonly names: readonly string[]
}

function choicesOf(asked: Answerable): readonly Choice[] {
  if ('antwoorden' in asked && asked.antwoorden !== undefined)
    return asked.antwoorden.map(({ waarde, titel }) => ({
      waarde: String(waarde),
      names: [fold(String(waarde)), fold(titel)],
    }))
  if (!('waarden' in asked)) return []
  return asked.waarden.map((waarde) => ({
    waarde,
    names: [fold(waarde), fold(own(asked.titels, waarde) ?? waarde)],
  }))
}

function readOne(typed: string, choices: readonly Choice[]): string | undefined {
  const exact = choices.find(({ names }) => names.includes(typed))
  if (exact !== undefined) return exact.waarde
  if (/^\d+$/.test(typed)) return choices[Number(typed) - 1]?.waarde
  const starting = choices.filter(({ names }) => typed !== '' && names.some((name) => name.startsWith(typed)))
  return starting.length === 1 ? starting[0]?.waarde : undefined
}

function readChoice(typed: string, choices: readonly Choice[]): unknown {
  const one = readOne(typed, choices)
  if (one !== undefined) return one
  const some = typed.split(/,|\bof\b/).map((part) => readOne(part.trim(), choices))
  const distinct = choices.map(({ waarde }) => waarde).filter((waarde) => some.includes(waarde))
  if (some.includes(undefined) || some.length < 2) return undefined
  if (distinct.length === choices.length) return null
  return distinct.length === 1 ? distinct[0] : { [ONE_OF]: distinct }
}

const NUMBER = String.raw`-?\d+(?:[.,]\d+)?`
const ONE_NUMBER = new RegExp(`^(${NUMBER})(?: [a-z ]+)?$`)
const RANGE = new RegExp(`^(?:tussen )?(${NUMBER}) ?(?:-|tot en met|tot|en|t/m) ?(${NUMBER})(?: [a-z ]+)?$`)

function readNumber(typed: string, asked: Answerable): unknown {
  const { minimum = Number.NEGATIVE_INFINITY, maximum = Number.POSITIVE_INFINITY } = asked as {
    readonly minimum?: number
    readonly maximum?: number
  }
  const isWhole = 'geheel' in asked && asked.geheel === true
  const read = (part: string | undefined): number | undefined => {
    const number = Number((part ?? '').replace(',', '.'))
    const fits = number >= minimum && number <= maximum && (!isWhole || Number.isInteger(number))
    return part === undefined || !fits ? undefined : number + 0
  }
  const single = ONE_NUMBER.exec(typed)
  if (single !== null) return read(single[1])
  const range = RANGE.exec(typed)
  if (range === null) return undefined
  const [least, most] = [read(range[1]), read(range[2])]
  if (least === undefined || most === undefined || least > most) return undefined
  return least === most ? least : { [BETWEEN]: [least, most] }
}
