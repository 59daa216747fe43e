/** The library against a second, independent reading of the domain's document. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Besluit, baseRuleSet, type Collected, createAssessor, type Outcome } from '../../src/index.js'
import { campaign } from '../support/campaign.js'
import { fullCasus } from './arbitraries.js'
import type { FullCasus } from './full-casus.js'
import { oracle } from './oracle.js'

const one = <V>({ waarde, zeker, mogelijk }: Outcome<V>) => (zeker ? waarde : { mogelijk })
const many = <V extends string>({ waarde, zeker, mogelijk }: Collected<V>) =>
  zeker ? [...waarde].sort() : { waarde, mogelijk }
const suggested = (list: Besluit['instrumenten']) =>
  list.map(({ id, zeker }) => (zeker ? id : `${id} is not certain`)).sort()

/** The outcomes of a decision in the shape of the oracle's; what is not certain shows as an object. */
function plain(besluit: Besluit) {
  return {
    status: besluit.status,
    niveau: one(besluit.veiligheid.niveau),
    route: many(besluit.veiligheid.route),
    doorbroken: one(besluit.veiligheid.doorbreektLadder),
    stap: one(besluit.ladder.stap),
    trede: one(besluit.trede),
    compartiment: one(besluit.compartiment),
    grenzen: many(besluit.eigenKracht.grenzen),
    oordeel: one(besluit.eigenKracht.oordeel),
    spanning: one(besluit.eigenKracht.spanning),
    personen: besluit.personen.map(({ id, dimensies, eigenKracht }) => ({
      id,
      ben: one(dimensies.ben),
      kan: one(dimensies.kan),
      wil: one(dimensies.wil),
      heb: one(dimensies.heb),
      weet: one(dimensies.weet),
      eigenKracht: one(eigenKracht),
    })),
    leefgebieden: besluit.leefgebieden.map(({ leefgebied, draagkracht, regie, signalen }) => ({
      leefgebied,
      draagkracht: one(draagkracht),
      regie: one(regie),
      signalen: many(signalen),
    })),
    hulpbehoeften: besluit.hulpbehoeften.map(({ id, trede, bijdragen }) => ({
      id,
      trede: one(trede),
      bijdragen: many(bijdragen),
    })),
    instrumenten: suggested(besluit.instrumenten),
    aandachtspunten: suggested(besluit.aandachtspunten),
  }
}

/** Collected values in alphabetical order: their order is no part of the rules. */
function sorted(verdict: ReturnType<typeof oracle>) {
  return {
    ...verdict,
    route: verdict.route.sort(),
    grenzen: verdict.grenzen.sort(),
    leefgebieden: verdict.leefgebieden.map((area) => ({ ...area, signalen: area.signalen.sort() })),
    hulpbehoeften: verdict.hulpbehoeften.map((need) => ({ ...need, bijdragen: need.bijdragen.sort() })),
    instrumenten: verdict.instrumenten.sort(),
    aandachtspunten: verdict.aandachtspunten.sort(),
  }
}

const { assess, decide } = createAssessor(baseRuleSet)

/** A campaign may be as long as `FC_RUNS` asks. */
const LONG = { timeout: 0 }

describe('a casus of which everything is known', () => {
  test('decide gives what the oracle gives, and all of it is certain', LONG, () => {
    fc.assert(
      fc.property(fullCasus(), (casus) => {
        expect(plain(decide(casus))).toEqual(sorted(oracle(casus)))
      }),
      campaign(3000),
    )
  })

  test('assess gives what the oracle gives', LONG, () => {
    fc.assert(
      fc.property(fullCasus(), (casus) => {
        expect(plain(assess(casus))).toEqual(sorted(oracle(casus)))
      }),
      campaign(200),
    )
  })
})

/** Where each conclusion of the contract's table stands in a verdict. */
const REACHED: Readonly<Record<string, (verdict: ReturnType<typeof plain>) => readonly unknown[]>> = {
  'veiligheid.niveau': ({ niveau }) => [niveau],
  'veiligheid.route': ({ route }) => [route].flat(),
  'ladder.stap': ({ stap }) => [stap],
  'ladder.doorbroken': ({ doorbroken }) => [doorbroken],
  'leefgebied.draagkracht': ({ leefgebieden }) => leefgebieden.map(({ draagkracht }) => draagkracht),
  'leefgebied.regie': ({ leefgebieden }) => leefgebieden.map(({ regie }) => regie),
  'leefgebied.signalen': ({ leefgebieden }) => leefgebieden.flatMap(({ signalen }) => [signalen].flat()),
  'persoon.ben': ({ personen }) => personen.map(({ ben }) => ben),
  'persoon.kan': ({ personen }) => personen.map(({ kan }) => kan),
  'persoon.wil': ({ personen }) => personen.map(({ wil }) => wil),
  'persoon.heb': ({ personen }) => personen.map(({ heb }) => heb),
  'persoon.weet': ({ personen }) => personen.map(({ weet }) => weet),
  'persoon.eigenKracht': ({ personen }) => personen.map(({ eigenKracht }) => eigenKracht),
  'eigenKracht.grenzen': ({ grenzen }) => [grenzen].flat(),
  'eigenKracht.oordeel': ({ oordeel }) => [oordeel],
  'eigenKracht.spanning': ({ spanning }) => [spanning],
  'hulpbehoefte.trede': ({ hulpbehoeften }) => hulpbehoeften.map(({ trede }) => trede),
  'hulpbehoefte.bijdragen': ({ hulpbehoeften }) =>
    hulpbehoeften.flatMap(({ bijdragen }) => [bijdragen].flat()),
  'advies.trede': ({ trede }) => [trede],
  'advies.compartiment': ({ compartiment }) => [compartiment],
  'inzet.instrumenten': ({ instrumenten }) => instrumenten,
  'procedure.aandachtspunten': ({ aandachtspunten }) => aandachtspunten,
}

/** No fact can trigger the first; the second needs an unknown fact. */
const NEVER = ['shabab-van-nu', 'regie-in-kaart']

test('3,000 random casussen reach every value of every conclusion', () => {
  const casussen = fc.sample(fullCasus(), { ...campaign<FullCasus>(3000), numRuns: 3000 })
  const verdicts = casussen.map((casus) => plain(decide(casus)))
  const missed = Object.entries(REACHED).flatMap(([id, read]) => {
    const reached = new Set(verdicts.flatMap(read))
    const values = baseRuleSet.conclusies.find((conclusion) => conclusion.id === id)?.waarden ?? [
      'no such conclusion',
    ]
    return values
      .filter((value) => reached.has(value) === NEVER.includes(value))
      .map((value) => `${id}: ${value}`)
  })
  expect(missed).toEqual([])
})
