/** What would tip a casus, and why not, against brute force: every answer put into the casus, and assessed. */
import fc, { type Arbitrary } from 'fast-check'
import { expect, test } from 'vitest'
import {
  type Advies,
  type Assessor,
  baseRuleSet,
  createAssessor,
  parseRuleSet,
  type RuleSet,
  type Wijziging,
  withAnswer,
} from '../../src/index.js'
import { createEngineAssessor } from '../../src/json-rules-engine/index.js'
import { coreOf } from '../../src/model/core.js'
import {
  type AnyCasus,
  casusWithViews,
  fullCasus,
  partialCasus,
} from '../../src/testing/arbitraries/casussen.js'
import { ruleSets } from '../../src/testing/arbitraries/rule-sets.js'
import { type Answer, answerIn, certain, otherAnswers, outcomesOf, withAnswers } from '../support/answers.js'
import { publishedCases } from '../support/built.js'
import { campaign } from '../support/campaign.js'
import { notPlain } from '../support/plain-json.js'
import { smallRuleSet } from '../support/small-rule-set.js'

type AnyAssessor = Assessor<AnyCasus>
interface Trial {
  readonly ruleSet: RuleSet
  readonly casus: AnyCasus
}
const trialOf = (ruleSet: RuleSet): Arbitrary<Trial> =>
  fc.oneof(partialCasus<AnyCasus>(ruleSet), fullCasus<AnyCasus>(ruleSet)).map((casus) => ({ ruleSet, casus }))
const trial: Arbitrary<Trial> = fc
  .oneof(
    { weight: 5, arbitrary: ruleSets() },
    { weight: 1, arbitrary: fc.constant(parseRuleSet(smallRuleSet())) },
  )
  .chain(trialOf)

/** Any number of a fact stands for those next to it. */
const answerName = ({ feit, item = '', naar }: Answer) =>
  `${feit} ${item} ${typeof naar === 'number' ? '#' : JSON.stringify(naar)}`
const changeNames = (changes: readonly Answer[]) => changes.map(answerName).join(' + ')

/** What each of these sets of answers tips, when none within it does that alone. */
function tippedBy({ ruleSet, casus }: Trial, assessor: AnyAssessor, atMost: 1 | 2): readonly string[] {
  const core = coreOf(ruleSet)
  const see = (answers: readonly Answer[]) =>
    new Map(
      [...outcomesOf(assessor.assess(withAnswers(casus, answers)))]
        .filter(([name]) => core.includes(name.slice(0, name.indexOf(' '))))
        .map(([name, outcome]) => [name, JSON.stringify(certain(outcome))]),
    )
  const now = see([])
  const singles = otherAnswers(casus, ruleSet).map((answer) => ({ answer, seen: see([answer]) }))
  const found = new Set<string>()
  const tell = (answers: readonly Answer[], name: string, value: string) =>
    found.add(`${name}: ${now.get(name)} → ${value} by ${changeNames(answers)}`)
  for (const { answer, seen } of singles)
    for (const [name, value] of seen) if (value !== now.get(name)) tell([answer], name, value)
  if (atMost === 1) return [...found].sort()
  for (const [i, one] of singles.entries()) {
    for (const other of singles.slice(i + 1)) {
      if (one.answer.feit === other.answer.feit && one.answer.item === other.answer.item) continue
      for (const [name, value] of see([one.answer, other.answer])) {
        const isNews =
          value !== now.get(name) && value !== one.seen.get(name) && value !== other.seen.get(name)
        if (isNews) tell([one.answer, other.answer], name, value)
      }
    }
  }
  return [...found].sort()
}

function toldBy({ casus }: Trial, assessor: AnyAssessor, hoogstens: 1 | 2): readonly string[] {
  const { kantelpunten, volledigTot } = assessor.tippingPoints(casus, { hoogstens })
  expect(volledigTot).toBe(hoogstens)
  const names = kantelpunten.map(
    ({ wijzigingen, conclusie, item = '', van, naar }) =>
      `${conclusie} ${item}: ${JSON.stringify(van)} → ${JSON.stringify(naar)} by ${changeNames(wijzigingen)}`,
  )
  return [...new Set(names)].sort()
}

/** Each point, by really assessing: the outcome that it tells, from what the casus has. */
function verify({ casus }: Trial, assessor: AnyAssessor, hoogstens: 1 | 2): void {
  const result = assessor.tippingPoints(casus, { hoogstens })
  expect(notPlain(result)).toEqual([])
  expect(isDeeplyFrozen(result)).toBe(true)
  const now = outcomesOf(assessor.assess(casus))
  for (const { wijzigingen, conclusie, item = '', van, naar, uitkomst } of result.kantelpunten) {
    const name = `${conclusie} ${item}`
    expect(certain(now.get(name))).toEqual(van)
    const after = outcomesOf(assessor.assess(withAnswers(casus, wijzigingen))).get(name)
    expect(after).toEqual(uitkomst)
    expect(certain(after)).toEqual(naar)
    expect(naar).not.toEqual(van)
    for (const change of wijzigingen) expect(sameAsTold(answerIn(casus, change), change.van)).toBe(true)
  }
}

