/**
 * The text of a rule tells the threshold that stands in its conditions, and follows it. What stands elsewhere (the
 * title of a value, the text of a rule that asks for such a value) can't follow: there each number is one that the
 * rules behind it ask, and whoever changes a threshold is told where else it stands.
 */
import { describe, expect, test } from 'vitest'
import { baseRuleSet } from '../../src/index.js'
import { textsOfRule, toldRule } from '../../src/model/rule-values.js'
import type { ConditionJson, LeafJson, RuleJson, RuleSetJson } from '../../src/model/ruleset.js'
import { subjectsOf } from '../../src/model/subject.js'

/** Numbers in texts that are no threshold, and why. */
const NO_THRESHOLD: Readonly<Record<string, string>> = {
  '112': 'the emergency number',
  '113': 'the number of 113 Zelfmoordpreventie',
  '0800': 'begins the number of 113 Zelfmoordpreventie and of Veilig Thuis',
  '0113': 'ends the number of 113 Zelfmoordpreventie',
  '18': 'coming of age; what a rule asks is when to prepare for it',
}
/** The same, in one text only: elsewhere the number is a threshold. */
const NO_THRESHOLD_HERE: Readonly<Record<string, string>> = {
  'punt-verlengde-hulp: 6': 'the term of the law within which help begins again; when it ended is not asked',
}

const leavesIn = (condition: ConditionJson): readonly LeafJson[] =>
  'all' in condition
    ? condition.all.flatMap(leavesIn)
    : 'any' in condition
      ? condition.any.flatMap(leavesIn)
      : 'not' in condition
        ? leavesIn(condition.not)
        : [condition]

/** The numbers in a text, "half jaar" as the months that rules count in. */
const numbersIn = (text: string): readonly string[] =>
  (text.replaceAll('half jaar', '6').match(/(?<![\p{L}\d])\d+(?:,\d+)?(?![\p{L}\d])/gu) ?? []).map((one) =>
    one.replace(',', '.'),
  )

/** The leaves of a rule, and of the rules behind the conclusions that it asks about. */
function leavesBehind(
  rule: RuleJson,
  { regels }: RuleSetJson,
  seen = new Set<string>(),
): readonly LeafJson[] {
  if (seen.has(rule.name)) return []
  seen.add(rule.name)
  const own = leavesIn(rule.conditions)
  const ids = new Map(
    own.map(({ fact, params, value }) => [params?.feit ?? fact, [params?.waarde ?? value].flat()]),
  )
  const behind = regels.filter(({ event }) =>
    ids.get(event.type)?.some((asked) => typeof asked !== 'string' || asked === event.params.waarde),
  )
  return [...own, ...behind.flatMap((one) => leavesBehind(one, { regels } as RuleSetJson, seen))]
}

/** The numbers that rules speak of: those that they ask, the last one before, and the whole ones between two. */
function numbersOf(rules: readonly RuleJson[], ruleSet: RuleSetJson): ReadonlySet<string> {
  const found = new Set<string>()
  for (const rule of rules) {
    const asked = leavesBehind(rule, ruleSet).flatMap(({ fact, operator, value }) =>
      typeof value === 'number' ? [{ fact, operator, value }] : [],
    )
    for (const { fact, operator, value } of asked) {
      found.add(String(value))
      if (operator === 'lessThan') found.add(String(value - 1))
      const end = asked.find((one) => one.fact === fact && one.operator === 'lessThan')
      if (operator === 'greaterThanInclusive' && end !== undefined)
        for (let one = value; one < end.value; one++) found.add(String(one))
    }
  }
  return found
}

const isDoubted = (found: string) => !Object.hasOwn(NO_THRESHOLD_HERE, found)

/** Each number in a text that its rules no longer hold. */
function staleNumbers(ruleSet: RuleSetJson): readonly string[] {
  const check = (where: string, text: string, rules: readonly RuleJson[]) => {
    const known = numbersOf(rules, ruleSet)
    return numbersIn(text).flatMap((one) =>
      known.has(one) || Object.hasOwn(NO_THRESHOLD, one) ? [] : [`${where}: ${one}`].filter(isDoubted),
    )
  }
  const subjects = subjectsOf(ruleSet)
  return [
    ...ruleSet.regels.flatMap((rule) =>
      textsOfRule(toldRule(rule, subjects)).flatMap(([, text]) => check(rule.name, text, [rule])),
    ),
    ...ruleSet.conclusies.flatMap(({ id, titels = {} }) =>
      Object.entries(titels).flatMap(([value, title]) => {
        const rules = ruleSet.regels.filter(({ event }) => event.type === id && event.params.waarde === value)
        return check(`${id}=${value}`, title, rules)
      }),
    ),
  ]
}

/** The base rule set with another number wherever this rule compares with that one. */
function moved(name: string, from: number, to: number): RuleSetJson {
  const change = (condition: ConditionJson): ConditionJson =>
    JSON.parse(JSON.stringify(condition), (key, value) => (key === 'value' && value === from ? to : value))
  return {
    ...baseRuleSet,
    regels: baseRuleSet.regels.map((rule) =>
      rule.name === name ? { ...rule, conditions: change(rule.conditions) as RuleJson['conditions'] } : rule,
    ),
  }
}

describe('the numbers in the texts', () => {
  test('are those of the rules', () => {
    const subjects = subjectsOf(baseRuleSet)
    const numbers = baseRuleSet.regels.flatMap((rule) => numbersIn(toldRule(rule, subjects).uitleg))
    expect(numbers.length).toBeGreaterThan(10)
    expect(staleNumbers(baseRuleSet)).toEqual([])
    const texts = JSON.stringify([baseRuleSet.regels.map(({ uitleg }) => uitleg), baseRuleSet.conclusies])
    for (const number of Object.keys(NO_THRESHOLD)) expect(numbersIn(texts)).toContain(number)
  })

  test.each([
    ['leeftijd-vanaf-zestien', 16, 15, '{id} is 15 jaar of ouder.'],
    ['leeftijd-vanaf-zeventien-half', 17.5, 17, '{id} is 17 jaar of ouder.'],
    ['leeftijd-twaalf-tot-zestien', 12, 13, '{id} is 13 jaar of ouder, en jonger dan 16 jaar.'],
    ['leeftijd-twaalf-tot-drieentwintig', 23, 21, '{id} is 12 jaar of ouder, en jonger dan 21 jaar.'],
    ['jongerenkracht-ja', 12, 14, '{id} is 14 jaar of ouder en kan op eigen kracht bouwen.'],
    ['signaal-herbeoordelen', 6, 9, 'Naar {id} is langer dan 9 maanden niet gekeken.'],
    [
      ...(['punt-evaluatie-lichte-hulp', 6, 1] as const),
      'De lichte hulp duurt 1 maand of langer. Samen bekijken of die nog goed past.',
    ],
  ])('follow the threshold of %s from %d to %d', (name, from, to, text) => {
    const ruleSet = moved(name, from, to)
    const rule = ruleSet.regels.find((one) => one.name === name)
    expect(rule && toldRule(rule, subjectsOf(ruleSet)).uitleg).toBe(text)
    expect(staleNumbers(ruleSet).filter((found) => found.startsWith(`${name}:`))).toEqual([])
  })

  test('are found behind what a rule asks, and in the title of a value', () => {
    const found = staleNumbers(moved('leeftijd-vanaf-zeventien-half', 17.5, 17)).join()
    expect(found).toContain('punt-toekomstplan: 17.5')
    expect(found).toContain('persoon.leeftijdsfase=vanaf-zeventien-half: 17.5')
  })
})
