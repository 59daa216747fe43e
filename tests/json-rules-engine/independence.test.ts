/**
 * json-rules-engine proves the compiled engine only if it leans on nothing of it. Here every compiled test
 * is a trap once the assessor is made: whoever evaluates one fails.
 */
import { expect, test, vi } from 'vitest'
import type { Test } from '../../src/compile/leaf.js'

const trap = vi.hoisted(() => ({ set: false }))

const guarded =
  (test: Test): Test =>
  (frame, world) => {
    if (trap.set) throw new Error('a compiled condition was evaluated')
    return test(frame, world)
  }

vi.mock(import('../../src/compile/leaf.js'), async (original) => {
  const { compileLeaf, ...rest } = await original()
  // Without bits every group asks its parts one by one, and none is spared the trap.
  return { ...rest, compileLeaf: (leaf, place) => ({ test: guarded(compileLeaf(leaf, place).test) }) }
})
vi.mock(import('../../src/compile/condition.js'), async (original) => {
  const { compileCondition, ...rest } = await original()
  return {
    ...rest,
    compileCondition: (json, scope, names) => {
      const condition = compileCondition(json, scope, names)
      return { ...condition, test: guarded(condition.test) }
    },
  }
})
vi.mock(import('../../src/run/run.js'), async (original) => {
  const { createRun } = await original()
  return {
    createRun: (conclusions) => {
      const run = createRun(conclusions)
      return (world) => {
        if (trap.set) throw new Error('the compiled engine ran')
        run(world)
      }
    },
  }
})

const { baseRuleSet, createAssessor } = await import('../../src/index.js')
const { createEngineAssessor } = await import('../../src/json-rules-engine/index.js')
const { publishedCases } = await import('../support/built.js')

test('no compiled condition and no compiled run is ever asked', async () => {
  const casussen = [...publishedCases(), { kenmerk: 'leeg', peildatum: '2026-01-15' }]
  const compiled = createAssessor(baseRuleSet)
  const reference = createEngineAssessor(baseRuleSet)
  const expected = casussen.map((casus) => JSON.stringify(compiled.assess(casus)))
  trap.set = true
  expect(() => compiled.decide(casussen[0] ?? { kenmerk: 'a', peildatum: '2026-01-15' })).toThrow(
    'the compiled engine ran',
  )
  for (const [i, casus] of casussen.entries()) {
    expect(JSON.stringify(await reference.assess(casus))).toBe(expected[i])
    await reference.decide(casus)
  }
})
