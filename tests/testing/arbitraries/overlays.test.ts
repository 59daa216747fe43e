/** Random overlays: legal ones and attacks; and what tells a loss of protection without any proof. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { baseRuleSet, createAssessor, customise, parseRuleSet, type RuleSet } from '../../../src/index.js'
import { RuleSetError } from '../../../src/problem.js'
import { type AnyCasus, fullCasus } from '../../../src/testing/arbitraries/casussen.js'
import { overlays } from '../../../src/testing/arbitraries/overlays.js'
import { createLostIn } from '../../../src/testing/laws/protection.js'
import { mutantsOf } from '../../../src/testing/mutants/mutate.js'
import { broken, smallRuleSet } from '../../support/small-rule-set.js'

/** The small rule set with its danger rule protected. */
const guarded = parseRuleSet(broken({ '/regels/0/beschermd': true, '/conclusies/0/beschermd': true }))

function fateOf(base: RuleSet, overlay: unknown): string {
  try {
    customise(base, overlay)
    return 'taken'
  } catch (error) {
    if (!(error instanceof RuleSetError)) throw error
    return error.problems
      .map(({ code }) => code)
      .sort()
      .join()
  }
}

describe('random overlays', () => {
  const fates = fc.sample(overlays(guarded), { numRuns: 300, seed: 1 }).map((one) => fateOf(guarded, one))
  const share = (fits: (fate: string) => boolean) => fates.filter(fits).length / fates.length

  test('are taken, or refused for what they attack; their form is right', () => {
    expect(share((fate) => fate === 'taken')).toBeGreaterThan(0.3)
    expect(share((fate) => fate.includes('beschermd'))).toBeGreaterThan(0.1)
    expect(fates.filter((fate) => fate.includes('vorm') || fate.includes('onbekend'))).toEqual([])
  })

  test('of the base rule set are taken and refused too', () => {
    const some = fc.sample(overlays(baseRuleSet), { numRuns: 6, seed: 2 })
    const found = new Set(some.map((one) => fateOf(baseRuleSet, one) === 'taken'))
    expect(found).toEqual(new Set([true, false]))
  })
})

describe('a loss of protection', () => {
  /** What casussen show of a rule set that was made without any guard. */
  function lossIn(base: RuleSet, changed: RuleSet, runs: number): string | undefined {
    const lostIn = createLostIn(base)
    const [before, after] = [createAssessor<AnyCasus>(base), createAssessor<AnyCasus>(changed)]
    return fc
      .sample(fullCasus<AnyCasus>(base), { numRuns: runs, seed: 4 })
      .map((casus) => lostIn(before.assess(casus), after.assess(casus)))
      .find((loss) => loss !== undefined)
  }

  test('is seen when a protected rule is dropped or weakened', () => {
    const without = parseRuleSet({ ...guarded, regels: guarded.regels.slice(1) })
    expect(lossIn(guarded, without, 100)).toMatch(/^De beschermde regel "gevaar" verliest zijn werking\./)
    const base = [...mutantsOf(baseRuleSet)].filter(
      ({ rule, kind }) => rule === 'veiligheid-acuut' && kind === 'regel-weg',
    )
    expect(base).toHaveLength(1)
    for (const { ruleSet } of base) expect(lossIn(baseRuleSet, ruleSet, 100)).toContain('veiligheid-acuut')
  })

  test('is not seen where more is protected, or nothing changes', () => {
    const stricter = broken({
      '/regels/0/beschermd': true,
      '/conclusies/0/beschermd': true,
      '/regels/1/event/params/waarde': 'gevaar',
    })
    expect(lossIn(guarded, parseRuleSet(stricter), 100)).toBeUndefined()
    expect(lossIn(baseRuleSet, baseRuleSet, 20)).toBeUndefined()
    expect(lossIn(parseRuleSet(smallRuleSet()), guarded, 50)).toBeUndefined()
  })
})
