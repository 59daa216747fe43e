/** The cases of a number: however many there are, a leaf says in each what the engine says of that number. */
import { describe, expect, test } from 'vitest'
import type { PlainLeaf } from '../../src/compile/condition.js'
import { compileCondition, leavesOf } from '../../src/compile/condition.js'
import { newFrame, putNumber } from '../../src/compile/frame.js'
import { compile, type Program } from '../../src/compile/program.js'
import { parseRuleSet } from '../../src/load/parse.js'
import type { LeafJson } from '../../src/model/ruleset.js'
import { perItemScope } from '../../src/model/scope.js'
import { boundsOf, createAsker, numbersBetween } from '../../src/search/cases.js'
import { hostile } from '../support/hostile.js'

/** More thresholds than there is room for in a word, and in three. */
const program = compile(parseRuleSet(hostile('thresholds', 100)))
const { fact, slot } = { fact: 'vraag.f0', slot: program.layouts.gezin.slots.get('vraag.f0') }

function plainLeaf(json: LeafJson, of: Program): PlainLeaf {
  const leaf = compileCondition(json, 'gezin', of)
  if (leaf.kind !== 'leaf') throw new Error('this is no plain leaf')
  return leaf
}

/** What the engine says when that number is filled in, and nothing else. */
function saidByEngine(leaf: PlainLeaf, value: number) {
  const { layouts } = program
  const gezin = newFrame(layouts.gezin)
  putNumber(leaf.place.slot, gezin, value, value)
  const items = perItemScope((scope) => ({
    ...{ frames: [], count: 0, open: true, any: newFrame(layouts[scope]) },
  }))
  return leaf.test(gezin, { gezin, items })
}

describe('a number with many thresholds', () => {
  const leaves = program.conclusions.flatMap(({ rules }) =>
    rules.flatMap(({ condition }) => leavesOf(condition)),
  )
  const bounds = new Set(leaves.filter(({ leaf }) => leaf.fact === fact).flatMap(boundsOf))

  test.each([
    ['lessThan', 40],
    ['lessThanInclusive', 1],
    ['greaterThan', 100],
    ['greaterThanInclusive', 31],
    ['equal', 30],
    ['notEqual', 60],
    ['in', [1, 30, 31, 99]],
    ['notIn', [2, 62]],
    // No answer changes these.
    ['lessThan', 0],
    ['greaterThanInclusive', 0],
    // A threshold that no rule of the rule set has.
    ['lessThan', 30.5],
    ['equal', 40.5],
  ] as const)('%s %j', (operator, value) => {
    if (slot === undefined) throw new Error('the fact is not there')
    const leaf = plainLeaf({ fact, operator, value } as LeafJson, program)
    const numbers = numbersBetween(slot.subject, [...bounds, ...boundsOf(leaf)])
    const asker = createAsker(slot, program, numbers)
    expect(numbers.length).toBeGreaterThan(60)
    expect(numbers.map((_, at) => asker.ask(leaf, at))).toEqual(
      numbers.map((number) => saidByEngine(leaf, number)),
    )
  })

  test('is not asked word by word: that would be four times the work for each time that there are twice as many', () => {
    if (slot === undefined) throw new Error('the fact is not there')
    const leaf = plainLeaf({ fact, operator: 'lessThan', value: 40 }, program)
    let asked = 0
    const test = () => {
      asked++
      return leaf.test(newFrame(program.layouts.gezin), {} as never)
    }
    const numbers = numbersBetween(slot.subject, bounds)
    const asker = createAsker(slot, program, numbers)
    for (const at of numbers.keys()) asker.ask({ ...leaf, test }, at)
    expect(asked).toBe(0)
  })
})
