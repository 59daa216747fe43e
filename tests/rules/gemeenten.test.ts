/**
 * The overlays of municipalities: each rule of theirs fires in one casus and not in its nearest neighbour,
 * the published cases keep their outcome, and every deviation can be accounted for to a council.
 *
 * The cases stand in `voorbeelden-gemeenten/`, in the form of those of the base rules (`rules.test.ts`).
 */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { checkRuleSet } from '../../src/analyse/check.js'
import { difference } from '../../src/analyse/difference.js'
import {
  type Advies,
  baseRuleSet,
  type Casus,
  createAssessor,
  type SpoorRegel,
  type SpoorVoorwaarde,
} from '../../src/index.js'
import type { ChangeJson, OverlayJson } from '../../src/model/overlay.js'
import type { RuleSet } from '../../src/model/ruleset.js'
import { customise } from '../../src/overlay/customise.js'
import { overlays } from '../../src/overlays.js'

type Json = boolean | number | string | null | readonly Json[] | { readonly [key: string]: Json }
type Fragment = { readonly [key: string]: Json }
interface Example {
  readonly regel: string
  readonly waarde: string
  readonly geldt: Fragment
  readonly buren: readonly { readonly wijzig: { readonly pad: string; readonly waarde: Json } }[]
}
type Assess = (fragment: Fragment) => Advies

const read = (path: string): unknown => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'))
const municipalities = Object.entries(overlays).map(([name, overlay]) => {
  const { ruleSet, deviations } = customise(baseRuleSet, overlay)
  const assessor = createAssessor<Fragment>(ruleSet)
  const assess: Assess = (fragment) =>
    assessor.assess({ kenmerk: 'voorbeeld', peildatum: '2026-01-15', ...fragment })
  const examples = read(`voorbeelden-gemeenten/${name}.json`) as Example[]
  return { name, overlay, ruleSet, deviations, assess, examples }
})

function ruleIn({ spoor }: Advies, name: string): SpoorRegel {
  const found = spoor.flatMap(({ regels }) => regels).find(({ regel }) => regel === name)
  if (found === undefined) throw new Error(`no rule "${name}" in the spoor`)
  return found
}

/** The same casus with another value at a path, or with nothing there. The path must exist. */
function changed(fragment: Fragment, pad: string, value?: Json): Fragment {
  const copy = structuredClone(fragment)
  const keys = pad.split('/').slice(1)
  const last = keys.pop() ?? ''
  const holder = keys.reduce((at: Record<string, unknown>, key) => at[key] as Record<string, unknown>, copy)
  if (!Object.hasOwn(holder, last)) throw new Error(`there is no ${pad} in the example`)
  if (value === undefined) delete holder[last]
  else holder[last] = value
  return copy
}

/** Of each condition of a rule, whether it is met. */
function leavesOf(node: SpoorVoorwaarde): boolean[] {
  if (node.soort === 'feit') return [node.waar === 'waar']
  const parts: readonly SpoorVoorwaarde[] = node.delen
  return parts.flatMap(leavesOf)
}

test('the overlays are the files under rules/gemeenten, and can not be changed', () => {
  const files = readdirSync(new URL('../../rules/gemeenten/', import.meta.url)).sort()
  expect(files).toEqual(Object.keys(overlays).map((name) => `${name}.json`))
  for (const [name, overlay] of Object.entries(overlays)) {
    expect(overlay).toEqual(read(`../../rules/gemeenten/${name}.json`))
    expect(overlay.id).toBe(name)
    expect(Object.isFrozen(overlay.voegToe?.regels?.[0]?.event.params)).toBe(true)
  }
})

