/** What each operator says of a known and of an unknown fact. */
import { describe, expect, test } from 'vitest'
import { truthOf } from '../support/one-rule.js'

const ernst = (ernst: unknown) => ({ kind: { ernst } })
const maanden = (maanden: unknown) => ({ kind: { maanden } })
const soorten = (soorten: unknown) => ({ kind: { soorten } })
const veilig = (veilig: unknown) => ({ kind: { veilig } })

type Row = readonly [
  operator: string,
  value: string | number | boolean | (string | number | boolean)[],
  facts: object,
  truth: string,
]

describe.each<[string, readonly Row[]]>([
  [
    'kind.veilig',
    [
      ['equal', true, veilig(true), 'waar'],
      ['equal', true, veilig(false), 'onwaar'],
      ['equal', true, {}, 'onbekend'],
      ['equal', true, veilig(null), 'onbekend'],
      ['notEqual', true, veilig(false), 'waar'],
      ['notEqual', true, {}, 'onbekend'],
      ['in', [true, false], veilig(true), 'waar'],
      ['in', [true, false], {}, 'onbekend'],
      ['notIn', [true], veilig(true), 'onwaar'],
    ],
  ],
  [
    'kind.ernst',
    [
      ['equal', 'matig', ernst('matig'), 'waar'],
      ['notEqual', 'matig', ernst('licht'), 'waar'],
      ['notEqual', 'matig', {}, 'onbekend'],
      ['in', ['licht', 'ernstig'], ernst('matig'), 'onwaar'],
      ['in', ['licht', 'matig', 'ernstig'], {}, 'onbekend'],
      ['notIn', ['licht', 'ernstig'], ernst('matig'), 'waar'],
      ['notIn', ['licht', 'matig', 'ernstig'], {}, 'onbekend'],
      ['notIn', ['licht', 'matig', 'ernstig'], ernst('matig'), 'onwaar'],
      ['atLeast', 'matig', ernst('ernstig'), 'waar'],
      ['atLeast', 'matig', ernst('matig'), 'waar'],
      ['atLeast', 'matig', ernst('licht'), 'onwaar'],
      ['atLeast', 'licht', {}, 'onbekend'],
      ['equal', 'matig', ernst({ eenVan: ['licht', 'ernstig'] }), 'onwaar'],
      ['equal', 'matig', ernst({ eenVan: ['matig', 'ernstig'] }), 'onbekend'],
      ['atLeast', 'matig', ernst({ eenVan: ['ernstig', 'matig'] }), 'waar'],
      ['atLeast', 'licht', ernst({ eenVan: ['licht', 'matig'] }), 'waar'],
      ['atLeast', 'licht', ernst({ eenVan: ['licht', 'matig', 'ernstig'] }), 'onbekend'],
      ['notIn', ['licht', 'ernstig'], ernst({ eenVan: ['licht', 'ernstig'] }), 'onwaar'],
      ['atMost', 'matig', ernst('ernstig'), 'onwaar'],
      ['atMost', 'matig', ernst('matig'), 'waar'],
      ['atMost', 'ernstig', {}, 'onbekend'],
    ],
  ],
  [
    'kind.soorten',
    [
      ['contains', 'angst', soorten(['angst', 'gedrag']), 'waar'],
      ['contains', 'angst', soorten([]), 'onwaar'],
      ['contains', 'angst', {}, 'onbekend'],
      ['doesNotContain', 'angst', soorten(['gedrag']), 'waar'],
      ['doesNotContain', 'angst', soorten(['angst']), 'onwaar'],
      ['doesNotContain', 'angst', {}, 'onbekend'],
    ],
  ],
  [
    'kind.maanden',
    [
      ['equal', 6, maanden(6), 'waar'],
      ['equal', 6, maanden(7), 'onwaar'],
      ['notEqual', 6, maanden(6), 'onwaar'],
      ['notEqual', 6, maanden(7), 'waar'],
      ['lessThan', 6, maanden(6), 'onwaar'],
      ['lessThanInclusive', 6, maanden(6), 'waar'],
      ['greaterThan', 6, maanden(6), 'onwaar'],
      ['greaterThan', 6, maanden(6.5), 'waar'],
      ['greaterThanInclusive', 6, maanden(6), 'waar'],
      ['in', [6, 12], maanden(12), 'waar'],
      ['in', [6, 12], maanden(7), 'onwaar'],
      ['notIn', [6, 12], maanden(12), 'onwaar'],
      ['notIn', [6, 12], maanden(7), 'waar'],
      ['greaterThanInclusive', 0, {}, 'onbekend'],
      ['greaterThanInclusive', 0, maanden({ tussen: [0, null] }), 'onbekend'],
      ['greaterThanInclusive', 0, maanden({ tussen: [0, 239] }), 'waar'],
      ['greaterThan', 6, maanden({ tussen: [6, 9] }), 'onbekend'],
      ['greaterThan', 6, maanden({ tussen: [6.5, 9] }), 'waar'],
      ['greaterThan', 6, maanden({ tussen: [null, 6] }), 'onwaar'],
      ['lessThan', 6, maanden({ tussen: [2, 5.9] }), 'waar'],
      ['lessThan', 6, maanden({ tussen: [6, null] }), 'onwaar'],
      ['equal', 6, maanden({ tussen: [5, 7] }), 'onbekend'],
      ['equal', 6, maanden({ tussen: [6, 6] }), 'waar'],
      ['equal', 6, maanden({ tussen: [6.1, 7] }), 'onwaar'],
      ['in', [6, 12], maanden({ tussen: [7, 11] }), 'onwaar'],
      ['notIn', [6, 12], maanden({ tussen: [7, 12] }), 'onbekend'],
    ],
  ],
])('%s', (fact, rows) => {
  test.each(rows)('%s %j of %j is %s', (operator, value, facts, truth) => {
    expect(truthOf({ fact, operator, value }, facts)).toBe(truth)
    // The negation says the opposite, and unknown stays unknown.
    const opposite = { waar: 'onwaar', onwaar: 'waar', onbekend: 'onbekend' }[truth]
    expect(truthOf({ not: { fact, operator, value } }, facts)).toBe(opposite)
  })
})

