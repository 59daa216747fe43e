/**
 * Texts that forgot the limit of their rule: they name a number while the rule compares with another, which they tell
 * nowhere. Told from the rule itself (`{waarde:/conditions/all/0/value}`) a number can't be forgotten.
 */
import type { Draft } from '../load/draft.js'
import { jsonLeavesOf } from '../model/leaves.js'
import { own } from '../model/names.js'
import { type RuleValue, ruleValues, type SubjectsById, textsOfRule } from '../model/rule-values.js'
import type { RuleJson } from '../model/ruleset.js'
import { COUNT_FACT, subjectsOf } from '../model/subject.js'
import { parseTemplate } from '../model/template.js'
import { quantityText } from '../number-text.js'
import { doubt, type Finding } from '../problem.js'
import type { Doubts } from '../words/index.js'
import { type Bound, isNumber, type NamedNumber, numbersNamed } from '../words/nl/named-numbers.js'

/** A number that a rule compares with. */
interface Limit {
  readonly pad: string
  readonly value: number
  readonly of: string
  readonly unit: string
  readonly operator: string
  /** Says only whether there is one at all. */
  readonly isAny: boolean
}

export function numbersInTexts({ regels, feiten, conclusies, leefgebieden }: Draft): Finding<Doubts>[] {
  const subjects = subjectsOf({
    feiten: feiten.map(({ part }) => part),
    conclusies: conclusies.map(({ part }) => part),
    leefgebieden: leefgebieden.map(({ part }) => part),
  })
  return regels.flatMap(({ pad, part: rule }) => {
    const values = ruleValues(rule)
    const limits = values.flatMap((one) => limitOf(one, subjects))
    if (limits.length === 0) return []
    const known = numbersKnown(rule, values, subjects)
    return textsOfRule(rule).flatMap(([place, text]) => forgotten(rule, place, text, limits, known, pad))
  })
}

function forgotten(
  { name }: RuleJson,
  place: string,
  text: string,
  limits: readonly Limit[],
  known: readonly NamedNumber[],
  pad: string,
): Finding<Doubts>[] {
  const pieces = parseTemplate(text)
  const named = numbersNamed(pieces.map((piece) => (piece.kind === 'text' ? piece.text : '{}')).join(''))
  if (named.length === 0) return []
  const told = new Set(pieces.flatMap((piece) => (piece.kind === 'value' ? piece.pad : [])))
  const answered = new Set(pieces.flatMap((piece) => (piece.kind === 'subject' ? piece.id : [])))
  const open = limits.filter((limit) => !told.has(limit.pad) && !named.some((one) => namesLimit(one, limit)))
  const strange = named.filter(
    (one) =>
      !limits.some((limit) => namesLimit(one, limit)) &&
      !known.some((other) => isNumber(one, other.value, other.unit ?? '')),
  )
  // Who tells the answer, or only whether there is one at all, need not tell the limit: then only another limit is strange.
  const weak = ({ isAny, of }: Limit) => isAny || answered.has(of)
  const found = open.flatMap((limit) => {
    const wrong = weak(limit) ? strange.filter(({ bound }) => bound !== undefined) : strange
    return wrong.length > 0 ? [{ limit, wrong }] : []
  })
  const [first] = found.toSorted((one, other) => Number(weak(one.limit)) - Number(weak(other.limit)))
  if (first === undefined) return []
  const { limit, wrong } = first
  return [
    doubt('getal-in-uitleg', `${pad}${place}`, 'numberInText', {
      rule: name,
      text: place.slice(1),
      named: [...new Set(wrong.map((one) => one.text))],
      limit: quantityText(limit.value, limit.unit),
      place: limit.pad,
      unit: limit.unit,
    }),
  ]
}

function limitOf({ pad, value, of, leaf }: RuleValue, subjects: SubjectsById): Limit[] {
  if (typeof value !== 'number' || leaf === undefined) return []
  const isCounted = pad.endsWith('/params/waarde')
  const operator = (isCounted ? leaf.params?.operator : leaf.operator) ?? ''
  const unit = subjects.get(of)?.eenheid ?? ''
  return [
    { pad, value, of, unit, operator, isAny: of === COUNT_FACT && ASKS_FOR_ANY.has(`${operator} ${value}`) },
  ]
}

/** Counts that ask whether there is one, or none. */
const ASKS_FOR_ANY: ReadonlySet<string> = new Set([
  'greaterThan 0',
  'greaterThanInclusive 1',
  'notEqual 0',
  'equal 0',
  'lessThan 1',
  'lessThanInclusive 0',
])

/** Of whole numbers "more than 1" is "2 or more": the operator of the rule that goes with words, and how far away its number is. */
const ALSO: Readonly<Record<Bound, readonly [operator: string, step: number]>> = {
  over: ['greaterThanInclusive', 1],
  under: ['lessThanInclusive', -1],
  least: ['greaterThan', -1],
  upTo: ['lessThan', 1],
}

/** Whether a number in a text is the limit of a rule. */
function namesLimit(one: NamedNumber, { value, unit, operator }: Limit): boolean {
  if (isNumber(one, value, unit)) return true
  if (one.bound === undefined) return false
  const [other, step] = ALSO[one.bound]
  return operator === other && isNumber(one, value - step, unit)
}

/** The numbers in the names of what a rule asks: "12 tot 16 jaar" is no limit of the rule that asks for it. */
function numbersKnown(
  { conditions }: RuleJson,
  values: readonly RuleValue[],
  subjects: SubjectsById,
): readonly NamedNumber[] {
  const asked = jsonLeavesOf(conditions).map(({ fact, params }) => params?.feit ?? fact)
  const labels = asked.flatMap((id) => subjects.get(id)?.label ?? [])
  const titles = values.flatMap(({ value, of, leaf }) =>
    typeof value === 'number' || leaf === undefined
      ? []
      : [own(subjects.get(of)?.titels, value) ?? '', value.replaceAll('-', ' ')],
  )
  return [...labels, ...titles].flatMap(numbersNamed)
}
