/** What is filled in, and what it says. */
import { describe, expect, test } from 'vitest'
import { answerText } from '../../../examples/05-keukentafel/state/answer-text.js'
import {
  canBePart,
  choicesFor,
  type DraftRow,
  draftOf,
  filledIn,
  NONE,
  NOT_KNOWN,
} from '../../../examples/05-keukentafel/state/draft.js'
import { baseRuleSet } from '../../../src/index.js'

function fact(id: string) {
  const found = baseRuleSet.feiten.find((one) => one.id === id)
  if (found === undefined) throw new Error(id)
  return found
}
const row = (part: Partial<DraftRow>): DraftRow => ({ chosen: [], least: '', most: '', ...part })
const read = (id: string, rows: readonly Partial<DraftRow>[], isPart = false) =>
  filledIn(fact(id), { rows: rows.map(row), isPart })

describe('a draft says', () => {
  test.each([
    ['veiligheid.acuut', [{ chosen: ['true'] }], false, [true]],
    ['veiligheid.acuut', [{ chosen: ['false'] }], false, [false]],
    ['hulpbehoefte.eigenKracht', [{ chosen: ['deels'] }], false, ['deels']],
    [
      'hulpbehoefte.eigenKracht',
      [{ chosen: ['volledig', 'deels'] }],
      true,
      [{ eenVan: ['deels', 'volledig'] }],
    ],
    ['hulpbehoefte.eigenKracht', [{ chosen: ['volledig', 'deels', 'niet'] }], true, [null]],
    [
      'hulpbehoefte.eigenKracht',
      [{ chosen: ['deels'] }, {}, { chosen: [NOT_KNOWN] }],
      false,
      ['deels', null, null],
    ],
    ['problematiek.soorten', [{ chosen: ['gedrag', 'opvoeden'] }], false, [['opvoeden', 'gedrag']]],
    ['problematiek.soorten', [{ chosen: [NONE] }], false, [[]]],
    ['persoon.leeftijd', [{ least: ' 12 ' }], false, [12]],
    ['persoon.leeftijd', [{ least: '17,5' }], false, [17.5]],
    ['persoon.leeftijd', [{ least: '11', most: '13' }], true, [{ tussen: [11, 13] }]],
    ['persoon.leeftijd', [{ least: '11', most: '' }], true, [{ tussen: [11, null] }]],
    ['persoon.leeftijd', [{ least: '', most: '12' }], true, [{ tussen: [null, 12] }]],
    ['persoon.leeftijd', [{ least: '12', most: '12' }], true, [12]],
    [
      'leefgebied.zelfredzaamheid',
      [{ chosen: ['3'] }, { chosen: ['2', '4'] }],
      true,
      [3, { tussen: [2, 4] }],
    ],
  ] as const)('%s %j', (id, rows, isPart, values) => {
    expect(read(id, rows, isPart)).toEqual({ values })
  })

  test('what is wrong with it', () => {
    expect(read('veiligheid.acuut', [{}])).toEqual({ wrong: expect.stringContaining('Kies een antwoord') })
    expect(read('persoon.leeftijd', [{}])).toEqual({ wrong: expect.stringContaining('Vul een getal in') })
    for (const least of ['twaalf', '130', '-1', '1e1'])
      expect(read('persoon.leeftijd', [{ least }])).toEqual({
        wrong: 'Vul een getal in van 0 tot en met 120 jaar.',
      })
    expect(read('persoon.leeftijd', [{ least: '13', most: '11' }], true)).toEqual({
      wrong: expect.stringContaining('Draai ze om'),
    })
  })
})

test.each([
  ['veiligheid.acuut', false],
  ['hulpbehoefte.eigenKracht', 'deels'],
  ['hulpbehoefte.eigenKracht', { eenVan: ['deels', 'volledig'] }],
  ['problematiek.soorten', ['opvoeden', 'gedrag']],
  ['problematiek.soorten', []],
  ['persoon.leeftijd', 17.5],
  ['persoon.leeftijd', { tussen: [11, 13] }],
  ['persoon.leeftijd', { tussen: [null, 13] }],
  ['leefgebied.zelfredzaamheid', 3],
  ['leefgebied.zelfredzaamheid', { tussen: [2, 4] }],
] as const)('%s comes back as it was said: %j', (id, value) => {
  expect(filledIn(fact(id), draftOf(fact(id), [value]))).toEqual({ values: [value] })
})

test('what can be known in part: a choice of three and more, a number', () => {
  expect(canBePart(fact('veiligheid.acuut'))).toBe(false)
  expect(canBePart(fact('problematiek.soorten'))).toBe(false)
  expect(canBePart(fact('hulpbehoefte.eigenKracht'))).toBe(true)
  expect(choicesFor(fact('leefgebied.zelfredzaamheid')).map(({ value }) => value)).toEqual([
    '1',
    '2',
    '3',
    '4',
    '5',
  ])
})

test('no value of the rule set is called like a mark of the form', () => {
  const values = baseRuleSet.feiten.flatMap((one) => ('waarden' in one ? one.waarden : []))
  expect(values).not.toContain(NONE)
  expect(values).not.toContain(NOT_KNOWN)
})

test('answers read as somebody would say them', () => {
  expect(
    [
      answerText('veiligheid.acuut', false),
      answerText('hulpbehoefte.eigenKracht', { eenVan: ['deels', 'volledig'] }),
      answerText('persoon.leeftijd', { tussen: [11, 13] }),
      answerText('persoon.leeftijd', { tussen: [11, null] }),
      answerText('problematiek.soorten', []),
      answerText('problematiek.soorten', null),
    ].join('; '),
  ).toBe('nee; deels of volledig; tussen 11 en 13 jaar; 11 jaar of meer; geen van deze; weet ik nog niet')
})
