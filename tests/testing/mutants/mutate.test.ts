/** The mutants of a rule set: what each kind changes, and that all are sound. */
import { describe, expect, test } from 'vitest'
import { baseRuleSet } from '../../../src/base.js'
import { parseRuleSet } from '../../../src/load/parse.js'
import type { ConditionsJson, RuleSet, RuleSetJson } from '../../../src/model/ruleset.js'
import { mutantsOf } from '../../../src/testing/mutants/mutate.js'
import { collecting, rule } from '../../support/one-rule.js'
import { smallRuleSet } from '../../support/small-rule-set.js'

const small = parseRuleSet(smallRuleSet())

/** The small rule set with one rule on this condition, and nothing else. */
function withCondition(conditions: ConditionsJson): RuleSetJson {
  return { ...smallRuleSet(), conclusies: [collecting], regels: [rule('r', collecting.id, 'ja', conditions)] }
}

function changesOf(ruleSet: RuleSetJson, ...kinds: string[]): string[] {
  return [...mutantsOf(ruleSet)]
    .filter(({ kind }) => kinds.length === 0 || kinds.includes(kind))
    .map(
      ({ kind, pad, before, after }) =>
        `${kind} ${pad}: ${JSON.stringify(before)} > ${JSON.stringify(after)}`,
    )
}

const VALUES = ['waarde-omlaag', 'waarde-omhoog', 'waarde-weg', 'waarde-erbij']
const leaf = (fact: string, operator: string, value: boolean | number | string | string[]) => ({
  fact,
  operator,
  value,
})

describe('the mutants of a condition', () => {
  test('a number goes one up and one down, but not past its ends', () => {
    const at = (value: number) =>
      changesOf(withCondition({ all: [leaf('kind.maanden', 'lessThan', value)] }), ...VALUES)
    expect(at(6)).toEqual([
      'waarde-omlaag /conditions/all/0/value: 6 > 5',
      'waarde-omhoog /conditions/all/0/value: 6 > 7',
    ])
    expect(at(239.5)).toEqual([
      'waarde-omlaag /conditions/all/0/value: 239.5 > 238.5',
      'waarde-omhoog /conditions/all/0/value: 239.5 > 240',
    ])
    expect(at(240)).toHaveLength(1)
  })

  test('a choice goes one place lighter or heavier, in a list it is left out or joined by its neighbour', () => {
    expect(changesOf(withCondition({ all: [leaf('kind.ernst', 'atLeast', 'matig')] }), ...VALUES)).toEqual([
      'waarde-omlaag /conditions/all/0/value: "matig" > "licht"',
      'waarde-omhoog /conditions/all/0/value: "matig" > "ernstig"',
    ])
    const list = withCondition({ all: [leaf('kind.ernst', 'in', ['matig', 'ernstig'])] })
    expect(changesOf(list, ...VALUES)).toEqual([
      'waarde-weg /conditions/all/0/value/0: "matig" > undefined',
      'waarde-weg /conditions/all/0/value/1: "ernstig" > undefined',
      'waarde-erbij /conditions/all/0/value/-: undefined > "licht"',
    ])
    expect(changesOf(withCondition({ all: [leaf('kind.veilig', 'equal', true)] }), ...VALUES)).toEqual([])
  })

  test.each([
    ['kind.maanden', 'equal', 'notEqual', 6],
    ['kind.maanden', 'lessThan', 'lessThanInclusive', 6],
    ['kind.maanden', 'greaterThanInclusive', 'greaterThan', 6],
    ['kind.ernst', 'atLeast', 'atMost', 'matig'],
    ['kind.ernst', 'notIn', 'in', ['matig']],
    ['kind.soorten', 'contains', 'doesNotContain', 'angst'],
  ] as const)('of %s: %s and %s stand for each other', (fact, one, other, value) => {
    for (const [from, to] of [
      [one, other],
      [other, one],
    ] as const) {
      const ruleSet = withCondition({
        all: [leaf(fact, from, typeof value === 'object' ? [...value] : value)],
      })
      expect(changesOf(ruleSet, 'operator-verwisseld')).toEqual([
        `operator-verwisseld /conditions/all/0/operator: "${from}" > "${to}"`,
      ])
    }
  })

  test('groups lose a member, change their kind and are denied; a group of one is its member', () => {
    const safe = leaf('kind.veilig', 'equal', true)
    const heavy = leaf('kind.ernst', 'atLeast', 'matig')
    const kinds = ['voorwaarde-weg', 'voorwaarde-ontkend', 'ontkenning-weg', 'groep-verwisseld']
    const places = (conditions: ConditionsJson) =>
      [...mutantsOf(withCondition(conditions))]
        .filter(({ kind }) => kinds.includes(kind))
        .map(({ kind, pad }) => `${kind} ${pad}`)
    expect(places({ all: [safe, { any: [safe, heavy] }] })).toEqual([
      'voorwaarde-ontkend /conditions',
      'groep-verwisseld /conditions/all',
      'voorwaarde-weg /conditions/all/0',
      'voorwaarde-weg /conditions/all/1',
      'voorwaarde-ontkend /conditions/all/1',
      'groep-verwisseld /conditions/all/1/any',
      'voorwaarde-weg /conditions/all/1/any/0',
      'voorwaarde-weg /conditions/all/1/any/1',
      'voorwaarde-ontkend /conditions/all/1/any/1',
    ])
    // To deny a yes-or-no question is to swap its operator.
    expect(places({ any: [safe] })).toEqual([])
    expect(places({ not: heavy })).toEqual(['ontkenning-weg /conditions'])
    const [unwrapped] = [...mutantsOf(withCondition({ not: heavy }))]
    expect(unwrapped?.ruleSet.regels[0]?.conditions).toEqual({ all: [heavy] })
  })

  test('a count takes one more or fewer, and counts something else', () => {
    const params = { bereik: 'persoon', feit: 'persoon.rol', waarde: 'ouder' } as const
    const some = { fact: 'aantal', params, operator: 'greaterThanInclusive', value: 1 }
    expect(changesOf(withCondition({ all: [some] }))).toEqual(
      expect.arrayContaining([
        'operator-verwisseld /conditions/all/0/operator: "greaterThanInclusive" > "greaterThan"',
        'aantal-omlaag /conditions/all/0/value: 1 > 0',
        'aantal-omhoog /conditions/all/0/value: 1 > 2',
        'operator-verwisseld /conditions/all/0/params/operator: "equal" > "notEqual"',
        'waarde-omlaag /conditions/all/0/params/waarde: "ouder" > "jeugdige"',
      ]),
    )
    const none = { ...some, operator: 'equal', value: 0 }
    expect(changesOf(withCondition({ all: [none] }), 'aantal-omlaag')).toEqual([])
  })
})

