/** Conditions of a rule in plain Dutch, as a list in which parts stand under their whole. */
import { own } from '../model/names.js'
import type { ConditionJson, CountParams, LeafJson } from '../model/ruleset.js'
import { COLLECTIONS } from '../model/scope.js'
import { COUNT_FACT, countedLeaf, type Operator } from '../model/subject.js'
import { parseTemplate } from '../model/template.js'
import type { ListItem } from './blocks.js'
import { listed, type Words } from './words.js'

type OperatorText = (values: readonly string[]) => string
const after =
  (word: string): OperatorText =>
  (values) =>
    word + listed(values)
const OPERATOR_TEXTS: Readonly<Record<Operator, OperatorText>> = {
  equal: after(''),
  notEqual: after('niet '),
  lessThan: after('minder dan '),
  lessThanInclusive: after('hoogstens '),
  greaterThan: after('meer dan '),
  greaterThanInclusive: after('minstens '),
  atLeast: after('minstens '),
  atMost: after('hoogstens '),
  contains: after('met '),
  doesNotContain: after('zonder '),
  in: (values) => listed(values, 'of'),
  notIn: (values) => (values.length === 1 ? `niet ${values[0]}` : `geen van ${listed(values)}`),
}

/** A condition with its parts. */
export function conditionItem(condition: ConditionJson, words: Words): ListItem {
  if ('all' in condition) return groupWords('alle van:', condition.all, words)
  if ('any' in condition) return groupWords('één van:', condition.any, words)
  if ('not' in condition) {
    const { text, parts } = conditionItem(condition.not, words)
    return parts === undefined ? { text: `niet: ${text}` } : { text: `niet ${text}`, parts }
  }
  return { text: leafText(condition, words) }
}

/** "Alle van" one thing is that thing. */
function groupWords(text: string, parts: readonly ConditionJson[], words: Words): ListItem {
  const [only] = parts
  if (parts.length === 1 && only !== undefined) return conditionItem(only, words)
  return { text, parts: parts.map((part) => conditionItem(part, words)) }
}

function leafText({ fact, operator, value, params }: LeafJson, words: Words): string {
  const about = fact === COUNT_FACT && params !== undefined ? counted(params, words) : words.subject(fact)
  return `${about}: ${comparison(fact, operator, value, words)}`
}

function comparison(fact: string, operator: string, value: unknown, words: Words): string {
  const values = [value].flat().map((one) => words.value(fact, one))
  const told = own(OPERATOR_TEXTS, operator) ?? after(`${operator} `)
  return told(values)
}

function counted(params: CountParams, words: Words): string {
  const about = `aantal ${COLLECTIONS[params.bereik]}`
  const leaf = countedLeaf(params, words.subjects)
  return leaf === undefined ? about : `${about} met "${leafText(leaf, words)}"`
}

/** An `uitleg` with its holes named: `{feit-id}` becomes "[label]". */
export function templateText(text: string, words: Words): string {
  const pieces = parseTemplate(text).map((piece) => {
    if (piece.kind === 'text') return piece.text
    if (piece.kind === 'value') return '[grens of waarde van de regel]'
    return piece.kind === 'word' ? `[${piece.word}]` : `[${words.subject(piece.id)}]`
  })
  return pieces.join('')
}
