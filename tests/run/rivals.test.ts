/** What is supposed of rules together, and what is left out because it can't tell anything. */
import { describe, expect, test } from 'vitest'
import { compile } from '../../src/compile/program.js'
import type { ConclusionJson, ConditionJson, RuleJson } from '../../src/index.js'
import { parseRuleSet } from '../../src/load/parse.js'
import { NOTHING_SUPPOSED, suppositionOf } from '../../src/run/rivals.js'
import { choosing, rule } from '../support/one-rule.js'
import { smallRuleSet } from '../support/small-rule-set.js'

const family = choosing
const person: ConclusionJson = { ...family, id: 'persoon.trede', bereik: 'persoon' }
const listed: ConclusionJson = {
  id: 'persoon.kenmerken',
  bereik: 'persoon',
  beleid: 'collect',
  titel: 'kenmerken',
  waarden: choosing.waarden,
}

const is = (fact: string, value: unknown, operator = 'equal') =>
  ({ fact, operator, value }) as ConditionJson & { fact: string }
const count = (feit?: string, waarde = 'hoog', bereik = 'persoon') =>
  ({
    fact: 'aantal',
    params: feit === undefined ? { bereik } : { bereik, feit, waarde },
    operator: 'greaterThanInclusive',
    value: 1,
  }) as ConditionJson
const level = (operator: string, value: unknown) => is('kind.ernst', value, operator)
const safe = is('kind.veilig', true)
const angry = (operator: string) => is('kind.soorten', 'gedrag', operator)

/** The case of the rule "na" of a conclusion, with "voor" before it; other rules draw other conclusions. */
function caseFor(
  before: ConditionJson,
  after: ConditionJson | undefined,
  more: readonly RuleJson[] = [],
  of = family,
) {
  const rules = [
    rule('voor', of.id, 'hoog', before, 2),
    ...(after === undefined ? [] : [rule('na', of.id, 'midden', after, 1)]),
    ...more,
  ]
  const drawn = [family, person, listed].filter(({ id }) => rules.some(({ event }) => event.type === id))
  const program = compile(parseRuleSet({ ...smallRuleSet(), conclusies: drawn, regels: rules }))
  const [first, second] = program.byId.get(of.id)?.rules ?? []
  if (first === undefined) throw new Error('there is no rule')
  return suppositionOf(second, [first], of.bereik, program.byId)
}

describe('there is nothing to suppose', () => {
  test.each<[string, ConditionJson, ConditionJson]>([
    ['of different subjects', safe, level('equal', 'licht')],
    ['of answers that leave the same', level('equal', 'licht'), level('atLeast', 'matig')],
    [
      'of answers of which one leaves part of the other',
      level('equal', 'licht'),
      { all: [safe, level('equal', 'matig')] },
    ],
    [
      'of a rule that fails wherever the other holds',
      { all: [level('equal', 'licht'), safe] },
      { all: [level('equal', 'matig'), safe] },
    ],
    [
      'of one that fails for each of its parts',
      { any: [level('equal', 'licht'), { all: [safe, level('equal', 'ernstig')] }] },
      { all: [safe, level('equal', 'matig')] },
    ],
    ['of the same member, in and out', angry('contains'), angry('doesNotContain')],
    ['of different members', angry('contains'), is('kind.soorten', 'angst', 'contains')],
    [
      'of numbers below two thresholds',
      is('kind.maanden', 6, 'greaterThan'),
      is('kind.maanden', 12, 'lessThan'),
    ],
  ])('%s', (_, before, after) => {
    expect(caseFor(before, after)).toBe(NOTHING_SUPPOSED)
  })
})

