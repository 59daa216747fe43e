/**
 * What a condition can ask about: facts of the dictionary, conclusions of earlier rules, and the two
 * things the engine itself knows (how many items, and which leefgebied an item is).
 */
import type { CountParams, LeafJson, RuleSetJson } from './ruleset.js'
import type { Scope } from './scope.js'

/** The fact that counts items; see `CountParams`. */
export const COUNT_FACT = 'aantal'
/** The id of the leefgebied that a rule is looking at; always known. */
export const AREA_FACT = 'leefgebied.id'

export interface Subject {
  readonly id: string
  readonly bereik: Scope
  readonly label: string
  readonly kind: 'janee' | 'keuze' | 'meerkeuze' | 'getal'
  readonly waarden: readonly string[]
  readonly titels: Readonly<Record<string, string>>
  readonly minimum: number
  readonly maximum: number
  readonly eenheid: string
  readonly geheel: boolean
  /** Given in the casus, drawn by rules, or known to the engine. */
  readonly origin: 'fact' | 'conclusion' | 'engine'
}

const PLAIN = { waarden: [], titels: {}, minimum: 0, maximum: 0, eenheid: '', geheel: false } as const

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
  for (const { type: kind, ...fact } of ruleSet.feiten) add({ ...PLAIN, ...fact, kind, origin: 'fact' })
  for (const { id, bereik, titel, waarden, titels = {}, beleid } of ruleSet.conclusies) {
    const kind = beleid === 'collect' ? 'meerkeuze' : 'keuze'
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
/** The operators that make sense for each kind of subject. */
export const OPERATORS = {
  janee: ['equal', 'notEqual', 'in', 'notIn'],
  keuze: ['equal', 'notEqual', 'in', 'notIn', 'atLeast', 'atMost'],
  meerkeuze: ['contains', 'doesNotContain'],
  getal: [...NUMBER_OPERATORS, 'in', 'notIn'],
  aantal: NUMBER_OPERATORS,
} as const satisfies Record<Subject['kind'] | typeof COUNT_FACT, readonly string[]>
export const ALL_OPERATORS: ReadonlySet<string> = new Set(Object.values(OPERATORS).flat())

/** The operators whose value is a list. */
export const LIST_OPERATORS: ReadonlySet<string> = new Set(['in', 'notIn'])

/** The condition on one item that a count stands for, or undefined when it counts all items. */
export function countedLeaf(
  { feit, operator, waarde }: CountParams,
  subjects: ReadonlyMap<string, Subject>,
): LeafJson | undefined {
  if (feit === undefined || waarde === undefined) return undefined
  const usual = subjects.get(feit)?.kind === 'meerkeuze' ? 'contains' : 'equal'
  return { fact: feit, operator: operator ?? usual, value: waarde }
}
