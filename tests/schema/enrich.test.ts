/**
 * One slip each, in an overlay, a part of the base rule set, a whole rule set and a casus: refused, and the
 * deepest place that is named is where it stands. Beside them what is no slip.
 */
import { describe, expect, test } from 'vitest'
import { baseRuleSet } from '../../src/base.js'
import { changed, validators } from './validator.js'

const reason = { reden: 'De raad heeft dit besloten.', bron: ['beleid-2026'] }

function leaf(fact: string, operator: string, value: unknown) {
  return { fact, operator, value }
}

function rule(name: string, condition: unknown, type: string, waarde: string) {
  return {
    name,
    conditions: { all: [condition] },
    event: { type, params: { waarde } },
    uitleg: 'Dit is de uitleg.',
    bron: ['nji#5.2'],
    grond: 'beleid',
  }
}

function fact(id: string, bereik: string) {
  return { id, bereik, type: 'janee', label: 'l', vraag: 'Klopt dit?', wie: ['ouder'], bron: ['beleid-2026'] }
}

/** An overlay with one of everything, and none of it wrong. */
function overlay() {
  const counted = { bereik: 'leefgebied', feit: 'leefgebied.regie', waarde: 'overnemen' }
  return {
    $schema: '../schema/overlay.json',
    id: 'voorbeeldstad',
    versie: '2026.1',
    titel: 'Voorbeeldstad',
    geldigVanaf: '2026-01-01',
    basis: { id: 'basis', versie: '1' },
    voegToe: {
      bronnen: { 'beleid-2026': { titel: 'Beleidsplan', soort: 'beleid', bladzijde: 3 } },
      feiten: [fact('buurt.hulpdienst', 'gezin')],
      conclusies: [
        { id: 'buurt.advies', bereik: 'gezin', beleid: 'collect', titel: 'buurt', waarden: ['koffie'] },
      ],
      regels: [
        rule('buurt-koffie', leaf('buurt.hulpdienst', 'equal', true), 'buurt.advies', 'koffie'),
        rule('stap', leaf('veiligheid.suicidaliteit', 'atLeast', 'plannen'), 'veiligheid.niveau', 'acuut'),
        rule('lijst', leaf('netwerk.omvang', 'in', ['geen', 'ruim']), 'veiligheid.niveau', 'zorgen'),
        rule('duur', leaf('hulpgeschiedenis.maandenLichteHulp', 'lessThan', 6), 'ladder.stap', 'hulpvraag'),
        rule('tel', { ...leaf('aantal', 'equal', 2), params: counted }, 'ladder.stap', 'hulpvraag'),
      ],
      verhaal: { motivering: [{ bereik: 'gezin', zinnen: [{ conclusie: 'buurt.advies' }] }] },
      waarborgen: [
        {
          id: 'koffie',
          titel: 'Er is koffie.',
          bron: ['beleid-2026'],
          grond: 'beleid',
          soort: 'altijd',
          bereik: 'gezin',
          dan: { any: [leaf('buurt.advies', 'contains', 'koffie')] },
        },
      ],
    },
    wijzig: [
      { regel: 'draagkracht-ontoereikend', pad: '/conditions/any/0/value', waarde: 1, ...reason },
      { feit: 'netwerk.bereid', pad: '/vraag', waarde: 'Wil het netwerk helpen?', ...reason },
    ],
    vervalt: [{ regel: 'ben-sterk', ...reason }],
  }
}

const part = () => ({ $schema: '../schema/regelset-deel.json', regels: overlay().voegToe.regels.slice(1) })

const casus = () => ({
  kenmerk: 'voorbeeld-1',
  peildatum: '2026-01-15',
  veiligheid: { acuut: false, suicidaliteit: null },
  problematiek: { soorten: ['gedrag'] },
  personen: [{ id: 'j', rol: 'jeugdige', leeftijd: 12 }],
  leefgebieden: { financien: { zelfredzaamheid: 2 } },
})

const documents = { overlay, 'regelset-deel': part, regelset: () => structuredClone(baseRuleSet), casus }

test.each(Object.entries(documents))('the %s without a slip is accepted', (name, make) => {
  expect(validators[name as keyof typeof documents](make())).toEqual([])
})

type Slip = [what: string, place: string, value: unknown, at?: string]
const GONE = undefined
const stap = '/voegToe/regels/1/conditions/all/0'
const tel = '/voegToe/regels/4/conditions/all/0'

