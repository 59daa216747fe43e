/** Every problem code has a bad example; what is said of it is recorded in the snapshot, word for word. */
import { describe, expect, test } from 'vitest'
import { checkRuleSet, type Problem, parseRuleSet, RuleSetError } from '../../src/index.js'
import { broken, smallRuleSet } from '../support/small-rule-set.js'

function problemsOf(json: unknown): readonly Problem[] {
  try {
    parseRuleSet(json)
    return []
  } catch (error) {
    if (error instanceof RuleSetError) return error.problems
    throw error
  }
}

const leaf = { fact: 'kind.veilig', operator: 'equal', value: true }
const rule = smallRuleSet().regels[0]
let deep: unknown = leaf
for (let i = 0; i < 60; i++) deep = { not: deep }
const at0 = '/regels/0/conditions/all/0'
const at4 = '/regels/4/conditions/all/0'

/** The small rule set with a story of one sentence. */
function telling(
  sentence: object,
  paragraph: object = {},
  kern: readonly string[] = ['gevolg.niveau'],
): unknown {
  const part = { bereik: 'gezin', zinnen: [{ conclusie: 'gevolg.niveau', ...sentence }], ...paragraph }
  return broken({ '/verhaal': { kern, motivering: [part], tegenwicht: [] } })
}

/** The small rule set with a story that tells the level, and more. */
function story(more: object): unknown {
  const part = { bereik: 'gezin', zinnen: [{ conclusie: 'gevolg.niveau' }] }
  return broken({ '/verhaal': { kern: ['gevolg.niveau'], motivering: [part], tegenwicht: [], ...more } })
}
const called = (change: object) => ({ feit: 'persoon.rol', waarde: 'jeugdige', tekst: 'het kind', ...change })
const pair = (...regels: readonly string[]) =>
  story({ nooitSamen: [{ regels, waarom: 'Het kan niet samen.' }] })
const lasting = { type: 'leefgebied.last', params: { waarde: 'veel' } }

const keeping = (change: object) => broken({ '/bewaren': { tel: ['gevolg.niveau'], groei: [], ...change } })

/** The small rule set with a source that lists one place. */
function listing(place: string, changes: Readonly<Record<string, unknown>>): unknown {
  return broken({ '/bronnen/bron/plaatsen': { [place]: 'wat daar staat' }, ...changes })
}

/** The small rule set with research questions, each as sound as it is not changed here. */
function asking(...changes: readonly object[]): unknown {
  const question = {
    ...{ id: '1a', thema: 'Plan', vraag: 'Is het veilig?', bron: ['bron'] },
    ...{ feiten: ['kind.veilig'], ja: { all: [leaf] } },
  }
  return broken({ '/onderzoeksvragen': changes.map((change) => ({ ...question, ...change })) })
}

