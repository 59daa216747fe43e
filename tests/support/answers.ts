/** Other answers in a casus, made the long way: for holding what an assessor tells of them against brute force. */
import type { Advies, Collected, FactJson, Outcome, RuleSet } from '../../src/index.js'
import { jsonLeavesOf } from '../../src/model/leaves.js'
import type { AnyCasus } from '../../src/testing/arbitraries/casussen.js'

type Row = Readonly<Record<string, unknown>>
export interface Answer {
  readonly feit: string
  readonly item?: string
  readonly naar: unknown
}
const LISTS: Readonly<Record<string, string>> = { persoon: 'personen', hulpbehoefte: 'hulpbehoeften' }

/** The casus with this answer in the place of the one that it has. An item that it doesn't have is added. */
export function withAnswers(casus: AnyCasus, answers: readonly Answer[]): AnyCasus {
  let given = casus
  for (const answer of answers) given = withAnswer(given, answer)
  return given
}

function withAnswer(given: AnyCasus, { feit, item, naar }: Answer): AnyCasus {
  const [group = '', field = ''] = feit.split('.')
  if (item === undefined) return { ...given, [group]: { ...(given[group] as Row), [field]: naar } }
  if (group === 'leefgebied') {
    const areas = (given['leefgebieden'] ?? {}) as Readonly<Record<string, Row>>
    return { ...given, leefgebieden: { ...areas, [item]: { ...areas[item], [field]: naar } } }
  }
  const list = LISTS[group] ?? ''
  const items = (given[list] ?? []) as readonly Row[]
  const all = items.some(({ id }) => id === item) ? items : [...items, { id: item }]
  return { ...given, [list]: all.map((one) => (one['id'] === item ? { ...one, [field]: naar } : one)) }
}

/** What a casus has at a question. */
export function answerIn(casus: AnyCasus, { feit, item }: Omit<Answer, 'naar'>): unknown {
  const [group = '', field = ''] = feit.split('.')
  if (item === undefined) return (casus[group] as Row | null | undefined)?.[field] ?? null
  const home =
    group === 'leefgebied'
      ? (casus['leefgebieden'] as Readonly<Record<string, Row | null>> | null | undefined)?.[item]
      : ((casus[LISTS[group] ?? ''] ?? []) as readonly Row[]).find(({ id }) => id === item)
  return home?.[field] ?? null
}

function itemsOf({ bereik }: FactJson, casus: AnyCasus, ruleSet: RuleSet): readonly (string | undefined)[] {
  if (bereik === 'gezin') return [undefined]
  if (bereik === 'leefgebied') return ruleSet.leefgebieden.map(({ id }) => id)
  return ((casus[LISTS[bereik] ?? ''] ?? []) as readonly Row[]).map(({ id }) => String(id))
}

/** All numbers that a fact is held against, those just beside them, and the ends. */
function numbersFor(fact: FactJson & { type: 'getal' }, { regels }: RuleSet): readonly number[] {
  const step = fact.geheel === true ? 1 : 0.01
  const bounds = regels
    .flatMap(({ conditions }) => jsonLeavesOf(conditions))
    .flatMap(({ fact: id, value, params }) => {
      if (id === fact.id) return [value].flat()
      return params?.feit === fact.id ? [params.waarde] : []
    })
    .filter((one) => typeof one === 'number')
  const around = bounds.flatMap((bound) =>
    fact.geheel === true
      ? [Math.ceil(bound) - step, Math.floor(bound), Math.ceil(bound), Math.floor(bound) + step]
      : [bound - step, bound, bound + step],
  )
  const ends =
    fact.geheel === true ? [Math.ceil(fact.minimum), Math.floor(fact.maximum)] : [fact.minimum, fact.maximum]
  return [...new Set([...ends, ...around].map((one) => one + 0))].filter(
    (one) => one >= fact.minimum && one <= fact.maximum,
  )
}

/** Every other answer to every question about a casus. */
export function otherAnswers(casus: AnyCasus, ruleSet: RuleSet): readonly Answer[] {
  return ruleSet.feiten.flatMap((fact) =>
    itemsOf(fact, casus, ruleSet).flatMap((item) => {
      const about = { feit: fact.id, ...(item !== undefined && { item }) }
      const now = answerIn(casus, about)
      return valuesFor(fact, now, ruleSet)
        .filter((value) => JSON.stringify(value) !== JSON.stringify(now))
        .map((naar) => ({ ...about, naar }))
    }),
  )
}

function valuesFor(fact: FactJson, now: unknown, ruleSet: RuleSet): readonly unknown[] {
  switch (fact.type) {
    case 'janee':
      return [false, true]
    case 'keuze':
      return fact.waarden
    case 'getal':
      return numbersFor(fact, ruleSet)
    case 'meerkeuze': {
      const members = Array.isArray(now) ? (now as readonly string[]) : []
      const sets = fact.waarden.map((member) =>
        fact.waarden.filter((one) => members.includes(one) !== (one === member)),
      )
      return Array.isArray(now) ? sets : [[], ...sets]
    }
  }
}

/** The outcomes of conclusions, by their name and item. */
export type Outcomes = ReadonlyMap<string, Outcome<string> | Collected<string>>
export function outcomesOf({ spoor }: Pick<Advies, 'spoor'>): Outcomes {
  return new Map(spoor.map(({ conclusie, item = '', uitkomst }) => [`${conclusie} ${item}`, uitkomst]))
}
export const certain = (outcome: Outcome<string> | Collected<string> | undefined) => outcome?.waarde ?? null
