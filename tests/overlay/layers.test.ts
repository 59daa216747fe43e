/** Overlays on overlays: one meaning, and nothing that a layer between can give away. */
import { describe, expect, test } from 'vitest'
import {
  baseRuleSet,
  checkOverlay,
  createAssessor,
  customise,
  fingerprint,
  type OverlayJson,
  RuleSetError,
} from '../../src/index.js'

const onBase = { id: baseRuleSet.id, versie: baseRuleSet.versie }
const onRegion = { id: 'regio', versie: '1' }
const region: OverlayJson = { id: 'regio', versie: '1', titel: 'Regio', basis: onBase }
const town: OverlayJson = { id: 'stad', versie: '1', titel: 'Stad', basis: onRegion }
const from = { bron: ['model'], grond: 'modelkeuze' } as const
const reason = { reden: 'Zo spraken wij het af.', bron: ['model'] }
const yes = (fact: string) => ({ fact, operator: 'equal', value: true }) as const
const point = {
  name: 'regio-contact',
  conditions: { all: [yes('hulpvraag.vastgesteld')] },
  event: { type: 'procedure.aandachtspunten', params: { waarde: 'regisseur' } },
  uitleg: 'Spreek af wie het gezin kan bellen.',
  ...from,
} as const

function problemsOf(attempt: () => unknown) {
  try {
    attempt()
  } catch (error) {
    if (error instanceof RuleSetError) return error.problems
    throw error
  }
  return []
}

describe('a stack', () => {
  const ofRegion: OverlayJson = { ...region, voegToe: { regels: [point] } }
  const ofTown: OverlayJson = {
    ...town,
    wijzig: [{ regel: 'regio-contact', pad: '/uitleg', waarde: 'Bel het wijkteam.', ...reason }],
  }

  test('is the same in one step and in two', () => {
    const atOnce = customise(baseRuleSet, ofRegion, ofTown)
    const below = customise(baseRuleSet, ofRegion)
    const above = customise(below.ruleSet, ofTown)
    expect(fingerprint(atOnce.ruleSet)).toBe(fingerprint(above.ruleSet))
    expect(atOnce.deviations).toEqual([...below.deviations, ...above.deviations])
    expect(atOnce.deviations.map(({ laag, soort, naam }) => [laag.id, soort, naam])).toEqual([
      ['regio', 'toegevoegd', 'regio-contact'],
      ['stad', 'gewijzigd', 'regio-contact'],
    ])
    expect(atOnce.ruleSet.basis).toEqual({ ...onRegion, vingerafdruk: fingerprint(below.ruleSet) })
  })

  test('of nothing is the base', () => {
    expect(customise(baseRuleSet)).toEqual({ ruleSet: baseRuleSet, deviations: [] })
    expect(checkOverlay(baseRuleSet)).toEqual([])
  })

  test('names the layer directly below', () => {
    const skipping = { ...ofTown, basis: onBase }
    expect(checkOverlay(baseRuleSet, ofRegion, skipping)).toMatchObject([
      { code: 'basis-versie', laag: 'stad', pad: '/basis/id' },
    ])
  })

  test('says in which layer something is wrong, and stops at the first', () => {
    const broken = { ...ofRegion, vervallt: [] }
    const [first, ...rest] = checkOverlay(baseRuleSet, broken, ofTown)
    expect(first).toMatchObject({ laag: 'regio', pad: '/vervallt' })
    expect(rest).toEqual([])
    expect(problemsOf(() => customise(baseRuleSet, ofRegion, { ...ofTown, wijzig: [{}] }))[0]).toMatchObject({
      laag: 'stad',
    })
  })

  test('is pinned by what the layer below says', () => {
    const mark = fingerprint(customise(baseRuleSet, ofRegion).ruleSet)
    const pinned = { ...ofTown, basis: { ...onRegion, vingerafdruk: mark } }
    expect(checkOverlay(baseRuleSet, ofRegion, pinned)).toEqual([])
    const changed = { ...ofRegion, voegToe: { regels: [{ ...point, uitleg: 'Iets anders.' }] } }
    expect(checkOverlay(baseRuleSet, changed, pinned)).toMatchObject([
      { code: 'basis-versie', laag: 'stad', pad: '/basis/vingerafdruk' },
    ])
  })

  test('has no two layers of one name', () => {
    expect(checkOverlay(baseRuleSet, { ...ofRegion, id: 'basis' })).toMatchObject([
      { code: 'dubbele-naam', pad: '/id' },
    ])
    expect(checkOverlay(baseRuleSet, ofRegion, { ...ofTown, id: 'regio' })).toMatchObject([
      { code: 'dubbele-naam', laag: 'regio', pad: '/id' },
    ])
  })

  test('does not stand on a layer of which the ground is lost', () => {
    const { ruleSet } = customise(baseRuleSet, ofRegion)
    const copy = JSON.parse(JSON.stringify(ruleSet))
    expect(checkOverlay(copy, ofTown)).toMatchObject([{ code: 'basis-versie', pad: '/basis' }])
    expect(checkOverlay(ruleSet, ofTown)).toEqual([])
    // Without the word of where it came from, its rules still say so.
    const { basis: _, ...cut } = copy
    expect(checkOverlay(cut, ofTown)).toMatchObject([{ code: 'basis-versie', pad: '/basis' }])
  })
})

