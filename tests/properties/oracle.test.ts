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
import { nearCasus, PUBLISHED, type Published } from './near.js'
import { verdicts } from './oracle.js'
import type { Verdict } from './oracle-shape.js'

const { assess, decide } = createAssessor(baseRuleSet)
const { numRuns = 2000, seed = Math.floor(Math.random() * 2 ** 31) } = campaign<FullCasus>(2000)

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

  test('decide says the same as assess', () => {
    for (const casus of fc.sample(fullCasus(), { seed, numRuns: Math.min(numRuns, 200) })) {
      expect(assess(casus)).toMatchObject(decide(casus))
    }
  })
})

/** No fact can trigger the first; the others need an unknown fact. */
const NEVER = ['shabab-van-nu', 'regie-in-kaart', 'eigen-kracht-onderzoeken']

describe('what the page says of each two together', () => {
  test('a domain with a signal never also goes well; no score decides stands with each instrument', () => {
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
  })
})

/** Where the expectations of a published case stand. */
function expected({ verwacht, nietVerwacht = {} }: Published, said: (id: string, item?: string) => Verdict) {
  const wrong: string[] = []
  const single = (id: string, value: unknown, item?: string) => {
    if (value !== undefined && !said(id, item).een?.includes(String(value))) {
      wrong.push(`${id} ${item ?? ''}: ${said(id, item).een}, published ${value}`)
    }
  }
  const member = (id: string, values: unknown, inside: boolean, item?: string) => {
    for (const value of Array.isArray(values) ? values : []) {
      if (said(id, item).leden?.[value] !== inside) wrong.push(`${id} ${item ?? ''}: ${value} ${inside}`)
    }
  }
  const perItem = (name: string) => Object.entries(verwacht[name] ?? {}) as [string, unknown][]
  const singles = { trede: 'advies.trede', stap: 'ladder.stap', veiligheid: 'veiligheid.niveau' }
  for (const [name, id] of Object.entries(singles)) single(id, verwacht[name])
  single('advies.compartiment', verwacht['compartiment'])
  single('advies.besluitrijp', verwacht['besluitrijp'])
  const status = verwacht['status']
  single('advies.fase', status === 'definitief' ? 'afgewogen' : status)
  for (const [item, value] of perItem('hulpbehoeften')) single('hulpbehoefte.trede', value, item)
  for (const [item, values] of perItem('toetsen')) member('hulpbehoefte.toetsen', values, true, item)
  for (const [item, values] of perItem('bijdragen')) member('hulpbehoefte.bijdragen', values, true, item)
  for (const [item, found] of perItem('dimensies'))
    for (const [name, value] of Object.entries(found as object)) single(`persoon.${name}`, value, item)
  for (const [item, found] of perItem('leefgebieden'))
    for (const [name, value] of Object.entries(found as object)) single(`leefgebied.${name}`, value, item)
  const lists = {
    route: 'veiligheid.route',
    grenzen: 'eigenKracht.grenzen',
    instrumenten: 'inzet.instrumenten',
    aandachtspunten: 'procedure.aandachtspunten',
    nogTeDoen: 'advies.nogTeDoen',
  }
  for (const [name, id] of Object.entries(lists)) {
    // That a need was never asked about can't be seen where all is known.
    const values = [verwacht[name] ?? []].flat().filter((value) => value !== 'eigen-kracht-onderzoeken')
    member(id, values, true)
    member(id, nietVerwacht[name], false)
  }
  return wrong
}

describe('the published cases, with what they leave open filled in mildly', () => {
  test.each(PUBLISHED)('the oracle says of $naam what was published', (published) => {
    const all = verdicts(filledIn(published.casus))
    const said = (conclusie: string, item?: string) =>
      all.find((one) => one.conclusie === conclusie && one.item === item) ?? {
        conclusie: 'advies.trede',
      }
    const open =
      published.naam === 'eigen-kracht-niet-gevraagd' ? ['advies.besluitrijp : ja, published nee'] : []
    expect(expected(published, said)).toEqual(open)
  })
})
