/** What two rule sets make of the same casussen. */

import { type Assessor, createAssessor } from './assessor.js'
import { deepFreeze } from './freeze.js'
import type { Advies, Besluit, Collected, Outcome, SpoorConclusie } from './model/advies.js'
import type { Casus } from './model/base.generated.js'
import type { CasusChange, Comparison, Transition } from './model/comparison.js'
import { own } from './model/names.js'
import type { RuleSet, RuleSetJson } from './model/ruleset.js'
import { AREA_SCOPE, COLLECTIONS, isListScope, scopeOfField } from './model/scope.js'
import { safetyOf } from './model/shown.js'
import { spokenWhen } from './model/spoken-when.js'
import { CasusError, type Problem } from './problem.js'
import { outcomeText } from './report/words.js'
import { decidingRules } from './testcases/deciding-rules.js'

type Facts = Readonly<Record<string, unknown>>
type ComparedOutcome = Outcome<string> | Collected<string>
type Changed = Comparison['casussen'][number]

/**
 * The outcome of a conclusion, or of an item, that one of the two rule sets doesn't know. It is the same as a
 * collection that is certainly empty: neither says anything.
 */
const NOT_THERE: Outcome<string> = { mogelijk: [], zeker: false }
const NO_CASUS = { kenmerk: 'vergelijking', peildatum: '2000-01-01' }

/** One of the two rule sets, ready to assess. */
interface Side {
  readonly assessor: Assessor<unknown>
  /** The leefgebieden that the other doesn't have, and the conclusions about leefgebieden. */
  readonly ownAreas: ReadonlySet<string>
  readonly aboutAreas: ReadonlySet<string>
  readonly policies: ReadonlyMap<string, RuleSet['conclusies'][number]['beleid']>
  /** What each rule says, as one text. */
  readonly rules: ReadonlyMap<string, string>
  readonly prepare: (casus: unknown) => unknown
}

/**
 * Lets two rule sets assess the same casussen, and tells where the outcomes differ and by which rules.
 * A fact or leefgebied that only one of the two knows is not shown to the other. Such a leefgebied is a change where
 * the casus says something of it. A pure function.
 *
 * @param a the rule set before, from `parseRuleSet` or as plain data
 * @param b the rule set after
 * @param casussen are read once, in order; only those in which something changes are kept
 * @returns all differences, safety first; deeply frozen
 * @throws RuleSetError when one of the rule sets is not sound.
 * @throws CasusError at the first casus that is wrong; each `pad` starts with its number, from 0.
 *
 * @example
 * ```ts
 * import { baseRuleSet, compare, customise, overlays } from 'eigen-kracht'
 *
 * const { ruleSet } = customise(baseRuleSet, overlays.alkmaar)
 * const casussen = [{ kenmerk: 'voorbeeld-1', peildatum: '2026-01-15', veiligheid: { acuut: true } }]
 * const { aantal, anders } = compare(baseRuleSet, ruleSet, casussen)
 * console.log(aantal, anders) // 1 1
 * ```
 */
export function compare(
  a: RuleSet | RuleSetJson,
  b: RuleSet | RuleSetJson,
  casussen: Iterable<Casus>,
): Comparison {
  return compareSound(a, b, casussen, (nummer, problems) => {
    throw new CasusError(problems.map((problem) => ({ ...problem, pad: `/${nummer}${problem.pad}` })))
  })
}

/**
 * The same, of the casussen that are sound.
 *
 * @param onRefused is told of each of the others, with its number from 0
 * @param onAssessed is told what each casus is told by both, unless their rules are the same
 */
export function compareSound(
  a: RuleSet | RuleSetJson,
  b: RuleSet | RuleSetJson,
  casussen: Iterable<Casus>,
  onRefused: (nummer: number, problems: readonly Problem[]) => void,
  onAssessed: (nummer: number, voor: Advies, na: Advies) => void = () => {},
): Comparison {
  const [before, after] = [createAssessor<unknown>(a), createAssessor<unknown>(b)]
  const van = sideOf(before, after.ruleSet)
  const naar = sideOf(after, before.ruleSet)
  const regelsets = { a: identityOf(before), b: identityOf(after) }
  // The same rules give the same outcomes: then it is enough that each casus can be read.
  const same = regelsets.a.vingerafdruk === regelsets.b.vingerafdruk
  const kern = before.ruleSet.verhaal?.kern ?? []
  const changed: Changed[] = []
  let [aantal, next] = [0, 0]
  for (const casus of casussen) {
    const nummer = next++
    const veranderingen = unlessRefused(
      () => {
        if (!same) return changesIn(casus, van, naar, (voor, na) => onAssessed(nummer, voor, na))
        before.decide(casus)
        return []
      },
      (problems) => onRefused(nummer, problems),
    )
    if (veranderingen === undefined) continue
    aantal++
    if (veranderingen.length === 0) continue
    changed.push({ nummer, kenmerk: casus.kenmerk, veranderingen: byKern(veranderingen, kern) })
  }
  return deepFreeze({
    ...regelsets,
    aantal,
    anders: changed.length,
    overgangen: transitions(changed, kern),
    casussen: safetyFirst(changed, safetyOf(before.ruleSet)),
  })
}