describe('they may exclude each other', () => {
  test.each<[string, ConditionJson, ConditionJson]>([
    ['by the same answer', level('atLeast', 'matig'), level('equal', 'ernstig')],
    [
      'by answers that leave only something in common',
      level('equal', 'licht'),
      { any: [safe, level('atMost', 'matig')] },
    ],
    ['by what is not so', { not: level('equal', 'licht') }, { not: level('atMost', 'matig') }],
    ['by the same member', angry('contains'), { not: angry('doesNotContain') }],
    ['by a member that is out', angry('doesNotContain'), { all: [safe, angry('doesNotContain')] }],
    ['by a comparison that no answer changes', safe, level('in', ['licht', 'matig', 'ernstig'])],
    ['by a count', safe, count('persoon.rol', 'ouder')],
    ['by its own parts', safe, { all: [level('equal', 'licht'), level('equal', 'matig')] }],
    [
      'where only one of the other’s parts fails',
      { any: [level('equal', 'licht'), safe] },
      { all: [level('equal', 'matig'), safe] },
    ],
  ])('%s', (_, before, after) => {
    expect(caseFor(before, after)).not.toBe(NOTHING_SUPPOSED)
  })

  test('a rule that fails wherever the other holds is left out', () => {
    const { rule: holds, rivals } = caseFor(level('equal', 'licht'), {
      all: [level('equal', 'matig'), count()],
    })
    expect([holds?.json.name, rivals]).toEqual(['na', []])
  })
  test('without a rule: that none holds', () => {
    const { rule: holds, rivals } = caseFor(count(), undefined, [], family)
    expect([holds?.json.name, rivals.map(({ json }) => json.name)]).toEqual([undefined, ['voor']])
  })
})

describe('what is counted', () => {
  const heavy = (condition: ConditionJson) => rule('zwaar', person.id, 'hoog', condition)
  const redrawn = (before: ConditionJson, after: ConditionJson, more: readonly RuleJson[]) =>
    caseFor(before, after, more).redrawn.map(({ json }) => json.id)

  test('is drawn again where it rests on what the rules ask', () => {
    expect(redrawn(count(person.id), safe, [heavy(safe)])).toEqual([person.id])
    expect(redrawn(count(person.id), { all: [safe, count(person.id, 'laag')] }, [heavy(safe)])).toEqual([
      person.id,
    ])
    expect(
      redrawn({ all: [count(person.id), count('persoon.rol', 'ouder')] }, level('equal', 'licht'), [
        heavy({ any: [is('persoon.rol', 'ouder'), safe] }),
      ]),
    ).toHaveLength(1)
    expect(
      redrawn({ all: [count(person.id), count()] }, level('equal', 'licht'), [
        heavy({ any: [count(), safe] }),
      ]),
    ).toHaveLength(1)
  })
  test('is left as it is where it does not, and where it is a list or a fact', () => {
    expect(redrawn(count(person.id), level('equal', 'licht'), [heavy(safe)])).toEqual([])
    expect(redrawn(count('persoon.rol', 'ouder'), safe, [])).toEqual([])
    expect(redrawn(count(listed.id), safe, [rule('lijst', listed.id, 'hoog', safe)])).toEqual([])
  })

  test('and what is asked about in place is drawn again where it rests on what the rules ask', () => {
    const again = (before: ConditionJson, after: ConditionJson, own: ConditionJson) =>
      caseFor(before, after, [rule('zwaar', person.id, 'hoog', own)], family)
    const of = (before: ConditionJson, after: ConditionJson, conditions: ConditionJson) => {
      const heavier: ConclusionJson = { ...family, id: 'uitkomst.zwaarte' }
      const rules = [
        rule('voor', family.id, 'hoog', before, 2),
        rule('na', family.id, 'midden', after, 1),
        rule('zwaarte', heavier.id, 'hoog', conditions),
      ]
      const conclusies = [family, heavier]
      const program = compile(parseRuleSet({ ...smallRuleSet(), conclusies, regels: rules }))
      const [first, second] = program.byId.get(family.id)?.rules ?? []
      if (first === undefined) throw new Error('there is no rule')
      return suppositionOf(second, [first], family.bereik, program.byId).redrawnHere.map((one) => one.json.id)
    }
    const heavy = is('uitkomst.zwaarte', 'hoog')
    expect(of(heavy, level('equal', 'licht'), level('atLeast', 'matig'))).toEqual(['uitkomst.zwaarte'])
    expect(of(heavy, level('equal', 'licht'), safe)).toEqual([])
    expect(again(count(person.id), safe, safe).redrawnHere).toEqual([])
  })

  test('of the items of which the rules themselves are asked', () => {
    const own = (before: ConditionJson, after: ConditionJson) => caseFor(before, after, [], person).countsOwn
    expect(own(count('persoon.rol', 'ouder'), safe)).toBe(true)
    expect(own(safe, count())).toBe(true)
    expect(own(count(undefined, '', 'leefgebied'), count(undefined, '', 'hulpbehoefte'))).toBe(false)
    expect(caseFor(count('persoon.rol', 'ouder'), safe).countsOwn).toBe(false)
  })
})
