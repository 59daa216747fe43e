/** Bad casussen: what is said of each is recorded in the snapshot, word for word. */
import { describe, expect, test } from 'vitest'
import { baseRuleSet, CasusError, createAssessor, type Problem } from '../../src/index.js'

const { decide, assess, decideAll, openQuestions } = createAssessor<unknown>(baseRuleSet)
const head = { kenmerk: 'voorbeeld-1', peildatum: '2026-01-15' }

const decideList = (casussen: unknown) => [...decideAll(casussen as Iterable<unknown>)]

function problemsOf(casus: unknown, use: (casus: unknown) => unknown = decide): readonly Problem[] {
  try {
    use(casus)
    return []
  } catch (error) {
    if (error instanceof CasusError) return error.problems
    throw error
  }
}

/** Passes the eleven-test, belongs to nobody. */
const citizenNumber = '111222333'
const circle: Record<string, unknown> = { ...head }
circle['veiligheid'] = circle

const bad: Readonly<Record<string, readonly [code: string, casus: unknown]>> = {
  nothing: ['vorm', null],
  text: ['vorm', 'casus'],
  'a list': ['vorm', [head]],
  'an empty object': ['vorm', {}],
  'an empty kenmerk': ['vorm', { ...head, kenmerk: '' }],
  'a kenmerk too long': ['te-groot', { ...head, kenmerk: 'a'.repeat(65) }],
  'a day that does not exist': ['vorm', { ...head, peildatum: '2026-02-30' }],
  'a day written otherwise': ['vorm', { ...head, peildatum: '15-01-2026' }],
  'a citizen number as kenmerk': ['persoonsgegeven', { ...head, kenmerk: citizenNumber }],
  'a citizen number in an id': ['persoonsgegeven', { ...head, personen: [{ id: `kind-${citizenNumber}` }] }],
  'a citizen number, grouped': ['persoonsgegeven', { ...head, kenmerk: '1112.22.333' }],
  ...Object.fromEntries(
    [
      '111 222 333',
      '111\u00a0222\u00a0333',
      '111  222  333',
      '111,222,333',
      '111, 222, 333',
      '1112-22-333',
      '11.12.22.333',
      '1 1 1 2 2 2 3 3 3',
      '111\u2011222\u2011333',
      '111\u200b222\u200b333',
      '１１１２２２３３３',
      '١١١٢٢٢٣٣٣',
      '111/222/333',
      'kind:111_222_333!',
    ].map((written) => [
      `a citizen number as ${JSON.stringify(written)}`,
      ['persoonsgegeven', { ...head, kenmerk: written, personen: [{ id: written }] }],
    ]),
  ),
  'one of no values': ['vorm', { ...head, problematiek: { ernst: { eenVan: [] } } }],
  'one of one value': ['vorm', { ...head, problematiek: { ernst: { eenVan: ['licht'] } } }],
  'one of a value twice': [
    'dubbele-naam',
    { ...head, problematiek: { ernst: { eenVan: ['licht', 'licht'] } } },
  ],
  'one of a strange value': [
    'waarde-buiten-bereik',
    { ...head, problematiek: { ernst: { eenVan: ['licht', 'ernstg'] } } },
  ],
  'one of, misspelt': ['vorm', { ...head, problematiek: { ernst: { eenvan: ['licht', 'matig'] } } }],
  'one of, and more': [
    'onbekend-feit',
    { ...head, problematiek: { ernst: { eenVan: ['licht', 'matig'], ook: 1 } } },
  ],
  'one of, for yes or no': ['vorm', { ...head, veiligheid: { acuut: { eenVan: [true, false] } } }],
  'one of, for a set': ['vorm', { ...head, problematiek: { soorten: { eenVan: ['gedrag', 'stoornis'] } } }],
  'between, for a choice': ['vorm', { ...head, problematiek: { ernst: { tussen: ['licht', 'matig'] } } }],
  'between numbers that are turned': [
    'waarde-buiten-bereik',
    { ...head, personen: [{ id: 'a', leeftijd: { tussen: [13, 11] } }] },
  ],
  'between numbers outside the range': [
    'waarde-buiten-bereik',
    { ...head, personen: [{ id: 'a', leeftijd: { tussen: [-1, 130] } }] },
  ],
  'between parts of whole numbers': [
    'vorm',
    { ...head, leefgebieden: { financien: { zelfredzaamheid: { tussen: [1.5, 3] } } } },
  ],
  'between one number': ['vorm', { ...head, personen: [{ id: 'a', leeftijd: { tussen: [13] } }] }],
  'between three numbers': [
    'te-groot',
    { ...head, personen: [{ id: 'a', leeftijd: { tussen: [1, 2, 3] } }] },
  ],
  'between texts': ['vorm', { ...head, personen: [{ id: 'a', leeftijd: { tussen: ['11', 13] } }] }],
  'a text for a number': ['vorm', { ...head, personen: [{ id: 'a', leeftijd: '11 tot 13' }] }],
  'a citizen number as a field': ['onbekend-feit', { ...head, [citizenNumber]: true }],
  'a citizen number as a value': [
    'waarde-buiten-bereik',
    { ...head, personen: [{ id: 'a', rol: citizenNumber }] },
  ],
  'a misspelt group': ['onbekend-feit', { ...head, veilgheid: {} }],
  'a misspelt fact': ['onbekend-feit', { ...head, veiligheid: { acut: true } }],
  'a fact of a person, misspelt': ['onbekend-feit', { ...head, personen: [{ id: 'kind', leeftjd: 12 }] }],
  'a misspelt leefgebied': ['onbekend-feit', { ...head, leefgebieden: { financiën: {} } }],
  'a fact of a leefgebied, misspelt': [
    'onbekend-feit',
    { ...head, leefgebieden: { financien: { draaglst: 'zwaar' } } },
  ],
  'text for a yes/no': ['vorm', { ...head, veiligheid: { acuut: 'ja' } }],
  'one for a yes': ['vorm', { ...head, veiligheid: { acuut: 1 } }],
  'a misspelt value': ['waarde-buiten-bereik', { ...head, veiligheid: { suicidaliteit: 'gedachte' } }],
  'a misspelt value in a list': [
    'waarde-buiten-bereik',
    { ...head, problematiek: { soorten: ['gedrag', 'stoornissen'] } },
  ],
  'one value without a list': ['vorm', { ...head, problematiek: { soorten: 'gedrag' } }],
  'a value twice': ['dubbele-naam', { ...head, problematiek: { soorten: ['gedrag', 'gedrag'] } }],
  'an age below zero': ['waarde-buiten-bereik', { ...head, personen: [{ id: 'kind', leeftijd: -1 }] }],
  'an age too high': ['waarde-buiten-bereik', { ...head, personen: [{ id: 'kind', leeftijd: 121 }] }],
  'an age that is no number': ['vorm', { ...head, personen: [{ id: 'kind', leeftijd: Number.NaN }] }],
  'an age as text': ['vorm', { ...head, personen: [{ id: 'kind', leeftijd: '12' }] }],
  'half a level': ['vorm', { ...head, leefgebieden: { financien: { zelfredzaamheid: 2.5 } } }],
  'a level too low': [
    'waarde-buiten-bereik',
    { ...head, leefgebieden: { financien: { zelfredzaamheid: 0 } } },
  ],
  'a person without id': ['vorm', { ...head, personen: [{ rol: 'ouder' }] }],
  'two persons with one id': ['dubbele-naam', { ...head, personen: [{ id: 'a' }, { id: 'a' }] }],
  'a person that is nothing': ['vorm', { ...head, personen: [null] }],
  'persons as an object': ['vorm', { ...head, personen: { kind: {} } }],
  'leefgebieden as a list': ['vorm', { ...head, leefgebieden: [] }],
  'too many persons': [
    'te-groot',
    { ...head, personen: Array.from({ length: 201 }, (_, i) => ({ id: `p${i}` })) },
  ],
  'a key into the prototype': [
    'verboden-sleutel',
    JSON.parse('{"kenmerk":"a","peildatum":"2026-01-15","__proto__":{}}'),
  ],
  'a key into the prototype, deeper': [
    'verboden-sleutel',
    { ...head, veiligheid: JSON.parse('{"constructor":{}}') },
  ],
  'a function': ['vorm', { ...head, veiligheid: { acuut: () => true } }],
  'a circle': ['te-groot', circle],
  'a citizen number as a field, with slashes': ['onbekend-feit', { ...head, '111/222/333': true }],
  'a kenmerk of 65 emoji': ['te-groot', { ...head, kenmerk: '😀'.repeat(65) }],
  'a schema that is no text': ['vorm', { ...head, $schema: 1 }],
  'a schema with a citizen number': ['persoonsgegeven', { ...head, $schema: `/${citizenNumber}/casus.json` }],
  'a Map as a group': ['vorm', { ...head, veiligheid: new Map([['acuut', true]]) }],
  'a Promise as a casus': ['vorm', Promise.resolve(head)],
  'a Date as a peildatum': ['vorm', { ...head, peildatum: new Date(0) }],
  'a Set as a list': ['vorm', { ...head, personen: new Set([{ id: 'a' }]) }],
  'an instance of a class as an item': [
    'vorm',
    {
      ...head,
      personen: [
        new (class Kind {
          id = 'a'
        })(),
      ],
    },
  ],
  'a value in a box': ['vorm', { ...head, veiligheid: { acuut: Object(true) } }],
  'a group that can not be read': [
    'vorm',
    {
      ...head,
      veiligheid: {
        get acuut() {
          throw new Error('no')
        },
      },
    },
  ],
  'more that is wrong than is told': [
    'niet-geheel-gemeld',
    { ...head, ...Object.fromEntries(Array.from({ length: 301 }, (_, i) => [`veld${i}`, 1])) },
  ],
  'a name without end': ['onbekend-feit', { ...head, ['a'.repeat(100_000)]: 1 }],
}