function identityOf(assessor: Assessor<unknown>): Besluit['regelset'] {
  return assessor.decide(NO_CASUS).regelset
}

function sideOf(assessor: Assessor<unknown>, other: RuleSet): Side {
  const { ruleSet } = assessor
  return {
    assessor,
    ownAreas: onlyIn(ruleSet, other),
    aboutAreas: new Set(ruleSet.conclusies.flatMap(({ id, bereik }) => (bereik === AREA_SCOPE ? id : []))),
    policies: new Map(ruleSet.conclusies.map(({ id, beleid }) => [id, beleid])),
    rules: new Map(
      ruleSet.regels.map((rule) => [
        rule.name,
        JSON.stringify([spokenWhen(rule), rule.event, rule.priority ?? 1]),
      ]),
    ),
    prepare: withoutForeign(ruleSet, other),
  }
}

/** The leefgebieden of one that the other doesn't have. */
function onlyIn(one: RuleSet, other: RuleSet): ReadonlySet<string> {
  const known = new Set(other.leefgebieden.map(({ id }) => id))
  return new Set(one.leefgebieden.map(({ id }) => id).filter((id) => !known.has(id)))
}

/** Whether an outcome is about a leefgebied that only this one has, of which the casus says nothing. */
function isUnasked({ conclusie, item = '' }: SpoorConclusie, casus: unknown, side: Side): boolean {
  if (!side.aboutAreas.has(conclusie) || !side.ownAreas.has(item)) return false
  const areas = isFacts(casus) ? casus[COLLECTIONS[AREA_SCOPE]] : undefined
  const facts = isFacts(areas) ? own(areas, item) : undefined
  return !isFacts(facts) || Object.values(facts).every((value) => value === null || value === undefined)
}

/** Leaves out of a casus what only the other rule set knows. Anything else that is unknown stays, and is refused. */
function withoutForeign(ruleSet: RuleSet, other: RuleSet): (casus: unknown) => unknown {
  const ownFacts = new Set(ruleSet.feiten.map(({ id }) => id))
  const foreign = new Set(other.feiten.map(({ id }) => id).filter((id) => !ownFacts.has(id)))
  const foreignAreas = onlyIn(other, ruleSet)
  if (foreign.size === 0 && foreignAreas.size === 0) return (casus) => casus
  const groupsOf = (ids: Iterable<string>) => new Set([...ids].map((id) => id.slice(0, id.indexOf('.'))))
  const ownGroups = groupsOf(ownFacts)
  const foreignGroups = groupsOf(foreign)

  const factsOf = (group: string, facts: unknown) =>
    isFacts(facts) ? keep(facts, (name) => !foreign.has(`${group}.${name}`)) : facts
  function partOf(field: string, part: unknown): unknown {
    const scope = scopeOfField(field)
    if (scope === undefined) return factsOf(field, part)
    if (Array.isArray(part)) return part.map((item: unknown) => factsOf(scope, item))
    if (isListScope(scope) || !isFacts(part)) return part
    const known = keep(part, (area) => !foreignAreas.has(area))
    return Object.fromEntries(Object.entries(known).map(([area, facts]) => [area, factsOf(scope, facts)]))
  }
  return (casus) => {
    if (!isFacts(casus)) return casus
    const parts = Object.entries(casus).map(([field, part]) => [field, partOf(field, part)] as const)
    // A group of which every fact was foreign is not known at all.
    const isForeignGroup = (field: string) => foreignGroups.has(field) && !ownGroups.has(field)
    return Object.fromEntries(parts.filter(([field]) => !isForeignGroup(field)))
  }
}

const isFacts = (value: unknown): value is Facts =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function keep(facts: Facts, isKept: (name: string) => boolean): Facts {
  return Object.fromEntries(Object.entries(facts).filter(([name]) => isKept(name)))
}

