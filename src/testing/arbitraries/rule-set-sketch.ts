/**
 * A sketch of a rule set, in numbers, and the rule set that it stands for. Every number picks, counting
 * round, from what fits at its place: so every sketch is a sound rule set.
 */
import { collects } from '../../model/policy.js'
import type {
  ConclusionJson,
  ConditionJson,
  ConditionsJson,
  CountParams,
  FactJson,
  Ground,
  HitPolicy,
  LeafJson,
  ParagraphJson,
  RuleJson,
  RuleSetJson,
} from '../../model/ruleset.js'
import { ITEM_SCOPES, isFamily, mayAsk, type Scope } from '../../model/scope.js'
import { adviesShapeOf, shownFields } from '../../model/shown.js'
import {
  AREA_FACT,
  COUNT_FACT,
  LIST_OPERATORS,
  OPERATORS,
  type Subject,
  subjectsOf,
} from '../../model/subject.js'
import { vocabularyOf } from '../../model/vocabulary.js'
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

interface FactSketch {
  readonly scope: Scope
  readonly type: FactJson['type']
  readonly size: number
  readonly minimum: number
  readonly whole: boolean
}
export interface RuleSketch {
  readonly priority: number | undefined
  readonly value: number
  readonly condition: ConditionSketch
  /** Holds when the rule before it does not, whatever its own condition is. */
  readonly opposite: boolean
  readonly holes: readonly number[]
}
interface ConclusionSketch {
  readonly scope: Scope
  readonly policy: HitPolicy
  readonly size: number
  readonly fallback: number
  readonly name: number
  readonly rules: readonly RuleSketch[]
}
interface ParagraphSketch {
  readonly scope: Scope
  readonly when: ConditionSketch | undefined
  readonly unless: ConditionSketch | undefined
  readonly sentences: readonly {
    readonly conclusion: number
    readonly together: boolean
    readonly unsure: boolean
    readonly holes: readonly number[]
  }[]
}
export interface RuleSetSketch {
  readonly areas: number
  readonly facts: readonly FactSketch[]
  readonly conclusions: readonly ConclusionSketch[]
  readonly core: readonly number[]
  readonly reasons: readonly ParagraphSketch[]
  readonly counterweight: readonly ParagraphSketch[]
  /** Whether conclusions and rules stand in the opposite order in the rule set. */
  readonly turned: boolean
}

const LETTERS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']
const letter = (at: number) => LETTERS[at] ?? `x${at}`

/** A ground that rules of this rule set may have. */
export function groundOf(ruleSet: Parameters<typeof vocabularyOf>[0]): Ground {
  return vocabularyOf(ruleSet).gronden.at(-1)?.grond as Ground
}

/** The conclusions to which an advice gives a field of its own, and the one from which its status follows. */
const { status } = adviesShapeOf({})
const FIELDS = [
  ...shownFields(adviesShapeOf({})).map(({ bereik, field: { soort, conclusie } }) => ({
    bereik,
    isMany: soort !== 'uitkomst',
    conclusie,
  })),
  { bereik: 'gezin', isMany: false, conclusie: status.conclusie },
]
function namesFor(scope: Scope, policy: HitPolicy): readonly string[] {
  const isMany = collects(policy)
  return FIELDS.flatMap((one) => (one.bereik === scope && one.isMany === isMany ? one.conclusie : []))
}

/** One of a list, counting round. */
function pickFrom<T>(list: readonly T[], at: number): T {
  const one = list[at % list.length]
  if (one === undefined) throw new Error('there is nothing to pick from')
  return one
}

export function ruleSetFrom(sketch: RuleSetSketch): RuleSetJson {
  const leefgebieden = Array.from({ length: sketch.areas }, (_, i) => ({
    id: `gebied-${letter(i)}`,
    titel: `gebied ${letter(i)}`,
  }))
  const feiten = sketch.facts.map(factFrom)
  const taken = new Set<string>()
  const conclusies = sketch.conclusions.map((one, i) => conclusionFrom(one, i, taken))
  const subjects = [...subjectsOf({ leefgebieden, feiten, conclusies }).values()]
  const earlier: RuleJson[] = []
  const regels = conclusies.flatMap((conclusion, i) => {
    const later = new Set(conclusies.slice(i).map(({ id }) => id))
    // Only what was concluded before: so there is no circle.
    const known = subjects.filter(({ id }) => !later.has(id))
    const rules: RuleJson[] = []
    for (const [j, rule] of (sketch.conclusions[i]?.rules ?? []).entries()) {
      const about = { known, rules: earlier }
      rules.push(ruleFrom(rule, `regel-${i}-${j}`, conclusion, about, subjects, rules.at(-1)))
    }
    earlier.push(...rules)
    return rules
  })
  const paragraphs = (list: readonly ParagraphSketch[]) =>
    list.map((one) => paragraphFrom(one, conclusies, subjects))
  const kern = [...new Set(sketch.core.map((at) => pickFrom(conclusies, at).id))]
  return {
    id: 'proef',
    versie: '1',
    titel: 'Proef',
    bronnen: { bron: { titel: 'Bron', soort: 'proef' } },
    leefgebieden,
    feiten,
    conclusies: sketch.turned ? conclusies.toReversed() : conclusies,
    regels: sketch.turned ? regels.toReversed() : regels,
    verhaal: { kern, motivering: paragraphs(sketch.reasons), tegenwicht: paragraphs(sketch.counterweight) },
  }
}