describe('two steps launder nothing', () => {
  const acute = [yes('veiligheid.acuut')]
  const outranks = {
    name: 'regio-acuut',
    priority: 9000,
    conditions: { all: acute },
    event: { type: 'hulpbehoefte.trede', params: { waarde: 'veiligheid-eerst' } },
    uitleg: 'Er is gevaar. Eerst veiligheid.',
    ...from,
  } as const

  test('a rule that took the place of a protected one', () => {
    const ofRegion = { ...region, voegToe: { regels: [outranks] } }
    expect(checkOverlay(baseRuleSet, ofRegion).filter(({ ernst }) => ernst === 'fout')).toEqual([])
    const ofTown = {
      ...town,
      wijzig: [
        { regel: 'regio-acuut', pad: '/event/params/waarde', waarde: 'vrij-toegankelijk', ...reason },
        { regel: 'regio-acuut', pad: '/uitleg', waarde: 'Hulp om de hoek past.', ...reason },
      ],
    }
    const refused = checkOverlay(baseRuleSet, ofRegion, ofTown)
    if (refused[0]?.laag === 'regio') console.log(refused[0])
    expect(refused[0]).toMatchObject({ code: 'beschermd', laag: 'stad' })
    expect(problemsOf(() => customise(customise(baseRuleSet, ofRegion).ruleSet, ofTown))[0]).toMatchObject({
      code: 'beschermd',
    })
  })

  test('what a region adds to protect, a town keeps, or makes safer', () => {
    const level = (name: string, waarde: string, priority: number) => ({
      name,
      priority,
      beschermd: true,
      conditions: { all: [yes('veiligheid.structureel'), yes('ouders.overbelast')] },
      event: { type: 'veiligheid.niveau', params: { waarde } },
      uitleg: 'Het is thuis niet veilig, en de ouders dragen te veel.',
      ...from,
    })
    const ofRegion = { ...region, voegToe: { regels: [level('regio-niveau', 'ernstig', 600)] } }
    const safer = { ...town, voegToe: { regels: [level('stad-niveau', 'acuut', 700)] } }
    expect(checkOverlay(baseRuleSet, ofRegion).filter(({ ernst }) => ernst === 'fout')).toEqual([])
    const dropped = { ...town, vervalt: [{ regel: 'regio-niveau', ...reason }] }
    expect(checkOverlay(baseRuleSet, ofRegion, dropped)).toMatchObject([{ code: 'beschermd', laag: 'stad' }])
    expect(
      checkOverlay(baseRuleSet, ofRegion, safer).filter(
        ({ laag, ernst }) => laag === 'stad' && ernst === 'fout',
      ),
    ).toEqual([])
  })
})

test('the advice of a stack is that of its topmost rule set', () => {
  const { ruleSet } = customise(baseRuleSet, { ...region, voegToe: { regels: [point] } }, town)
  const casus = { kenmerk: 'proef', peildatum: '2026-01-01', hulpvraag: { vastgesteld: true } } as const
  const advies = createAssessor(ruleSet).assess(casus)
  expect(advies.regelset.id).toBe('stad')
  expect(JSON.stringify(advies)).toContain('Spreek af wie het gezin kan bellen.')
})
