/**
 * json-rules-engine proves the compiled engine only if it leans on nothing of it. Here every compiled test
 * is a trap once the assessor is made: whoever evaluates one fails.
 */
import { expect, test, vi } from 'vitest'
import type { Condition } from '../../src/compile/condition.js'
import type { Test } from '../../src/compile/leaf.js'

const trap = vi.hoisted(() => ({ set: false }))

function spring(what: string): void {
  if (trap.set) throw new Error(what)
}

const guarded =
  (test: Test): Test =>
  (frame, world) => {
    spring('a compiled condition was evaluated')
    return test(frame, world)
  }

/** The same condition, in which each part, and all that counts, is a trap. */
function guardedAll(condition: Condition): Condition {
  const test = guarded(condition.test)
  switch (condition.kind) {
    case 'leaf':
      return { ...condition, test }
    case 'not':
      return { ...condition, test, part: guardedAll(condition.part) }
    case 'count': {
      const { each, tally, compare } = condition.count
      const count: typeof condition.count = {
        ...condition.count,
        each: each && guardedAll(each),
        tally: (world) => {
          spring('a compiled condition counted')
          return tally(world)
        },
        compare: (least, most) => {
          spring('a compiled condition compared')
          return compare(least, most)
        },
      }
      return { ...condition, test, count }
    }
    default:
      return { ...condition, test, parts: condition.parts.map(guardedAll) }
  }
}

vi.mock(import('../../src/compile/flat.js'), async (original) => {
  const { testOf, ask, ...rest } = await original()
  return {
    ...rest,
    testOf: (part) => guarded(testOf(part)),
    ask: (...asked) => {
      spring('compiled code was asked')
      return ask(...asked)
    },
  }
})
vi.mock(import('../../src/compile/condition.js'), async (original) => {
  const { compileCondition, ...rest } = await original()
  return { ...rest, compileCondition: (...asked) => guardedAll(compileCondition(...asked)) }
})
vi.mock(import('../../src/run/suppose.js'), async (original) => {
  const { createSuppositions } = await original()
  return {
    createSuppositions: () => {
      const canBe = createSuppositions()
      return (one, frame, world) => {
        spring('the compiled engine supposed')
        return canBe(one, frame, world)
      }
    },
  }
})
vi.mock(import('../../src/run/run.js'), async (original) => {
  const { createRun } = await original()
  return {
    createRun: (...asked) => {
      const run = createRun(...asked)
      return (world) => {
        spring('the compiled engine ran')
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
