/**
 * Several people speak of one family (`visies`). Held against a second reading in plain JSON, and against all that
 * may come out when each difference is settled for one of them.
 */
import fc, { type Arbitrary } from 'fast-check'
import { expect, test } from 'vitest'
import { type Advies, baseRuleSet, parseRuleSet, type RuleSet } from '../../src/index.js'
import { type AnyCasus, casusWithViews } from '../../src/testing/arbitraries/casussen.js'
import { ruleSets } from '../../src/testing/arbitraries/rule-sets.js'
import { impossibleValue, linesOf } from '../../src/testing/laws/outcomes.js'
import { campaign } from '../support/campaign.js'
import { type Said, saidIn, together, written } from '../support/merge-views.js'
import { smallRuleSet } from '../support/small-rule-set.js'
import { differenceOf, enginesOf } from './differential.js'

interface Trial {
  readonly ruleSet: RuleSet
  readonly casus: AnyCasus
  readonly picks: readonly number[]
}
const trial: Arbitrary<Trial> = fc
  .oneof(ruleSets(), fc.constant(parseRuleSet(smallRuleSet())), fc.constant(baseRuleSet as RuleSet))
  .chain((ruleSet) =>
    fc.record({
      ruleSet: fc.constant(ruleSet),
      casus: casusWithViews<AnyCasus>(ruleSet),
      picks: fc.array(fc.nat({ max: 99 }), { minLength: 7, maxLength: 7 }),
    }),
  )

const differs = ({ fact, values }: Said) =>
  new Set(values.map(({ value }) => JSON.stringify(together(fact, [value])))).size > 1 ||
  together(
    fact,
    values.map(({ value }) => value),
  ) === undefined
const keyOf = ({ feit, item }: { readonly feit: string; readonly item?: string | undefined }) =>
  JSON.stringify([feit, item])

/** What all of these outcomes are, apart from whose words they rest on. */
const outcomesOf = ({ spoor }: Pick<Advies, 'spoor'>) =>
  spoor.map(({ conclusie, item, uitkomst }) => ({ conclusie, item, uitkomst }))

/** The values that can be written; of what JSON has no words for, what the one says who is picked. */
const pickedOf =
  (picks: readonly number[]) =>
  ({ fact, values }: Said): unknown => {
    const all = together(
      fact,
      values.map(({ value }) => value),
    )
    return all === undefined ? values[(picks[fact.id.length % 7] ?? 0) % values.length]?.value : all
  }

test('what they agree on is known, what they differ on is one of what they say; both engines alike', async () => {
  let apart = 0
  await fc.assert(
    fc.asyncProperty(trial, async ({ ruleSet, casus, picks }) => {
      const engines = enginesOf(ruleSet)
      expect(await differenceOf(engines, casus)).toBeUndefined()
      const { assess } = engines.compiled
      const advies = assess(casus)
      const said = saidIn(ruleSet, casus)
      const plain = assess(written(ruleSet, casus, pickedOf(picks)))
      if (
        said.every(
          ({ fact, values }) =>
            together(
              fact,
              values.map(({ value }) => value),
            ) !== undefined,
        )
      )
        expect(outcomesOf(advies)).toEqual(outcomesOf(plain))
      else expect(impossibleValue(linesOf(advies), linesOf(plain))).toBeUndefined()

      const found = said.filter(differs)
      apart += found.length
      expect(advies.verschillen.map(keyOf).sort()).toEqual(
        found.map(({ fact, item }) => keyOf({ feit: fact.id, item })).sort(),
      )
      for (const one of advies.verschillen) {
        const same = found.find(({ fact, item }) => fact.id === one.feit && item === one.item)
        expect(one.antwoorden.map(({ van }) => van)).toEqual(same?.values.map(({ van }) => van))
      }
      const [first, ...others] = advies.verschillen.map(({ maaktUit }) => maaktUit)
      expect(first === false && others.includes(true)).toBe(false)
    }),
    campaign(25),
  )
  expect(apart).toBeGreaterThan(25)
})

