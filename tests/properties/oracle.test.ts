/**
 * The library against a second, independent reading of the domain's page: half random casussen, half near to
 * published ones. `FC_SEED=… FC_RUNS=…` replays a run or makes a longer campaign of it; the seed is printed.
 * Every conclusion is a test, so that one disagreement hides no other; it shows the first casus, made as small
 * as it goes, as the answers in which it differs from an everyday family.
 */
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Advies, baseRuleSet, createAssessor } from '../../src/index.js'
import { campaign } from '../support/campaign.js'
import { fullCasus } from './arbitraries.js'
import { EVERYDAY, filledIn } from './everyday.js'
import { differences, flatten, smallest } from './flat-casus.js'
import type { FullCasus } from './full-casus.js'
import { nearCasus } from './near.js'
import { oracle, verdicts } from './oracle.js'
import type { Verdict } from './oracle-shape.js'

const { assess, decide } = createAssessor(baseRuleSet)
/** Of fewer casussen the rarest values would be missed. */
const LEAST = 2000
const { numRuns: asked = LEAST, seed = Math.floor(Math.random() * 2 ** 31) } = campaign<FullCasus>(LEAST)
const numRuns = Math.max(asked, LEAST)

/** What a conclusion says that it may not, or does not say that it must: `+value`, `-value`, or what is wrong. */
type Wrong = readonly string[]

/** The values that certainly come out, by conclusion and item; `?` when one is not certain. */
function outcomes(advies: Pick<Advies, 'spoor'>): ReadonlyMap<string, readonly string[]> {
  return new Map(
    advies.spoor.map(({ conclusie, item, uitkomst }) => {
      const { waarde, zeker } = uitkomst
      return [`${conclusie} ${item ?? ''}`, zeker ? [waarde ?? []].flat() : ['?']]
    }),
  )
}

function wrongOf({ een, leden }: Verdict, found: readonly string[] | undefined): Wrong {
  if (found === undefined) return ['not in the trace']
  if (found.includes('?')) return ['not certain']
  if (een !== undefined) return een.includes(found[0] ?? '') ? [] : [`${found[0]}, not ${een.join(' or ')}`]
  return Object.entries(leden ?? {})
    .filter(([value, inside]) => inside !== undefined && inside !== found.includes(value))
    .map(([value, inside]) => `${inside ? '-' : '+'}${value}`)
}

/** Every disagreement, by conclusion. */
function disagreements(casus: FullCasus): ReadonlyMap<string, Wrong> {
  const found = outcomes(assess(casus))
  const all = new Map<string, Wrong>()
  for (const verdict of verdicts(casus)) {
    const wrong = wrongOf(verdict, found.get(`${verdict.conclusie} ${verdict.item ?? ''}`))
    if (wrong.length > 0) all.set(verdict.conclusie, [...(all.get(verdict.conclusie) ?? []), ...wrong])
  }
  return all
}

const JUDGED = [...new Set(verdicts(EVERYDAY).map(({ conclusie }) => conclusie))]
/** The everyday family four times over, so that each item of a casus has a mild one to go back to. */
const MILD = flatten(
  filledIn({
    personen: [...EVERYDAY.personen, {}, {}],
    hulpbehoeften: [...EVERYDAY.hulpbehoeften, {}, {}],
  }),
)

/** No fact can trigger the first; the others need an unknown fact. */
const NEVER = ['shabab-van-nu', 'regie-in-kaart', 'eigen-kracht-onderzoeken']

/** What asks the facts that only this library names. */
const OWN_CONCLUSIONS = ['procedure.aandachtspunten', 'zelfregie.aandacht']
/** A campaign may be as long as `FC_RUNS` asks. */
const LONG = { timeout: 0 }

/** Facts that the page does not name one by one; another reader's casussen leave them out. */
const OWN_FACTS: Readonly<Record<string, readonly string[]>> = {
  procedure: [
    'familiegroepsplanContraGrond',
    'overstapVoortgezet',
    'vertrouwenspersoonGenoemd',
    'schoolBetrokken',
    'wieDoetWat',
    'watZelfGevraagd',
    'ervaringMeegewogen',
    'samenBeslist',
    'planVersterkt',
  ],
  zelfregie: Object.keys(EVERYDAY.zelfregie),
}

