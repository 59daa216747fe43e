/** Casussen with their expected outcome, and the rules that they touch. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { baseRuleSet, type Casus } from '../../src/index.js'
import type { SpoorConclusie, SpoorRegel } from '../../src/model/advies.js'
import { decidingRules } from '../../src/testcases/deciding-rules.js'
import { runTestCases, type TestCase } from '../../src/testcases/run-test-cases.js'
import { root } from '../support/built.js'

const folder = join(root, 'examples', 'casussen')
const cases = readdirSync(folder).map(
  (naam) => ({ ...JSON.parse(readFileSync(join(folder, naam), 'utf8')), naam }) as TestCase,
)
const [bas] = cases as [TestCase]

/** What comes of one case that expects this. */
function expecting(verwacht: Record<string, unknown>, casus: Casus = bas.casus) {
  const [result] = runTestCases(baseRuleSet, [{ casus, verwacht }]).resultaten
  return result ?? { geslaagd: undefined, verschillen: [], problemen: [] }
}

test('the published cases come out as expected', () => {
  expect(runTestCases(baseRuleSet, cases)).toMatchObject({ aantal: 4, geslaagd: 4 })
})

describe('an expectation', () => {
  test.each([
    [{ trede: 'jeugdhulp-specialistisch' }],
    [{ 'advies.trede': 'jeugdhulp-specialistisch' }],
    [{ hulpbehoeften: { woonplek: 'sociaal-netwerk' } }],
    [{ 'hulpbehoefte.trede': { woonplek: 'sociaal-netwerk' } }],
    [{ grenzen: ['onveiligheid'] }],
    [{ grenzen: [] }],
    [{ bijdragen: { ggz: [] } }],
    [{}],
  ])('is met: %j', (verwacht) => {
    expect(expecting(verwacht)).toMatchObject({ geslaagd: true, verschillen: [], problemen: [] })
  })

  test.each([
    ['another value', { veiligheid: 'zorgen' }, 'zorgen', 'ernstig'],
    ['a status', { status: 'voorlopig' }, 'voorlopig', 'definitief'],
    ['a member that is not in', { route: ['crisisdienst'] }, 'zeker ook crisisdienst', /^veiligheidsplan/],
    ['a contribution too many', { bijdragen: { ggz: ['eigen-kracht'] } }, 'eigen-kracht', 'niets'],
    ['an item that is not there', { hulpbehoeften: { x: 'eigen-kracht' } }, 'eigen-kracht', /bestaat niet/],
    ['an outcome that is not certain', { dimensies: { bas: { ben: 'sterk' } } }, 'sterk', / of /],
  ])('is not met by %s', (_what, verwacht, expected, got) => {
    const { geslaagd, verschillen } = expecting(verwacht)
    expect(geslaagd).toBe(false)
    expect(verschillen).toMatchObject([{ verwacht: expected, gekregen: expect.stringMatching(got) }])
  })

  test('names the rules that decided', () => {
    const { verschillen } = expecting({ hulpbehoeften: { woonplek: 'eigen-kracht' } })
    expect(verschillen[0]).toMatchObject({
      veld: '/verwacht/hulpbehoeften/woonplek',
      regels: ['trede-verblijf-in-netwerk'],
    })
  })

  test.each([
    ['an unknown field', { routes: ['x'] }, /^Het veld "routes" is onbekend\. Bedoelt u "route"\?$/],
    ['an unknown value', { trede: 'eigen-kragt' }, /Bedoelt u "eigen-kracht"\?$/],
    ['an unknown conclusion', { dimensies: { bas: { bem: 'sterk' } } }, /geen conclusie "persoon\.bem"/],
    ['a value where a list belongs', { grenzen: 'terugval' }, /lijst/],
    ['a list where a value belongs', { trede: ['eigen-kracht'] }, /één waarde/],
    ['a value where items belong', { hulpbehoeften: 'eigen-kracht' }, /object/],
    ['a status that is no text', { status: 1 }, /tekst/],
  ])('that can not be read fails: %s', (_what, verwacht, message) => {
    const { geslaagd, problemen } = expecting(verwacht)
    expect(geslaagd).toBe(false)
    expect(problemen).toMatchObject([{ bericht: expect.stringMatching(message) }])
  })

  test('what may not even be possible fails when it is', () => {
    const [result] = runTestCases(baseRuleSet, [
      {
        ...bas,
        verwacht: {},
        nietVerwacht: { hulpbehoeften: { woonplek: 'sociaal-netwerk' }, stap: 'hulpvraag' },
      },
    ]).resultaten
    expect(result?.verschillen).toMatchObject([
      { veld: '/nietVerwacht/hulpbehoeften/woonplek', verwacht: 'nooit sociaal-netwerk' },
    ])
  })

  test('a decision is not ripe as long as that is not certain, and what may be to do is to do', () => {
    const { verschillen } = expecting({ besluitrijp: 'nee', nogTeDoen: ['deskundige'] })
    expect(verschillen).toEqual([])
    expect(expecting({ besluitrijp: 'ja' }).verschillen).toHaveLength(1)
  })

  test.each(['__proto__', 'constructor', 'toString'])('is never met by what objects inherit: %s', (field) => {
    const verwacht = JSON.parse(`{ "${field}": "x", "hulpbehoeften": { "${field}": "eigen-kracht" } }`)
    expect(expecting(verwacht).geslaagd).toBe(false)
  })
})