const slips: Record<keyof typeof documents, Slip[]> = {
  overlay: [
    ['a misspelt fact', `${stap}/fact`, 'veiligheid.suicidalitiet'],
    ['a fact without a group', `${stap}/fact`, 'acuut'],
    ['an operator that does not exist', `${stap}/operator`, 'gelijk'],
    [
      'an operator that does not exist, for a fact of its own',
      '/voegToe/regels/0/conditions/all/0/operator',
      'is',
    ],
    ['an operator for another kind of fact', `${stap}/operator`, 'greaterThan'],
    ['a value that the fact does not have', `${stap}/value`, 'plan'],
    ['a text for a number', '/voegToe/regels/3/conditions/all/0/value', '6'],
    ['a number out of range', '/voegToe/regels/3/conditions/all/0/value', 241],
    ['a list where one value belongs', `${stap}/value`, ['plannen']],
    ['one value where a list belongs', '/voegToe/regels/2/conditions/all/0/value', 'geen'],
    ['a wrong value in a list', '/voegToe/regels/2/conditions/all/0/value/1', 'veel'],
    ['an empty list of conditions', '/voegToe/regels/1/conditions/all', []],
    ['a comparison without a value', `${stap}/value`, GONE, stap],
    [
      'a comparison where conditions belong',
      '/voegToe/regels/1/conditions',
      leaf('veiligheid.acuut', 'equal', true),
    ],
    [
      'two kinds of condition in one',
      '/voegToe/regels/1/conditions/any',
      [leaf('veiligheid.acuut', 'equal', true)],
      '/voegToe/regels/1/conditions',
    ],
    ['a path in a comparison', `${stap}/path`, '$.x', stap],
    ['params where nothing is counted', `${stap}/params`, { bereik: 'persoon' }],
    ['a count of nothing', `${tel}/params`, GONE, tel],
    ['a count below zero', `${tel}/value`, -1],
    ['a count with a fact about the family', `${tel}/params/feit`, 'veiligheid.acuut'],
    ['a count with a value that the conclusion does not have', `${tel}/params/waarde`, 'samen'],
    ['a count over another scope', `${tel}/params/bereik`, 'persoon'],
    ['a count with a fact and no value', `${tel}/params/waarde`, GONE, `${tel}/params`],
    ['a misspelt conclusion', '/voegToe/regels/1/event/type', 'veiligheid.nivo'],
    ['a value that the conclusion does not have', '/voegToe/regels/1/event/params/waarde', 'acut'],
    ['a rule without a ground', '/voegToe/regels/1/grond', GONE, '/voegToe/regels/1'],
    ['a ground that does not exist', '/voegToe/regels/1/grond', 'gevoel'],
    ['a rule without a source', '/voegToe/regels/1/bron', []],
    ['a priority of zero', '/voegToe/regels/1/priority', 0],
    ['a conclusion without a default', '/voegToe/conclusies/0/beleid', 'first', '/voegToe/conclusies/0'],
    ['a fact of yes or no with values', '/voegToe/feiten/0/waarden', ['a', 'b']],
    ['a choice without values', '/voegToe/feiten/0/type', 'keuze', '/voegToe/feiten/0'],
    ['a promise of one kind with a field of the other', '/voegToe/waarborgen/0/blijft', 'gelijk'],
    ['a sentence about no conclusion', '/voegToe/verhaal/motivering/0/zinnen/0/conclusie', 'advies.tree'],
    ['a rule that does not exist', '/wijzig/0/regel', 'draagkracht-ontoerijkend'],
    ['both a rule and a conclusion', '/wijzig/0/conclusie', 'ladder.stap', '/wijzig/0'],
    ['no rule, conclusion or fact', '/wijzig/0/regel', GONE, '/wijzig/0'],
    ['a fact to change that does not exist', '/wijzig/1/feit', 'netwerk.bereit'],
    ['a path without a slash', '/wijzig/0/pad', 'conditions'],
    ['a change without a reason', '/wijzig/0/reden', GONE, '/wijzig/0'],
    ['a rule to drop that does not exist', '/vervalt/0/regel', 'ben-sterker'],
    ['a drop without sources', '/vervalt/0/bron', [], '/vervalt/0/bron'],
    ['an unknown field', '/opmerking', 'x', ''],
    ['a layer below without a name', '/basis/id', ''],
    ['null for a field that must be there', '/titel', null],
    ['no day', '/geldigVanaf', '1 januari 2026'],
  ],
  'regelset-deel': [
    ['a misspelt fact', '/regels/0/conditions/all/0/fact', 'veiligheid.suicidalitiet'],
    ['a fact in a group that does not exist', '/regels/0/conditions/all/0/fact', 'buurt.hulpdienst'],
    ['a source that does not exist', '/regels/0/bron/0', 'njj#5.2'],
    ['an unknown field', '/rules', [], ''],
  ],
  regelset: [
    ['a misspelt fact', '/regels/0/conditions/all/0/fact', 'veiligheid.acut'],
    ['a value that the conclusion does not have', '/regels/0/event/params/waarde', 'acut'],
    ['no conclusions', '/conclusies', GONE, ''],
    ['a conclusion in the story that does not exist', '/verhaal/kern/0', 'veiligheid.nivo'],
  ],
  casus: [
    ['a misspelt fact', '/veiligheid/acut', true, '/veiligheid'],
    ['a misspelt group', '/veiligheit', {}, ''],
    ['a text for yes or no', '/veiligheid/acuut', 'ja'],
    ['a value that the fact does not have', '/personen/0/rol', 'oma'],
    ['a number out of range', '/personen/0/leeftijd', 121],
    ['a broken number where whole ones belong', '/leefgebieden/financien/zelfredzaamheid', 2.5],
    ['a leefgebied that does not exist', '/leefgebieden/geld', {}, '/leefgebieden'],
    ['a value twice', '/problematiek/soorten', ['gedrag', 'gedrag']],
    ['a name that is too long', '/kenmerk', 'x'.repeat(65)],
    ['null for a field that must be there', '/peildatum', null],
    ['a day that does not exist', '/peildatum', '2026-02-30'],
    ['a person without an id', '/personen/0/id', GONE, '/personen/0'],
  ],
}