function withoutOwnFacts(casus: FullCasus): FullCasus {
  const kept = Object.entries(casus).map(([group, facts]) => {
    const own = OWN_FACTS[group]
    if (own === undefined) return [group, facts]
    return [group, Object.fromEntries(Object.entries(facts).filter(([name]) => !own.includes(name)))]
  })
  return Object.fromEntries(kept) as FullCasus
}

describe('a casus of which everything is known', () => {
  /** By conclusion, by what is wrong: the first casus that shows it, and how many did. */
  const wrongs = new Map<string, Map<string, { casus: FullCasus; times: number }>>()
  const reached = new Map<string, Map<string, number>>()

  beforeAll(() => {
    const mixed = fc.oneof(fullCasus(), nearCasus())
    for (const casus of fc.sample(mixed, { seed, numRuns })) {
      for (const [key, values] of outcomes(assess(casus))) {
        const conclusie = key.split(' ')[0] ?? ''
        const counts = reached.get(conclusie) ?? new Map<string, number>()
        reached.set(conclusie, counts)
        for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
      }
      for (const [conclusie, list] of disagreements(casus)) {
        const seen = wrongs.get(conclusie) ?? new Map()
        wrongs.set(conclusie, seen)
        for (const wrong of new Set(list)) {
          const before = seen.get(wrong)
          seen.set(wrong, { casus: before?.casus ?? casus, times: (before?.times ?? 0) + 1 })
        }
      }
    }
  }, 0)

  test.each(JUDGED)(
    '%s is what the page says',
    (conclusie) => {
      const shown = [...(wrongs.get(conclusie) ?? [])].map(([wrong, { casus, times }]) => {
        const shows = (one: FullCasus) => disagreements(one).get(conclusie)?.includes(wrong) ?? false
        const small = smallest(casus, MILD, shows)
        const persons = small.personen.map(({ rol }) => rol).join(', ')
        return { wrong, times, persons, needs: small.hulpbehoeften.length, answers: differences(small, MILD) }
      })
      expect({ seed, numRuns, shown }).toEqual({ seed, numRuns, shown: [] })
    },
    0,
  )

  test('each value comes up, and how often is told', () => {
    const lines = JUDGED.map((id) => {
      const values = baseRuleSet.conclusies.find((one) => one.id === id)?.waarden ?? []
      return `${id}: ${values.map((value) => `${value} ${reached.get(id)?.get(value) ?? 0}`).join(', ')}`
    })
    console.info([`seed ${seed}, ${numRuns} casussen`, ...lines].join('\n'))
    const missed = JUDGED.flatMap((id) =>
      (baseRuleSet.conclusies.find((one) => one.id === id)?.waarden ?? [])
        .filter((value) => (reached.get(id)?.has(value) ?? false) === NEVER.includes(value))
        .map((value) => `${id}: ${value}`),
    )
    expect(missed).toEqual([])
  })

  test('decide says the same as assess, and the status follows the fase', LONG, () => {
    for (const casus of fc.sample(fullCasus(), { seed, numRuns: 200 })) {
      expect(decide(casus).status).toBe(oracle(casus).status)
      expect(assess(casus)).toMatchObject(decide(casus))
    }
  })
})

describe('what the page says of each two together', () => {
  test('what only this library asks leaves no conclusion but its own open', LONG, () => {
    fc.assert(
      fc.property(fc.oneof(fullCasus(), nearCasus()), (casus) => {
        const before = assess(casus)
        const after = outcomes(assess(withoutOwnFacts(casus)))
        for (const [key, values] of outcomes(before)) {
          const conclusie = key.split(' ')[0] ?? ''
          if (!JUDGED.some((id) => id === conclusie) || OWN_CONCLUSIONS.includes(conclusie)) continue
          expect([key, ...(after.get(key) ?? [])]).toEqual([key, ...values])
        }
      }),
      campaign(300),
    )
  })

  test(
    'a domain with a signal never also goes well; no score decides stands with each instrument',
    LONG,
    () => {
      fc.assert(
        fc.property(fc.oneof(fullCasus(), nearCasus()), (casus) => {
          const found = outcomes(assess(casus))
          for (const id of Object.keys(casus.leefgebieden)) {
            const signals = found.get(`leefgebied.signalen ${id}`) ?? []
            if (signals.length > 0) expect(found.get(`leefgebied.kracht ${id}`)).toEqual([])
          }
          const measured = (found.get('meten.instrumenten ') ?? []).length > 0
          expect(found.get('procedure.aandachtspunten ')?.includes('geen-score-beslist')).toBe(measured)
        }),
        campaign(200),
      )
    },
  )
})