test('a case that is no case fails, and the rest is still run', () => {
  const wrong = { casus: { ...bas.casus, veiligheid: { acut: true } }, verwacht: {} } as unknown as TestCase
  const odd = [null, 1, [], {}, wrong] as unknown as TestCase[]
  const { aantal, geslaagd, resultaten } = runTestCases(baseRuleSet, [...odd, bas])
  expect({ aantal, geslaagd }).toEqual({ aantal: 6, geslaagd: 1 })
  expect(resultaten[4]?.problemen).toMatchObject([{ pad: '/casus/veiligheid/acut' }])
})

describe('coverage', () => {
  test('tells rules that decided, held and never held apart', () => {
    const { dekking } = runTestCases(baseRuleSet, cases)
    const { regels, beslist, nooitGegolden, nooitBeslist } = dekking
    expect(regels).toBe(baseRuleSet.regels.length)
    expect(beslist + nooitGegolden.length + nooitBeslist.length).toBe(regels)
    expect(nooitGegolden).toContain('veiligheid-acuut')
    // The need of Bas would do for a lighter help too, but a heavier rule goes first.
    expect(nooitBeslist).toContain('advies-sociaal-netwerk')
  })

  test('is empty without cases', () => {
    const { dekking, aantal } = runTestCases(baseRuleSet, [])
    expect({ aantal, ...dekking }).toMatchObject({ aantal: 0, beslist: 0, nooitBeslist: [] })
  })
})

describe('the rules that decide', () => {
  const voorwaarden: SpoorRegel['voorwaarden'] = { soort: 'all', waar: 'waar', delen: [] }
  const trace = (...rules: [regel: string, waarde: string, waar: SpoorRegel['waar']][]): SpoorConclusie => ({
    conclusie: 'a.b',
    uitkomst: { mogelijk: [], zeker: false },
    regels: rules.map(([regel, waarde, waar]) => ({ regel, waarde, waar, voorwaarden })),
  })

  test('first: the first that holds, and unknown ones before it that say something else', () => {
    const spoor = trace(
      ['a', 'x', 'onwaar'],
      ['b', 'y', 'onbekend'],
      ['c', 'z', 'onbekend'],
      ['d', 'z', 'waar'],
      ['e', 'z', 'waar'],
    )
    expect(decidingRules(spoor, 'first')).toEqual(['b', 'd'])
  })

  test('priority: all that hold for the heaviest value', () => {
    const spoor = trace(['a', 'z', 'onbekend'], ['b', 'y', 'waar'], ['c', 'y', 'waar'], ['d', 'x', 'waar'])
    expect(decidingRules(spoor, 'priority')).toEqual(['a', 'b', 'c'])
  })

  test('collect: for each member those that hold, else those that may', () => {
    const spoor = trace(
      ['a', 'x', 'waar'],
      ['b', 'x', 'onbekend'],
      ['c', 'y', 'onbekend'],
      ['d', 'z', 'onwaar'],
    )
    expect(decidingRules(spoor, 'collect')).toEqual(['a', 'c'])
  })

  test('none when the default stands', () => {
    for (const policy of ['first', 'priority', 'collect'] as const)
      expect(decidingRules(trace(['a', 'x', 'onwaar']), policy)).toEqual([])
  })
})
