/** The interview: what it asks, in which order, and that it ends. By random families that answer all that is asked. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { baseRuleSet, createAssessor, type Interview, type RuleSet, withAnswer } from '../../src/index.js'
import { type AnyCasus, casusWithViews, fullCasus } from '../../src/testing/arbitraries/casussen.js'
import { ruleSets } from '../../src/testing/arbitraries/rule-sets.js'
import { answerIn, wellOnTheWay } from '../interview/simulate.js'
import { campaign } from '../support/campaign.js'

const base = createAssessor<AnyCasus>(baseRuleSet)
const [ACUTE, SUICIDE, ASSESSED] = ['veiligheid.acuut', 'veiligheid.suicidaliteit', 'veiligheid.ingeschat']
const SIGNALS = ['vermoedenMishandeling', 'structureel', 'escalatieThuis', 'onveiligDoorVerslaving'].map(
  (one) => `veiligheid.${one}`,
)
const MOST = baseRuleSet.feiten.length + 2

const family = fc
  .tuple(fullCasus<AnyCasus>(baseRuleSet), fc.boolean())
  .map(([casus, isOnTheWay]) => (isOnTheWay ? wellOnTheWay(casus) : casus))

interface Step {
  readonly casus: AnyCasus
  readonly interview: Interview
}

/** Every step of an interview of which all is answered. */
function steps(full: AnyCasus, from: AnyCasus, { interview } = base): readonly Step[] {
  const found: Step[] = []
  for (let casus = from; ; ) {
    const now = interview(casus)
    found.push({ casus, interview: now })
    if (now.vraag === undefined) return found
    if (found.length > 2 * MOST) throw new Error(`endless: ${now.vraag.feit} again`)
    casus = withAnswer(casus, now.vraag, answerIn(full, now.vraag))
  }
}
const nothingOf = ({ kenmerk, peildatum }: AnyCasus): AnyCasus => ({ kenmerk, peildatum })
const askedIn = (all: readonly Step[]) => all.flatMap(({ interview }) => interview.vraag ?? [])

test('it ends, within as many questions as there are facts, and says why', () => {
  const ends = new Map<string, number>()
  fc.assert(
    fc.property(family, (full) => {
      const all = steps(full, nothingOf(full))
      const asked = askedIn(all)
      expect(asked.length).toBeLessThanOrEqual(MOST)
      expect(new Set(asked.map(({ feit, item }) => `${feit} ${item}`)).size).toBe(asked.length)
      const last = all.at(-1)
      if (last === undefined) throw new Error('there was no step')
      const { reden, stap, klaar, voortgang } = last.interview
      ends.set(reden, (ends.get(reden) ?? 0) + 1)
      expect([klaar, voortgang.nog]).toEqual([true, { minstens: 0, hoogstens: 0 }])
      const { veiligheid, besluit } = base.decide(last.casus)
      expect(reden === 'direct-handelen').toBe(veiligheid.niveau.waarde === 'acuut')
      if (reden === 'besluitrijp') expect(besluit.rijp.waarde).toBe('ja')
      if (reden === 'eerst-deze-stap') expect(stap).toMatch(/\w\.$/)
      for (const { interview } of all) {
        expect(interview.klaar).toBe(interview.vraag === undefined)
        expect(interview.voortgang.nog.minstens).toBeLessThanOrEqual(interview.voortgang.nog.hoogstens)
      }
      // Never more to come than was said.
      for (const [i, { interview }] of all.entries())
        expect(all.length - 1 - i).toBeLessThanOrEqual(interview.voortgang.nog.hoogstens)
    }),
    campaign(60),
  )
  expect([...ends.keys()]).toEqual(expect.arrayContaining(['direct-handelen', 'eerst-deze-stap']))
})

test('danger comes first: acute, then suicide, then the other signals, then whether it was assessed', () => {
  fc.assert(
    fc.property(family, (full) => {
      const asked = askedIn(steps(full, nothingOf(full))).map(({ feit }) => feit)
      expect(asked.slice(0, 2)).toEqual([ACUTE, SUICIDE])
      const safety = asked.filter((feit) => SIGNALS.includes(feit) || feit === ASSESSED)
      expect(asked.slice(2, 2 + safety.length)).toEqual(safety)
      if (safety.includes(ASSESSED ?? '')) expect(safety.at(-1)).toBe(ASSESSED)
    }),
    campaign(40),
  )
})

test('in acute danger only safety is asked, whatever else is known', () => {
  fc.assert(
    fc.property(family, casusWithViews<AnyCasus>(baseRuleSet as RuleSet), (full, known) => {
      const { visies: _, ...casus } = known
      const danger = {
        ...casus,
        veiligheid: { ...(casus['veiligheid'] as object | undefined), acuut: true },
      } as AnyCasus
      const all = steps(full, danger)
      for (const { feit } of askedIn(all)) expect(feit).toMatch(/^veiligheid\./)
      expect(all.at(-1)?.interview.reden).toBe('direct-handelen')
    }),
    campaign(40),
  )
})