function factFrom({ scope, type, size, minimum, whole }: FactSketch, i: number): FactJson {
  const id = `${isFamily(scope) ? pickFrom(['thuis', 'school'], size) : scope}.f${letter(i)}`
  const base = {
    id,
    bereik: scope,
    label: `feit ${letter(i)}`,
    vraag: `Vraag ${letter(i)}?`,
    wie: ['iemand'],
    bron: ['bron'],
  }
  const waarden = (least: number) => LETTERS.slice(0, least + size).map((one) => `w-${one}`)
  switch (type) {
    case 'janee':
      return { ...base, type }
    case 'keuze':
      return { ...base, type, waarden: waarden(2) }
    case 'meerkeuze':
      return { ...base, type, waarden: waarden(1) }
    case 'getal':
      return { ...base, type, minimum, maximum: minimum + 1 + size, eenheid: 'maanden', geheel: whole }
  }
}

function conclusionFrom(
  { scope, policy, size, fallback, name }: ConclusionSketch,
  i: number,
  taken: Set<string>,
): ConclusionJson {
  const waarden = LETTERS.slice(0, 1 + size).map((one) => `u-${one}`)
  const own = `uitkomst.u${letter(i)}`
  const id = pickFrom([own, ...namesFor(scope, policy), own], name)
  const free = taken.has(id) ? own : id
  taken.add(free)
  const base = { id: free, bereik: scope, beleid: policy, titel: `uitkomst ${letter(i)}`, waarden }
  return collects(policy) ? base : { ...base, standaard: pickFrom(waarden, fallback) }
}

/** What a condition may be about. */
export interface About {
  readonly known: readonly Subject[]
  /** The rules of what was concluded before. */
  readonly rules: readonly RuleJson[]
}

export function ruleFrom(
  { priority, value, condition, opposite, holes }: RuleSketch,
  name: string,
  { id, bereik, waarden }: ConclusionJson,
  known: About,
  subjects: readonly Subject[],
  before: RuleJson | undefined,
): RuleJson {
  return {
    name,
    ...(priority === undefined ? {} : { priority }),
    conditions: opposite && before ? { not: before.conditions } : groupFrom(condition, bereik, known),
    event: { type: id, params: { waarde: pickFrom(waarden, value) } },
    uitleg: `Regel ${name}.${textFrom(holes, bereik, subjects)}`,
    bron: ['bron'],
    grond: groundOf({}),
  }
}

/** A text with holes for subjects that can be told in this scope. */
function textFrom(holes: readonly number[], scope: Scope, subjects: readonly Subject[]): string {
  const told = subjects.filter(({ bereik }) => mayAsk(scope, bereik))
  if (told.length === 0) return ''
  return holes.map((at) => ` {${pickFrom(told, at).id}${at % 2 === 0 ? ':waarde' : ''}}`).join('')
}

function paragraphFrom(
  { scope, when, unless, sentences }: ParagraphSketch,
  conclusies: readonly ConclusionJson[],
  subjects: readonly Subject[],
): ParagraphJson {
  const told = conclusies.filter(({ bereik }) => bereik === scope)
  return {
    bereik: scope,
    ...(when === undefined ? {} : { als: groupFrom(when, scope, { known: subjects, rules: [] }) }),
    ...(unless === undefined ? {} : { tenzij: groupFrom(unless, scope, { known: subjects, rules: [] }) }),
    zinnen: sentences.flatMap(({ conclusion, together, unsure, holes }) => {
      if (told.length === 0) return []
      const { id } = pickFrom(told, conclusion)
      const text = textFrom(holes, scope, subjects)
      const item = isFamily(scope) ? '' : ' {id}'
      return {
        conclusie: id,
        ...(together ? { sjabloon: `Samen{waarden}${item}${text}` } : {}),
        ...(unsure ? { onzeker: `Misschien {mogelijk}${item}${text}` } : {}),
      }
    }),
  }
}

/** A condition with a group on top. */
function groupFrom(sketch: ConditionSketch, scope: Scope, about: About): ConditionsJson {
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
