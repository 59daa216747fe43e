/**
 * Conditions in the form in which json-rules-engine gets them, and its answers read back.
 *
 * json-rules-engine knows true and false only. So a `not` is pushed down to the leaves: what is left are
 * `all` and `any`, in which more truth below never gives less truth above. Then one run with every
 * unknown leaf false finds what certainly holds, and one run with every unknown leaf true finds what may
 * hold. A `not` that stayed where it is would turn "unknown, so false" into true.
 */
import { own } from '../model/names.js'
import type { ConditionJson, CountParams, LeafJson } from '../model/ruleset.js'
import { COUNT_FACT, type Operator, type Subject } from '../model/subject.js'
import { FALSE, not, TRUE, type Truth, UNKNOWN } from '../truth.js'

/** A condition for json-rules-engine: no `not` in it. */
export type Form =
  | { readonly all: readonly Form[] }
  | { readonly any: readonly Form[] }
  | { readonly fact: string; readonly operator: string; readonly value: unknown }

/** What json-rules-engine leaves behind on a form that it evaluated. */
export interface EngineAnswer {
  readonly result?: boolean
  readonly all?: readonly EngineAnswer[]
  readonly any?: readonly EngineAnswer[]
}

/** The decorator that asks an operator of everything that a fact may be; see `engine.ts`. */
export const QUANTIFIED = 'quantified'

/** The fact under which json-rules-engine finds a count. */
export function countFact(params: CountParams): string {
  return `${COUNT_FACT} ${JSON.stringify(params)}`
}

/** The fact that a leaf asks of json-rules-engine. */
export function factOf({ fact, params }: LeafJson): string {
  return params === undefined ? fact : countFact(params)
}

/** How many parts a condition has, itself included. */
export function conditionSize(json: ConditionJson): number {
  const parts = 'all' in json ? json.all : 'any' in json ? json.any : 'not' in json ? [json.not] : []
  return parts.reduce((sum, part) => sum + conditionSize(part), 1)
}

/** The form of a condition, or of its negation. */
export function formOf(
  json: ConditionJson,
  subjects: ReadonlyMap<string, Subject>,
  negated: boolean = false,
): Form {
  const parts = (list: readonly ConditionJson[]) => list.map((part) => formOf(part, subjects, negated))
  if ('all' in json) return negated ? { any: parts(json.all) } : { all: parts(json.all) }
  if ('any' in json) return negated ? { all: parts(json.any) } : { any: parts(json.any) }
  if ('not' in json) return formOf(json.not, subjects, !negated)
  const operator = negated ? `not:${json.operator}` : json.operator
  return { fact: factOf(json), operator: `${QUANTIFIED}:${operator}`, value: askedOf(json, subjects) }
}

/** Holds what a fact is against what is asked; `order` is that of the values of a choice, light to heavy. */
type Compare = (value: unknown, asked: LeafJson['value'], order: readonly string[]) => boolean
/** Whether json-rules-engine has the operator itself, meaning the same; else what it means, for `engine.ts` to add. */
export const COMPARED: Readonly<Record<Operator, 'built in' | Compare>> = {
  equal: 'built in',
  notEqual: 'built in',
  in: 'built in',
  notIn: 'built in',
  contains: 'built in',
  doesNotContain: 'built in',
  lessThan: 'built in',
  lessThanInclusive: 'built in',
  greaterThan: 'built in',
  greaterThanInclusive: 'built in',
  atLeast: (value, asked, order) => rank(value, order) >= rank(asked, order),
  atMost: (value, asked, order) => rank(value, order) <= rank(asked, order),
}

function rank(value: unknown, order: readonly string[]): number {
  const at = order.indexOf(String(value))
  if (at < 0) throw new Error(`"${String(value)}" has no place in the order ${order.join(', ')}`)
  return at
}

/** What an operator that we bring is handed: what is asked, and the order in which values stand. */
export interface Asked {
  readonly order: readonly string[]
  readonly asked: LeafJson['value']
}

function askedOf({ fact, operator, value }: LeafJson, subjects: ReadonlyMap<string, Subject>): unknown {
  if (typeof own(COMPARED, operator) !== 'function') return value
  const asked: Asked = { order: subjects.get(fact)?.waarden ?? [], asked: value }
  return asked
}

/**
 * Puts the truth of a condition and of all its parts into `record` from `at` on, itself first, each part
 * after it, in order. Gives the first place that is still free.
 */
export function recordTruths(
  json: ConditionJson,
  certain: EngineAnswer,
  possible: EngineAnswer,
  record: Uint8Array,
  at: number,
  negated: boolean = false,
): number {
  const truth = truthFrom(certain.result, possible.result)
  record[at] = negated ? not(truth) : truth
  if ('not' in json) return recordTruths(json.not, certain, possible, record, at + 1, !negated)
  const parts = 'all' in json ? json.all : 'any' in json ? json.any : []
  const [sure, maybe] = [answersIn(certain), answersIn(possible)]
  let next = at + 1
  for (const [i, part] of parts.entries()) {
    const [one, other] = [sure[i], maybe[i]]
    if (one === undefined || other === undefined)
      throw new Error('json-rules-engine lost part of a condition')
    next = recordTruths(part, one, other, record, next, negated)
  }
  return next
}

function answersIn({ all = [], any = all }: EngineAnswer): readonly EngineAnswer[] {
  return any
}

function truthFrom(certain: boolean | undefined, possible: boolean | undefined): Truth {
  if (certain === undefined || possible === undefined)
    throw new Error('json-rules-engine left a condition without an answer')
  if (certain && !possible) throw new Error('json-rules-engine holds for certain what it finds impossible')
  return certain ? TRUE : possible ? UNKNOWN : FALSE
}
