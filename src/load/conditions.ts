/** What conditions refer to: facts that exist, operators that fit, values in range, the right scope. */

import { MOST_ITEMS } from '../model/casus-form.js'
import type { ConditionJson, CountParams, LeafJson } from '../model/ruleset.js'
import { ITEM_SCOPES, isFamily, mayAsk, type Scope } from '../model/scope.js'
import {
  ALL_OPERATORS,
  COUNT_FACT,
  countedLeaf,
  LIST_OPERATORS,
  OPERATORS,
  type Subject,
} from '../model/subject.js'
import { numberText } from '../number-text.js'
import { fault, nearest, type Problem } from '../problem.js'

export interface Names {
  readonly subjects: ReadonlyMap<string, Subject>
  /** Named in the rule set, but too broken to use. */
  readonly brokenNames: ReadonlySet<string>
}

/** Checks a condition that is asked in `scope`. */
export function checkCondition(condition: ConditionJson, pad: string, scope: Scope, names: Names): Problem[] {
  if ('all' in condition)
    return condition.all.flatMap((part, i) => checkCondition(part, `${pad}/all/${i}`, scope, names))
  if ('any' in condition)
    return condition.any.flatMap((part, i) => checkCondition(part, `${pad}/any/${i}`, scope, names))
  if ('not' in condition) return checkCondition(condition.not, `${pad}/not`, scope, names)
  return condition.fact === COUNT_FACT
    ? checkCount(condition, pad, names)
    : checkLeaf(condition, pad, scope, names)
}

function checkLeaf(leaf: LeafJson, pad: string, scope: Scope, names: Names): Problem[] {
  const problems: Problem[] = []
  if (leaf.params !== undefined) {
    problems.push(
      fault(
        'vorm',
        `${pad}/params`,
        `"params" hoort alleen bij het feit "${COUNT_FACT}". Haal dit veld weg.`,
      ),
    )
  }
  const subject = find(leaf.fact, `${pad}/fact`, names)
  if (Array.isArray(subject)) return [...problems, ...subject, ...checkOperatorName(leaf.operator, pad)]
  if (!mayAsk(scope, subject.bereik)) {
    problems.push(
      fault(
        'verkeerd-bereik',
        `${pad}/fact`,
        `"${subject.id}" gaat over één ${subject.bereik}, maar deze regel gaat over ${aboutOne(scope)}. Gebruik "${COUNT_FACT}" om te tellen, of kies een conclusie met bereik "${subject.bereik}".`,
      ),
    )
  }
  return [...problems, ...checkTest(subject, leaf.operator, leaf.value, pad)]
}

function aboutOne(scope: Scope): string {
  return isFamily(scope) ? 'het hele gezin' : `één ${scope}`
}

function find(id: string, pad: string, names: Names): Subject | Problem[] {
  const subject = names.subjects.get(id)
  if (subject !== undefined) return subject
  if (names.brokenNames.has(id)) return []
  const known = [...names.subjects.keys(), COUNT_FACT]
  return [
    fault(
      'onbekend-feit',
      pad,
      `Het feit "${id}" bestaat niet in deze regelset. Verbeter de naam of voeg het feit toe.`,
      nearest(id, known),
    ),
  ]
}