describe('groups', () => {
  const isSafe = { fact: 'kind.veilig', operator: 'equal', value: true }
  const isSerious = { fact: 'kind.ernst', operator: 'equal', value: 'ernstig' }
  const isLong = { fact: 'kind.maanden', operator: 'greaterThan', value: 6 }

  // With choices only, and with a number among them: two roads through the compiler.
  test.each([[[isSafe, isSerious]], [[isSafe, isSerious, isLong]]])(
    'one part settles the group (%#)',
    (parts) => {
      expect(truthOf({ all: parts }, veilig(false))).toBe('onwaar')
      expect(truthOf({ any: parts }, veilig(true))).toBe('waar')
      expect(truthOf({ all: parts }, veilig(true))).toBe('onbekend')
      expect(truthOf({ any: parts }, veilig(false))).toBe('onbekend')
      expect(truthOf({ all: parts }, {})).toBe('onbekend')
      const full = { kind: { veilig: true, ernst: 'ernstig', maanden: 12 } }
      const none = { kind: { veilig: false, ernst: 'licht', maanden: 1 } }
      expect([truthOf({ all: parts }, full), truthOf({ any: parts }, none)]).toEqual(['waar', 'onwaar'])
    },
  )

  // For each part: what makes it true, unknown and false.
  const choice = [isSafe, { veilig: true }, {}, { veilig: false }] as const
  const other = [isSerious, { ernst: 'ernstig' }, {}, { ernst: 'licht' }] as const
  const number = [isLong, { maanden: 12 }, {}, { maanden: 1 }] as const
  const set = { fact: 'kind.soorten', operator: 'contains', value: 'angst' }
  const member = [set, { soorten: ['angst'] }, {}, { soorten: [] }] as const

  // One part, two, or more; choices only, or others among them: five roads through the compiler.
  test.each([
    ['one choice', [choice]],
    ['one number', [number]],
    ['two choices', [choice, other]],
    ['a choice and a number', [choice, number]],
    ['two choices and a set', [choice, other, member]],
    ['a number, a set and a choice', [number, member, choice]],
  ] as const)('%s: all is the lowest, any the highest, whatever is known', (_what, parts) => {
    const rows = parts.reduce<number[][]>(
      (all, _) => all.flatMap((row) => [0, 1, 2].map((truth) => [...row, truth])),
      [[]],
    )
    for (const row of rows) {
      const facts = { kind: Object.assign({}, ...parts.map((part, i) => part[3 - (row[i] ?? 0)])) as object }
      const leaves = parts.map(([leaf]) => leaf)
      const names = ['onwaar', 'onbekend', 'waar']
      expect([truthOf({ all: leaves }, facts), truthOf({ any: leaves }, facts)], String(row)).toEqual([
        names[Math.min(...row)],
        names[Math.max(...row)],
      ])
    }
  })

  test('Kleene logic does not see that something or its opposite holds', () => {
    expect(truthOf({ any: [isSafe, { not: isSafe }] }, {})).toBe('onbekend')
  })
})

