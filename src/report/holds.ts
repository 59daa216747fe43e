/** Whether a condition about the family holds for what was said and drawn: yes, no or unknown. */
import { BETWEEN, ONE_OF } from '../model/known-part.js'
import { own } from '../model/names.js'
import { isRecord } from '../model/plain.js'
import type { ConditionJson, LeafJson } from '../model/ruleset.js'
import { isItemScope } from '../model/scope.js'
import { COUNT_FACT, countedLeaf, type Operator, type Subject, storeOf, valuesOf } from '../model/subject.js'
import { all, any, FALSE, not, ofPossibilities, TRUE, type Truth, UNKNOWN } from '../truth.js'
import type { ToldAdvies } from './told.js'

type From = Pick<ToldAdvies, 'advies' | 'facts' | 'fields' | 'words'>

export function saidTruth(condition: ConditionJson, from: From, item?: string): Truth {
  if ('all' in condition) return all(condition.all.map((part) => saidTruth(part, from, item)))
  if ('any' in condition) return any(condition.any.map((part) => saidTruth(part, from, item)))
  if ('not' in condition) return not(saidTruth(condition.not, from, item))
  if (condition.fact === COUNT_FACT) return countTruth(condition, from)
  const subject = from.words.subjects.get(condition.fact)
  if (subject === undefined) return UNKNOWN
  const home = isItemScope(subject.bereik) ? item : undefined
  const possible = stillPossible(condition, subject, home, from)
  const met = possible.map((value) => comparesTo(condition, value, subject.waarden))
  return ofPossibilities(met.includes(true), met.includes(false))
}

/** A count lies between the items of which it certainly holds and those of which it may hold. */
function countTruth(leaf: LeafJson, from: From): Truth {
  const { params } = leaf
  if (params === undefined) return UNKNOWN
  const { bereik } = params
  const counted = countedLeaf(params, from.words.subjects)
  const truths = from.fields
    .rows(bereik)
    .map(({ id }) => (counted === undefined ? TRUE : saidTruth(counted, from, id)))
  const least = truths.filter((truth) => truth === TRUE).length
  const most = from.facts.lists(bereik) ? truths.filter((truth) => truth !== FALSE).length : MANY
  const met = standIns(least, most, leaf).map((value) => comparesTo(leaf, value, []))
  return ofPossibilities(met.includes(true), met.includes(false))
}
const MANY = 1_000_000

/** The values that a subject may have; of a number some that stand for all others, of a set whether a member is in. */
function stillPossible(
  leaf: LeafJson,
  subject: Subject,
  item: string | undefined,
  from: From,
): readonly unknown[] {
  const kind = storeOf(subject)
  if (subject.origin === 'conclusion') {
    const line = from.advies.spoor.find((one) => one.conclusie === subject.id && one.item === item)
    if (line === undefined) return kind === 'members' ? [true, false] : valuesOf(subject)
    const { waarde, mogelijk } = line.uitkomst
    if (kind === 'choices') return mogelijk
    const name = String(leaf.value)
    return [waarde ?? []].flat().includes(name) ? [true] : mogelijk.includes(name) ? [true, false] : [false]
  }
  const said = from.facts.said(subject.id, item).map(({ value }) => value)
  if (kind === 'members') {
    const isIn = said.flatMap((value) => (Array.isArray(value) ? [value.includes(leaf.value)] : []))
    return isIn.length === 0 ? [true, false] : isIn
  }
  if (kind === 'choices') {
    const values = said.flatMap((value) => (isRecord(value) ? oneOf(value, valuesOf(subject)) : [value]))
    return values.length === 0 ? valuesOf(subject) : values
  }
  const ends = said.flatMap((value) => saidRange(value, subject))
  if (ends.length === 0) ends.push(subject.minimum, subject.maximum)
  return standIns(Math.min(...ends), Math.max(...ends), leaf)
}

function oneOf(value: Readonly<Record<string, unknown>>, all: readonly unknown[]): readonly unknown[] {
  const some = own(value, ONE_OF)
  return Array.isArray(some) ? some : all
}

function saidRange(value: unknown, { minimum, maximum }: Subject): number[] {
  if (typeof value === 'number') return [value, value]
  const ends = isRecord(value) ? own(value, BETWEEN) : undefined
  const [least, most]: readonly unknown[] = Array.isArray(ends) ? ends : []
  return [typeof least === 'number' ? least : minimum, typeof most === 'number' ? most : maximum]
}

/** Both ends, and what is asked when it lies between them. */
function standIns(least: number, most: number, { value }: LeafJson): readonly number[] {
  const asked = [value].flat().map(Number)
  return [...new Set([least, ...asked.filter((one) => one > least && one < most), most])]
}

function comparesTo({ operator, value: asked }: LeafJson, value: unknown, order: readonly string[]): boolean {
  const place = (one: unknown) => order.indexOf(String(one))
  const list: readonly unknown[] = [asked].flat()
  const tests: Readonly<Record<Operator, () => boolean>> = {
    equal: () => value === asked,
    notEqual: () => value !== asked,
    in: () => list.includes(value),
    notIn: () => !list.includes(value),
    atLeast: () => place(value) >= place(asked),
    atMost: () => place(value) <= place(asked),
    lessThan: () => Number(value) < Number(asked),
    lessThanInclusive: () => Number(value) <= Number(asked),
    greaterThan: () => Number(value) > Number(asked),
    greaterThanInclusive: () => Number(value) >= Number(asked),
    contains: () => value === true,
    doesNotContain: () => value === false,
  }
  return own(tests, operator)?.() ?? false
}
