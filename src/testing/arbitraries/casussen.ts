/** Random casussen for any rule set, built from its dictionary. */

import fc, { type Arbitrary } from 'fast-check'
import { parseRuleSet } from '../../load/parse.js'
import type { Casus } from '../../model/base.generated.js'
import { own } from '../../model/names.js'
import { isRecord } from '../../model/plain.js'
import type { FactJson, RuleSet, RuleSetJson } from '../../model/ruleset.js'
import {
  COLLECTIONS,
  ITEM_SCOPES,
  type ItemScope,
  isFamily,
  isListScope,
  type ListScope,
} from '../../model/scope.js'
import { storeOf } from '../../model/subject.js'
import { rolesOf } from '../../model/views.js'
import type { CasusFragment } from '../../problem.js'
import { objectIn, type Plain } from '../parts.js'
import { aimsOf } from './aims.js'
import { CROSS } from './cross.js'
import { factValue } from './fact-value.js'
import { knownPart, valueWithin } from './known-part.js'
import { ANY_MOOD, factGroup, type Mood, type Spread, spreadOf, type Weights } from './spread.js'

/**
 * A casus of some rule set, whatever its facts.
 *
 * @example
 * ```ts
 * import { parseRuleSet } from 'eigen-kracht'
 * import { type AnyCasus, fullCasus, ruleSets } from 'eigen-kracht/testing'
 * import fc from 'fast-check'
 *
 * const withItsRules = ruleSets().chain((ruleSet) => fullCasus<AnyCasus>(ruleSet).map((casus) => ({ ruleSet, casus })))
 * const [first] = fc.sample(withItsRules, { numRuns: 1, seed: 2026 })
 * console.log(typeof first?.casus.kenmerk, parseRuleSet(first?.ruleSet) === first?.ruleSet) // string true
 * ```
 */
export interface AnyCasus {
  readonly kenmerk: string
  readonly peildatum: string
  readonly [part: string]: unknown
}

/**
 * How random casussen are spread.
 *
 * @example
 * ```ts
 * import type { CasusOptions } from 'eigen-kracht/testing'
 *
 * const options: CasusOptions = {
 *   spread: { values: { 'veiligheid.acuut': [[false, 9], [true, 1]] }, moods: {}, areas: [] },
 * }
 * ```
 */
export interface CasusOptions {
  /**
   * How common each value is. When left out it follows from the rule set: values around its thresholds, and
   * casussen that aim at each value of each conclusion.
   */
  readonly spread?: Spread
}

const ABSENT = Symbol('absent')
const HEAD = { kenmerk: 'proef', peildatum: '2026-01-15' }
/** The most items in a casus. */
const MOST: Readonly<Record<ListScope, number>> = { persoon: 4, hulpbehoefte: 3 }
/** Of how many of 100 facts nothing is known: some casussen are nearly full, some nearly empty. */
const MISSING = [3, 15, 50, 90]
/** Beside 100 others, of which some are left out. */
const KNOWN_IN_PART = 15

/** Drops what is to be left out. */
function present(facts: Plain): Plain {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== ABSENT))
}

/**
 * `missing` of 100 values are left out or null, and of some only a part is known; a failure shrinks to as few
 * facts as it takes.
 */
function maybe(
  value: Arbitrary<unknown>,
  missing: number,
  part: Arbitrary<unknown> | undefined = undefined,
): Arbitrary<unknown> {
  if (missing === 0) return value
  return fc.oneof(
    CROSS,
    { weight: missing, arbitrary: fc.constantFrom(ABSENT, null) },
    { weight: 100 - missing, arbitrary: value },
    ...(part === undefined ? [] : [{ weight: KNOWN_IN_PART, arbitrary: part }]),
  )
}

function weighed(fact: FactJson, weights: Weights | undefined): Arbitrary<unknown> {
  if (weights === undefined || weights.length === 0) return factValue(fact)
  const listed = weights.map(([value, weight]) => ({ weight, arbitrary: fc.constant(value) }))
  // Of a number or a set only some values are listed.
  const isWhole = storeOf({ kind: fact.type }) === 'choices'
  return fc.oneof(CROSS, ...listed, ...(isWhole ? [] : [{ weight: 3, arbitrary: factValue(fact) }]))
}