/** What is told of a part of a value is that part, in the words of the trace. */
function sameAsTold(has: unknown, van: Wijziging['van']): boolean {
  if (typeof has === 'object' && has !== null && !Array.isArray(has)) return true
  return (
    JSON.stringify(Array.isArray(has) ? has.toSorted() : has) ===
    JSON.stringify(Array.isArray(van) ? van.toSorted() : van)
  )
}

function isDeeplyFrozen(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true
  return Object.isFrozen(value) && Object.values(value).every(isDeeplyFrozen)
}

test('random rule sets: every single answer that tips, and no other', () => {
  fc.assert(
    fc.property(trial, (one) => {
      const assessor = createAssessor<AnyCasus>(one.ruleSet)
      expect(toldBy(one, assessor, 1)).toEqual(tippedBy(one, assessor, 1))
      verify(one, assessor, 1)
    }),
    campaign(60),
  )
})

test('small rule sets: every two answers of which neither does it alone', () => {
  const few = trial.filter(({ ruleSet, casus }) => otherAnswers(casus, ruleSet).length <= 50)
  fc.assert(
    fc.property(few, (one) => {
      const assessor = createAssessor<AnyCasus>(one.ruleSet)
      expect(toldBy(one, assessor, 2)).toEqual(tippedBy(one, assessor, 2))
      verify(one, assessor, 2)
    }),
    campaign(15),
  )
})

const base = createAssessor<AnyCasus>(baseRuleSet)

test.each(publishedCases().map((casus) => [casus.kenmerk, casus as unknown as AnyCasus] as const))(
  '%s: every single answer that tips, and no other',
  (_, casus) => {
    const one = { ruleSet: baseRuleSet as RuleSet, casus }
    expect(toldBy(one, base, 1)).toEqual(tippedBy(one, base, 1))
    verify(one, base, 1)
  },
)

test('the base rule set: every single answer that tips, and no other', () => {
  fc.assert(
    fc.property(trialOf(baseRuleSet as RuleSet), (one) => {
      expect(toldBy(one, base, 1)).toEqual(tippedBy(one, base, 1))
    }),
    campaign(2),
  )
})

/** A question about a conclusion of some item that is there. */

const asked = fc.record({ one: trial, picks: fc.array(fc.nat({ max: 999 }), { minLength: 2, maxLength: 2 }) })

function questionIn({ spoor }: Advies, ruleSet: RuleSet, [first = 0, second = 0]: readonly number[]) {
  const { conclusie, item, uitkomst } = spoor[first % spoor.length] ?? {}
  const waarden = ruleSet.conclusies.find(({ id }) => id === conclusie)?.waarden ?? []
  const waarde = waarden[second % waarden.length] ?? ''
  return { conclusie: conclusie ?? '', ...(item !== undefined && { item }), waarde, uitkomst }
}

const gives = (assessor: AnyAssessor, casus: AnyCasus, name: string, waarde: string): boolean => {
  const found = certain(outcomesOf(assessor.assess(casus)).get(name))
  return Array.isArray(found) ? found.includes(waarde) : found === waarde
}

test('why not: what is smallest gives it, none of it can be left out, and one answer is found when there is one', () => {
  const seen = new Map<string, number>()
  fc.assert(
    fc.property(asked, ({ one: { ruleSet, casus }, picks }) => {
      const assessor = createAssessor<AnyCasus>(ruleSet)
      const advies = assessor.assess(casus)
      if (advies.spoor.length === 0) return
      const { uitkomst: _, ...vraag } = questionIn(advies, ruleSet, picks)
      const name = `${vraag.conclusie} ${vraag.item ?? ''}`
      const isSo = (with_: readonly Answer[]) =>
        gives(assessor, withAnswers(casus, with_), name, vraag.waarde)
      const told = assessor.whyNot(casus, vraag)
      expect(notPlain(told)).toEqual([])
      expect(isDeeplyFrozen(told)).toBe(true)
      expect(told.kan === 'is-zo').toBe(isSo([]))
      const { kleinste } = told
      const kind = `${told.kan} ${kleinste === undefined ? told.nagegaan : Math.min(kleinste.length, 3)}`
      seen.set(kind, (seen.get(kind) ?? 0) + 1)
      const rules = advies.spoor.find(
        ({ conclusie, item }) => conclusie === vraag.conclusie && item === vraag.item,
      )
      expect(told.regels.map(({ regel, ontbreekt }) => [regel, ontbreekt.length === 0])).toEqual(
        rules?.regels
          .filter(({ waarde }) => waarde === vraag.waarde)
          .map(({ regel, waar }) => [regel, waar === 'waar']),
      )
      for (const { ontbreekt } of told.regels) for (const { waar } of ontbreekt) expect(waar).not.toBe('waar')
      if (told.kan === 'nee') {
        expect(kleinste).toBeUndefined()
        for (const other of fc.sample(fullCasus<AnyCasus>(ruleSet), 20))
          for (const [about, outcome] of outcomesOf(assessor.assess(other)))
            if (about.startsWith(`${vraag.conclusie} `) && vraag.item === undefined)
              expect([certain(outcome)].flat()).not.toContain(vraag.waarde)
      }
      if (kleinste === undefined) return
      expect(isSo(kleinste)).toBe(true)
      for (const change of kleinste) {
        const rest = kleinste.filter((other) => other !== change)
        if (change.nieuw !== true) expect(isSo(rest)).toBe(false)
      }
      if (kleinste.length === 1) return
      if (told.kan === 'ja')
        expect(otherAnswers(casus, ruleSet).find((answer) => isSo([answer]))).toBeUndefined()
    }),
    campaign(120),
  )
  // Each kind of answer was met.
  for (const kind of ['is-zo 0', 'ja 1', 'nee undefined']) expect([...seen.keys()]).toContain(kind)
})