describe.each(Object.entries(slips))('in the %s', (name, table) => {
  const kind = name as keyof typeof documents
  test.each(table)('%s', (_what, place, value, at = place) => {
    const [deepest] = validators[kind](changed(documents[kind](), { [place]: value }))
    expect(deepest?.at).toBe(at)
  })
})

describe('an overlay that adds to what the base has', () => {
  const withRule = (condition: unknown, type: string, waarde: string, changes = {}) =>
    changed(overlay(), { '/voegToe/regels/1': rule('nieuw', condition, type, waarde), ...changes })
  const yes = leaf('veiligheid.acuut', 'equal', true)
  const newValue = { pad: '/waarden/-', waarde: 'buurthuis', ...reason }
  const addsValue = { '/wijzig/0': { conclusie: 'inzet.instrumenten', ...newValue } }
  const addsFact = { '/voegToe/feiten/0': fact('netwerk.buurthuis', 'gezin') }
  const addsArea = { '/voegToe/leefgebieden': [{ id: 'huishouden', titel: 'het huishouden' }] }

  test('may use a value that it adds', () => {
    const document = withRule(yes, 'inzet.instrumenten', 'buurthuis', addsValue)
    expect(validators.overlay(document)).toEqual([])
    expect(validators.overlay(withRule(yes, 'inzet.instrumenten', 'buurthuis'))).not.toEqual([])
  })

  test('may use a fact that it adds to a group of the base', () => {
    const condition = leaf('netwerk.buurthuis', 'equal', true)
    const own = { ...addsFact, '/voegToe/regels/0': rule('a', condition, 'buurt.advies', 'koffie') }
    expect(validators.overlay(withRule(condition, 'ladder.stap', 'hulpvraag', own))).toEqual([])
    expect(validators.overlay(withRule(condition, 'ladder.stap', 'hulpvraag'))).not.toEqual([])
  })

  test('may name a leefgebied that it adds', () => {
    const condition = leaf('leefgebied.id', 'equal', 'huishouden')
    const named = (changes = {}) =>
      validators.overlay(withRule(condition, 'leefgebied.draagkracht', 'ontoereikend', changes))
    expect(named(addsArea)).toEqual([])
    expect(named()).not.toEqual([])
    expect(named({ '/voegToe/leefgebieden': [{ id: 'huishouden' }] })).not.toEqual([])
  })

  test.each([
    ['a value', addsValue],
    ['a fact', addsFact],
    ['both', { ...addsValue, ...addsFact }],
    ['a leefgebied', addsArea],
  ])('and that adds %s is still held to the facts of the base', (_what, changes) => {
    const place = '/voegToe/regels/1/conditions/all/0'
    const wrong = (condition: unknown) =>
      validators.overlay(withRule(condition, 'ladder.stap', 'hulpvraag', changes))[0]?.at
    expect(wrong(yes)).toBeUndefined()
    expect(wrong(leaf('veiligheid.acuut', 'atLeast', true))).toBe(`${place}/operator`)
    expect(wrong(leaf('veiligheid.acuut', 'equal', 'ja'))).toBe(`${place}/value`)
  })
})

test('a rule set that adds a value to a conclusion of the base may use it', () => {
  const index = baseRuleSet.conclusies.findIndex(({ id }) => id === 'inzet.instrumenten')
  const waarden = [...(baseRuleSet.conclusies[index]?.waarden ?? []), 'buurthuis']
  const yes = leaf('veiligheid.acuut', 'equal', true)
  const own = { '/regels/0': rule('nieuw', yes, 'inzet.instrumenten', 'buurthuis') }
  const base = () => structuredClone(baseRuleSet)
  expect(validators.regelset(changed(base(), { ...own, [`/conclusies/${index}/waarden`]: waarden }))).toEqual(
    [],
  )
  expect(validators.regelset(changed(base(), own))[0]?.at).toBe('/regels/0/event/params/waarde')
})