test('a list comes before its items, and a question is asked only where its answer can change something', () => {
  fc.assert(
    fc.property(family, (full) => {
      for (const { casus, interview } of steps(full, nothingOf(full))) {
        const { vraag } = interview
        if (vraag === undefined) continue
        expect(vraag.raakt).not.toEqual([])
        const open = base.openQuestions(casus)
        expect(open.some(({ feit, item }) => feit === vraag.feit && item === vraag.item)).toBe(true)
        for (const { item } of vraag.rijen ?? [])
          expect(open.some((one) => one.feit === vraag.feit && one.item === item)).toBe(true)
        const [group = ''] = vraag.feit.split('.')
        const list = { persoon: 'personen', hulpbehoefte: 'hulpbehoeften' }[group]
        if (list === undefined) continue
        expect(vraag.soort === 'lijst').toBe(casus[list] === undefined)
      }
    }),
    campaign(25),
  )
})

test('a step that was not done stops it, after safety', () => {
  const done = { acuut: false, suicidaliteit: 'geen', vermoedenMishandeling: false, structureel: false }
  const safe = { ...done, escalatieThuis: false, onveiligDoorVerslaving: false, ingeschat: true }
  const head = { kenmerk: 'k', peildatum: '2026-01-15' }
  for (const rest of [
    { hulpvraag: { vastgesteld: false } },
    { hulpvraag: { vastgesteld: true }, problematiek: { vastgesteld: false } },
    {
      hulpvraag: { vastgesteld: true },
      problematiek: { vastgesteld: true, aanwezig: true },
      benodigdeHulp: { vastgesteld: false },
    },
  ]) {
    const { klaar, reden, stap } = base.interview({ ...head, veiligheid: safe, ...rest })
    expect([klaar, reden]).toEqual([true, 'eerst-deze-stap'])
    expect(stap).toMatch(/eerst/)
    const { vraag } = base.interview({ ...head, ...rest })
    expect(vraag?.feit).toBe(ACUTE)
  }
})

test('what nobody knows is not asked again, and it still ends', () => {
  fc.assert(
    fc.property(family, fc.array(fc.nat({ max: 3 }), { minLength: 1, maxLength: 9 }), (full, picks) => {
      let casus = nothingOf(full)
      const overslaan: { feit: string; item?: string | undefined }[] = []
      for (let at = 0; ; at++) {
        const { vraag } = base.interview(casus, { overslaan })
        if (vraag === undefined) break
        expect(at).toBeLessThan(3 * MOST)
        expect(overslaan).not.toContainEqual({ feit: vraag.feit, item: vraag.item })
        if (picks[at % picks.length] === 0)
          for (const item of vraag.rijen?.map((row) => row.item) ?? [vraag.item])
            overslaan.push({ feit: vraag.feit, item })
        else casus = withAnswer(casus, vraag, answerIn(full, vraag))
      }
    }),
    campaign(25),
  )
})

test('without a conversation of its own a rule set asks what decides most, and ends', () => {
  fc.assert(
    fc.property(
      ruleSets().chain((ruleSet) =>
        fc.record({ ruleSet: fc.constant(ruleSet), full: fullCasus<AnyCasus>(ruleSet) }),
      ),
      ({ ruleSet, full }) => {
        const assessor = createAssessor<AnyCasus>(ruleSet)
        let casus = nothingOf(full)
        const most = ruleSet.feiten.length + 2
        for (let at = 0; ; at++) {
          const { vraag, reden, klaar } = assessor.interview(casus)
          expect(vraag?.feit).toBe(klaar ? undefined : assessor.openQuestions(casus)[0]?.feit)
          if (vraag === undefined) {
            expect(reden).toBe('trede-staat-vast')
            break
          }
          expect(at).toBeLessThanOrEqual(most)
          casus = withAnswer(casus, vraag, answerIn(full, vraag))
        }
      },
    ),
    campaign(60),
  )
})

test('differences are asked like what is unknown, and an answer settles them', () => {
  let settled = 0
  fc.assert(
    fc.property(casusWithViews<AnyCasus>(baseRuleSet as RuleSet), fc.nat({ max: 9 }), (from, pick) => {
      const differed = base.assess(from).verschillen
      let casus = from
      for (let at = 0; ; at++) {
        const { vraag } = base.interview(casus)
        if (vraag === undefined) break
        expect(at).toBeLessThanOrEqual(MOST)
        const { antwoorden = [], minimum, type, soort, rijen } = vraag
        const one = type === 'getal' ? minimum : antwoorden[pick % antwoorden.length]?.waarde
        const answer = soort === 'lijst' || type === 'meerkeuze' ? [] : one
        casus = withAnswer(
          casus,
          vraag,
          rijen === undefined ? answer : Object.fromEntries(rijen.map(({ item }) => [item, answer])),
        )
        const isIt = (other: { feit: string; item?: string }) =>
          other.feit === vraag.feit && other.item === vraag.item
        if (!differed.some(isIt)) continue
        settled++
        expect(base.assess(casus).verschillen.some(isIt)).toBe(false)
      }
    }),
    campaign(25),
  )
  expect(settled).toBeGreaterThan(10)
})