describe('a bad casus', () => {
  test.each(Object.entries(bad))('%s', (_name, [code, casus]) => {
    const problems = problemsOf(casus)
    expect(problems.map((problem) => problem.code)).toContain(code)
    expect(JSON.stringify(problems)).not.toMatch(/1\D*1\D*1\D*2\D*2\D*2\D*3\D*3\D*3|１１１|١١١/)
    expect(problems.length).toBeLessThanOrEqual(201)
    for (const { pad } of problems) expect(pad.length).toBeLessThanOrEqual(500)
    expect(problems.length > 5 ? problems.slice(-2) : problems).toMatchSnapshot()
  })

  test('all problems come at once', () => {
    const problems = problemsOf({
      ...head,
      peildatum: 'morgen',
      veiligheid: { acut: true, acuut: 'ja' },
      personen: [{}],
    })
    expect(problems.map(({ code, pad }) => `${code} ${pad}`).sort()).toEqual([
      'onbekend-feit /veiligheid/acut',
      'vorm /peildatum',
      'vorm /personen/0/id',
      'vorm /veiligheid/acuut',
    ])
  })

  test('the list is frozen, and counts what it leaves out, also in bulk', () => {
    const wrong = { ...head, ...Object.fromEntries(Array.from({ length: 301 }, (_, i) => [`veld${i}`, 1])) }
    const problems = problemsOf([wrong], decideList)
    expect(problems.at(-1)).toMatchObject({ code: 'niet-geheel-gemeld', aantal: 101 })
    expect(Object.isFrozen(problems) && problems.every((one) => Object.isFrozen(one))).toBe(true)
    expect(new CasusError(problems).problems).toEqual(problems)
    expect(new CasusError(problems).message).toContain('\n- en nog 296')
  })

  test('every road refuses it alike', () => {
    const casus = { ...head, veiligheid: { acut: true } }
    const expected = problemsOf(casus)
    expect(problemsOf(casus, assess)).toEqual(expected)
    expect(problemsOf(casus, openQuestions)).toEqual(expected)
  })

  test('in bulk the number of the casus stands before the place', () => {
    const problems = problemsOf([head, { ...head, veiligheid: { acut: true } }], decideList)
    expect(problems.map(({ pad }) => pad)).toEqual(['/1/veiligheid/acut'])
  })
})

describe('what is fine', () => {
  test.each([
    ['nine digits that are no citizen number', { ...head, kenmerk: '111222334' }],
    ['a file number', { ...head, kenmerk: '1112-22333' }],
    ['a day and a number', { ...head, kenmerk: '2026-01-15-9' }],
    ['64 emoji', { ...head, kenmerk: '😀'.repeat(64), personen: [{ id: '😀'.repeat(33) }] }],
    ['a schema for the editor', { ...head, $schema: '../schema/casus.json' }],
    ['longer numbers', { ...head, kenmerk: '20260115111222333' }],
    [
      'null everywhere',
      {
        ...head,
        veiligheid: null,
        personen: null,
        leefgebieden: null,
        hulpbehoeften: null,
        ouders: { overbelast: null },
      },
    ],
    ['undefined', { ...head, veiligheid: { acuut: undefined }, netwerk: undefined }],
    ['no problems named', { ...head, problematiek: { soorten: [] } }],
    ['a leap day', { ...head, peildatum: '2024-02-29' }],
    ['half a year', { ...head, personen: [{ id: 'kind', leeftijd: 17.5 }] }],
  ])('%s', (_name, casus) => {
    expect(problemsOf(casus)).toEqual([])
  })
})
