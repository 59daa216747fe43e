/** The small ways in which a condition can be wrong. */
import { own } from '../../model/names.js'
import type { ConditionJson, LeafJson } from '../../model/ruleset.js'
import { COUNT_FACT, countedLeaf, LIST_OPERATORS, type Operator, type Subject } from '../../model/subject.js'
import type { Change } from './mutant.js'

/** A condition with one thing changed. */
export interface Variant extends Change {
  readonly condition: ConditionJson
}

type Subjects = ReadonlyMap<string, Subject>
type Scalar = string | number | boolean

/** The nearest other operator, and whether it is the negation: then a `not` around it would be the same mutant twice. */
const NEIGHBOURS: Readonly<Record<Operator, { readonly to: Operator; readonly negates: boolean }>> = {
  equal: { to: 'notEqual', negates: true },
  notEqual: { to: 'equal', negates: true },
  lessThan: { to: 'lessThanInclusive', negates: false },
  lessThanInclusive: { to: 'lessThan', negates: false },
  greaterThan: { to: 'greaterThanInclusive', negates: false },
  greaterThanInclusive: { to: 'greaterThan', negates: false },
  atLeast: { to: 'atMost', negates: false },
  atMost: { to: 'atLeast', negates: false },
  in: { to: 'notIn', negates: true },
  notIn: { to: 'in', negates: true },
  contains: { to: 'doesNotContain', negates: true },
  doesNotContain: { to: 'contains', negates: true },
}

/**
 * Every variant of a condition, with its place below it as JSON Pointer. Some may not fit the dictionary;
 * who asks checks that.
 *
 * @param denied stands under a `not`, of which taking it away is the negation
 */
export function* variantsOf(
  condition: ConditionJson,
  subjects: Subjects,
  denied = false,
): Generator<Variant> {
  if ('not' in condition) {
    const { not } = condition
    yield { kind: 'ontkenning-weg', pad: '', before: condition, after: not, condition: not }
    for (const part of variantsOf(not, subjects, true))
      yield { ...part, pad: `/not${part.pad}`, condition: { not: part.condition } }
  } else if ('all' in condition) yield* ofGroup('all', condition.all, subjects, denied)
  else if ('any' in condition) yield* ofGroup('any', condition.any, subjects, denied)
  else {
    if (!denied && own(NEIGHBOURS, condition.operator)?.negates !== true) yield negated(condition)
    yield* condition.fact === COUNT_FACT ? ofCount(condition, subjects) : ofLeaf(condition, subjects)
  }
}

function negated(condition: ConditionJson): Variant {
  const after = { not: condition }
  return { kind: 'voorwaarde-ontkend', pad: '', before: condition, after, condition: after }
}

function* ofGroup(
  kind: 'all' | 'any',
  parts: readonly ConditionJson[],
  subjects: Subjects,
  denied: boolean,
): Generator<Variant> {
  const group = (of: 'all' | 'any', members: readonly ConditionJson[]): ConditionJson =>
    of === 'all' ? { all: members } : { any: members }
  // A group of one is its only member: negating it or changing its kind would say nothing new.
  if (parts.length > 1) {
    if (!denied) yield negated(group(kind, parts))
    const other = kind === 'all' ? 'any' : 'all'
    const condition = group(other, parts)
    yield { kind: 'groep-verwisseld', pad: `/${kind}`, before: kind, after: other, condition }
    for (const [i, part] of parts.entries()) {
      const rest = group(kind, parts.toSpliced(i, 1))
      yield { kind: 'voorwaarde-weg', pad: `/${kind}/${i}`, before: part, condition: rest }
    }
  }
  for (const [i, part] of parts.entries()) {
    for (const variant of variantsOf(part, subjects, denied && parts.length === 1)) {
      const condition = group(kind, parts.with(i, variant.condition))
      yield { ...variant, pad: `/${kind}/${i}${variant.pad}`, condition }
    }
  }
}

function* ofLeaf(leaf: LeafJson, subjects: Subjects): Generator<Variant> {
  yield* ofOperator(leaf.operator, '/operator', (operator) => ({ ...leaf, operator }))
  const subject = subjects.get(leaf.fact)
  if (subject === undefined) return
  if (Array.isArray(leaf.value)) yield* ofList(leaf, leaf.value, subject)
  else yield* valueMutants(leaf.value as Scalar, subject, '/value', (value) => ({ ...leaf, value }))
}

function* ofOperator(
  before: string,
  pad: string,
  put: (operator: string) => ConditionJson,
): Generator<Variant> {
  const after = own(NEIGHBOURS, before)?.to
  if (after !== undefined) yield { kind: 'operator-verwisseld', pad, before, after, condition: put(after) }
}

/** One step down and up: a number by one, but not past its ends, a choice by one place. */
function* valueMutants(
  before: Scalar,
  subject: Subject,
  pad: string,
  put: (value: Scalar) => ConditionJson,
): Generator<Variant> {
  for (const [kind, step] of [
    ['waarde-omlaag', -1],
    ['waarde-omhoog', 1],
  ] as const) {
    const after = stepped(before, step, subject)
    if (after !== undefined && after !== before) yield { kind, pad, before, after, condition: put(after) }
  }
}

function stepped(
  value: Scalar,
  step: number,
  { kind, waarden, minimum, maximum }: Subject,
): Scalar | undefined {
  switch (kind) {
    case 'janee':
      // The other answer to a yes-or-no question is what the other operator asks.
      return undefined
    case 'getal':
      return typeof value === 'number' ? Math.min(maximum, Math.max(minimum, value + step)) : undefined
    case 'keuze':
    case 'meerkeuze': {
      const at = waarden.indexOf(String(value))
      return at < 0 ? undefined : waarden[at + step]
    }
  }
}

/** A value left out of the list, or one put in that stands next to one of its values. */
function* ofList(leaf: LeafJson, list: readonly Scalar[], subject: Subject): Generator<Variant> {
  if (!LIST_OPERATORS.has(leaf.operator)) return
  if (list.length > 1) {
    for (const [i, before] of list.entries()) {
      const condition = { ...leaf, value: list.toSpliced(i, 1) }
      yield { kind: 'waarde-weg', pad: `/value/${i}`, before, condition }
    }
  }
  const near = list.flatMap((value) => [-1, 1].map((step) => stepped(value, step, subject)))
  for (const after of new Set(near)) {
    if (after === undefined || list.includes(after)) continue
    const condition = { ...leaf, value: [...list, after] }
    yield { kind: 'waarde-erbij', pad: '/value/-', after, condition }
  }
}

function* ofCount(leaf: LeafJson, subjects: Subjects): Generator<Variant> {
  yield* ofOperator(leaf.operator, '/operator', (operator) => ({ ...leaf, operator }))
  const before = Number(leaf.value)
  for (const [kind, after] of [
    ['aantal-omlaag', before - 1],
    ['aantal-omhoog', before + 1],
  ] as const)
    yield { kind, pad: '/value', before, after, condition: { ...leaf, value: after } }
  const { params } = leaf
  const counted = params && countedLeaf(params, subjects)
  const subject = counted && subjects.get(counted.fact)
  if (params === undefined || counted === undefined || subject === undefined) return
  const put = (changed: object): ConditionJson => ({ ...leaf, params: { ...params, ...changed } })
  yield* ofOperator(counted.operator, '/params/operator', (operator) => put({ operator }))
  if (!Array.isArray(counted.value))
    yield* valueMutants(counted.value as Scalar, subject, '/params/waarde', (waarde) => put({ waarde }))
}
