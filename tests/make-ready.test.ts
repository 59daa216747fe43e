import { describe, expect, test } from 'vitest'
import { baseRuleSet, createAssessor, makeReady, RuleSetError } from '../src/index.js'
import { markOfRuleSet } from '../src/load/fingerprint.js'
import type { RuleSetJson } from '../src/model/ruleset.js'
import { smallRuleSet } from './support/small-rule-set.js'

const copy = () => JSON.parse(JSON.stringify(baseRuleSet)) as RuleSetJson

describe('the ready form', () => {
  test('is the same of the base and of a copy, of which nothing is kept', () => {
    expect(makeReady(baseRuleSet)).toEqual(makeReady(copy()))
  })

  test('names the defaults that never come out', () => {
    const { nooitStandaard } = makeReady(baseRuleSet)
    expect(nooitStandaard).toContain('veiligheid.niveau')
    expect(new Set(nooitStandaard).size).toBe(nooitStandaard.length)
    const empty = { kenmerk: 'leeg', peildatum: '2026-01-15' }
    const { spoor } = createAssessor(copy()).assess(empty)
    expect(JSON.stringify(createAssessor(baseRuleSet).assess(empty).spoor)).toBe(JSON.stringify(spoor))
  })

  test('is made of sound rules only', () => {
    expect(() => makeReady({ ...smallRuleSet(), regels: [{}] } as unknown as RuleSetJson)).toThrow(
      RuleSetError,
    )
  })
})

test('what is kept of the base is not taken for a rule set that only looks like it', () => {
  const [first, ...others] = copy().regels
  if (first === undefined) throw new Error('the base has rules')
  expect(markOfRuleSet({ ...baseRuleSet, regels: [{ ...first, uitleg: 'Anders.' }, ...others] })).not.toBe(
    markOfRuleSet(baseRuleSet),
  )
})
