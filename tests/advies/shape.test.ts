/** The form of an advice is data: what is added to it there is decided, told, described and expected. */
import { expect, test } from 'vitest'
import {
  type AdviesMapJson,
  baseRuleSet,
  type ConclusionJson,
  createAssessor,
  parseRuleSet,
  type RuleSetJson,
  runTestCases,
} from '../../src/index.js'
import { createEngineAssessor } from '../../src/json-rules-engine/index.js'
import { toText } from '../../src/report/report.js'
import { jsonSchemas } from '../../src/schema/json-schema.js'
import { rule } from '../support/one-rule.js'

const { advies: base } = baseRuleSet
if (base === undefined) throw new Error('the base rule set says what an advice looks like')

const CHOICE = { beleid: 'first', waarden: ['ja', 'nee'], standaard: 'nee' } as const
const conclusies: readonly ConclusionJson[] = [
  { id: 'advies.rijp', bereik: 'gezin', titel: 'genoeg bekend', ...CHOICE },
  { id: 'advies.nogBellen', bereik: 'gezin', beleid: 'collect', titel: 'nog doen', waarden: ['bellen'] },
  { id: 'hulpbehoefte.gezinHelpt', bereik: 'hulpbehoefte', titel: 'het gezin draagt', ...CHOICE },
]
const safe = { all: [{ fact: 'veiligheid.acuut', operator: 'equal', value: false }] }

/** The base with a group of its own for the family, and a field for each need. */
const advies: AdviesMapJson = {
  ...base,
  velden: [
    ...base.velden.map((field) =>
      field.soort === 'lijst' && field.bereik === 'hulpbehoefte'
        ? {
            ...field,
            velden: [
              ...field.velden,
              { veld: 'gezinHelpt', soort: 'uitkomst', conclusie: 'hulpbehoefte.gezinHelpt' } as const,
            ],
          }
        : field,
    ),
    {
      veld: 'afspraken',
      soort: 'groep',
      kort: 'afspraken',
      velden: [
        { veld: 'rijp', soort: 'uitkomst', conclusie: 'advies.rijp', kort: 'rijp' },
        { veld: 'nogBellen', soort: 'suggesties', conclusie: 'advies.nogBellen' },
      ],
    },
  ],
  status: { ...base.status, vast: { status: 'klaar', titel: 'helemaal klaar', uitleg: 'Zo is het goed.' } },
  verslag: {
    ...base.verslag,
    samenvatting: ['advies.rijp'],
    suggesties: ['advies.nogBellen'],
    // What is said of suggestions that are told no more goes with them.
    dekt: {},
    delen: base.verslag.delen.map((part) => ('punten' in part ? { ...part, punten: [] } : part)),
  },
}
/** What the texts of the base call people. */
const { namen = {} } = baseRuleSet.verhaal ?? {}
const ruleSet: RuleSetJson = {
  ...baseRuleSet,
  bronnen: { ...baseRuleSet.bronnen, bron: { titel: 'Bron', soort: 'proef' } },
  conclusies: [...baseRuleSet.conclusies, ...conclusies],
  regels: [
    ...baseRuleSet.regels,
    rule('rijp', 'advies.rijp', 'ja', safe),
    rule('bellen', 'advies.nogBellen', 'bellen', safe),
    rule('draagt', 'hulpbehoefte.gezinHelpt', 'ja', safe),
  ],
  verhaal: { kern: ['advies.rijp'], namen, motivering: [], tegenwicht: [] },
  advies,
}
const HEAD = { kenmerk: 'a', peildatum: '2026-01-15', hulpbehoeften: [{ id: 'b1' }] }
const KNOWN = { ...HEAD, veiligheid: { acuut: false } }
const certain = { waarde: 'ja', mogelijk: ['ja'], zeker: true }

test('both engines give the fields, in their place', async () => {
  for (const casus of [HEAD, KNOWN]) {
    const one = createAssessor<object>(ruleSet).assess(casus)
    const other = await createEngineAssessor<object>(ruleSet).assess(casus)
    expect(JSON.stringify(other)).toBe(JSON.stringify(one))
  }
  const advice: object = createAssessor<object>(ruleSet).decide(KNOWN)
  expect(Object.keys(advice).slice(-3)).toEqual(['aandachtspunten', 'afspraken', 'eigen'])
  expect(advice).toMatchObject({
    afspraken: { rijp: certain, nogBellen: [{ id: 'bellen', zeker: true }] },
    hulpbehoeften: [{ id: 'b1', gezinHelpt: certain, eigen: {} }],
    eigen: {},
  })
  expect(Object.isFrozen((advice as { afspraken: object }).afspraken)).toBe(true)
})

test('the status has the name that stands there', () => {
  const regels = ruleSet.regels.map((one) =>
    one.event.type === 'advies.fase'
      ? {
          ...one,
          conditions: {
            all: [
              {
                fact: 'aantal',
                params: { bereik: 'hulpbehoefte' },
                operator: 'equal',
                value: one.event.params.waarde === 'afgewogen' ? 1 : 2,
              },
            ],
          },
        }
      : one,
  )
  const advice = createAssessor<object>({ ...ruleSet, regels } as RuleSetJson).assess(KNOWN)
  expect(advice.status).toBe('klaar')
  const text = toText(advice, { ruleSet: parseRuleSet(ruleSet) })
  expect(text).toMatch(/Status +helemaal klaar/)
  expect(text).toMatch(/Zo is het goed\./)
  expect(text).toMatch(/Genoeg bekend +ja/)
  expect(text).toMatch(/nog doen/i)
  // Told by the usual form, nothing falls over.
  expect(toText(advice)).toMatch(/Status +klaar/)
})

test('the schema describes the fields', () => {
  const text = JSON.stringify(jsonSchemas(ruleSet).advies)
  expect(text).toContain('"gezinDraagt"')
  expect(text).toContain('"nogBellen"')
  expect(text).toContain('"klaar"')
})

test('a test case expects them by their short names', () => {
  const verwacht = {
    rijp: 'ja',
    afspraken: { rijp: 'ja', nogBellen: ['bellen'] },
    'hulpbehoefte.gezinHelpt': { b1: 'ja' },
  }
  const run = (wanted: object) =>
    runTestCases(ruleSet, [{ casus: KNOWN, verwacht: { ...wanted } }]).resultaten[0]
  expect(run(verwacht)).toMatchObject({ geslaagd: true, problemen: [], verschillen: [] })
  expect(run({ afspraken: { rijp: 'nee' } })?.geslaagd).toBe(false)
})

test('without a form of its own a rule set has the usual one', () => {
  const { advies: _, ...bare } = baseRuleSet
  const text = (rules: RuleSetJson) =>
    JSON.stringify(createAssessor<object>(rules).decide(KNOWN)).replace(/"vingerafdruk":"\w+"/, '')
  expect(text(bare)).toBe(text(baseRuleSet))
})
