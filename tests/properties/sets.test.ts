/**
 * Knowing part of a value (`eenVan`, `tussen`): narrowing it never makes more possible, the value itself is the
 * narrowest, all values are as knowing nothing, and whatever a casus knows, nothing that can come out is missing.
 */
import fc, { type Arbitrary } from 'fast-check'
import { expect, test } from 'vitest'
import { baseRuleSet, type FactJson, parseRuleSet, type RuleSet } from '../../src/index.js'
import {
  type AnyCasus,
  completionsOf,
  fullCasus,
  partialCasus,
} from '../../src/testing/arbitraries/casussen.js'
import { ruleSets } from '../../src/testing/arbitraries/rule-sets.js'
import { changedOutcome, impossibleValue, linesOf, lostCertainty } from '../../src/testing/laws/outcomes.js'
import { campaign } from '../support/campaign.js'
import { smallRuleSet } from '../support/small-rule-set.js'
import { differenceOf, enginesOf } from './differential.js'

type Part = Readonly<Record<string, unknown>>
const isPart = (value: unknown): value is Part =>
  typeof value === 'object' && value !== null && ('eenVan' in value || 'tussen' in value)

/** The casus with the value of each fact changed. */
function withFacts(
  casus: AnyCasus,
  change: (value: unknown, fact: FactJson) => unknown,
  ruleSet: RuleSet,
): AnyCasus {
  const facts = new Map(ruleSet.feiten.map((fact) => [fact.id, fact]))
  const visit = (value: unknown, group: string, field: string): unknown => {
    const fact = facts.get(`${group}.${field}`)
    if (fact !== undefined) return change(value, fact)
    if (Array.isArray(value)) return value.map((one) => visit(one, scopeOf(field), ''))
    if (typeof value !== 'object' || value === null) return value
    const inside = group === '' ? scopeOf(field) : group
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, visit(one, inside, key)]))
  }
  const scopeOf = (field: string) =>
    ({ personen: 'persoon', hulpbehoeften: 'hulpbehoefte', leefgebieden: 'leefgebied' })[field] ?? field
  return Object.fromEntries(
    Object.entries(casus).map(([key, value]) => [key, visit(value, '', key)]),
  ) as AnyCasus
}

/** The casus with each part of a value changed; `at` counts them. */
function withParts(
  casus: AnyCasus,
  change: (part: Part, fact: FactJson, at: number) => unknown,
  ruleSet: RuleSet,
): AnyCasus {
  let at = 0
  return withFacts(casus, (value, fact) => (isPart(value) ? change(value, fact, at++) : value), ruleSet)
}

/** A rule set, a casus of it, and numbers to choose by. */
const trial: Arbitrary<{ ruleSet: RuleSet; casus: AnyCasus; picks: readonly number[] }> = fc
  .oneof(ruleSets(), fc.constant(parseRuleSet(smallRuleSet())), fc.constant(baseRuleSet as RuleSet))
  .chain((ruleSet) =>
    fc.record({
      ruleSet: fc.constant(ruleSet),
      casus: partialCasus<AnyCasus>(ruleSet),
      picks: fc.array(fc.nat({ max: 99 }), { minLength: 8, maxLength: 8 }),
    }),
  )

/** Less than this part leaves, or the same. */
function narrower(part: Part, fact: FactJson, pick: number): unknown {
  const values = part['eenVan']
  if (Array.isArray(values)) {
    const kept = values.filter((_, i) => ((pick + 1) >> (i % 6)) % 2 === 1)
    return kept.length > 1 ? { eenVan: kept } : (kept[0] ?? values[pick % values.length])
  }
  if (fact.type !== 'getal') throw new Error(`${fact.id} is no number`)
  const [from, to] = part['tussen'] as readonly [number | null, number | null]
  const [least, most] = [from ?? fact.minimum, to ?? fact.maximum]
  const between = least + Math.floor(((most - least) * pick) / 99)
  const inner = Math.min(most, Math.max(least, fact.geheel ? Math.ceil(between) : between))
  return [{ tussen: [inner, to] }, { tussen: [from, inner] }, { tussen: [inner, inner] }, inner][pick % 4]
}

