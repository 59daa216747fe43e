/** The schema for forms and APIs: the wrong field by name, the hint, and what `assess` says, in the same words. */
import { expect, test } from 'vitest'
import { assess, baseRuleSet, type Casus, CasusError, createCasusSchema } from '../../src/index.js'

const schema = createCasusSchema(baseRuleSet)
const head = { kenmerk: 'voorbeeld-1', peildatum: '2026-01-15' }

function issuesOf(casus: unknown) {
  return (schema.safeParse(casus).error?.issues ?? []).map(({ path, message, ...params }) => ({
    path,
    message,
    params,
  }))
}

test('the wrong key, in a group, an item and a leefgebied, with the hint', () => {
  expect(issuesOf({ ...head, veiligheid: { acut: true } })).toEqual([
    {
      path: ['veiligheid', 'acut'],
      message: 'Het veld "acut" hoort hier niet. Verbeter de naam of haal het veld weg. Bedoelt u "acuut"?',
      params: { code: 'onbekend-feit', hint: 'acuut' },
    },
  ])
  const places = (casus: object) => issuesOf({ ...head, ...casus }).map(({ path, params }) => [path, params])
  expect(places({ veilgheid: {}, personen: [{ id: 'a' }, { id: 'b', leeftjd: 3 }] })).toEqual([
    [['personen', 1, 'leeftjd'], { code: 'onbekend-feit', hint: 'leeftijd' }],
    [['veilgheid'], { code: 'onbekend-feit', hint: 'veiligheid' }],
  ])
  expect(places({ leefgebieden: { financiën: {} }, netwerk: { omvang: 'ruimm', x: 1, y: 2 } })).toEqual(
    expect.arrayContaining([
      [['leefgebieden', 'financiën'], { code: 'onbekend-feit', hint: 'financien' }],
      [['netwerk', 'omvang'], { code: 'waarde-buiten-bereik', hint: 'ruim' }],
      [['netwerk', 'x'], { code: 'onbekend-feit' }],
      [['netwerk', 'y'], { code: 'onbekend-feit' }],
    ]),
  )
})

test('in the words of the error', () => {
  const casus = { ...head, peildatum: 'morgen', veiligheid: { acut: 1, acuut: 'ja' }, personen: [{}] }
  try {
    assess(casus as unknown as Casus)
    expect.unreachable()
  } catch (error) {
    if (!(error instanceof CasusError)) throw error
    expect(issuesOf(casus).map(({ message }) => message)).toEqual(
      error.problems.map(({ bericht }) => bericht),
    )
  }
})

test('a good casus comes out as it is, typed', () => {
  const parsed = schema.parse({ ...head, $schema: 'casus.json', veiligheid: { acuut: true } })
  expect(parsed).toEqual({ ...head, $schema: 'casus.json', veiligheid: { acuut: true } })
  // What comes out can be assessed without a cast.
  expect(assess(parsed).veiligheid.niveau.waarde).toBe('acuut')
})

test('nothing that is no plain object, and no citizen number in what is said', () => {
  expect(issuesOf(new Map())).toHaveLength(1)
  expect(JSON.stringify(issuesOf({ ...head, '111/222/333': { a: 1 } }))).not.toMatch(/111.222.333/)
  const many = Object.fromEntries(Array.from({ length: 301 }, (_, i) => [`veld${i}`, 1]))
  expect(issuesOf({ ...head, ...many }).at(-1)?.params).toEqual({ code: 'niet-geheel-gemeld', aantal: 101 })
})