test('whoever is right, what then comes out was possible', () => {
  fc.assert(
    fc.property(trial, ({ ruleSet, casus, picks }) => {
      const { assess } = enginesOf(ruleSet).compiled
      const before = linesOf(assess(casus))
      let at = 0
      const chosen = written(
        ruleSet,
        casus,
        ({ values }) => values[(picks[at++ % 7] ?? 0) % values.length]?.value,
      )
      expect(impossibleValue(before, linesOf(assess(chosen)))).toBeUndefined()
    }),
    campaign(150),
  )
})

test('a difference matters exactly when settling it for one or another changes the core', () => {
  let [mattered, not] = [0, 0]
  fc.assert(
    fc.property(trial, ({ ruleSet, casus }) => {
      const { assess } = enginesOf(ruleSet).compiled
      const said = saidIn(ruleSet, casus)
      // In plain JSON a set that is partly known can't be written.
      fc.pre(
        said.every(
          ({ fact, values }) =>
            together(
              fact,
              values.map(({ value }) => value),
            ) !== undefined,
        ),
      )
      const named = ruleSet.verhaal?.kern ?? []
      const core = named.length > 0 ? named : ruleSet.conclusies.map(({ id }) => id)
      for (const one of assess(casus).verschillen.slice(0, 6)) {
        const states = one.antwoorden.map(({ waarde }) => {
          const settled = written(ruleSet, casus, (other) =>
            other.fact.id === one.feit && other.item === one.item
              ? waarde
              : together(
                  other.fact,
                  other.values.map(({ value }) => value),
                ),
          )
          return JSON.stringify(
            outcomesOf(assess(settled)).filter(({ conclusie }) => core.includes(conclusie)),
          )
        })
        const matters = new Set(states).size > 1
        expect({ ...one, maaktUit: matters }).toEqual(one)
        if (matters) mattered++
        else not++
      }
    }),
    campaign(60),
  )
  expect(mattered).toBeGreaterThan(5)
  expect(not).toBeGreaterThan(5)
})

test('nobody outweighs another: in whatever order they speak, the same comes out', () => {
  fc.assert(
    fc.property(trial, ({ ruleSet, casus }) => {
      const { assess } = enginesOf(ruleSet).compiled
      const visies = casus['visies'] as readonly unknown[]
      const turned = assess({ ...casus, visies: visies.toReversed() })
      const sorted = (advies: Pick<Advies, 'spoor'>) =>
        outcomesOf(advies)
          .map((one) => JSON.stringify(one))
          .sort()
      expect(sorted(turned)).toEqual(sorted(assess(casus)))
    }),
    campaign(40),
  )
})

test('no signal of danger that somebody sees is certainly absent', () => {
  const { assess } = enginesOf(baseRuleSet as RuleSet).compiled
  const levels = baseRuleSet.conclusies.find(({ id }) => id === 'veiligheid.niveau')?.waarden ?? []
  let seen = 0
  fc.assert(
    fc.property(casusWithViews<AnyCasus>(baseRuleSet as RuleSet), (casus) => {
      const whole = assess(casus)
      const heaviest = Math.max(...whole.veiligheid.niveau.mogelijk.map((one) => levels.indexOf(one)))
      const { kenmerk, peildatum, visies, ...own } = casus
      for (const { casus: said } of [{ casus: own }, ...(visies as readonly { casus: object }[])]) {
        // What is certain by one person's word alone.
        const { waarde } = assess({ kenmerk, peildatum, ...said } as AnyCasus).veiligheid.niveau
        if (waarde === undefined || levels.indexOf(waarde) < 1) continue
        seen++
        expect(heaviest).toBeGreaterThanOrEqual(levels.indexOf(waarde))
      }
    }),
    campaign(150),
  )
  expect(seen).toBeGreaterThan(10)
})