test('narrowing never makes more possible, and takes back nothing that is certain, by both engines', async () => {
  await fc.assert(
    fc.asyncProperty(trial, async ({ ruleSet, casus, picks }) => {
      const engines = enginesOf(ruleSet)
      const narrowed = withParts(casus, (part, fact, at) => narrower(part, fact, picks[at % 8] ?? 0), ruleSet)
      const [before, after] = [casus, narrowed].map((one) => linesOf(engines.compiled.assess(one)))
      if (before === undefined || after === undefined) return
      expect(impossibleValue(before, after)).toBeUndefined()
      expect(lostCertainty(before, after)).toBeUndefined()
      expect(await differenceOf(engines, casus)).toBeUndefined()
      expect(await differenceOf(engines, narrowed)).toBeUndefined()
    }),
    campaign(40),
  )
})

test('all values are as knowing nothing, and one number is that number, to the byte', () => {
  fc.assert(
    fc.property(trial, ({ ruleSet, casus, picks }) => {
      const { assess } = enginesOf(ruleSet).compiled
      const told = (change: Parameters<typeof withParts>[1]) =>
        JSON.stringify(assess(withParts(casus, change, ruleSet)))
      const ends = (fact: FactJson) =>
        fact.type !== 'getal'
          ? []
          : fact.geheel
            ? [Math.ceil(fact.minimum), Math.floor(fact.maximum)]
            : [fact.minimum, fact.maximum]
      const whole = (fact: FactJson) =>
        fact.type === 'keuze' ? { eenVan: fact.waarden.toReversed() } : { tussen: ends(fact) }
      const nothing = told(() => null)
      expect(told((_, fact) => whole(fact))).toBe(nothing)
      expect(told((_, fact) => (fact.type === 'getal' ? { tussen: [null, null] } : whole(fact)))).toBe(
        nothing,
      )
      const one = (part: Part, fact: FactJson, at: number) => {
        const values = part['eenVan']
        if (Array.isArray(values)) return values[(picks[at % 8] ?? 0) % values.length] as unknown
        return fact.type === 'getal' ? (((part['tussen'] as unknown[])[0] ?? ends(fact)[0]) as unknown) : null
      }
      expect(
        told((part, fact, at) => {
          const value = one(part, fact, at)
          return typeof value === 'number' ? { tussen: [value, value] } : value
        }),
      ).toBe(told(one))
    }),
    campaign(40),
  )
})

/** Every way in which a casus of which only parts of values are open may turn out, as far as whole tenths go. */
function* completionsIn(casus: AnyCasus, ruleSet: RuleSet): Generator<AnyCasus> {
  let found: readonly unknown[] | undefined
  withParts(
    casus,
    (part, fact) => {
      found ??= valuesIn(part, fact)
      return part
    },
    ruleSet,
  )
  if (found === undefined) {
    yield casus
    return
  }
  for (const value of found)
    yield* completionsIn(
      withParts(casus, (part, _fact, at) => (at === 0 ? value : part), ruleSet),
      ruleSet,
    )
}

function valuesIn(part: Part, fact: FactJson): readonly unknown[] {
  const values = part['eenVan']
  if (Array.isArray(values)) return values as readonly unknown[]
  if (fact.type !== 'getal') return []
  const [from, to] = part['tussen'] as readonly [number | null, number | null]
  const [least, most] = [from ?? fact.minimum, to ?? fact.maximum]
  const step = fact.geheel ? 1 : Math.max(0.5, (most - least) / 8)
  const inner = Array.from({ length: Math.floor((most - least) / step) + 1 }, (_, i) => least + i * step)
  return [
    ...new Set([
      ...inner.map((one) => (fact.geheel ? Math.ceil(one) : one)),
      fact.geheel ? Math.floor(most) : most,
    ]),
  ]
}