describe('counting', () => {
  const persons = (...rollen: (string | undefined)[]) => ({
    personen: rollen.map((rol, i) => ({ id: `p${i}`, rol })),
  })
  const parents = (operator: string, value: number) => ({
    fact: 'aantal',
    params: { bereik: 'persoon' as const, feit: 'persoon.rol', waarde: 'ouder' },
    operator,
    value,
  })
  const everyone = (operator: string, value: number) => ({
    fact: 'aantal',
    params: { bereik: 'persoon' as const },
    operator,
    value,
  })

  test.each<[string, number, object, string]>([
    ['greaterThanInclusive', 1, persons('ouder', 'jeugdige'), 'waar'],
    ['greaterThanInclusive', 2, persons('ouder', 'jeugdige'), 'onwaar'],
    ['greaterThanInclusive', 2, persons('ouder', undefined), 'onbekend'],
    ['greaterThan', 0, persons('ouder', undefined), 'waar'],
    ['greaterThan', 1, persons('ouder', 'jeugdige'), 'onwaar'],
    ['lessThan', 2, persons('ouder', undefined), 'onbekend'],
    ['lessThanInclusive', 2, persons('ouder', undefined), 'waar'],
    ['equal', 1, persons('ouder', 'jeugdige'), 'waar'],
    ['equal', 1, persons('ouder', undefined), 'onbekend'],
    ['equal', 2, persons('ouder', undefined), 'onbekend'],
    ['equal', 3, persons('ouder', undefined), 'onwaar'],
    ['equal', 0, persons('ouder', undefined), 'onwaar'],
    ['notEqual', 3, persons('ouder', undefined), 'waar'],
    ['equal', 0, persons(), 'waar'],
    ['equal', 0, {}, 'onbekend'],
    ['greaterThanInclusive', 0, {}, 'waar'],
    ['greaterThan', 100, {}, 'onbekend'],
  ])('parents %s %d of %j is %s', (operator, value, facts, truth) => {
    expect(truthOf(parents(operator, value), facts)).toBe(truth)
  })

  test.each<[string, number, object, string]>([
    ['equal', 2, persons('ouder', undefined), 'waar'],
    ['greaterThanInclusive', 1, persons(), 'onwaar'],
    ['greaterThanInclusive', 1, {}, 'onbekend'],
  ])('everyone %s %d of %j is %s', (operator, value, facts, truth) => {
    expect(truthOf(everyone(operator, value), facts)).toBe(truth)
  })
})
