/**
 * Every small mistake in the base rule set would be noticed by its own tests (`own-tests.ts`): a mutant lives
 * only if it is proven to make no difference. What the examples leave alive, the casussen in `mutanten/` kill;
 * each says what must come out, and a second reading of the domain says the same where it speaks.
 */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { baseRuleSet } from '../../src/base.js'
import { compile } from '../../src/compile/program.js'
import { closeDefaults } from '../../src/search/close-defaults.js'
import { createKills } from '../../src/testing/mutants/casussen.js'
import { compileMutant } from '../../src/testing/mutants/compiled.js'
import { mutantsOf } from '../../src/testing/mutants/mutate.js'
import { completionsOf } from '../properties/arbitraries.js'
import { verdicts } from '../properties/oracle.js'
import type { Verdict } from '../properties/oracle-shape.js'
import { loadTypeScript } from '../support/load-typescript.js'
import { adviceOn } from './examples.js'
import { type Killing, killings, killingTest, ownTests } from './own-tests.js'

const all = killings.flatMap(({ cases }) => cases)
const program = closeDefaults(compile(baseRuleSet))
const mutants = new Map([...mutantsOf(baseRuleSet)].map((mutant) => [mutant.id, mutant]))

describe.each(killings)('$name', ({ cases }) => {
  test.each(cases)('$doodt', (killing) => {
    const { casus, item, conclusie, uitkomst, bevat, zonder, regel, waar, waarde } = killing
    const { spoor } = adviceOn(casus)
    if (conclusie !== undefined) {
      const found = spoor.find((one) => one.conclusie === conclusie && one.item === item)?.uitkomst
      if (uitkomst !== undefined)
        expect(found).toEqual({ waarde: uitkomst, mogelijk: [uitkomst], zeker: true })
      if (bevat !== undefined) expect(found?.waarde).toContain(bevat)
      if (zonder !== undefined) expect(found?.mogelijk).not.toContain(zonder)
      expect([uitkomst, bevat, zonder].filter((one) => one !== undefined)).toHaveLength(1)
    } else expect(regel).toBeDefined()
    if (regel !== undefined) {
      const rules = spoor.filter((one) => one.item === item).flatMap(({ regels }) => regels)
      const expected = { regel, waar, ...(waarde !== undefined && { waarde }) }
      expect(rules.find((one) => one.regel === regel)).toMatchObject(expected)
    }
  })

  test('each kills the mutant that it names', () => {
    const alive = cases.filter((killing) => {
      const mutant = mutants.get(killing.doodt)
      if (mutant === undefined) throw new Error(`there is no mutant "${killing.doodt}"`)
      return !createKills(program, [killingTest(killing)])(compileMutant(mutant, program))
    })
    expect(alive).toEqual([])
  })
})

/** What the second reading says of what a casus must give; undefined where the page is silent. */
function agrees(reading: readonly Verdict[], { conclusie, item, uitkomst, bevat, zonder }: Killing) {
  const found = reading.find((one) => one.conclusie === conclusie && one.item === item)
  if (found?.een !== undefined) return uitkomst === undefined ? undefined : found.een.includes(uitkomst)
  const isIn = found?.leden?.[bevat ?? zonder ?? '']
  return isIn === undefined ? undefined : isIn === (bevat !== undefined)
}

test('a second reading of the domain expects the same, however the casus is completed', () => {
  let compared = 0
  for (const killing of all) {
    const { casus, doodt } = killing
    const head = { kenmerk: 'test', peildatum: '2026-01-15' }
    for (const full of fc.sample(completionsOf({ ...head, ...casus }), { numRuns: 10, seed: 1 })) {
      const isSaid = agrees(verdicts(full), killing)
      if (isSaid === undefined) continue
      compared++
      expect(isSaid, `${doodt} ${JSON.stringify(full)}`).toBe(true)
    }
  }
  expect(compared).toBeGreaterThan(100)
})

test('no mutant of the base rule set survives its own tests', { timeout: 120_000 }, async () => {
  // As plain JavaScript: thousands of rule sets are run.
  const { mutationScore } = await loadTypeScript<typeof import('../../src/testing/mutants/score.js')>(
    new URL('../../src/testing/mutants/score.ts', import.meta.url),
  )
  const { total, killed, equivalent, survivors, undecided, score } = mutationScore(baseRuleSet, ownTests())
  expect(survivors.map(({ mutant, casus, verwacht }) => ({ id: mutant.id, casus, verwacht }))).toEqual([])
  expect(undecided.map(({ id }) => id)).toEqual([])
  expect(score).toBe(1)
  expect(killed + equivalent.length).toBe(total)
  expect(total).toBe(mutants.size)
})