function checkOperatorName(operator: string, pad: string): Problem[] {
  if (ALL_OPERATORS.has(operator)) return []
  return [
    fault(
      'onbekende-operator',
      `${pad}/operator`,
      `De vergelijking "${operator}" kennen wij niet. Kies uit: ${[...ALL_OPERATORS].join(', ')}.`,
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
): Problem[] {
  const unknown = checkOperatorName(operator, pad)
  if (unknown.length > 0) return unknown
  const fitting: readonly string[] = OPERATORS[subject.kind]
  if (!fitting.includes(operator)) {
    return [
      fault(
        'operator-past-niet',
        `${pad}/operator`,
        `De vergelijking "${operator}" past niet bij "${subject.id}" (${subject.kind}). Kies uit: ${fitting.join(', ')}.`,
      ),
    ]
  }
  if (!LIST_OPERATORS.has(operator)) return checkValue(subject, value, `${pad}/${field}`)
  if (!Array.isArray(value)) {
    return [
      fault(
        'waarde-buiten-bereik',
        `${pad}/${field}`,
        `Bij de vergelijking "${operator}" hoort een lijst met waarden, tussen [ en ].`,
      ),
    ]
  }
  return value.flatMap((one: unknown, i: number) => checkValue(subject, one, `${pad}/${field}/${i}`))
}

function checkValue(subject: Subject, value: unknown, pad: string): Problem[] {
  const wrong = (bericht: string, hint?: string) => [fault('waarde-buiten-bereik', pad, bericht, hint)]
  switch (subject.kind) {
    case 'janee':
      return typeof value === 'boolean'
        ? []
        : wrong(`"${subject.id}" is een ja/nee-feit. Gebruik true of false, zonder aanhalingstekens.`)
    case 'getal':
      if (typeof value !== 'number')
        return wrong(`"${subject.id}" is een getal. Gebruik een getal, zonder aanhalingstekens.`)
      if (value < subject.minimum || value > subject.maximum) {
        return wrong(
          `"${subject.id}" ligt tussen ${numberText(subject.minimum)} en ${numberText(subject.maximum)}. Kies een getal daartussen.`,
        )
      }
      return []
    case 'keuze':
    case 'meerkeuze': {
      if (typeof value === 'string' && subject.waarden.includes(value)) return []
      const hint = typeof value === 'string' ? nearest(value, subject.waarden) : undefined
      return wrong(
        `Dit is geen waarde van "${subject.id}". De waarden zijn: ${subject.waarden.join(', ')}.`,
        hint,
      )
    }
  }
}

function checkCount(leaf: LeafJson, pad: string, names: Names): Problem[] {
  const { params } = leaf
  const problems = checkOperatorName(leaf.operator, pad)
  const fitting: readonly string[] = OPERATORS.aantal
  if (problems.length === 0 && !fitting.includes(leaf.operator)) {
    problems.push(
      fault(
        'operator-past-niet',
        `${pad}/operator`,
        `De vergelijking "${leaf.operator}" past niet bij "${COUNT_FACT}". Kies uit: ${fitting.join(', ')}.`,
      ),
    )
  }
  const wrong = (bericht: string) => problems.push(fault('waarde-buiten-bereik', `${pad}/value`, bericht))
  if (typeof leaf.value !== 'number' || !Number.isInteger(leaf.value) || leaf.value < 0) {
    wrong('Een aantal is een heel getal van 0 of meer.')
  } else if (leaf.value > MOST_ITEMS) {
    wrong(`Een aantal is hoogstens ${MOST_ITEMS}: meer kan er niet in een casus.`)
  }
  if (params === undefined) {
    return [
      ...problems,
      fault('vorm', `${pad}/params`, `Bij "${COUNT_FACT}" hoort "params" met "bereik", "feit" en "waarde".`),
    ]
  }
  return [...problems, ...checkCounted(params, `${pad}/params`, names)]
}

function checkCounted(params: CountParams, pad: string, names: Names): Problem[] {
  const { feit, operator, waarde } = params
  if ((feit === undefined) !== (waarde === undefined) || (feit === undefined && operator !== undefined)) {
    return [fault('vorm', pad, 'Vul "feit" en "waarde" samen in, of geen van beide om alles te tellen.')]
  }
  const counted = countedLeaf(params, names.subjects)
  if (counted === undefined) return []
  const subject = find(counted.fact, `${pad}/feit`, names)
  if (Array.isArray(subject)) return subject
  if (subject.bereik !== params.bereik) {
    return [
      fault(
        'verkeerd-bereik',
        `${pad}/feit`,
        `"${subject.id}" heeft bereik "${subject.bereik}", maar hier wordt "${params.bereik}" geteld. Kies een feit met het bereik dat u telt (${ITEM_SCOPES.join(', ')}).`,
      ),
    ]
  }
  return checkTest(subject, counted.operator, counted.value, pad, 'waarde')
}