/** Makes casussen of one rule set, of which `missing` of 100 facts are unknown. */
function createMaker(ruleSet: RuleSetJson, spread: Spread, missing: number) {
  const groups = new Map<string, FactJson[]>()
  for (const fact of ruleSet.feiten)
    groups.set(factGroup(fact), [...(groups.get(factGroup(fact)) ?? []), fact])
  const familyGroups = [...groups].flatMap(([group, [first]]) =>
    first !== undefined && isFamily(first.bereik) ? [group] : [],
  )
  /** Whole groups, collections and leefgebieden are left out less often than facts. */
  const sometimes = (part: Arbitrary<unknown>) => maybe(part, Math.ceil(missing / 3))
  const blank = new Map<string, Map<Mood, Arbitrary<Plain>>>()

  function inMood(group: string, fixed: Plain, mood: Mood): Arbitrary<Plain> {
    const isBlank = Object.keys(fixed).length === 0
    const known = isBlank ? blank.get(group)?.get(mood) : undefined
    if (known !== undefined) return known
    const fields = (groups.get(group) ?? []).map((fact) => {
      const name = fact.id.slice(group.length + 1)
      const given = own(fixed, name) ?? undefined
      const value = weighed(fact, own(mood.values, fact.id) ?? own(spread.values, fact.id))
      if (given !== undefined) return [name, valueWithin(fact, given, value)] as const
      return [name, maybe(value, missing, knownPart(fact, value))] as const
    })
    const made = fc.record(Object.fromEntries(fields)).map(present)
    if (isBlank) blank.set(group, (blank.get(group) ?? new Map()).set(mood, made))
    return made
  }

  function factsOf(group: string, given: unknown, moods = own(spread.moods, group) ?? [ANY_MOOD]) {
    const ways = moods.map((mood) => ({
      weight: mood.weight,
      arbitrary: inMood(group, objectIn(given), mood),
    }))
    return fc.oneof(CROSS, ...ways)
  }

  function itemsOf(scope: ListScope, given: Plain): Arbitrary<unknown> {
    const list = given[COLLECTIONS[scope]]
    if (Array.isArray(list)) {
      const complete = (item: Plain) => factsOf(scope, item).map((facts) => ({ id: item['id'], ...facts }))
      return fc.tuple(...list.filter(isRecord).map(complete))
    }
    const fresh = fc.array(factsOf(scope, {}), { maxLength: MOST[scope], size: 'max' })
    return sometimes(fresh.map((facts) => facts.map((fact, i) => ({ id: `${scope}-${i + 1}`, ...fact }))))
  }

  function areasOf(scope: Exclude<ItemScope, ListScope>, given: unknown): Arbitrary<unknown> {
    const fixed = objectIn(given)
    const ways = spread.areas.map((mood) => {
      const areas = ruleSet.leefgebieden.map(({ id }) => {
        const known = own(fixed, id)
        const facts = factsOf(scope, known, [mood])
        return [id, isRecord(known) ? facts : sometimes(facts)]
      })
      return { weight: mood.weight, arbitrary: fc.record(Object.fromEntries(areas)).map(present) }
    })
    const all = fc.oneof(CROSS, ...ways)
    return isRecord(given) ? all : sometimes(all)
  }

  return (given: Plain): Arbitrary<Plain> => {
    const families = familyGroups.map((group) => {
      const known = own(given, group)
      const facts = factsOf(group, known)
      return [group, isRecord(known) ? facts : sometimes(facts)]
    })
    return fc
      .record({
        kenmerk: fc.constant(given['kenmerk'] ?? HEAD.kenmerk),
        peildatum: fc.constant(given['peildatum'] ?? HEAD.peildatum),
        ...Object.fromEntries(families),
        ...Object.fromEntries(
          ITEM_SCOPES.map((scope) => {
            const field = COLLECTIONS[scope]
            return [field, isListScope(scope) ? itemsOf(scope, given) : areasOf(scope, given[field])]
          }),
        ),
      })
      .map(present)
  }
}

/** Casussen of one kind: as the spread has them, and some that hold what was aimed at. */
function casussenOf(ruleSet: RuleSet, missing: number, { spread }: CasusOptions): Arbitrary<Plain> {
  const make = createMaker(ruleSet, spread ?? spreadOf(ruleSet), missing)
  const free = make({})
  const aims: readonly CasusFragment[] = spread === undefined ? aimsOf(ruleSet) : []
  if (aims.length === 0) return free
  const aimed = fc.constantFrom(...aims).chain(make)
  return fc.oneof(CROSS, { weight: 1, arbitrary: free }, { weight: 2, arbitrary: aimed })
}

/**
 * A casus of which everything is known.
 *
 * @param ruleSet whose dictionary it is made from; `C` is the type of its casussen, for facts of its own
 * @throws RuleSetError when the rule set is not sound
 *
 * @example
 * ```ts
 * import { assess, baseRuleSet } from 'eigen-kracht'
 * import { fullCasus } from 'eigen-kracht/testing'
 * import fc from 'fast-check'
 *
 * fc.assert(
 *   fc.property(fullCasus(baseRuleSet), (casus) => assess(casus).status !== 'voorlopig'),
 *   { numRuns: 20, seed: 2026 },
 * )
 * ```
 */
export function fullCasus<C = Casus>(
  ruleSet: RuleSet | RuleSetJson,
  options: CasusOptions = {},
): Arbitrary<C> {
  return casussenOf(parseRuleSet(ruleSet), 0, options) as unknown as Arbitrary<C>
}

