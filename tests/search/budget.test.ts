/** One budget for a whole call: kept whatever the rules, shared fairly, and of what the base takes a tenth. */
import { describe, expect, test } from 'vitest'
import { findDoubtful } from '../../src/analyse/rules.js'
import { baseRuleSet } from '../../src/base.js'
import { compile } from '../../src/compile/program.js'
import { customise } from '../../src/index.js'
import { parseRuleSet } from '../../src/load/parse.js'
import { lostProtection } from '../../src/overlay/protect.js'
import { BoundReached, createBudget, MOST_WORK, spend } from '../../src/search/budget.js'
import { compileClosed } from '../../src/search/close-defaults.js'
import { decide } from '../../src/verify/verify.js'
import { HOSTILE, type HostileKind, hostile } from '../support/hostile.js'

/** A question that costs so much each time that it is asked. */
const costing =
  (budget: ReturnType<typeof createBudget>) =>
  (cost: number): number | undefined => {
    try {
      spend(budget.meter, cost)
      return cost
    } catch (error) {
      if (error instanceof BoundReached) return undefined
      throw error
    }
  }

describe('a budget', () => {
  test('is shared: a dear question takes nothing from a cheap one behind it', () => {
    const budget = createBudget(1_000)
    expect(budget.fairly([5_000, 5_000, 10, 10], costing(budget))).toEqual([undefined, undefined, 10, 10])
  })

  test('what cheap questions leave is for the dear one', () => {
    const budget = createBudget(1_000)
    expect(budget.fairly([10, 400, 10], costing(budget))).toEqual([10, 400, 10])
    expect(budget.spent()).toBeLessThanOrEqual(1_000)
  })

  test('a question that stops halfway stays open', () => {
    const budget = createBudget(1_000)
    const attempt = (cost: number) => {
      spend(budget.meter, cost)
      return cost
    }
    expect(budget.fairly([5_000, 10], attempt)).toEqual([undefined, 10])
  })

  test('keeps a part for what comes after', () => {
    const budget = createBudget(1_000)
    expect(budget.fairly([5_000], costing(budget), 0.5)).toEqual([undefined])
    expect(budget.fairly([200], costing(budget))).toEqual([200])
  })
})

/** Smaller than what is tried by hand (`tests/bench/hostile.js`), so that it is quick. */
const SIZES: Partial<Record<HostileKind, number>> = {
  'chained-long': 200,
  'pairs-200': 100,
  wide: 200,
  thresholds: 200,
  deep: 600,
  beaten: 200,
  copies: 2,
}
const [WORK, CELLS] = [1_000_000, 3_000_000]

describe.each(Object.keys(HOSTILE) as HostileKind[])('%s', (kind) => {
  const program = compileClosed(parseRuleSet(hostile(kind, SIZES[kind])))

  test('a check stays within its budget, and passes nothing over', () => {
    const budget = createBudget(WORK, CELLS)
    const found = findDoubtful(program, () => true, budget)
    expect(budget.spent()).toBeLessThan(WORK * 1.01)
    expect(budget.meter.cells).toBeGreaterThanOrEqual(0)
    const open = found.filter(({ code, rule }) => code === 'niet-nagegaan' && rule === undefined)
    expect(open.length).toBeLessThanOrEqual(program.conclusions.length)
  })

  test('the same call comes to the same findings', () => {
    const codes = () => findDoubtful(program, () => true, createBudget(WORK, CELLS)).map(({ code }) => code)
    expect(codes()).toEqual(codes())
  })

  test('so do proofs', () => {
    const budget = createBudget(WORK, CELLS)
    const guarantees = program.ruleSet.waarborgen ?? []
    expect(decide(program, guarantees, budget)).toHaveLength(guarantees.length)
    expect(budget.spent()).toBeLessThan(WORK * 1.01)
  })
})

describe('the base rule set', () => {
  test('is checked within a tenth of what is allowed', () => {
    const budget = createBudget()
    expect(findDoubtful(compile(baseRuleSet), () => true, budget)).toEqual([])
    expect(budget.spent()).toBeLessThan(MOST_WORK / 10)
  })

  test('its guarantees are proven within a tenth of it', () => {
    const budget = createBudget()
    const verdicts = decide(compileClosed(baseRuleSet), baseRuleSet.waarborgen ?? [], budget)
    expect(new Set(verdicts.map(({ uitkomst }) => uitkomst))).toEqual(new Set(['bewezen']))
    expect(budget.spent()).toBeLessThan(MOST_WORK / 10)
  })
})

describe('an overlay with a leefgebied more and a stricter rule', () => {
  const { ruleSet } = customise(baseRuleSet, {
    ...{ id: 'stad', versie: '1', titel: 'Stad', basis: { id: 'basis', versie: baseRuleSet.versie } },
    voegToe: {
      leefgebieden: [{ id: 'huishouden', titel: 'het huishouden doen' }],
      regels: [
        {
          ...{ name: 'stad-huishouden', priority: 40, uitleg: 'Dit is een proef.' },
          ...{ bron: ['model'], grond: 'modelkeuze' },
          conditions: {
            all: [
              { fact: 'leefgebied.id', operator: 'equal', value: 'huishouden' },
              { fact: 'leefgebied.draaglast', operator: 'atLeast', value: 'matig' },
            ],
          },
          event: { type: 'leefgebied.draagkracht', params: { waarde: 'ontoereikend' } },
        },
      ],
    },
  })
  const [base, result] = [compileClosed(baseRuleSet), compileClosed(ruleSet)]
  const lost = (budget: ReturnType<typeof createBudget>) => lostProtection([base], result, () => '', budget)

  test('is proven within a seventh', () => {
    const budget = createBudget()
    expect(lost(budget)).toEqual([])
    expect(budget.spent()).toBeLessThan(MOST_WORK / 7)
  })

  test('with too little to prove it, it is refused: not looked at is not safe', () => {
    const budget = createBudget(1_000)
    expect(lost(budget).length).toBeGreaterThan(0)
    expect(budget.spent()).toBeLessThanOrEqual(1_000)
  })
})
