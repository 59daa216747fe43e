/** By which rules a casus is assessed: those that were meant, and the advice says whether they count. */
import { describe, expect, test } from 'vitest'
import {
  type AssessOptions,
  assess,
  baseRuleSet,
  checkOverlay,
  compare,
  createAssessor,
  customise,
  difference,
  overlays,
  parseRuleSet,
  RuleSetError,
} from '../src/index.js'
import { createEngineAssessor } from '../src/json-rules-engine/index.js'
import { toText } from '../src/report/report.js'
import { smallRuleSet } from './support/small-rule-set.js'

const casus = { kenmerk: 'k', peildatum: '2026-01-15' }

describe('a rule set that is not there is no base rule set', () => {
  const give = (options: unknown) => () => assess(casus, options as AssessOptions)

  test.each([undefined, null, 'alkmaar', 3, () => baseRuleSet])('ruleSet: %s', (ruleSet) => {
    expect(give({ ruleSet })).toThrow(TypeError)
    expect(give({ ruleSet })).toThrow('de optie "ruleSet" bevat geen regelset')
  })

  test('an option that does not exist, and the rule set itself', () => {
    expect(give({ ruleset: baseRuleSet })).toThrow('Bedoelt u "ruleSet"?')
    expect(give(baseRuleSet)).toThrow(TypeError)
    for (const options of [null, 'alkmaar', true, [baseRuleSet]]) expect(give(options)).toThrow(TypeError)
  })

  test('what holds something else', () => {
    expect(give({ ruleSet: {} })).toThrow(RuleSetError)
    expect(give({ ruleSet: [baseRuleSet] })).toThrow(RuleSetError)
  })

  test('left out, it is the base', () => {
    expect(give({})().regelset).toEqual(assess(casus).regelset)
    expect(give(undefined)().regelset.id).toBe('basis')
    expect(give({ ruleSet: baseRuleSet })().regelset.id).toBe('basis')
    // JavaScript's `map` also hands over a place in the list; it is no option.
    const each = assess as (one: typeof casus, place: number) => ReturnType<typeof assess>
    expect([casus, casus].map(each)).toEqual([assess(casus), assess(casus)])
  })

  test.each([undefined, null, 3, '', 'alkmaar', []])('%j for any other function', (nothing) => {
    const bad = nothing as unknown as typeof baseRuleSet
    expect(() => createAssessor(bad)).toThrow(RuleSetError)
    expect(() => createEngineAssessor(bad)).toThrow(RuleSetError)
    expect(() => parseRuleSet(bad)).toThrow(RuleSetError)
    expect(() => customise(bad, overlays.alkmaar)).toThrow(RuleSetError)
    expect(() => customise(baseRuleSet, bad)).toThrow(RuleSetError)
    expect(() => checkOverlay(bad, overlays.alkmaar)).toThrow(RuleSetError)
    expect(() => compare(baseRuleSet, bad, [])).toThrow(RuleSetError)
    expect(() => compare(bad, baseRuleSet, [])).toThrow(RuleSetError)
    expect(() => difference(baseRuleSet, bad)).toThrow(RuleSetError)
  })
})

describe('whether the rule set is in force', () => {
  const during = { geldigVanaf: '2026-01-01', geldigTot: '2026-12-31' }
  test.each([
    [{}, '2026-01-15', 'geldig'],
    [during, '2025-12-31', 'nog-niet'],
    [during, '2026-01-01', 'geldig'],
    [during, '2026-12-31', 'geldig'],
    [during, '2027-01-01', 'niet-meer'],
    [{ ...during, historisch: true }, '2026-06-01', 'historisch'],
    [{ historisch: false }, '2026-06-01', 'geldig'],
  ] as const)('%j on %s: %s', async (head, peildatum, geldigheid) => {
    const json = { ...smallRuleSet(), ...head }
    const { assess: judge, decide } = createAssessor<unknown>(json)
    const engine = createEngineAssessor<unknown>(json)
    const one = { ...casus, peildatum }
    expect(judge(one).geldigheid).toBe(geldigheid)
    expect(decide(one).geldigheid).toBe(geldigheid)
    expect((await engine.assess(one)).geldigheid).toBe(geldigheid)
    expect(Object.keys(judge(one)).slice(0, 5)).toEqual([
      ...['kenmerk', 'peildatum', 'regelset', 'geldigheid', 'status'],
    ])
  })

  test('is told in the texts', () => {
    const text = (head: object, kort = false) =>
      toText(createAssessor<unknown>({ ...smallRuleSet(), ...head }).assess(casus), { kort })
    expect(text({})).not.toContain('Let op')
    expect(text({ geldigVanaf: '2026-02-01' }, true)).toMatch(
      /Let op +deze regels gelden op de peildatum nog niet/,
    )
    expect(text({ geldigTot: '2025-02-01' })).toMatch(/Let op +deze regels gelden op de peildatum niet meer/)
    expect(text({ historisch: true })).toMatch(/Let op +deze regels zijn historisch/)
    expect(() => toText(assess(casus), { ruleset: baseRuleSet } as object)).toThrow('Bedoelt u "ruleSet"?')
    const { ruleSet } = customise(baseRuleSet, overlays['midden-holland'])
    expect(assess(casus, { ruleSet }).geldigheid).toBe('historisch')
    expect(toText(ruleSet)).toContain('Historisch: deze regels gelden niet meer.')
  })
})
