/** What conditions refer to: facts that exist, operators that fit, values in range, the right scope. */

import { MOST_ITEMS } from '../model/casus-limits.js'
import type { ConditionJson, CountParams, LeafJson } from '../model/ruleset.js'
import { ITEM_SCOPES, mayAsk, type Scope } from '../model/scope.js'
import {
  ALL_OPERATORS,
  COUNT_FACT,
  countedLeaf,
  LIST_OPERATORS,
  OPERATORS,
  type Subject,
} from '../model/subject.js'
import { type Finding, fault, nearest } from '../problem.js'
import type { Reading } from '../words/index.js'

export interface KnownNames {
  readonly subjects: ReadonlyMap<string, Subject>
  /** Named in the rule set, but too broken to use. */
  readonly brokenNames: ReadonlySet<string>
}

/** Checks a condition that is asked in `scope`. */
export function checkCondition(
  condition: ConditionJson,
  pad: string,
  scope: Scope,
  names: KnownNames,
): Finding<Reading>[] {
  if ('all' in condition)
    return condition.all.flatMap((part, i) => checkCondition(part, `${pad}/all/${i}`, scope, names))
  if ('any' in condition)
    return condition.any.flatMap((part, i) => checkCondition(part, `${pad}/any/${i}`, scope, names))
  if ('not' in condition) return checkCondition(condition.not, `${pad}/not`, scope, names)
  return condition.fact === COUNT_FACT
    ? checkCount(condition, pad, names)
    : checkLeaf(condition, pad, scope, names)
}

function checkLeaf(leaf: LeafJson, pad: string, scope: Scope, names: KnownNames): Finding<Reading>[] {
  const problems: Finding<Reading>[] = []
  if (leaf.params !== undefined) {
    problems.push(fault('vorm', `${pad}/params`, 'paramsNotHere', { counter: COUNT_FACT }))
  }
  const subject = findSubject(leaf.fact, `${pad}/fact`, names)
  if (Array.isArray(subject)) return [...problems, ...subject, ...checkOperatorName(leaf.operator, pad)]
  if (!mayAsk(scope, subject.bereik)) {
    problems.push(
      fault('verkeerd-bereik', `${pad}/fact`, 'otherScope', {
        id: subject.id,
        scope: subject.bereik,
        asked: scope,
        counter: COUNT_FACT,
      }),
    )
  }
  return [...problems, ...checkTest(subject, leaf.operator, leaf.value, pad)]
}

function findSubject(id: string, pad: string, names: KnownNames): Subject | Finding<Reading>[] {
  const subject = names.subjects.get(id)
  if (subject !== undefined) return subject
  if (names.brokenNames.has(id)) return []
  const known = [...names.subjects.keys(), COUNT_FACT]
  return [fault('onbekend-feit', pad, 'unknownFact', { id }, nearest(id, known))]
}

function checkOperatorName(operator: string, pad: string): Finding<Reading>[] {
  if (ALL_OPERATORS.has(operator)) return []
  return [
    fault(
      'onbekende-operator',
      `${pad}/operator`,
      'unknownOperator',
      { operator, operators: [...ALL_OPERATORS] },
      nearest(operator, ALL_OPERATORS),
    ),
  ]
}

/** The operator and the value that a subject is held against. */
function checkTest(
  subject: Subject,
  operator: string,
  value: LeafJson['value'],
  pad: string,
  field = 'value',
): Finding<Reading>[] {
  const unknown = checkOperatorName(operator, pad)
  if (unknown.length > 0) return unknown
  const fitting: readonly string[] = OPERATORS[subject.kind]
  if (!fitting.includes(operator)) {
    return [
      fault('operator-past-niet', `${pad}/operator`, 'operatorMisfits', {
        operator,
        id: subject.id,
        kind: subject.kind,
        operators: fitting,
      }),
    ]
  }
  if (!LIST_OPERATORS.has(operator)) return checkValue(subject, value, `${pad}/${field}`)
  if (!Array.isArray(value)) {
    return [fault('waarde-buiten-bereik', `${pad}/${field}`, 'listWanted', { operator })]
  }
  return value.flatMap((one: unknown, i: number) => checkValue(subject, one, `${pad}/${field}/${i}`))
}

function checkValue(subject: Subject, value: unknown, pad: string): Finding<Reading>[] {
  const { id } = subject
  switch (subject.kind) {
    case 'janee':
      return typeof value === 'boolean' ? [] : [fault('waarde-buiten-bereik', pad, 'yesOrNoWanted', { id })]
    case 'getal':
      if (typeof value !== 'number') return [fault('waarde-buiten-bereik', pad, 'numberWanted', { id })]
      if (value < subject.minimum || value > subject.maximum) {
        const { minimum, maximum } = subject
        return [fault('waarde-buiten-bereik', pad, 'numberOutside', { id, minimum, maximum })]
      }
      return []
    case 'keuze':
    case 'meerkeuze': {
      if (typeof value === 'string' && subject.waarden.includes(value)) return []
      const hint = typeof value === 'string' ? nearest(value, subject.waarden) : undefined
      return [fault('waarde-buiten-bereik', pad, 'valueOutside', { id, values: subject.waarden }, hint)]
    }
  }
}

function checkCount(leaf: LeafJson, pad: string, names: KnownNames): Finding<Reading>[] {
  const { params } = leaf
  const problems = checkOperatorName(leaf.operator, pad)
  const fitting: readonly string[] = OPERATORS.aantal
  if (problems.length === 0 && !fitting.includes(leaf.operator)) {
    problems.push(
      fault('operator-past-niet', `${pad}/operator`, 'operatorMisfitsCount', {
        operator: leaf.operator,
        counter: COUNT_FACT,
        operators: fitting,
      }),
    )
  }
  if (typeof leaf.value !== 'number' || !Number.isInteger(leaf.value) || leaf.value < 0) {
    problems.push(fault('waarde-buiten-bereik', `${pad}/value`, 'countIsWhole'))
  } else if (leaf.value > MOST_ITEMS) {
    problems.push(fault('waarde-buiten-bereik', `${pad}/value`, 'countTooHigh', { most: MOST_ITEMS }))
  }
  if (params === undefined) {
    return [...problems, fault('vorm', `${pad}/params`, 'paramsMissing', { counter: COUNT_FACT })]
  }
  return [...problems, ...checkCounted(params, `${pad}/params`, names)]
}

function checkCounted(params: CountParams, pad: string, names: KnownNames): Finding<Reading>[] {
  const { feit, operator, waarde } = params
  if ((feit === undefined) !== (waarde === undefined) || (feit === undefined && operator !== undefined)) {
    return [fault('vorm', pad, 'factWithValue')]
  }
  const counted = countedLeaf(params, names.subjects)
  if (counted === undefined) return []
  const subject = findSubject(counted.fact, `${pad}/feit`, names)
  if (Array.isArray(subject)) return subject
  if (subject.bereik !== params.bereik) {
    return [
      fault('verkeerd-bereik', `${pad}/feit`, 'otherScopeCounted', {
        id: subject.id,
        scope: subject.bereik,
        counted: params.bereik,
        scopes: ITEM_SCOPES,
      }),
    ]
  }
  return checkTest(subject, counted.operator, counted.value, pad, 'waarde')
}
