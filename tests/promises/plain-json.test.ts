/** What the library gives is plain JSON, as its types and README say: all of it, whatever was asked. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type AnyCasus,
  checkLaw,
  completionsOf,
  coverageOf,
  fullCasus,
  laws,
  mutantsOf,
  mutationScore,
  partialCasus,
  overlays as randomOverlays,
  ruleSets,
} from '../../src/entry/testing.js'
import {
  assess,
  baseRuleSet,
  type Casus,
  CasusError,
  checkOverlay,
  checkRuleSet,
  compare,
  createAssessor,
  customise,
  difference,
  inForce,
  overlays,
  parseRuleSet,
  RuleSetError,
  type RuleSetJson,
  runTestCases,
  type TestCase,
} from '../../src/index.js'
import { createEngineAssessor } from '../../src/json-rules-engine/index.js'
import { jsonSchemas } from '../../src/schema/json-schema.js'
import { verify } from '../../src/verify/verify.js'
import { notPlain } from '../support/plain-json.js'
import { smallRuleSet } from '../support/small-rule-set.js'

const HEAD = { kenmerk: 'a', peildatum: '2026-01-15' }
const alkmaar = customise(baseRuleSet, overlays.alkmaar)
const midden = customise(baseRuleSet, overlays['midden-holland'])

function expectPlain(given: unknown): void {
  expect(notPlain(given)).toEqual([])
  const sent: unknown = JSON.parse(JSON.stringify(given))
  expect(sent).toStrictEqual(given)
  expect(structuredClone(given)).toStrictEqual(given)
}

function expectPlainAdvice(ruleSet: RuleSetJson, casus: AnyCasus) {
  const { assess, decide, decideAll, openQuestions } = createAssessor<AnyCasus>(ruleSet)
  const fresh = assess(casus)
  // Each way of copying is the first to read what is told late.
  expect(JSON.parse(JSON.stringify(assess(casus)))).toStrictEqual({ ...assess(casus) })
  expect(structuredClone(assess(casus))).toStrictEqual(Object.assign({}, assess(casus)))
  for (const given of [fresh, decide(casus), [...decideAll([casus])], openQuestions(casus)])
    expectPlain(given)
}

/** The problems of whatever a call throws. */
function problemsOf(call: () => unknown): unknown {
  try {
    call()
  } catch (error) {
    if (error instanceof CasusError || error instanceof RuleSetError) return error.problems
    throw error
  }
  throw new Error('nothing was wrong')
}

describe('advices, decisions and questions', { timeout: 120_000 }, () => {
  test.each([
    ['the base', baseRuleSet],
    ['Alkmaar', alkmaar.ruleSet],
    ['Midden-Holland', midden.ruleSet],
  ])('of %s', (_, ruleSet) => {
    const casussen = fc.oneof(
      partialCasus<AnyCasus>(ruleSet),
      fullCasus<AnyCasus>(ruleSet),
      fc.constant(HEAD),
    )
    fc.assert(
      fc.property(casussen, (casus) => expectPlainAdvice(ruleSet, casus as AnyCasus)),
      { numRuns: 6 },
    )
  })

  test('of random rule sets, in both engines', async () => {
    const trial = ruleSets().chain((ruleSet) =>
      partialCasus<AnyCasus>(ruleSet).chain((partial) =>
        completionsOf(ruleSet, partial).map((full) => ({ ruleSet, casussen: [partial, full] })),
      ),
    )
    await fc.assert(
      fc.asyncProperty(trial, async ({ ruleSet, casussen }) => {
        const { assess, decide } = createEngineAssessor<AnyCasus>(ruleSet)
        for (const casus of casussen) {
          expectPlainAdvice(ruleSet, casus)
          for (const given of [await assess(casus), await decide(casus)]) expectPlain(given)
        }
      }),
      { numRuns: 25 },
    )
  })

  test('where a casus or the rules hold minus nought', async () => {
    const small = smallRuleSet()
    const ruleSet = {
      ...small,
      feiten: [
        ...small.feiten,
        {
          id: 'proef.getal',
          bereik: 'gezin',
          type: 'getal',
          label: 'getal',
          vraag: 'Hoeveel?',
          wie: ['ouder'],
          bron: ['bron'],
          minimum: -0,
          maximum: 5,
        },
      ],
      regels: small.regels.map((one, at) =>
        at > 0
          ? one
          : {
              ...one,
              conditions: { any: [{ fact: 'proef.getal', operator: 'lessThan', value: -0 }, one.conditions] },
            },
      ),
    } as unknown as RuleSetJson
    const casus = { ...HEAD, proef: { getal: -0 } } as unknown as AnyCasus
    expectPlainAdvice(ruleSet, casus)
    expectPlain(await createEngineAssessor<AnyCasus>(ruleSet).assess(casus))
    expectPlain(parseRuleSet(ruleSet))
  })
})