test('two answers are told when there are no fewer', () => {
  const few = asked.filter(({ one: { ruleSet, casus } }) => otherAnswers(casus, ruleSet).length <= 50)
  fc.assert(
    fc.property(few, ({ one: { ruleSet, casus }, picks }) => {
      const assessor = createAssessor<AnyCasus>(ruleSet)
      const advies = assessor.assess(casus)
      if (advies.spoor.length === 0) return
      const { uitkomst: _, ...vraag } = questionIn(advies, ruleSet, picks)
      const { kan, kleinste } = assessor.whyNot(casus, vraag)
      if (kan === 'is-zo' || (kleinste?.length ?? 3) <= 2) return
      const name = `${vraag.conclusie} ${vraag.item ?? ''}`
      const all = otherAnswers(casus, ruleSet)
      for (const [i, one] of all.entries())
        for (const other of all.slice(i + 1)) {
          if (one.feit === other.feit && one.item === other.item) continue
          expect(gives(assessor, withAnswers(casus, [one, other]), name, vraag.waarde)).toBe(false)
        }
    }),
    campaign(60),
  )
})

test('the order of the rules makes no difference, and json-rules-engine says the same of each point', async () => {
  await fc.assert(
    fc.asyncProperty(asked, async ({ one: { ruleSet, casus }, picks }) => {
      const assessor = createAssessor<AnyCasus>(ruleSet)
      const turned = createAssessor<AnyCasus>(
        parseRuleSet({ ...ruleSet, regels: ruleSet.regels.toReversed() }),
      )
      const points = assessor.tippingPoints(casus)
      expect(turned.tippingPoints(casus)).toEqual(points)
      const advies = assessor.assess(casus)
      if (advies.spoor.length > 0) {
        const { uitkomst: _, ...vraag } = questionIn(advies, ruleSet, picks)
        expect(turned.whyNot(casus, vraag)).toEqual(assessor.whyNot(casus, vraag))
      }
      const engine = createEngineAssessor<AnyCasus>(ruleSet)
      for (const { wijzigingen, conclusie, item = '', uitkomst } of points.kantelpunten.slice(0, 3)) {
        const other = await engine.assess(withAnswers(casus, wijzigingen))
        expect(outcomesOf(other).get(`${conclusie} ${item}`)).toEqual(uitkomst)
      }
    }),
    campaign(25),
  )
})

test('where people differ too, what tips it really does once that answer settles it', () => {
  let seen = 0
  fc.assert(
    fc.property(
      ruleSets().chain((ruleSet) =>
        fc.record({ ruleSet: fc.constant(ruleSet), casus: casusWithViews<AnyCasus>(ruleSet) }),
      ),
      ({ ruleSet, casus }) => {
        const assessor = createAssessor<AnyCasus>(ruleSet)
        for (const { wijzigingen, conclusie, item, naar } of assessor
          .tippingPoints(casus)
          .kantelpunten.slice(0, 8)) {
          const settled = wijzigingen.reduce((one, { feit, item: of, naar: answer }) => {
            const about = of === undefined ? { feit } : { feit, item: of }
            return withAnswer(withRow(one, about), about, answer)
          }, casus)
          const outcome = assessor
            .assess(settled)
            .spoor.find((line) => line.conclusie === conclusie && line.item === item)
          const { waarde = null } = outcome?.uitkomst ?? {}
          expect(waarde).toEqual(naar)
          seen++
        }
      },
    ),
    campaign(80),
  )
  expect(seen).toBeGreaterThan(20)
})

/** An item that only another names keeps its place among all: the casus itself then names those of everybody. */
function withRow(
  casus: AnyCasus,
  { feit, item }: { readonly feit: string; readonly item?: string },
): AnyCasus {
  const name = feit.startsWith('persoon.') ? 'personen' : 'hulpbehoeften'
  if (item === undefined || !/^(persoon|hulpbehoefte)\./.test(feit)) return casus
  const list = (casus[name] ?? []) as readonly { readonly id: string }[]
  return list.some(({ id }) => id === item) ? casus : { ...casus, [name]: [...list, { id: item }] }
}