/**
 * A casus with facts, groups, collections and leefgebieden left out or null, and facts of which only a part is
 * known: some nearly full, some nearly empty.
 *
 * @throws RuleSetError when the rule set is not sound
 *
 * @example
 * ```ts
 * import { assess, baseRuleSet } from 'eigen-kracht'
 * import { partialCasus } from 'eigen-kracht/testing'
 * import fc from 'fast-check'
 *
 * fc.assert(
 *   fc.property(partialCasus(baseRuleSet), (casus) => assess(casus).veiligheid.niveau.mogelijk.length > 0),
 *   { numRuns: 20, seed: 2026 },
 * )
 * ```
 */
export function partialCasus<C = Casus>(
  ruleSet: RuleSet | RuleSetJson,
  options: CasusOptions = {},
): Arbitrary<C> {
  const sound = parseRuleSet(ruleSet)
  const kinds = MISSING.map((missing) => casussenOf(sound, missing, options))
  return fc.oneof(...kinds) as unknown as Arbitrary<C>
}

/**
 * The ways in which a casus may turn out once everything is known. What it knows stays as it is; a collection
 * that is absent gets some items or none.
 *
 * @throws RuleSetError when the rule set is not sound
 *
 * @example
 * ```ts
 * import { assess, baseRuleSet, type Casus } from 'eigen-kracht'
 * import { completionsOf } from 'eigen-kracht/testing'
 * import fc from 'fast-check'
 *
 * const casus: Casus = { kenmerk: 'voorbeeld-1', peildatum: '2026-01-15', veiligheid: { structureel: true } }
 * const { mogelijk } = assess(casus).veiligheid.niveau
 * fc.assert(
 *   fc.property(completionsOf(baseRuleSet, casus), (full) => {
 *     const { waarde } = assess(full).veiligheid.niveau
 *     return waarde !== undefined && mogelijk.includes(waarde)
 *   }),
 *   { numRuns: 20, seed: 2026 },
 * )
 * ```
 */
export function completionsOf<C = Casus>(
  ruleSet: RuleSet | RuleSetJson,
  casus: C,
  options: CasusOptions = {},
): Arbitrary<C> {
  const sound = parseRuleSet(ruleSet)
  return makerFor(sound, options)(objectIn(casus)) as unknown as Arbitrary<C>
}

/** Completions are asked for once for each casus; what they are made of is the same each time. */
const makers = new WeakMap<RuleSet, WeakMap<Spread, ReturnType<typeof createMaker>>>()
const ownSpreads = new WeakMap<RuleSet, Spread>()

function makerFor(ruleSet: RuleSet, { spread }: CasusOptions): ReturnType<typeof createMaker> {
  const wanted = spread ?? ownSpreads.get(ruleSet) ?? spreadOf(ruleSet)
  if (spread === undefined) ownSpreads.set(ruleSet, wanted)
  const bySpread = makers.get(ruleSet) ?? new WeakMap<Spread, ReturnType<typeof createMaker>>()
  makers.set(ruleSet, bySpread)
  const maker = bySpread.get(wanted) ?? createMaker(ruleSet, wanted, 0)
  bySpread.set(wanted, maker)
  return maker
}

/** What a view holds beside the casus of its own. */
const NOT_SAID = ['kenmerk', 'peildatum']
const MOST_SPEAKERS = 3

/**
 * A casus of which something is unknown, with what one to three others say of the same family (`visies`). They
 * mostly differ on something, and name persons and needs by the same ids.
 *
 * @throws RuleSetError when the rule set is not sound
 *
 * @example
 * ```ts
 * import { baseRuleSet } from 'eigen-kracht'
 * import { casusWithViews } from 'eigen-kracht/testing'
 * import fc from 'fast-check'
 *
 * const [casus] = fc.sample(casusWithViews(baseRuleSet), { numRuns: 1, seed: 2026 })
 * console.log((casus?.visies?.length ?? 0) > 0) // true
 * ```
 */
export function casusWithViews<C = Casus>(
  ruleSet: RuleSet | RuleSetJson,
  options: CasusOptions = {},
): Arbitrary<C> {
  const sound = parseRuleSet(ruleSet)
  const roles = rolesOf(sound.feiten)
  const casus = partialCasus<Plain>(sound, options)
  const said = casus.map((one) =>
    Object.fromEntries(Object.entries(one).filter(([field]) => !NOT_SAID.includes(field))),
  )
  const views = fc
    .array(fc.record({ rol: fc.constantFrom(...roles), casus: said }), {
      minLength: 1,
      maxLength: MOST_SPEAKERS,
    })
    .map((list) => list.map((view, i) => ({ van: `stem-${i + 1}`, ...view })))
  return fc
    .tuple(casus, roles.length === 0 ? fc.constant([]) : views)
    .map(([one, visies]) => ({ ...one, visies })) as unknown as Arbitrary<C>
}