/** A value as one of some, among which it is itself. */
function partAround(value: unknown, fact: FactJson, pick: number): unknown {
  if (fact.type === 'keuze') {
    const among = fact.waarden.filter((one, i) => one === value || (pick >> (i % 6)) % 2 === 1)
    return among.length > 1 ? { eenVan: among } : value
  }
  if (fact.type !== 'getal' || typeof value !== 'number') return value
  const reach = fact.geheel ? 1 + (pick % 3) : ((fact.maximum - fact.minimum) * (1 + (pick % 3))) / 10
  return { tussen: [Math.max(fact.minimum, value - reach), Math.min(fact.maximum, value + reach)] }
}

/** A full casus, up to three of whose values are known in part. */
const nearlyFull = (ruleSet: RuleSet) =>
  fc
    .tuple(fullCasus<AnyCasus>(ruleSet), fc.array(fc.nat({ max: 9999 }), { minLength: 3, maxLength: 3 }))
    .map(([full, picks]) => {
      let count = 0
      const canBePart = ({ type }: FactJson) => type === 'keuze' || type === 'getal'
      withFacts(full, (value, fact) => (canBePart(fact) ? count++ : value), ruleSet)
      const chosen = new Map(picks.map((pick) => [pick % Math.max(count, 1), pick]))
      let at = 0
      return withFacts(
        full,
        (value, fact) => {
          const pick = canBePart(fact) ? chosen.get(at++) : undefined
          return pick === undefined ? value : partAround(value, fact, pick)
        },
        ruleSet,
      )
    })
const partsIn = (casus: AnyCasus, ruleSet: RuleSet) => {
  let parts = 0
  withParts(casus, () => parts++, ruleSet)
  return parts
}

const trialNearlyFull = fc
  .oneof(ruleSets(), fc.constant(parseRuleSet(smallRuleSet())), fc.constant(baseRuleSet as RuleSet))
  .chain((ruleSet) => fc.tuple(fc.constant(ruleSet), nearlyFull(ruleSet)))

test('nearly every casus that is tried by brute force knows a part, and many know more', () => {
  const parts = fc
    .sample(trialNearlyFull, { seed: 2026, numRuns: 60 })
    .map(([ruleSet, casus]) => partsIn(casus, ruleSet))
  expect(parts.filter((count) => count > 0).length).toBeGreaterThan(35)
  expect(parts.filter((count) => count > 1).length).toBeGreaterThan(20)
})

test('nothing is missing that some completion gives, and what all give is certain where one fact is open', () => {
  fc.assert(
    fc.property(trialNearlyFull, ([ruleSet, casus]) => {
      const { assess } = enginesOf(ruleSet).compiled
      const before = linesOf(assess(casus))
      let ways = 0
      for (const completed of completionsIn(casus, ruleSet)) {
        if (ways++ > 300) break
        const after = linesOf(assess(completed))
        expect(impossibleValue(before, after)).toBeUndefined()
        expect(lostCertainty(before, after)).toBeUndefined()
      }
      if (ways === 1) expect(changedOutcome(before, linesOf(assess(casus)))).toBeUndefined()
    }),
    campaign(100),
  )
})

test('random casussen know parts of values, and their completions keep to them', () => {
  const sampled = fc.sample(
    partialCasus<AnyCasus>(baseRuleSet).chain((casus) =>
      completionsOf(baseRuleSet, casus).map((full) => [casus, full] as const),
    ),
    { seed: 2026, numRuns: 40 },
  )
  let parts = 0
  for (const [casus, full] of sampled) {
    const check = (part: unknown, value: unknown): void => {
      if (isPart(part)) {
        parts++
        const { eenVan, tussen } = part as { eenVan?: unknown[]; tussen?: (number | null)[] }
        if (eenVan !== undefined) expect(eenVan).toContain(value)
        const [least = null, most = null] = tussen ?? []
        if (least !== null) expect(value).toBeGreaterThanOrEqual(least)
        if (most !== null) expect(value).toBeLessThanOrEqual(most)
      } else if (typeof part === 'object' && part !== null)
        for (const [key, one] of Object.entries(part)) check(one, (value as Record<string, unknown>)[key])
    }
    check(casus, full)
  }
  expect(parts).toBeGreaterThan(100)
})