describe.each(municipalities)('$name', ({ overlay, ruleSet, deviations, assess, examples }) => {
  const own = overlay.voegToe?.regels ?? []

  test('has examples for its rules, and for no others', () => {
    expect(examples.map(({ regel }) => regel)).toEqual(own.map(({ name }) => name))
  })

  test.each(examples)('$regel', ({ regel, waarde, geldt, buren }) => {
    const holds = ruleIn(assess(geldt), regel)
    expect(holds).toMatchObject({ waar: 'waar', waarde })
    const leaves = leavesOf(holds.voorwaarden)
    const lost = new Set<number>()
    for (const { wijzig } of buren) {
      const what = JSON.stringify(wijzig)
      const neighbour = ruleIn(assess(changed(geldt, wijzig.pad, wijzig.waarde)), regel)
      expect(neighbour.waar, what).toBe('onwaar')
      const unmet = leavesOf(neighbour.voorwaarden).flatMap((met, i) => (met ? [] : [i]))
      expect(unmet, what).toHaveLength(1)
      for (const i of unmet) lost.add(i)
      expect(ruleIn(assess(changed(geldt, wijzig.pad)), regel).waar, `without ${what}`).toBe('onbekend')
    }
    expect(lost.size, 'each condition makes the difference once').toBe(leaves.length)
  })

  test('is sound, and nothing about it is doubtful', () => {
    expect(checkRuleSet(ruleSet)).toEqual([])
  })

  test('each deviation has a reason and a source', () => {
    const { wijzig = [], vervalt = [] } = overlay
    expect(deviations.length).toBeGreaterThan(wijzig.length + vervalt.length)
    for (const { naam, pad, voor, na, reden, bron } of deviations) {
      expect(reden.trim(), naam).not.toBe('')
      expect(bron.length, naam).toBeGreaterThan(0)
      expect(na, `${naam} ${pad}`).not.toEqual(voor)
      for (const source of bron) expect(placeExists(source, ruleSet), `${naam}: ${source}`).toBe(true)
    }
    const accounted = new Set(deviations.map(({ naam }) => naam))
    for (const { name } of own) expect(accounted).toContain(name)
    for (const change of wijzig) expect(accounted).toContain(partOf(change))
  })

  test('every source that it names exists, to the paragraph', () => {
    const sources = sourcesIn(overlay)
    expect(sources.length).toBeGreaterThan(0)
    expect(sources.filter((source) => !placeExists(source, ruleSet))).toEqual([])
  })

  describe('its texts', () => {
    const texts = textsOf(overlay)

    test(`have no sentence longer than ${MOST_WORDS} words`, () => {
      const long = texts.flatMap((text) =>
        text.split(/(?<=[.?!])\s+/).filter((one) => wordsOf(one).length > MOST_WORDS),
      )
      expect(long).toEqual([])
    })

    test('put no blame on anyone', () => {
      expect(texts.filter((text) => wordsOf(text).some((word) => BLAME.includes(word)))).toEqual([])
    })

    test('say what is a choice of this model by their ground and source, not in what people read', () => {
      for (const { name, grond, bron, uitleg } of ruleSet.regels) {
        expect(bron.includes('model'), name).toBe(grond === 'modelkeuze')
        expect(uitleg, name).not.toMatch(/dit model/)
      }
    })
  })
})

const MOST_WORDS = 25
/** Words that put the blame on a family. */
const BLAME = ['schuld', 'falen', 'faalt', 'onwillig', 'onwillige', 'weigert', 'weigeren', 'probleemgezin']

function wordsOf(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}'’,.-]*/gu) ?? []
  return words.map((word) => word.replace(/[^\p{L}\p{N}]+$/u, ''))
}

function textsOf({
  titel,
  toelichting = [],
  voegToe = {},
  wijzig = [],
  vervalt = [],
}: OverlayJson): string[] {
  const { feiten = [], conclusies = [], regels = [], waarborgen = [] } = voegToe
  return [
    titel,
    ...[toelichting].flat(),
    ...feiten.flatMap(({ label, vraag }) => [label, vraag]),
    ...conclusies.flatMap(({ titel, titels = {} }) => [titel, ...Object.values(titels)]),
    ...regels.map(({ uitleg }) => uitleg),
    ...waarborgen.map(({ titel }) => titel),
    ...wijzig.flatMap(({ pad, waarde, reden }) => (pad === '/bron/-' ? [reden] : [String(waarde), reden])),
    ...vervalt.map(({ reden }) => reden),
  ]
}

function partOf({ regel, conclusie, feit }: ChangeJson): string | undefined {
  return regel ?? conclusie ?? feit
}

/** Every text in a list named `bron`. */
function sourcesIn(part: unknown): string[] {
  if (typeof part !== 'object' || part === null) return []
  return Object.entries(part).flatMap(([key, value]) =>
    key === 'bron' && Array.isArray(value) ? value.map(String) : sourcesIn(value),
  )
}

function placeExists(source: string, { bronnen }: RuleSet): boolean {
  const [id = '', place] = source.split('#')
  const known = bronnen[id]
  return known !== undefined && (place === undefined || Object.hasOwn(known['plaatsen'] ?? {}, place))
}

