/**
 * What a condition can ask about: facts of the dictionary, conclusions of earlier rules, and the two
 * things the engine itself knows (how many items, and which leefgebied an item is).
 */
import { collects } from './policy.js'
import type { CountParams, FactJson, HitPolicy, LeafJson, RuleSetJson } from './ruleset.js'
import type { Scope } from './scope.js'

/** The fact that counts items; see `CountParams`. */
export const COUNT_FACT = 'aantal'
/** The id of the leefgebied that a rule is looking at; always known. */
export const AREA_FACT = 'leefgebied.id'

/** The types of fact; a conclusion passes for one of them. */
export type FactKind = FactJson['type']

export interface Subject {
  readonly id: string
  readonly bereik: Scope
  readonly label: string
  readonly kind: FactKind
  readonly waarden: readonly string[]
  readonly titels: Readonly<Record<string, string>>
  readonly minimum: number
  readonly maximum: number
  readonly eenheid: string
  readonly geheel: boolean
  /** Given in the casus, drawn by rules, or known to the engine. */
  readonly origin: 'fact' | 'conclusion' | 'engine'
}

/** How a frame holds what is known: a set of possible values as bits, a number, or the truth of each member. */
export type Store = 'choices' | 'numbers' | 'members'

interface KindFacts {
  readonly store: Store
  /** The values of a choice that doesn't name them itself. */
  readonly values?: readonly boolean[]
}
const KINDS = {
  janee: { store: 'choices', values: [false, true] },
  keuze: { store: 'choices' },
  meerkeuze: { store: 'members' },
  getal: { store: 'numbers' },
} as const satisfies Record<FactKind, KindFacts>

/** The kinds that are held so. */
export type KindIn<S extends Store> = {
  [K in FactKind]: (typeof KINDS)[K]['store'] extends S ? K : never
}[FactKind]

export function storeOf({ kind }: Pick<Subject, 'kind'>): Store {
  return KINDS[kind].store
}

/** Whether it is one of a list of values that it names itself. */
export function namesItsValues({ kind, waarden }: Pick<Subject, 'kind' | 'waarden'>): boolean {
  return storeOf({ kind }) === 'choices' && waarden.length > 0
}

/** The values of a choice in the order of their bits, or the members of a set in their order; none of a number. */
export function valuesOf({
  kind,
  waarden,
}: Pick<Subject, 'kind' | 'waarden'>): readonly (string | boolean)[] {
  const { values }: KindFacts = KINDS[kind]
  return values ?? waarden
}

/** What a conclusion is to those who ask about it. */
export function kindOf(policy: HitPolicy): 'keuze' | 'meerkeuze' {
  return collects(policy) ? 'meerkeuze' : 'keuze'
}

type Answers = Pick<Subject, 'waarden' | 'titels' | 'minimum' | 'maximum' | 'eenheid' | 'geheel'>
const PLAIN: Answers = { waarden: [], titels: {}, minimum: 0, maximum: 0, eenheid: '', geheel: false }

/** What a fact may be, as far as it says so itself. */
function answersTo(fact: FactJson): Partial<Answers> {
  switch (fact.type) {
    case 'janee':
      return {}
    case 'keuze':
    case 'meerkeuze':
    case 'getal':
      return fact
  }
}

/** All subjects of a rule set by id. With a name used twice the first one stands. */
export function subjectsOf(
  ruleSet: Pick<RuleSetJson, 'feiten' | 'conclusies' | 'leefgebieden'>,
): ReadonlyMap<string, Subject> {
  const subjects = new Map<string, Subject>()
  const add = (subject: Subject) => {
    if (!subjects.has(subject.id)) subjects.set(subject.id, subject)
  }
  add({
    ...PLAIN,
    id: AREA_FACT,
    bereik: 'leefgebied',
    label: 'leefgebied',
    kind: 'keuze',
    origin: 'engine',
    waarden: ruleSet.leefgebieden.map(({ id }) => id),
    titels: Object.fromEntries(ruleSet.leefgebieden.map(({ id, titel }) => [id, titel])),
  })
  for (const fact of ruleSet.feiten) {
    const { id, bereik, label, type: kind } = fact
    add({ ...PLAIN, ...answersTo(fact), id, bereik, label, kind, origin: 'fact' })
  }
  for (const { id, bereik, titel, waarden, titels = {}, beleid } of ruleSet.conclusies) {
    const kind = kindOf(beleid)
    add({ ...PLAIN, id, bereik, label: titel, waarden, titels, kind, origin: 'conclusion' })
  }
  return subjects
}

const NUMBER_OPERATORS = [
  'equal',
  'notEqual',
  'lessThan',
  'lessThanInclusive',
  'greaterThan',
  'greaterThanInclusive',
] as const
/** The operators that make sense for each kind of subject; the first of them when a count names none. */
export const OPERATORS = {
  janee: ['equal', 'notEqual', 'in', 'notIn'],
  keuze: ['equal', 'notEqual', 'in', 'notIn', 'atLeast', 'atMost'],
  meerkeuze: ['contains', 'doesNotContain'],
  getal: [...NUMBER_OPERATORS, 'in', 'notIn'],
  aantal: NUMBER_OPERATORS,
} as const satisfies Record<FactKind | typeof COUNT_FACT, readonly string[]>
/** The operators that fit these kinds of subject, or a count. */
export type OperatorOf<K extends keyof typeof OPERATORS> = (typeof OPERATORS)[K][number]
export type Operator = OperatorOf<keyof typeof OPERATORS>
export const ALL_OPERATORS: ReadonlySet<string> = new Set(Object.values(OPERATORS).flat())

/** What an operator is followed by: one value, or a list of them. A table of types, which weighs nothing. */
type Operands = Decided<{
  equal: 'one'
  notEqual: 'one'
  in: 'list'
  notIn: 'list'
  atLeast: 'one'
  atMost: 'one'
  contains: 'one'
  doesNotContain: 'one'
  lessThan: 'one'
  lessThanInclusive: 'one'
  greaterThan: 'one'
  greaterThanInclusive: 'one'
}>
type Decided<T extends Record<Operator, 'one' | 'list'>> = T
const LISTS: { readonly [O in Operator as Operands[O] extends 'list' ? O : never]: true } = {
  in: true,
  notIn: true,
}
/** The operators whose value is a list. */
export const LIST_OPERATORS: ReadonlySet<string> = new Set(Object.keys(LISTS))

/** The condition on one item that a count stands for, or undefined when it counts all items. */
export function countedLeaf(
  { feit, operator, waarde }: CountParams,
  subjects: ReadonlyMap<string, Subject>,
): LeafJson | undefined {
  if (feit === undefined || waarde === undefined) return undefined
  const [usual] = OPERATORS[subjects.get(feit)?.kind ?? 'keuze']
  return { fact: feit, operator: operator ?? usual, value: waarde }
}