test('the mutants of what a rule concludes, of its place and of defaults', () => {
  const kinds = [
    'conclusie-lichter',
    'conclusie-zwaarder',
    'regel-weg',
    'standaard-lichter',
    'standaard-zwaarder',
  ]
  const ids = [...mutantsOf(small)].filter(({ kind }) => kinds.includes(kind)).map(({ id }) => id)
  expect(ids).toEqual(
    expect.arrayContaining([
      'gevaar conclusie-lichter /event/params/waarde',
      'zorgen conclusie-lichter /event/params/waarde',
      'zorgen conclusie-zwaarder /event/params/waarde',
      'gevaar regel-weg ',
      'gevolg.niveau standaard-zwaarder /standaard',
    ]),
  )
  expect(ids).not.toContain('gevaar conclusie-zwaarder /event/params/waarde')
  const swaps = [...mutantsOf(baseRuleSet)].filter(({ kind }) => kind === 'prioriteit-verwisseld')
  const swap = swaps.find(({ rule: name }) => name === 'regie-overnemen')
  expect(swap).toMatchObject({ before: 30, after: 20, conclusion: 'leefgebied.regie' })
  const priorities = new Map(swap?.ruleSet.regels.map(({ name, priority }) => [name, priority]))
  expect([priorities.get('regie-overnemen'), priorities.get('regie-ondersteunen')]).toEqual([20, 30])
})

describe.each([
  ['small', small, 1],
  ['base', baseRuleSet, 60],
] as const)('the mutants of the %s rule set', (_name, ruleSet: RuleSet, step) => {
  const mutants = [...mutantsOf(ruleSet)]

  test('have names of their own, and say nothing of the rule set when they are printed', () => {
    expect(new Set(mutants.map(({ id }) => id)).size).toBe(mutants.length)
    expect(JSON.stringify(mutants[0]).length).toBeLessThan(500)
  })

  test('are sound, and differ from it', () => {
    for (const { id, ruleSet: mutated } of mutants.filter((_, i) => i % step === 0)) {
      expect(() => parseRuleSet(JSON.parse(JSON.stringify(mutated))), id).not.toThrow()
      expect(mutated, id).not.toEqual(ruleSet)
    }
  })
})