const bad: Readonly<Record<string, readonly [code: string, json: unknown]>> = {
  'no JSON': ['onleesbaar', '{ "id": "klein", '],
  'a list': ['vorm', []],
  nothing: ['vorm', null],
  'a function': ['vorm', { ...smallRuleSet(), titel: () => 'klein' }],
  'a field missing': ['vorm', broken({ '/titel': undefined })],
  'rules missing': ['vorm', broken({ '/regels': undefined })],
  'a misspelt field': ['vorm', broken({ '/regels/0/priorty': 4 })],
  'a misspelt group in a condition': ['vorm', broken({ '/regels/0/conditions': { al: [leaf] } })],
  'an empty group': ['vorm', broken({ '/regels/0/conditions': { all: [] } })],
  'two groups at once': ['vorm', broken({ '/regels/0/conditions': { all: [leaf], any: [leaf] } })],
  'a bare leaf as conditions': ['vorm', broken({ '/regels/0/conditions': leaf })],
  'a path in a condition': ['vorm', broken({ [`${at0}/path`]: '$.x' })],
  'a named condition': ['vorm', broken({ '/regels/0/conditions': { condition: 'elders' } })],
  'a priority of zero': ['vorm', broken({ '/regels/0/priority': 0 })],
  'an unknown ground': ['vorm', broken({ '/regels/0/grond': 'gevoel' })],
  'a fact without type': ['vorm', broken({ '/feiten/0/type': undefined })],
  'a wrong hit policy': ['vorm', broken({ '/conclusies/0/beleid': 'frist' })],
  'a collection with a default': ['vorm', broken({ '/conclusies/2/standaard': 'praten' })],
  'no default': ['vorm', broken({ '/conclusies/1/standaard': undefined })],
  'a count without params': ['vorm', broken({ [`${at4}/params`]: undefined })],
  'half a count': [
    'vorm',
    broken({ [`${at4}/params`]: { bereik: 'leefgebied', feit: 'leefgebied.kracht' } }),
  ],
  'params elsewhere': ['vorm', broken({ [`${at0}/params`]: { bereik: 'persoon' } })],
  'an end before the beginning': [
    'waarde-buiten-bereik',
    broken({ '/geldigVanaf': '2026-02-01', '/geldigTot': '2026-01-31' }),
  ],
  'rules in the place of leefgebieden': [
    'te-groot',
    broken({ '/leefgebieden': Array.from({ length: 31 }, () => smallRuleSet().regels[0]) }),
  ],
  'an id that is no text': ['vorm', broken({ '/feiten/0/id': { tekst: 1 } })],
  'an id that stands in for what objects inherit': [
    'verboden-sleutel',
    broken({ '/feiten/0/id': { toString: 1 } }),
  ],
  'a length that is no number': [
    'verboden-sleutel',
    broken({ '/regels/0/uitleg': { length: { toString: 1 } } }),
  ],
  'a count beyond counting': [
    'waarde-buiten-bereik',
    broken({ '/regels/4/conditions/all/0/value': 1e308, '/regels/0/event/params/waarde': 'x' }),
  ],
  'a count of more than there can be': [
    'waarde-buiten-bereik',
    broken({ '/regels/4/conditions/all/0/value': 201 }),
  ],
  'no whole number between the ends': [
    'waarde-buiten-bereik',
    broken({ '/feiten/3': { ...smallRuleSet().feiten[3], minimum: 0.2, maximum: 0.8, geheel: true } }),
  ],
  'numbers too large': ['waarde-buiten-bereik', broken({ '/feiten/3/maximum': 1e308 })],
  'numbers too small': ['waarde-buiten-bereik', broken({ '/feiten/3/minimum': -1e308 })],
  'whole numbers that are not exact': ['waarde-buiten-bereik', broken({ '/feiten/3/maximum': 2 ** 53 + 2 })],
  'a threshold too large': ['waarde-buiten-bereik', broken({ '/regels/2/conditions/all/1/value': 1e308 })],
  'a priority too large': ['waarde-buiten-bereik', broken({ '/regels/0/priority': 1e16 })],
  'a number beyond all numbers': [
    'vorm',
    JSON.stringify(smallRuleSet()).replace('"maximum":240', '"maximum":1e999'),
  ],
  '31 February': ['vorm', broken({ '/geldigVanaf': '2026-02-31' })],
  '29 February of a common year': ['vorm', broken({ '/geldigTot': '2026-02-29' })],
  'a Map': ['vorm', { ...smallRuleSet(), bronnen: new Map([['bron', { titel: 't', soort: 's' }]]) }],
  'a Date': ['vorm', { ...smallRuleSet(), geldigVanaf: new Date(0) }],
  'bytes of a text': ['vorm', new TextEncoder().encode(JSON.stringify(smallRuleSet()))],
  'what can not be read': [
    'vorm',
    {
      ...smallRuleSet(),
      get regels() {
        throw new Error('no')
      },
    },
  ],
  'more that is wrong than is told': [
    'niet-geheel-gemeld',
    broken({ '/regels': Array.from({ length: 100 }, () => ({ name: '' })) }),
  ],
  'a name without end': ['vorm', broken({ [`/${'a'.repeat(100_000)}`]: 1 })],
  'sources left out': ['bron-ontbreekt', broken({ '/regels/0/bron': undefined })],
  'an unknown fact': ['onbekend-feit', broken({ [`${at0}/fact`]: 'kind.veilg' })],
  'an unknown counted fact': ['onbekend-feit', broken({ [`${at4}/params/feit`]: 'leefgebied.krcht' })],
  'an unknown conclusion': ['onbekende-conclusie', broken({ '/regels/0/event/type': 'gevolg.nivo' })],
  'an unknown operator': ['onbekende-operator', broken({ [`${at0}/operator`]: 'eqaul' })],
  'an operator for another type': ['operator-past-niet', broken({ [`${at0}/operator`]: 'greaterThan' })],
  'an operator for another type (count)': ['operator-past-niet', broken({ [`${at4}/operator`]: 'contains' })],
  'a value that is not there': [
    'waarde-buiten-bereik',
    broken({ '/regels/1/conditions/any/0/value': 'matg' }),
  ],
  'text for a yes/no': ['waarde-buiten-bereik', broken({ [`${at0}/value`]: 'ja' })],
  'a number out of range': ['waarde-buiten-bereik', broken({ '/regels/2/conditions/all/1/value': 500 })],
  'no list for in': ['waarde-buiten-bereik', broken({ '/regels/2/conditions/all/0/value': 'zorgen' })],
  'one of a list': ['waarde-buiten-bereik', broken({ '/regels/2/conditions/all/0/value/1': 'gevaren' })],
  'half an item': ['waarde-buiten-bereik', broken({ [`${at4}/value`]: 1.5 })],
  'a conclusion value that is not there': [
    'waarde-buiten-bereik',
    broken({ '/regels/0/event/params/waarde': 'gevar' }),
  ],
  'a default that is not there': ['waarde-buiten-bereik', broken({ '/conclusies/0/standaard': 'geod' })],
  'a title of nothing': ['waarde-buiten-bereik', broken({ '/feiten/1/titels': { zwaar: 'zwaar' } })],
  'a range upside down': ['waarde-buiten-bereik', broken({ '/feiten/3/maximum': -1 })],
  'an item fact asked of the family': [
    'verkeerd-bereik',
    broken({ [`${at0}`]: { fact: 'leefgebied.niveau', operator: 'equal', value: 1 } }),
  ],
  'one item asked about another': [
    'verkeerd-bereik',
    broken({ '/regels/5/conditions/all/0': { fact: 'persoon.rol', operator: 'equal', value: 'ouder' } }),
  ],
  'a count of another scope': ['verkeerd-bereik', broken({ [`${at4}/params/bereik`]: 'persoon' })],
  'a fact under a wrong name': ['verkeerd-bereik', broken({ '/feiten/4/bereik': 'gezin' })],
  'a circle': [
    'kringverwijzing',
    broken({ [`${at0}`]: { fact: 'gevolg.stap', operator: 'equal', value: 'een' } }),
  ],
  'a circle through a count': [
    'kringverwijzing',
    broken({
      '/regels/5/conditions/all/0': { fact: 'gevolg.punten', operator: 'contains', value: 'bellen' },
    }),
  ],
  'two rules of one name': ['dubbele-naam', broken({ '/regels/1/name': 'gevaar' })],
  'a fact named as a conclusion': ['dubbele-naam', broken({ '/conclusies/0/id': 'kind.veilig' })],
  'a fact named as a casus field': ['dubbele-naam', broken({ '/feiten/0/id': 'personen.veilig' })],
  'a value twice': ['dubbele-naam', broken({ '/feiten/1/waarden': ['licht', 'matig', 'licht'] })],
  'a rule without source': ['bron-ontbreekt', broken({ '/regels/0/bron': [] })],
  'a fact without source': ['bron-ontbreekt', broken({ '/feiten/0/bron': [] })],
  'an unknown source': ['onbekende-bron', broken({ '/regels/0/bron': ['brom#1'] })],
  'an unknown place in a source': ['onbekende-plaats', listing('2.1', { '/regels/0/bron': ['bron#2.2'] })],
  'a place of a fact, far from any': [
    'onbekende-plaats',
    listing('2.1', { '/feiten/0/bron': ['bron#bijlage'] }),
  ],
  'a place in a source without places': [
    'onbekende-plaats',
    broken({ '/bronnen/bron/plaatsen': {}, '/regels/0/bron': ['bron#1'] }),
  ],
  'places that are no list of places': ['vorm', broken({ '/bronnen/bron/plaatsen': ['2.1'] })],
  'a source that was read otherwise': ['vorm', broken({ '/bronnen/bron/gelezen': 'half' })],
  'a by-law without its article': ['bron-ontbreekt', broken({ '/regels/0/grond': 'verordening' })],
  'a by-law with an empty article': [
    'bron-ontbreekt',
    broken({ '/regels/0/grond': 'verordening', '/regels/0/bron': ['bron#'] }),
  ],
  'a question that is partly answered by a fact that is not there': [
    'onbekend-feit',
    asking({ deels: { all: [{ fact: 'kind.onbekend', operator: 'equal', value: true }] } }),
  ],
  'a research question about nothing': [
    'onbekend-feit',
    asking({ feiten: ['kind.veilg'], ja: { all: [{ ...leaf, fact: 'kind.veilg' }] } }),
  ],
  'a research question about no conclusion': ['onbekende-conclusie', asking({ conclusies: ['gevolg.nivo'] })],
  'a research question that hides what it asks': ['vorm', asking({ feiten: [] })],
  'a research question that lists too much': ['vorm', asking({ feiten: ['kind.veilig', 'kind.ernst'] })],
  'a research question about one item': [
    'verkeerd-bereik',
    asking({ feiten: ['persoon.rol'], ja: { all: [{ ...leaf, fact: 'persoon.rol', value: 'ouder' }] } }),
  ],
  'a research question without an answer': ['vorm', asking({ ja: undefined })],
  'a bare leaf as an answer': ['vorm', asking({ ja: leaf })],
  'a research question without source': ['bron-ontbreekt', asking({ bron: [] })],
  'two research questions of one name': ['dubbele-naam', asking({}, {})],
  'an explanation about nothing': [
    'uitleg-plaatshouder',
    broken({ '/regels/0/uitleg': 'Het is {kind.erst}.' }),
  ],
  'an explanation about an item of another scope': [
    'uitleg-plaatshouder',
    broken({ '/regels/0/uitleg': 'Op {leefgebied.niveau}.' }),
  ],
  'an explanation with a value that is not in its rule': [
    'uitleg-plaatshouder',
    broken({ '/regels/2/uitleg': 'Na {waarde:/conditions/all/2/value} maanden.' }),
  ],
  'an explanation with a value that is yes or no': [
    'uitleg-plaatshouder',
    broken({ '/regels/0/uitleg': 'Het is {waarde:/conditions/all/0/value}.' }),
  ],
  'an explanation with a list of values': [
    'uitleg-plaatshouder',
    broken({ '/regels/2/uitleg': 'Het is {waarde:/conditions/all/0/value}.' }),
  ],
  'a text for one reader with a value that is a name': [
    'uitleg-plaatshouder',
    broken({ '/regels/4/voor': { gezin: 'Tel {waarde:/conditions/all/0/fact}.' } }),
  ],
  'a value in a rule with many': [
    'uitleg-plaatshouder',
    broken({
      '/regels/1/conditions/any/0': {
        fact: 'kind.maanden',
        operator: 'in',
        value: [1, 2, 3, 4, 5, 6, 7, 8, 9],
      },
      '/regels/1/uitleg': 'Na {waarde:} maanden.',
    }),
  ],
  'a story with a value of a rule': [
    'uitleg-plaatshouder',
    telling({ sjabloon: 'Na {waarde:/conditions/all/0/value} maanden.' }),
  ],
  'an id where there is none': ['uitleg-plaatshouder', broken({ '/regels/0/uitleg': 'Voor {id}.' })],
  'a core that is no conclusion': ['onbekende-conclusie', telling({}, {}, ['gevolg.nivo'])],
  'a story about nothing': ['onbekende-conclusie', telling({ conclusie: 'gevolg.nivo' })],
  'a story about a value that is not there': ['waarde-buiten-bereik', telling({ waarden: ['gevar'] })],
  'a story in the wrong scope': ['verkeerd-bereik', telling({}, { bereik: 'leefgebied' })],
  'a story with a hole': ['uitleg-plaatshouder', telling({ sjabloon: 'Het is {waarde}.' })],
  'a story that is unsure of nothing': ['uitleg-plaatshouder', telling({ onzeker: 'Nog {waarden}.' })],
  'a text for one reader with a hole': [
    'uitleg-plaatshouder',
    broken({ '/regels/0/voor': { jongere: 'Het is {kind.erst}.' } }),
  ],
  'a text for a reader that is not there': ['vorm', broken({ '/regels/0/voor': { rechter: 'Gevaar.' } })],
  'a sentence for one reader with a hole': [
    'uitleg-plaatshouder',
    telling({ voor: { professional: { sjabloon: 'Het is {waarde}.' } } }),
  ],
  'no values told': ['vorm', telling({ sjabloon: 'Het is {waarden}.', hoogstens: 0 })],
  'what comes first is no conclusion': [
    'onbekende-conclusie',
    story({ eerst: [{ bereik: 'gezin', zinnen: [{ conclusie: 'gevolg.nivo' }] }] }),
  ],
  'a word for nobody': ['onbekend-feit', story({ namen: { kind: called({ feit: 'persoon.rl' }) } })],
  'a word for a family': ['verkeerd-bereik', story({ namen: { kind: called({ feit: 'kind.ernst' }) } })],
  'a word for a kind that is not there': [
    'waarde-buiten-bereik',
    story({ namen: { kind: called({ waarde: 'jeugdig' }) } }),
  ],
  'a word that stands in for what objects inherit': [
    'verboden-sleutel',
    story({ namen: { constructor: called({}) } }),
  ],
  'a pair of one': ['dubbele-naam', pair('gevaar', 'gevaar')],
  'a pair about different items': [
    'verkeerd-bereik',
    broken({
      '/conclusies/3/bereik': 'persoon',
      '/conclusies/4': { ...smallRuleSet().conclusies[3], id: 'leefgebied.last' },
      '/regels/5/conditions/all/0': { fact: 'persoon.rol', operator: 'equal', value: 'ouder' },
      '/regels/6': { ...smallRuleSet().regels[5], name: 'last', event: lasting },
      '/conclusies/3/id': 'persoon.kracht',
      '/regels/5/event/type': 'persoon.kracht',
      '/regels/4/conditions/all/0': { ...leaf },
      '/verhaal': {
        ...{ kern: [], motivering: [], tegenwicht: [] },
        nooitSamen: [{ regels: ['veel-kracht', 'last'], waarom: 'Het kan niet samen.' }],
      },
    }),
  ],
  'a story under a broken condition': [
    'onbekend-feit',
    telling({}, { tenzij: { all: [{ ...leaf, fact: 'kind.veilg' }] } }),
  ],
  'a count of no conclusion': ['onbekende-conclusie', keeping({ tel: ['gevolg.nivo'] })],
  'a pair that is not counted': [
    'onbekende-conclusie',
    keeping({ kruis: [['gevolg.niveau', 'gevolg.stap']] }),
  ],
  'growth by a value that is not there': [
    'waarde-buiten-bereik',
    keeping({ groei: [{ conclusie: 'gevolg.niveau', meer: 'begin', van: 'god' }] }),
  ],
  'too many parts': ['te-groot', broken({ '/regels': new Array(1_000_001).fill(0) })],
  'too long a text': ['te-groot', ' '.repeat(20_000_001)],
  'too deep': ['te-groot', broken({ '/regels/0/conditions': { all: [deep] } })],
  'too many values': [
    'te-groot',
    broken({ '/feiten/1/waarden': Array.from({ length: 40 }, (_, i) => `w${i}`) }),
  ],
  'a text too long': ['te-groot', broken({ '/regels/0/uitleg': 'a'.repeat(3000) })],
  'a key into the prototype': [
    'verboden-sleutel',
    broken({ '/bronnen/__proto__': { titel: 'x', soort: 'y' } }),
  ],
  'a key into the prototype, as text': ['verboden-sleutel', '{ "id": "klein", "constructor": {} }'],
}

