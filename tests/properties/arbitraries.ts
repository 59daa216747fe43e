/**
 * Random casussen, built from the base rule set's own dictionary. How common each value is stands in
 * `spread.ts`; every value of every fact stays possible.
 */
import fc, { type Arbitrary } from 'fast-check'
import { baseRuleSet, type Casus, type FactJson } from '../../src/index.js'
import { anyValue } from '../support/any-value.js'
import type { FullCasus } from './full-casus.js'
import { CALM_AREA, MOODS, type Mood, SPREAD, type Weights } from './spread.js'

/** Facts by their name within their group or item. */
type Facts = Readonly<Record<string, unknown>>

/** Shrinks to the first choice, the mildest. */
const CROSS = { withCrossShrink: true }
/** Everything as `SPREAD` has it. */
const ANY_MOOD: Mood = { weight: 1, spread: {} }
const ABSENT = Symbol('absent')
const nameOf = (fact: FactJson) => fact.id.slice(fact.id.indexOf('.') + 1)
const groupOf = (fact: FactJson) => fact.id.slice(0, fact.id.indexOf('.'))
const isFacts = (value: unknown): value is Facts => typeof value === 'object' && value !== null

/** The facts of the dictionary by group: `veiligheid`, …, `persoon`, `leefgebied`, `hulpbehoefte`. */
const groups = new Map<string, FactJson[]>()
for (const fact of baseRuleSet.feiten) groups.set(groupOf(fact), [...(groups.get(groupOf(fact)) ?? []), fact])
const familyGroups = [...groups.keys()].filter((group) => groups.get(group)?.[0]?.bereik === 'gezin')
const areas = baseRuleSet.leefgebieden.map(({ id }) => id)

function knownValue(fact: FactJson, weights: Weights | undefined): Arbitrary<unknown> {
  if (weights === undefined) return anyValue(fact)
  const listed = weights.map(([value, weight]) => ({ weight, arbitrary: fc.constant(value) }))
  // a number's spread lists only the values around its thresholds
  return fc.oneof(
    CROSS,
    ...listed,
    ...(fact.type === 'getal' ? [{ weight: 3, arbitrary: anyValue(fact) }] : []),
  )
}

/** Drops what is to be left out. */
function present(facts: Facts): Facts {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== ABSENT))
}

/** `missing` of 100 values are left out or null; what `given` holds stays as it is. */
function maybe(known: Arbitrary<unknown>, missing: number): Arbitrary<unknown> {
  if (missing === 0) return known
  return fc.oneof(
    CROSS,
    { weight: 100 - missing, arbitrary: known },
    { weight: missing, arbitrary: fc.constantFrom(ABSENT, null) },
  )
}

function factsOf(
  group: string,
  missing: number,
  given: unknown = {},
  moods = MOODS[group] ?? [ANY_MOOD],
): Arbitrary<Facts> {
  const fixed = isFacts(given) ? given : {}
  const inMood = ({ spread }: Mood) =>
    fc.record(
      Object.fromEntries(
        (groups.get(group) ?? []).map((fact) => {
          const value = fixed[nameOf(fact)] ?? undefined
          const known = knownValue(fact, spread[fact.id] ?? SPREAD[fact.id])
          return [nameOf(fact), value === undefined ? maybe(known, missing) : fc.constant(value)]
        }),
      ),
    )
  return fc
    .oneof(CROSS, ...moods.map((mood) => ({ weight: mood.weight, arbitrary: inMood(mood) })))
    .map(present)
}

function itemsOf(group: string, prefix: string, most: number, missing: number): Arbitrary<Facts[]> {
  const items = fc.array(factsOf(group, missing), { maxLength: most, size: 'max' })
  return items.map((list) => list.map((facts, index) => ({ id: `${prefix}${index + 1}`, ...facts })))
}

/** Whole groups, collections and leefgebieden are left out less often than facts. */
const partMissing = (missing: number) => Math.ceil(missing / 3)

/** All leefgebieden of a family that is doing well on them, or of just any family. */
function areasOf(missing: number, given: unknown = {}): Arbitrary<Facts> {
  const fixed = isFacts(given) ? given : {}
  const inMood = (mood: Mood) => {
    const all = areas.map((area) => {
      const facts = factsOf('leefgebied', missing, fixed[area], [mood])
      return [area, maybe(facts, partMissing(missing))]
    })
    return fc.record(Object.fromEntries(all)).map(present)
  }
  return fc.oneof(CROSS, inMood(CALM_AREA), inMood(ANY_MOOD))
}

const HEAD = { kenmerk: fc.constant('proef'), peildatum: fc.constant('2026-01-15') }
const COLLECTIONS = [
  { field: 'personen', group: 'persoon', prefix: 'p', most: 4 },
  { field: 'hulpbehoeften', group: 'hulpbehoefte', prefix: 'b', most: 3 },
] as const

function casusOf(missing: number): Arbitrary<Facts> {
  const sometimes = (part: Arbitrary<unknown>) => maybe(part, partMissing(missing))
  const families = familyGroups.map((group) => [group, sometimes(factsOf(group, missing))])
  const collections = COLLECTIONS.map(({ field, group, prefix, most }) => [
    field,
    sometimes(itemsOf(group, prefix, most, missing)),
  ])
  return fc
    .record({
      ...HEAD,
      ...Object.fromEntries([...families, ...collections]),
      leefgebieden: sometimes(areasOf(missing)),
    })
    .map(present)
}

/** A casus of which everything is known. */
export function fullCasus(): Arbitrary<FullCasus> {
  return casusOf(0).map((casus) => casus as unknown as FullCasus)
}

/** A casus with facts, groups and collections left out or null: some nearly full, some nearly empty. */
export function partialCasus(): Arbitrary<Casus> {
  return fc.oneof(...[3, 15, 50, 90].map(casusOf)).map((casus) => casus as unknown as Casus)
}

/** The ways in which a partial casus may turn out; a collection that is absent gets 0 to 3 items. */
export function completionsOf(partial: Casus): Arbitrary<FullCasus> {
  const given: Facts = { ...partial }
  const families = familyGroups.map((group) => [group, factsOf(group, 0, given[group])])
  const collections = COLLECTIONS.map(({ field, group, prefix }) => {
    const items = given[field]
    if (!Array.isArray(items)) return [field, itemsOf(group, prefix, 3, 0)]
    const complete = (item: Facts) => factsOf(group, 0, item).map((facts) => ({ id: item['id'], ...facts }))
    return [field, fc.tuple(...items.filter(isFacts).map(complete))]
  })
  return fc
    .record({
      kenmerk: fc.constant(partial.kenmerk),
      peildatum: fc.constant(partial.peildatum),
      ...Object.fromEntries([...families, ...collections]),
      leefgebieden: areasOf(0, given['leefgebieden']),
    })
    .map((casus) => casus as unknown as FullCasus)
}
