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

/** The casus with each part of a value changed; `at` counts them. */
function withParts(
  casus: AnyCasus,
  change: (part: Part, fact: FactJson, at: number) => unknown,
  ruleSet: RuleSet,
) {
  const facts = new Map(ruleSet.feiten.map((fact) => [fact.id, fact]))
  let at = 0
  const visit = (value: unknown, group: string, field: string): unknown => {
    const fact = facts.get(`${group}.${field}`)
    if (isPart(value) && fact !== undefined) return change(value, fact, at++)
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

/** A full casus, a few of whose values are known in part. */
const nearlyFull = (ruleSet: RuleSet) =>
  fc.tuple(fullCasus<AnyCasus>(ruleSet), partialCasus<AnyCasus>(ruleSet)).map(([full, partial]) => {
    let parts = 0
    const taken: Record<string, unknown> = { ...full }
    for (const [group, fields] of Object.entries(partial)) {
      if (typeof fields !== 'object' || fields === null || Array.isArray(fields)) continue
      for (const [field, value] of Object.entries(fields)) {
        if (!isPart(value) || parts >= 4) continue
        parts++
        taken[group] = { ...(taken[group] as object), [field]: value }
      }
    }
    return taken as AnyCasus
  })

test('nothing is missing that some completion gives, and what all give is certain where one fact is open', () => {
  const sets = fc.oneof(ruleSets(), fc.constant(parseRuleSet(smallRuleSet())))
  fc.assert(
    fc.property(
      sets.chain((ruleSet) => fc.tuple(fc.constant(ruleSet), nearlyFull(ruleSet))),
      ([ruleSet, casus]) => {
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
      },
    ),
    campaign(200),
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