test('the small rule set is sound', () => {
  expect(problemsOf(smallRuleSet())).toEqual([])
  expect(problemsOf(JSON.stringify(smallRuleSet()))).toEqual([])
  // With the mark that some editors put before a text.
  expect(problemsOf(`\ufeff${JSON.stringify(smallRuleSet())}`)).toEqual([])
})

describe('a broken rule set', () => {
  test.each(Object.entries(bad))('%s', (_name, [code, json]) => {
    const problems = problemsOf(json)
    expect(problems.map((problem) => problem.code)).toContain(code)
    expect(problems.length).toBeLessThanOrEqual(201)
    for (const { pad } of problems) expect(pad.length).toBeLessThanOrEqual(500)
    expect(problems.length > 100 ? problems.slice(-2) : problems).toMatchSnapshot()
  })

  test('the list can not be changed, and counts what it leaves out', () => {
    const json = broken({ '/regels': Array.from({ length: 100 }, () => ({ name: '' })) })
    const problems = problemsOf(json)
    expect(checkRuleSet(json).slice(0, 200)).toEqual(problems.slice(0, 200))
    const last = problems.at(-1)
    expect(last?.code).toBe('niet-geheel-gemeld')
    expect(problems).toHaveLength(201)
    expect(Object.isFrozen(problems) && problems.every((one) => Object.isFrozen(one))).toBe(true)
  })

  test('all problems come at once, each at its own place', () => {
    const problems = problemsOf(
      broken({
        '/regels/0/bron': [],
        '/regels/1/conditions/any/0/fact': 'kind.erst',
        '/regels/2/priority': 'hoog',
        '/regels/3/event/type': 'gevolg.punt',
      }),
    )
    expect(problems.map(({ code, pad }) => `${code} ${pad}`).sort()).toEqual([
      'bron-ontbreekt /regels/0/bron',
      'onbekend-feit /regels/1/conditions/any/0/fact',
      'onbekende-conclusie /regels/3/event/type',
      'vorm /regels/2/priority',
    ])
  })

  test('a broken part is not also reported as unknown', () => {
    const problems = problemsOf(broken({ '/feiten/0/vraag': '' }))
    expect(problems.map(({ pad }) => pad)).toEqual(['/feiten/0/vraag'])
  })

  test('a source says which places it has, and a by-law which article it is', () => {
    expect(problemsOf(listing('2.1', { '/regels/0/bron': ['bron#2.1', 'bron'] }))).toEqual([])
    const article = { '/regels/0/grond': 'verordening', '/regels/0/bron': ['bron#artikel 3, lid 2'] }
    expect(problemsOf(broken(article))).toEqual([])
    expect(problemsOf(asking({}))).toEqual([])
  })

  test('a sound story is no problem', () => {
    const sentence = {
      waarden: ['gevaar'],
      sjabloon: 'Het is: {waarden}.',
      onzeker: 'Nog mogelijk: {mogelijk}.',
    }
    expect(problemsOf(telling(sentence, { als: { all: [leaf] } }))).toEqual([])
  })

  test('the error names the problems', () => {
    expect(() => parseRuleSet(broken({ '/regels/0/bron': [] }))).toThrow(
      /De regelset klopt niet\.\n- \/regels\/0\/bron: /,
    )
    expect(rule).toBeDefined()
  })
})