// Machines may be busy, and proofs take their time.
describe('what is said of rule sets', { timeout: 120_000 }, () => {
  test('rule sets, overlays, deviations and schemas', () => {
    for (const given of [baseRuleSet, overlays, alkmaar, midden, jsonSchemas(alkmaar.ruleSet)])
      expectPlain(given)
    expectPlain(inForce([overlays.alkmaar], '2026-01-15'))
    const regel = baseRuleSet.regels.find(
      ({ event, beschermd }) => event.type === 'inzet.instrumenten' && !beschermd,
    )?.name
    const because = { reden: 'Zo is het hier.', bron: Object.keys(baseRuleSet.bronnen).slice(0, 1) }
    const dropping = {
      ...{ id: 'weg', versie: '1', titel: 'Weg', basis: { id: 'basis', versie: baseRuleSet.versie } },
      vervalt: [{ regel, ...because }],
      wijzig: [{ conclusie: 'advies.compartiment', pad: '/intern', waarde: false, ...because }],
    }
    const { deviations } = customise(baseRuleSet, dropping)
    expect(deviations).toHaveLength(2)
    expectPlain(deviations)
    expect(deviations.map((one) => ['voor' in one, 'na' in one])).toEqual([
      [false, true],
      [true, false],
    ])
  })

  test('comparisons and differences', () => {
    const casussen = fc.sample(fullCasus<Casus>(baseRuleSet), { numRuns: 400, seed: 3 })
    for (const [one, other] of [
      [baseRuleSet, midden.ruleSet],
      [midden.ruleSet, baseRuleSet],
      [baseRuleSet, alkmaar.ruleSet],
    ] as const) {
      const compared = compare(one, other, casussen)
      expect(compared.anders).toBeGreaterThan(0)
      expectPlain(compared)
      expectPlain(difference(one, other))
    }
  })

  test('proofs', () => {
    expectPlain(verify(baseRuleSet))
    const broken = {
      ...baseRuleSet,
      regels: baseRuleSet.regels.filter(({ event }) => event.type !== 'veiligheid.niveau'),
    }
    const verdicts = verify(broken)
    expect(verdicts.some(({ uitkomst }) => uitkomst === 'weerlegd')).toBe(true)
    expectPlain(verdicts)
  })

  test('reports on test cases', () => {
    const cases: TestCase[] = [
      {
        casus: HEAD,
        verwacht: { trede: 'eigen-kracht', status: 'definitief', hulpbehoeften: { x: 'eigen-kracht' } },
      },
      { naam: 'b', casus: { ...HEAD, kenmerk: '' }, verwacht: { onzin: 1 } },
    ]
    expectPlain(runTestCases(baseRuleSet, cases))
  })

  test('findings', () => {
    const wrong = { ...baseRuleSet, feiten: [{ id: 'x' }, null], regels: [{ name: 'a' }], extra: undefined }
    for (const given of [
      checkRuleSet(baseRuleSet),
      checkRuleSet(wrong),
      checkRuleSet('{'),
      checkRuleSet(undefined),
      checkRuleSet({ ...smallRuleSet(), conclusies: [] }),
      checkOverlay(baseRuleSet, {
        ...overlays.alkmaar,
        wijzig: [{ regel: 'x', pad: '/y', waarde: undefined }],
      }),
      checkOverlay(baseRuleSet, overlays.alkmaar),
      problemsOf(() => parseRuleSet(wrong)),
      problemsOf(() =>
        assess({ ...HEAD, veiligheid: { acuut: Number.NaN, x: undefined } } as unknown as Casus),
      ),
      problemsOf(() => assess(undefined as unknown as Casus)),
    ])
      expectPlain(given)
  })

  test('findings about random overlays', () => {
    fc.assert(
      fc.property(
        ruleSets().chain((base) => randomOverlays(base).map((overlay) => ({ base, overlay }))),
        (one) => {
          expectPlain(one.overlay)
          const problems = checkOverlay(one.base, one.overlay)
          expectPlain(problems)
          expectPlain(checkRuleSet(one.base))
          if (problems.some(({ ernst }) => ernst === 'fout')) return
          const made = customise(one.base, one.overlay)
          for (const given of [made, difference(one.base, made.ruleSet), verify(made.ruleSet)])
            expectPlain(given)
        },
      ),
      { numRuns: 8 },
    )
  })
})

describe('what the testing tools give', () => {
  const small = parseRuleSet(smallRuleSet())

  test('casussen and rule sets', () => {
    fc.assert(
      fc.property(partialCasus<AnyCasus>(small), (casus) => expectPlain(casus)),
      { numRuns: 20 },
    )
    fc.assert(
      fc.property(fullCasus<AnyCasus>(small), (casus) => expectPlain(casus)),
      { numRuns: 20 },
    )
    fc.assert(
      fc.property(ruleSets(), (ruleSet) => expectPlain(ruleSet)),
      { numRuns: 20 },
    )
  })

  test('coverage, mutants, mutation scores and findings of laws', () => {
    expectPlain(coverageOf(small, { runs: 50 }))
    // The mutated rule set is told to be no part of a mutant as JSON.
    const asJson = <T extends object>(mutant: T) => ({ ...mutant })
    expectPlain([...mutantsOf(small)].map(asJson))
    const { survivors, ...score } = mutationScore(small, [])
    expect(survivors.length).toBeGreaterThan(0)
    expectPlain({
      ...score,
      survivors: survivors.map((one) => ({ ...one, mutant: asJson(one.mutant) })),
    })
    for (const law of laws(small)) expectPlain(checkLaw(law, { runs: 5, seed: 1 }) ?? null)
  })
})
