/** The assessor on json-rules-engine keeps the promises that the compiled one makes. */
import { expect, test } from 'vitest'
import { baseRuleSet, createAssessor, RuleSetError } from '../../src/index.js'
import { createEngineAssessor } from '../../src/json-rules-engine/index.js'
import { publishedCases } from '../support/built.js'
import { broken } from '../support/small-rule-set.js'

const compiled = createAssessor(baseRuleSet)
const reference = createEngineAssessor(baseRuleSet)

test('carries its rule set, checked; refuses one that is not sound', () => {
  expect(reference.ruleSet).toBe(baseRuleSet)
  const unsound = broken({ '/regels/0/conditions/all/0/fact': 'kind.velig' })
  expect(() => createEngineAssessor(unsound as never)).toThrow(RuleSetError)
})

test('many casussen at the same time get the advice that each gets alone', async () => {
  const casussen = [...publishedCases(), ...publishedCases(), { kenmerk: 'leeg', peildatum: '2026-01-15' }]
  const together = await Promise.all(casussen.map((casus) => reference.assess(casus)))
  expect(together.map((advies) => JSON.stringify(advies))).toEqual(
    casussen.map((casus) => JSON.stringify(compiled.assess(casus))),
  )
})

test('decides without explanation, and the same', async () => {
  for (const casus of publishedCases()) {
    const { openVragen, verschillen, motivering, tegenwicht, spoor, ...rest } = await reference.assess(casus)
    expect(JSON.stringify(await reference.decide(casus))).toBe(JSON.stringify(rest))
    expect([openVragen, verschillen, motivering, tegenwicht, spoor].every(Array.isArray)).toBe(true)
  }
})

test('gives an advice that is frozen all the way down', async () => {
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    expect(Object.isFrozen(value)).toBe(true)
    for (const part of Object.values(value)) visit(part)
  }
  for (const casus of publishedCases().slice(0, 1)) visit(await reference.assess(casus))
})
