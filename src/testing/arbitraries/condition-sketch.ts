/** A sketch of a condition, in numbers, and the condition that it stands for; see `rule-set-sketch.ts`. */
import type { ConditionJson, ConditionsJson, CountParams, LeafJson, RuleJson } from '../../model/ruleset.js'
import { ITEM_SCOPES, mayAsk, type Scope } from '../../model/scope.js'
import { AREA_FACT, COUNT_FACT, LIST_OPERATORS, OPERATORS, type Subject } from '../../model/subject.js'
import { excluding, outcomeAgainst } from './clashes.js'

export interface LeafSketch {
  /** About any subject, about an earlier conclusion if there is one, or about how many items. */
  readonly kind: 'subject' | 'conclusion' | 'count'
  readonly subject: number
  readonly operator: number
  readonly values: readonly number[]
  /** Of a count: the scope, the number it is compared with, and how. */
  readonly scope: number
  readonly bound: number
  readonly comparison: number
}
export type ConditionSketch =
  | { readonly leaf: LeafSketch }
  | { readonly not: ConditionSketch }
  | { readonly kind: 'all' | 'any'; readonly parts: readonly ConditionSketch[] }
  | ClashSketch

/**
 * Parts of which each may hold and each may fail, but not all together. Under `all` it never holds, under
 * `any` mostly always.
 */
export interface ClashSketch {
  /** A part and its opposite; two leaves that exclude each other; an outcome and the rule that gives it. */
  readonly clash: 'opposite' | 'excluding' | 'concluded'
  readonly kind: 'all' | 'any'
  readonly part: ConditionSketch
  readonly leaf: LeafSketch
  /** Whether one of the two stands deeper, beside something else. */
  readonly deep: boolean
}

/** One of a list, counting round. */
export function pickFrom<T>(list: readonly T[], at: number): T {
  const one = list[at % list.length]
  if (one === undefined) throw new Error('there is nothing to pick from')
  return one
}

/** What a condition may be about. */
export interface About {
  readonly known: readonly Subject[]
  /** The rules of what was concluded before. */
  readonly rules: readonly RuleJson[]
}

/** A condition with a group on top. */
export function groupFrom(sketch: ConditionSketch, scope: Scope, about: About): ConditionsJson {
  const json = conditionFrom(sketch, scope, about)
  return 'fact' in json ? { all: [json] } : json
}

function conditionFrom(sketch: ConditionSketch, scope: Scope, about: About): ConditionJson {
  if ('clash' in sketch) return clashFrom(sketch, scope, about)
  if ('leaf' in sketch) return leafFrom(sketch.leaf, scope, about.known)
  if ('not' in sketch) return { not: conditionFrom(sketch.not, scope, about) }
  return groupOf(
    sketch.kind,
    sketch.parts.map((part) => conditionFrom(part, scope, about)),
  )
}

function groupOf(kind: 'all' | 'any', parts: readonly ConditionJson[]): ConditionsJson {
  return kind === 'all' ? { all: parts } : { any: parts }
}

function clashFrom(
  { clash, kind, part, leaf, deep }: ClashSketch,
  scope: Scope,
  about: About,
): ConditionJson {
  const own = conditionFrom(part, scope, about)
  const other = leafFrom(leaf, scope, about.known)
  const beside = (one: ConditionJson, more: ConditionJson) => (deep ? groupOf(kind, [one, more]) : one)
  if (clash === 'excluding') {
    const subject = about.known.find(({ id }) => id === other.fact)
    return groupOf(kind, [beside(other, own), excluding(other, subject, leaf.bound)])
  }
  const here = about.rules.filter(({ event }) =>
    about.known.some(({ id, bereik }) => id === event.type && mayAsk(scope, bereik)),
  )
  if (clash === 'concluded' && here.length > 0) {
    const [one, another] = outcomeAgainst(pickFrom(here, leaf.subject), about.known, leaf.bound)
    return groupOf(kind, [beside(one, other), another])
  }
  return groupOf(kind, [beside(own, other), { not: own }])
}

function leafFrom(sketch: LeafSketch, scope: Scope, known: readonly Subject[]): LeafJson {
  const here = known.filter(({ bereik }) => mayAsk(scope, bereik))
  const conclusions = here.filter(({ origin }) => origin === 'conclusion')
  if (sketch.kind === 'conclusion' && conclusions.length > 0)
    return testFrom(sketch, pickFrom(conclusions, sketch.subject))
  if (sketch.kind === 'count' || here.length === 0) return countFrom(sketch, known)
  return testFrom(sketch, pickFrom(here, sketch.subject))
}

function testFrom(sketch: LeafSketch, subject: Subject): LeafJson {
  const operator = pickFrom<string>(OPERATORS[subject.kind], sketch.operator)
  const values = sketch.values.map((at) => valueFrom(subject, at))
  const [first = true] = values
  return { fact: subject.id, operator, value: LIST_OPERATORS.has(operator) ? values : first }
}

/** A value of a subject; of a number one on a half or a whole, so that casussen meet it. */
function valueFrom({ kind, waarden, minimum, maximum }: Subject, at: number): boolean | number | string {
  switch (kind) {
    case 'janee':
      return at % 2 === 0
    case 'keuze':
    case 'meerkeuze':
      return pickFrom(waarden, at)
    case 'getal':
      return minimum + (at % ((maximum - minimum) * 2 + 1)) / 2
  }
}

function countFrom(sketch: LeafSketch, known: readonly Subject[]): LeafJson {
  const bereik = pickFrom(ITEM_SCOPES, sketch.scope)
  const countable = known.filter((subject) => subject.bereik === bereik)
  const all = countable.length === 0 || sketch.subject % 6 === 0
  return {
    fact: COUNT_FACT,
    params: all ? { bereik } : countedFrom(sketch, bereik, pickFrom(countable, sketch.subject)),
    operator: pickFrom<string>(OPERATORS.aantal, sketch.comparison),
    value: sketch.bound,
  }
}

function countedFrom(sketch: LeafSketch, bereik: CountParams['bereik'], subject: Subject): CountParams {
  const waarde = valueFrom(subject, sketch.values[0] ?? 0)
  const single = OPERATORS[subject.kind].filter((operator) => !LIST_OPERATORS.has(operator))
  const counted = { bereik, feit: subject.id, waarde }
  return sketch.operator % 3 === 0 || subject.id === AREA_FACT
    ? counted
    : { ...counted, operator: pickFrom<string>(single, sketch.operator) }
}
