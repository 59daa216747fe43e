/** A record is made again to the byte, and whatever differs is told; it holds nothing of a family. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import mert from '../../examples/casussen/alkmaar-mert.json' with { type: 'json' }
import { fullCasus, partialCasus } from '../../src/entry/testing.js'
import {
  assess,
  baseRuleSet,
  type Casus,
  createAssessor,
  createRecord,
  customise,
  type Dossier,
  overlays,
  recompute,
} from '../../src/index.js'

const root = resolve(import.meta.dirname, '../..')
const casus = mert.casus as unknown as Casus
const record = createRecord(assess(casus), casus, { besluit: 'volgt' })
const schema = JSON.parse(readFileSync(resolve(root, 'rules/schema/dossier.json'), 'utf8')) as object
const matchesSchema = new Ajv2020({ allowUnionTypes: true }).compile(schema)
const codes = (data: unknown, of: unknown = casus, sets: Parameters<typeof recompute>[2] = baseRuleSet) =>
  recompute(data, of, sets).map(({ code, pad }) => [code, pad])

test('is plain, frozen, and holds no fact, name or id of the family', () => {
  expect(JSON.parse(JSON.stringify(record))).toEqual(record)
  expect(Object.isFrozen(record) && Object.isFrozen(record.uitkomsten)).toBe(true)
  const text = JSON.stringify(record)
  for (const id of ['mert', 'moeder', 'vader', 'overgewicht', 'autisme'])
    expect(text).not.toContain(`"${id}"`)
  expect(record).toMatchObject({
    formaat: 1,
    peildatum: casus.peildatum,
    regelset: { id: 'basis' },
    besluit: { keuze: 'volgt' },
  })
  expect(record.uitkomsten['hulpbehoefte.trede']).toEqual([
    'jeugdhulp-specialistisch',
    'vrij-toegankelijk',
    'vrij-toegankelijk',
  ])
})

test('is made again, whatever the casus, and with or without its trace', () => {
  fc.assert(
    fc.property(fc.oneof(fullCasus(baseRuleSet), partialCasus(baseRuleSet)), (one) => {
      const made = createRecord(assess(one as Casus, { spoor: false }), one)
      expect(made).toEqual(createRecord(assess(one as Casus), one))
      expect(recompute(JSON.parse(JSON.stringify(made)), one, [baseRuleSet])).toEqual([])
    }),
    { numRuns: 60 },
  )
})

test('is made again with the rule set of a municipality among several', () => {
  const { ruleSet } = customise(baseRuleSet, overlays.alkmaar)
  const made = createRecord(createAssessor(ruleSet).assess(casus), casus)
  expect(recompute(made, casus, new Set([baseRuleSet, ruleSet]))).toEqual([])
  expect(codes(made)).toEqual([['ander-dossier', '/regelset']])
})

describe('what differs is told', () => {
  const changed = (change: object): Dossier => ({ ...record, ...change })
  const otherRules = { ...baseRuleSet, titel: 'anders' }
  test.each<[string, unknown, unknown, Parameters<typeof recompute>[2], string[][]]>([
    ['another casus', record, { ...casus, kenmerk: 'x' }, baseRuleSet, [['ander-dossier', '/casus']]],
    ['other rules under the same name', record, casus, otherRules, [['ander-dossier', '/regelset']]],
    ['no rules', record, casus, [], [['ander-dossier', '/regelset']]],
    [
      'another advice',
      changed({ advies: '0'.repeat(64) }),
      casus,
      baseRuleSet,
      [['ander-dossier', '/advies']],
    ],
    ['other counts', changed({ uitkomsten: {} }), casus, baseRuleSet, [['ander-dossier', '/uitkomsten']]],
    ['a mark that is none', changed({ casus: 'x' }), casus, baseRuleSet, [['vorm', '/casus']]],
    ['no day', changed({ peildatum: '2026-02-30' }), casus, baseRuleSet, [['vorm', '/peildatum']]],
    ['another form', changed({ formaat: 2 as 1 }), casus, baseRuleSet, [['vorm', '/formaat']]],
    [
      'no decision',
      changed({ besluit: { keuze: 'wijkt-af' } }),
      casus,
      baseRuleSet,
      [
        ['vorm', '/besluit/reden'],
        ['vorm', '/besluit/rol'],
      ],
    ],
    ['nothing', null, casus, baseRuleSet, [['vorm', '']]],
    ['a text', 'dossier', casus, baseRuleSet, [['vorm', '']]],
    ['a function', () => 1, casus, baseRuleSet, [['vorm', '']]],
    ['no casus', record, null, baseRuleSet, [['vorm', '']]],
  ])('%s', (_, data, of, sets, expected) => {
    expect(codes(data, of, sets)).toEqual(expected)
  })

  test('any changed answer', () => {
    for (const group of ['veiligheid', 'problematiek', 'ouders'] as const) {
      const other = { ...casus, [group]: { ...casus[group], iets: true } }
      expect(codes(record, other)).toEqual([['ander-dossier', '/casus']])
    }
  })

  test('in words', () => {
    const told = [
      ...recompute(changed({ advies: '0'.repeat(64), bibliotheek: '0.0.1' }), casus, baseRuleSet),
      ...recompute(changed({ advies: '0'.repeat(64) }), casus, baseRuleSet),
      ...recompute(record, casus, otherRules),
      ...recompute(record, casus, []),
      ...recompute(record, {}, baseRuleSet),
      ...recompute({ formaat: 1 }, casus, baseRuleSet),
    ].map(({ bericht }) => bericht.replace(/dit is versie .*\./, 'dit is versie x.'))
    expect(told).toMatchSnapshot()
  })
})

describe('a decision', () => {
  const made = (besluit: unknown) => () =>
    createRecord(assess(casus), casus, { besluit: besluit as Dossier['besluit'] & object })
  test('otherwise has a reason and a role', () => {
    const besluit = {
      keuze: 'wijkt-af',
      reden: 'het gezin wilde eerst wachten',
      rol: 'jeugd- en gezinscoach',
    }
    expect(made(besluit)().besluit).toEqual(besluit)
  })
  test('keeps its day, what was decided instead, and who followed an advice after looking', () => {
    const instead = {
      ...{ keuze: 'wijkt-af', reden: 'het gezin wilde eerst wachten', rol: 'coach', dag: '2026-02-03' },
      besloten: { 'advies.trede': 'eigen-kracht' },
    }
    const followed = { keuze: 'volgt', reden: 'besproken met het gezin', rol: 'coach', dag: '2026-02-03' }
    for (const besluit of [instead, followed]) {
      const kept = made(besluit)()
      expect(kept.besluit).toEqual(besluit)
      expect(recompute(JSON.parse(JSON.stringify(kept)), casus, baseRuleSet)).toEqual([])
      expect(matchesSchema(kept)).toBe(true)
    }
    expect(Object.isFrozen(instead.besloten)).toBe(false)
  })
  test.each<[string, object, string]>([
    [
      'with a number of one person, also when it follows',
      { keuze: 'volgt', reden: 'nummer 111222333' },
      '/besluit/reden',
    ],
    ['that follows in a blank role', { keuze: 'volgt', rol: ' ' }, '/besluit/rol'],
    ['on a day that is none', { keuze: 'volgt', dag: '2026-02-30' }, '/besluit/dag'],
    ['that follows and decides something else', { keuze: 'volgt', besloten: {} }, '/besluit/besloten'],
    ['with a field of its own', { keuze: 'volgt', naam: 'Jan' }, '/besluit/naam'],
    [
      'for something that names somebody',
      { keuze: 'wijkt-af', reden: 'anders', rol: 'coach', besloten: { 'advies.trede': '111222333' } },
      '/besluit/besloten',
    ],
    [
      'for a list',
      { keuze: 'wijkt-af', reden: 'anders', rol: 'coach', besloten: ['x'] },
      '/besluit/besloten',
    ],
  ])('%s is refused, also when it is read back', (_, besluit, pad) => {
    expect(made(besluit)).toThrow(pad)
    expect(codes({ ...record, besluit }).map(([, at]) => at)).toEqual([pad])
  })
  test.each<[string, unknown]>([
    ['blank', { keuze: 'wijkt-af', reden: ' ', rol: 'coach' }],
    ['without role', { keuze: 'wijkt-af', reden: 'anders' }],
    ['too long', { keuze: 'wijkt-af', reden: 'a'.repeat(201), rol: 'coach' }],
    ['about one person', { keuze: 'wijkt-af', reden: 'nummer 111222333', rol: 'coach' }],
    ['another word', { keuze: 'misschien' }],
    ['to follow, with a reason about one person', { keuze: 'volgt', reden: 'nummer 111222333' }],
    ['a word in a list', { keuze: ['volgt'] }],
    ['more than is asked', { keuze: 'wijkt-af', reden: 'anders', rol: 'coach', naam: 'Jan' }],
  ])('that is %s is refused', (_, besluit) => {
    expect(made(besluit)).toThrow(TypeError)
    expect(made(besluit)).toThrowErrorMatchingSnapshot()
  })
})

test('of another casus or with an unknown option is a slip of the program', () => {
  expect(() => createRecord(assess(casus), { ...casus, kenmerk: 'x' })).toThrow(TypeError)
  expect(() => createRecord(assess(casus), casus, { beslut: 'volgt' } as object)).toThrow(/besluit/)
})

test('has a JSON Schema that takes what is made, and refuses what is no record', () => {
  const valid = matchesSchema
  expect(valid(record)).toBe(true)
  const besluit = { keuze: 'wijkt-af', reden: 'anders', rol: 'coach' } as const
  expect(valid(createRecord(assess(casus), casus, { besluit }))).toBe(true)
  expect(valid({ ...record, besluit: { keuze: 'wijkt-af', reden: ' ', rol: 'coach' } })).toBe(false)
  expect(valid({ ...record, besluit: { keuze: 'volgt', naam: 'Jan' } })).toBe(false)
  expect(valid({ ...record, formaat: 2 })).toBe(false)
  expect(valid({ ...record, casus: 'x' })).toBe(false)
})
