/** A part of a program: what it draws, that it proves no more than the whole, and that growth costs no more than it must. */
import { describe, expect, test } from 'vitest'
import { compile } from '../../src/compile/program.js'
import { parseRuleSet } from '../../src/load/parse.js'
import type { GuaranteeJson, RuleSetJson } from '../../src/model/ruleset.js'
import { createBudget, MOST_WORK } from '../../src/search/budget.js'
import { compileClosed } from '../../src/search/close-defaults.js'
import { cutBelow } from '../../src/search/cut.js'
import { decide } from '../../src/verify/verify.js'
import { grown } from '../support/grown.js'
import { hostile } from '../support/hostile.js'

const LINKS = 6
const [laws, deep] = [
  (id: string, value: string): GuaranteeJson => ({
    ...{ id: 'wet', titel: 'Een wet.', bron: ['bron'], grond: 'beleid', soort: 'altijd', bereik: 'gezin' },
    als: { all: [{ fact: 'vraag.f0', operator: 'equal', value: true }] },
    dan: { all: [{ fact: id, operator: 'equal', value }] },
  }),
  parseRuleSet(hostile('deep', LINKS) as RuleSetJson),
]

test('a part draws so many steps, and asks the rest like facts', () => {
  const program = compile(deep)
  const drawn = (depth: number) =>
    cutBelow(['keten.c5'], depth, program)?.conclusions.map(({ json }) => json.id)
  expect(drawn(0)).toEqual(['keten.c5'])
  expect(drawn(1)).toEqual(['keten.c4', 'keten.c5'])
  expect(drawn(LINKS)).toBeUndefined()
  const cut = cutBelow(['keten.c5'], 0, program, (id) => id !== 'keten.c4')
  expect(cut?.conclusions.map(({ json }) => json.id)).toEqual(['keten.c4', 'keten.c5'])
})

describe('what only holds because of what lies deep', () => {
  const verdict = (value: string) => decide(compileClosed(deep), [laws('keten.c5', value)])[0]
  test('is proven all the same', () => {
    expect(verdict('w1')).toMatchObject({ uitkomst: 'bewezen' })
  })
  test('and what does not hold is refuted with a casus', () => {
    expect(verdict('w0')).toMatchObject({
      uitkomst: 'weerlegd',
      tegenvoorbeeld: { casus: { vraag: { f0: true } } },
    })
  })
})

describe('the base three times over', () => {
  const prove = (how: 'apart' | 'linked', count: number) => {
    const ruleSet = parseRuleSet(grown(count, how))
    const budget = createBudget()
    const verdicts = decide(compileClosed(ruleSet), ruleSet.waarborgen ?? [], budget)
    return { spent: budget.spent(), open: verdicts.filter(({ uitkomst }) => uitkomst !== 'bewezen') }
  }
  const once = prove('apart', 1)

  // Measured: three times as much apart, five times as much where each copy rests on the one before.
  test.each([
    ['apart', 4],
    ['linked', 6],
  ] as const)('%s, is proven in full within %i times the work', (how, most) => {
    const { spent, open } = prove(how, 3)
    expect(open).toEqual([])
    expect(spent).toBeLessThan(most * once.spent)
    // With the question whether there is a casus that each is about.
    expect(once.spent).toBeLessThan(MOST_WORK / 10)
  })
})
