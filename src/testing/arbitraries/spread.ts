/**
 * How common each value is in random casussen. Values that are all as likely as each other rarely make a
 * family that is well on all counts, or unwell on all; so facts that stand together lean the same way.
 */
import { jsonLeavesOf } from '../../model/leaves.js'
import type { FactJson, RuleSetJson } from '../../model/ruleset.js'
import { type Subject, storeOf, subjectsOf } from '../../model/subject.js'
import { numbersBetween } from '../../search/cases.js'

/**
 * Values and their weights, the mildest first: a failure shrinks towards it.
 *
 * @example
 * ```ts
 * import type { Weights } from 'eigen-kracht/testing'
 *
 * const seldom: Weights = [[false, 9], [true, 1]]
 * ```
 */
export type Weights = readonly (readonly [value: unknown, weight: number])[]

/**
 * Weights for a whole group or item at once, by fact, so that its facts can go together.
 *
 * @example
 * ```ts
 * import type { Mood } from 'eigen-kracht/testing'
 *
 * const unsafe: Mood = {
 *   weight: 1,
 *   values: { 'veiligheid.acuut': [[true, 1]], 'veiligheid.structureel': [[true, 1]] },
 * }
 * ```
 */
export interface Mood {
  readonly weight: number
  readonly values: Readonly<Record<string, Weights>>
}

/**
 * What is more common than what, in the casussen of one dictionary. What has no weights is spread evenly.
 *
 * @example
 * ```ts
 * import type { Spread } from 'eigen-kracht/testing'
 *
 * const spread: Spread = {
 *   values: { 'veiligheid.acuut': [[false, 9], [true, 1]] },
 *   moods: { persoon: [{ weight: 1, values: { 'persoon.rol': [['jeugdige', 1]] } }] },
 *   areas: [],
 * }
 * ```
 */
export interface Spread {
  /** By fact, where the mood says nothing. */
  readonly values: Readonly<Record<string, Weights>>
  /** By group (`veiligheid`) or kind of item (`persoon`); one of them is picked for each group and item. */
  readonly moods: Readonly<Record<string, readonly Mood[]>>
  /** Picked once for all leefgebieden of a casus. */
  readonly areas: readonly Mood[]
}

/** Everything as the spread's own values have it. */
export const ANY_MOOD: Mood = { weight: 1, values: {} }
/** How much more common the first value is, then the second; all others count once. */
const LEANING = [8, 2]

export const factGroup = ({ id }: Pick<FactJson, 'id'>): string => id.slice(0, id.indexOf('.'))

/** The numbers that the rules compare each fact with. */
function boundsIn(ruleSet: RuleSetJson): ReadonlyMap<string, ReadonlySet<number>> {
  const found = new Map<string, Set<number>>()
  const add = (fact: string, value: unknown) => {
    const bounds = found.get(fact) ?? new Set()
    found.set(fact, bounds)
    for (const one of [value].flat()) if (typeof one === 'number') bounds.add(one)
  }
  for (const { fact, value, params } of ruleSet.regels.flatMap(({ conditions }) =>
    jsonLeavesOf(conditions),
  )) {
    if (params === undefined) add(fact, value)
    else if (params.feit !== undefined) add(params.feit, params.waarde)
  }
  return found
}

/** The values between which some rule may see a difference, in their order. */
function drawableValues(fact: FactJson, subject: Subject, bounds: Iterable<number>): readonly unknown[] {
  switch (fact.type) {
    case 'janee':
      return [false, true]
    case 'keuze':
      return fact.waarden
    case 'meerkeuze':
      return [[], ...fact.waarden.map((value) => [value]), [...fact.waarden]]
    case 'getal':
      return numbersBetween(subject, bounds)
  }
}

/**
 * A spread that follows from the rule set alone: numbers around the thresholds that its rules use, and
 * families and items that lean to the first or to the last of all values, or to neither.
 */
export function spreadOf(ruleSet: RuleSetJson): Spread {
  const subjects = subjectsOf(ruleSet)
  const bounds = boundsIn(ruleSet)
  const even = new Map<string, Weights>()
  const first = new Map<string, Weights>()
  const last = new Map<string, Weights>()
  for (const fact of ruleSet.feiten) {
    const subject = subjects.get(fact.id)
    if (subject === undefined) continue
    const values = drawableValues(fact, subject, bounds.get(fact.id) ?? [])
    const leaning = (list: readonly unknown[]): Weights => list.map((value, i) => [value, LEANING[i] ?? 1])
    if (storeOf(subject) === 'numbers')
      even.set(
        fact.id,
        values.map((value) => [value, 1]),
      )
    first.set(fact.id, leaning(values))
    last.set(fact.id, leaning(values.toReversed()))
  }
  const leaning = [first, last].map((values) => ({ weight: 1, values: Object.fromEntries(values) }))
  const moods: readonly Mood[] = [ANY_MOOD, ...leaning]
  const groups = new Set(ruleSet.feiten.map(factGroup))
  return {
    values: Object.fromEntries(even),
    moods: Object.fromEntries([...groups].map((one) => [one, moods])),
    areas: moods,
  }
}