describe('over all casussen that can be', () => {
  test.each([
    ['alkmaar', ['alkmaar.loket']],
    ['midden-holland', ['procedure.aandachtspunten']],
  ])('%s differs from the base in nothing but %j', (name, conclusions) => {
    const ruleSet = municipalities.find((one) => one.name === name)?.ruleSet ?? baseRuleSet
    const differing = difference(baseRuleSet, ruleSet).filter(({ uitkomst }) => uitkomst !== 'nooit')
    expect(differing.map(({ conclusie, uitkomst }) => [conclusie, uitkomst])).toEqual(
      conclusions.map((conclusie) => [conclusie, 'verschilt']),
    )
  })
})

describe('the published cases', () => {
  const folder = '../../examples/casussen/'
  const cases = readdirSync(new URL(folder, import.meta.url)).map((file) => {
    const { casus, verwacht } = read(folder + file) as { casus: Casus; verwacht: Record<string, Json> }
    return { casus, verwacht }
  })
  const byName = new Map(municipalities.map((one) => [one.name, one]))
  const pairs = cases.flatMap((one) => municipalities.map(({ name }) => ({ name, ...one })))

  test.each(pairs)('$casus.kenmerk under $name', ({ name, casus, verwacht }) => {
    const base = createAssessor(baseRuleSet).assess(casus)
    const advies = byName.get(name)?.assess(casus as unknown as Fragment) as Advies
    expect(advies.status).toBe(verwacht['status'])
    expect(advies.veiligheid.niveau.waarde).toBe(verwacht['veiligheid'])
    expect(advies.trede.waarde).toBe(verwacht['trede'])
    expect(advies.compartiment.waarde).toBe(verwacht['compartiment'])
    const rungs = advies.hulpbehoeften.map(({ id, trede }) => [id, trede.waarde])
    expect(Object.fromEntries(rungs)).toEqual(verwacht['hulpbehoeften'])
    for (const part of ['veiligheid', 'ladder', 'eigenKracht', 'personen', 'leefgebieden'] as const)
      expect(advies[part]).toEqual(base[part])
  })

  const told = (name: string, kenmerk: string) => {
    const found = cases.find(({ casus }) => casus.kenmerk === kenmerk)
    const advies = byName.get(name)?.assess(found?.casus as unknown as Fragment)
    return advies?.motivering.flatMap(({ regels }) => regels) ?? []
  }

  test.each([
    ['alkmaar-lisa', ['alkmaar-cjg']],
    ['alkmaar-mert', ['alkmaar-coach-aanspreekpunt', 'alkmaar-team-jeugd', 'alkmaar-cjg']],
    ['alkmaar-gina', ['alkmaar-cjg']],
    [
      'alkmaar-bas',
      [
        'alkmaar-vast-team',
        'alkmaar-coach-aanspreekpunt',
        'alkmaar-team-jeugd',
        'alkmaar-poh-jeugd-gedachten',
        'alkmaar-bureau-eigen-plan',
      ],
    ],
  ])('Alkmaar names its own places to %s', (kenmerk, rules) => {
    expect(told('alkmaar', kenmerk).filter((name) => name.startsWith('alkmaar-'))).toEqual(rules)
  })

  test.each([
    ['alkmaar-lisa', 'compartiment-opvoeden-versterken'],
    ['alkmaar-mert', 'compartiment-versterking-ondersteunen'],
    ['alkmaar-gina', 'compartiment-opvoeden-versterken'],
    ['alkmaar-bas', 'compartiment-versterking-ondersteunen'],
  ])('Midden-Holland names the compartment to %s', (kenmerk, rule) => {
    expect(told('midden-holland', kenmerk)).toContain(rule)
  })
})

describe('when there is danger now', () => {
  const danger: Fragment = { veiligheid: { acuut: true }, problematiek: { meervoudig: true } }
  test.each(municipalities)('$name sends nobody to an ordinary place', ({ assess }) => {
    const told = assess(danger).motivering.flatMap(({ regels }) => regels)
    expect(told).toContain('route-crisisdienst')
    const own = told.filter((name) => /^(alkmaar|midden-holland|compartiment)-/.test(name))
    expect(own.filter((name) => name !== 'alkmaar-vast-team')).toEqual([])
  })
})
