/** What can be typed at a place in an overlay, and what is told of what stands there. */
import { jsonLanguage } from '@codemirror/lang-json'
import { describe, expect, test } from 'vitest'
import { knownThings } from '../../../examples/08-werkplaats/bewerken/known.js'
import { overlayForm } from '../../../examples/08-werkplaats/bewerken/schema.js'
import { type Subject, suggestionsAt, toldAt } from '../../../examples/08-werkplaats/bewerken/suggest.js'
import { baseRuleSet } from '../../../src/index.js'

/** The bar is the cursor. */
function at(marked: string): readonly [Subject, number] {
  const text = marked.replace('|', '')
  const tree = jsonLanguage.parser.parse(text)
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch {
    // It is being typed.
  }
  return [{ tree, text, schema: overlayForm, things: knownThings(baseRuleSet, [data]) }, marked.indexOf('|')]
}
const labels = (marked: string) => suggestionsAt(...at(marked)).options.map(({ label }) => label)
function typed(marked: string, label: string): string {
  const { from, to, options } = suggestionsAt(...at(marked))
  const option = options.find((one) => one.label === label)
  if (option === undefined) throw new Error(`${label} is not suggested`)
  const text = marked.replace('|', '')
  const { insert, caret } = option
  return `${text.slice(0, from)}${insert.slice(0, caret)}|${insert.slice(caret)}${text.slice(to)}`
}

describe('names', () => {
  test('are those that the schema has and that are not there yet', () => {
    expect(labels('{ "id": "x", | }')).toEqual(
      expect.arrayContaining(['versie', 'titel', 'voegToe', 'wijzig', 'vervalt']),
    )
    expect(labels('{ "id": "x", | }')).not.toContain('id')
    expect(labels('{ "wijzig": [{ "regel": "x", "|" }] }')).toEqual([
      'conclusie',
      'feit',
      'pad',
      'waarde',
      'reden',
      'bron',
    ])
  })
  test('bring the beginning of their value', () => {
    expect(typed('{ | }', 'wijzig')).toBe('{ "wijzig": [|] }')
    expect(typed('{ "wi|" }', 'wijzig')).toBe('{ "wijzig": [|] }')
    expect(typed('{ ti| }', 'titel')).toBe('{ "titel": "|" }')
    expect(typed('{ "|": 3 }', 'titel')).toBe('{ "titel|": 3 }')
  })
  test('hang on what stands beside them', () => {
    expect(labels('{ "voegToe": { "regels": [{ "conditions": { "all": [{ | }] } }] } }')).toEqual([
      'all',
      'any',
      'not',
      'fact',
    ])
    expect(
      labels('{ "voegToe": { "regels": [{ "conditions": { "all": [{ "fact": "x", | }] } }] } }'),
    ).toEqual(expect.arrayContaining(['operator', 'value']))
    expect(labels('{ "voegToe": { "feiten": [{ "type": "janee", | }] } }')).not.toContain('waarden')
  })
})

const condition = (inner: string) =>
  `{ "voegToe": { "regels": [{ "name": "x", "conditions": { "all": [{ ${inner} }] } }] } }`

describe('values', () => {
  test('are facts and conclusions, each with the question behind it', () => {
    const { options } = suggestionsAt(...at(condition('"fact": "|"')))
    expect(options.find(({ label }) => label === 'netwerk.omvang')).toMatchObject({
      kind: 'feit',
      title: 'omvang van het netwerk',
      lines: expect.arrayContaining([baseRuleSet.feiten.find(({ id }) => id === 'netwerk.omvang')?.vraag]),
    })
    expect(options.map(({ label }) => label)).toContain('veiligheid.niveau')
  })
  test('fit the fact that is compared', () => {
    expect(labels(condition('"fact": "netwerk.omvang", "operator": "equal", "value": "|"'))).toEqual([
      'geen',
      'zeer-beperkt',
      'voldoende',
      'ruim',
    ])
    expect(labels(condition('"fact": "netwerk.omvang", "operator": "in", "value": [|]'))).toHaveLength(4)
    expect(labels(condition('"fact": "veiligheid.acuut", "operator": "equal", "value": |'))).toEqual([
      'true',
      'false',
    ])
    expect(labels(condition('"fact": "netwerk.omvang", "operator": "|"'))).toContain('atLeast')
    expect(typed(condition('"fact": "|"'), 'netwerk.omvang')).toBe(condition('"fact": "netwerk.omvang|"'))
    expect(typed(condition('"fact": net|'), 'netwerk.omvang')).toBe(condition('"fact": "netwerk.omvang"|'))
  })
  test('hold what the overlay adds itself, where the like can be named', () => {
    const own = `{ "voegToe": { "bronnen": { "stad": { "titel": "S", "soort": "beleid", "plaatsen": { "3": "x" } } },
      "feiten": [{ "id": "stad.hond", "bereik": "gezin", "type": "keuze", "label": "hond", "vraag": "Is er een hond?",
        "waarden": ["klein", "groot"], "wie": [], "bron": ["stad"] }],
      "regels": [{ "name": "x", "conditions": { "all": [{ "fact": "stad.hond", "operator": "equal", "value": "" }] },
        "bron": [""] }] } }`
    expect(labels(own.replace('"fact": "stad.hond', '"fact": "stad|'))).toContain('stad.hond')
    expect(labels(own.replace('"value": "', '"value": "|'))).toEqual(['klein', 'groot'])
    expect(labels(own.replace('"bron": [""]', '"bron": ["|"]'))).toContain('stad#3')
  })
  test('are rules, sources and places by name', () => {
    expect(labels('{ "vervalt": [{ "regel": "|" }] }')).toContain('inzet-wraparound-care')
    expect(labels('{ "vervalt": [{ "regel": "x", "bron": ["|"] }] }')).toContain('jeugdwet#2.3-lid-1')
    expect(labels('{ "wijzig": [{ "regel": "signaal-herbeoordelen", "pad": "|" }] }')).toContain('/uitleg')
  })
})

describe('what is told', () => {
  const told = (marked: string) => toldAt(...at(marked))
  test('of a fact, its question and what can be answered', () => {
    expect(told(condition('"fact": "veiligheid.sui|cidaliteit"'))).toMatchObject({
      title: 'suïcidaliteit',
      lines: [
        'Denkt een kind of jongere aan zelfdoding?',
        'Gaat over het hele gezin.',
        'Eén van: geen (geen gedachten aan zelfdoding), gedachten (gedachten aan zelfdoding), plannen (plannen voor zelfdoding), poging (een poging tot zelfdoding).',
      ],
    })
  })
  test('of a value, what it is called', () => {
    expect(
      told(condition('"fact": "veiligheid.suicidaliteit", "operator": "atLeast", "value": "plan|nen"')),
    ).toMatchObject({
      title: 'plannen',
      lines: ['plannen voor zelfdoding'],
    })
  })
  test('of a field, what belongs there; of a rule, a source and a ground, what it says', () => {
    expect(told('{ "wij|zig": [] }')?.lines).toEqual(['Wat u wijzigt, met reden en bron.'])
    expect(told('{ "vervalt": [{ "regel": "veiligheid-ac|uut" }] }')?.lines).toContain(
      'Beschermd: een gemeente mag dit niet wijzigen.',
    )
    expect(told('{ "vervalt": [{ "bron": ["jeugdwet#2.|3-lid-1"] }] }')?.title).toMatch(/^Jeugdwet/)
  })
  test('nothing, where nothing is known', () => {
    expect(told('{ "id": "x" |}')).toBeUndefined()
    expect(told('{ "gek|": 1 }')).toBeUndefined()
  })
})