function unlessRefused<T>(work: () => T, onRefused: (problems: readonly Problem[]) => void): T | undefined {
  try {
    return work()
  } catch (error) {
    if (!(error instanceof CasusError)) throw error
    onRefused(error.problems)
    return undefined
  }
}

function changesIn(
  casus: unknown,
  van: Side,
  naar: Side,
  onAssessed: (voor: Advies, na: Advies) => void,
): CasusChange[] {
  const [voor, na] = [van.assessor.assess(van.prepare(casus)), naar.assessor.assess(naar.prepare(casus))]
  onAssessed(voor, na)
  const before = voor.spoor
  const after = new Map(na.spoor.map((one) => [keyOf(one), one]))
  const changes: CasusChange[] = []
  for (const one of before) {
    const other = after.get(keyOf(one))
    after.delete(keyOf(one))
    if (isUnasked(one, casus, van)) continue
    if (!isSame(one.uitkomst, other?.uitkomst ?? NOT_THERE)) changes.push(change(one, other, van, naar))
  }
  for (const other of after.values())
    if (!isUnasked(other, casus, naar) && !isSame(NOT_THERE, other.uitkomst))
      changes.push(change(undefined, other, van, naar))
  return changes
}

// An id of a conclusion holds no space, so that the two can't run together.
const keyOf = ({ conclusie, item = '' }: SpoorConclusie) => `${conclusie} ${item}`

/** The same values, in whatever order a rule set declares them. */
function isSame(one: ComparedOutcome, other: ComparedOutcome): boolean {
  return (
    sameSet(one.mogelijk, other.mogelijk) && sameSet([one.waarde ?? []].flat(), [other.waarde ?? []].flat())
  )
}

function sameSet(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((value) => others.includes(value))
}

function change(
  one: SpoorConclusie | undefined,
  other: SpoorConclusie | undefined,
  van: Side,
  naar: Side,
): CasusChange {
  const { conclusie = '', item } = one ?? other ?? {}
  const before = decidedBy(one, van)
  const after = decidedBy(other, naar)
  const isKept = (name: string) => van.rules.get(name) === naar.rules.get(name)
  const regels = {
    van: before.filter((name) => !after.includes(name) || !isKept(name)),
    naar: after.filter((name) => !before.includes(name) || !isKept(name)),
  }
  const outcomes = { van: one?.uitkomst ?? NOT_THERE, naar: other?.uitkomst ?? NOT_THERE, regels }
  return item === undefined ? { conclusie, ...outcomes } : { conclusie, item, ...outcomes }
}

function decidedBy(conclusion: SpoorConclusie | undefined, { policies }: Side): readonly string[] {
  const beleid = conclusion && policies.get(conclusion.conclusie)
  return conclusion === undefined || beleid === undefined ? [] : decidingRules(conclusion, beleid)
}

/** The rank of a conclusion: those that an advice stands on, in their order; the rest behind them. */
function rankIn(kern: readonly string[]): (conclusie: string) => number {
  return (conclusie) => (kern.includes(conclusie) ? kern.indexOf(conclusie) : kern.length)
}

function byKern(changes: readonly CasusChange[], kern: readonly string[]): readonly CasusChange[] {
  const rank = rankIn(kern)
  return changes.toSorted((one, other) => rank(one.conclusie) - rank(other.conclusie))
}

function safetyFirst(changed: readonly Changed[], safety: string | undefined): readonly Changed[] {
  const touches = ({ veranderingen }: Changed) =>
    veranderingen.some(({ conclusie }) => conclusie === safety) ? 0 : 1
  return changed.toSorted((one, other) => touches(one) - touches(other))
}

function transitions(changed: readonly Changed[], kern: readonly string[]): readonly Transition[] {
  const counts = new Map<string, { -readonly [K in keyof Transition]: Transition[K] }>()
  for (const { veranderingen } of changed) {
    for (const { conclusie, van: before, naar: after } of veranderingen) {
      const [van, naar] = [outcomeText(before), outcomeText(after)]
      const key = JSON.stringify([conclusie, van, naar])
      const counted = counts.get(key)
      if (counted === undefined) counts.set(key, { conclusie, van, naar, aantal: 1 })
      else counted.aantal++
    }
  }
  const rank = rankIn(kern)
  // Equals keep the order in which they were met.
  return [...counts.values()].toSorted(
    (one, other) => rank(one.conclusie) - rank(other.conclusie) || other.aantal - one.aantal,
  )
}
