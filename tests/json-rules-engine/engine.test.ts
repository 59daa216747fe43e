/**
 * What json-rules-engine does that our rule format does not mean: each shown on the bare engine, as it is
 * in the version that we use, and beside it what the assessor makes of it. A newer version that behaves
 * otherwise fails here first.
 */
import { Engine, type RuleProperties } from 'json-rules-engine'
import { describe, expect, test } from 'vitest'
import { type ConditionJson, RuleSetError } from '../../src/index.js'
import { createEngineAssessor } from '../../src/json-rules-engine/index.js'
import { collecting, rule } from '../support/one-rule.js'
import { smallRuleSet } from '../support/small-rule-set.js'

type Conditions = RuleProperties['conditions']
const undefinedAllowed = { allowUndefinedFacts: true }

/** Whether one rule holds on the bare engine. */
async function bare(conditions: unknown, facts: Record<string, unknown>, options = {}): Promise<boolean> {
  const engine = new Engine([{ conditions: conditions as Conditions, event: { type: 'x' } }], options)
  const { results } = await engine.run(facts)
  return results.length === 1
}

/** The truth of one condition with us, for facts of the group `kind`. */
async function ours(condition: ConditionJson, kind: object = {}): Promise<string | undefined> {
  const ruleSet = {
    ...smallRuleSet(),
    conclusies: [collecting],
    regels: [rule('r', collecting.id, 'ja', condition)],
  }
  const { spoor } = await createEngineAssessor<object>(ruleSet).assess({
    kenmerk: 'a',
    peildatum: '2026-01-15',
    kind,
  })
  return spoor[0]?.regels[0]?.waar
}

/** A rule set with this condition, whatever it is. */
const withCondition = (conditions: unknown) => () =>
  createEngineAssessor({
    ...smallRuleSet(),
    conclusies: [collecting],
    regels: [{ ...rule('r', collecting.id, 'ja', { all: [] }), conditions: conditions as never }],
  })

const leaf = (fact: string, operator: string, value: unknown) =>
  ({ fact, operator, value }) as { fact: string; operator: string; value: string }
const is = (fact: string, value: unknown) => leaf(fact, 'equal', value)

describe('a fact that is missing', () => {
  test.each([
    ['notEqual', is('kind.veilig', true), 'notEqual'],
    ['notIn', leaf('kind.ernst', 'in', ['licht']), 'notIn'],
  ])('%s: true there, unknown here', async (_, condition, operator) => {
    const negative = { ...condition, operator }
    expect(await bare({ all: [negative] }, {}, undefinedAllowed)).toBe(true)
    expect(await ours(negative)).toBe('onbekend')
  })

  test.each([
    ['equal', is('kind.veilig', true)],
    ['in', leaf('kind.ernst', 'in', ['licht'])],
    ['contains', leaf('kind.soorten', 'contains', 'angst')],
    ['doesNotContain', leaf('kind.soorten', 'doesNotContain', 'angst')],
    ['lessThan', leaf('kind.maanden', 'lessThan', 6)],
    ['greaterThanInclusive', leaf('kind.maanden', 'greaterThanInclusive', 0)],
  ])('%s: false there, so true under `not`; unknown here, under `not` too', async (_, condition) => {
    expect(await bare({ all: [condition] }, {}, undefinedAllowed)).toBe(false)
    expect(await bare({ not: condition }, {}, undefinedAllowed)).toBe(true)
    expect(await ours(condition)).toBe('onbekend')
    expect(await ours({ not: condition })).toBe('onbekend')
    expect(await ours({ not: { not: { any: [{ not: condition }, condition] } } })).toBe('onbekend')
  })

  test('is an error there unless it is allowed; a misspelt one passes when it is, and never here', async () => {
    await expect(bare({ all: [is('kind.velig', true)] }, { 'kind.veilig': true })).rejects.toThrow(
      'Undefined fact',
    )
    expect(await bare({ not: is('kind.velig', true) }, { 'kind.veilig': true }, undefinedAllowed)).toBe(true)
    expect(withCondition({ not: is('kind.velig', true) })).toThrow(RuleSetError)
  })

  test('null is a value there, and unknown here', async () => {
    expect(await bare({ all: [leaf('a', 'notEqual', true)] }, { a: null })).toBe(true)
    expect(await ours(leaf('kind.veilig', 'notEqual', true), { veilig: null })).toBe('onbekend')
  })
})

describe('a value of another type', () => {
  test('a text passes for a number there; here the casus is refused', async () => {
    expect(await bare({ all: [leaf('a', 'lessThan', 20)] }, { a: '12' })).toBe(true)
    expect(await bare({ all: [leaf('a', 'greaterThan', 3)] }, { a: [5] })).toBe(true)
    // "12abc" gets past the check, and is then neither less nor more.
    expect(await bare({ not: leaf('a', 'lessThan', 20) }, { a: '12abc' })).toBe(true)
    await expect(ours(leaf('kind.maanden', 'lessThan', 20), { maanden: '12' })).rejects.toThrow(
      'De casus klopt niet.',
    )
  })

  test('`contains` and `doesNotContain` are both false of a text there; here the casus is refused', async () => {
    for (const operator of ['contains', 'doesNotContain'])
      expect(await bare({ all: [leaf('a', operator, 'angst')] }, { a: 'angst' })).toBe(false)
    await expect(ours(leaf('kind.soorten', 'contains', 'angst'), { soorten: 'angst' })).rejects.toThrow()
  })

  test('two equal lists differ there; here no operator compares lists', async () => {
    expect(await bare({ all: [leaf('a', 'equal', ['x'])] }, { a: ['x'] })).toBe(false)
    expect(withCondition({ all: [is('kind.soorten', ['angst'])] })).toThrow(RuleSetError)
  })
})

describe('a group', () => {
  test('without parts is true there, `any` too; here it is refused', async () => {
    expect(await bare({ any: [] }, {})).toBe(true)
    expect(await bare({ all: [] }, {})).toBe(true)
    expect(withCondition({ any: [] })).toThrow(RuleSetError)
  })

  test('asks all its parts at once there, also when one has settled it', async () => {
    const asked: string[] = []
    const engine = new Engine([
      { conditions: { any: [is('a', true), is('b', true)] as never }, event: { type: 'x' } },
    ])
    for (const id of ['a', 'b']) {
      engine.addFact(id, async () => {
        asked.push(id)
        return true
      })
    }
    await engine.run()
    expect(asked).toEqual(['a', 'b'])
  })

  test('that asks by priority leaves parts without an answer there; the rule format has no such field', async () => {
    const first = { ...is('a', true), priority: 2 }
    const engine = new Engine([
      { conditions: { any: [first, is('b', true)] as never }, event: { type: 'x' } },
    ])
    const [rule] = (await engine.run({ a: true, b: true })).results
    expect(rule?.conditions).toMatchObject({ any: [{ result: true }, { fact: 'b' }] })
    expect(rule?.conditions).not.toHaveProperty('any.1.result')
    expect(withCondition({ any: [{ ...is('kind.veilig', true), priority: 2 }] })).toThrow(RuleSetError)
  })
})

describe('rules', () => {
  test('all fire there, whatever their priority; here the hit policy decides', async () => {
    const holds = { all: [is('a', true)] } as never
    const engine = new Engine([
      { name: 'low', priority: 1, conditions: holds, event: { type: 'x' } },
      { name: 'high', priority: 9, conditions: holds, event: { type: 'x' } },
    ])
    const { results } = await engine.run({ a: true })
    expect(results.map(({ name }) => name)).toEqual(['high', 'low'])
  })

  test('are skipped there, without a word, when two runs share an engine; here runs wait for each other', async () => {
    const wait = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds))
    const engine = new Engine()
    const conditions = { all: [is('slow', true)] } as never
    for (const priority of [1, 2])
      engine.addRule({ name: `r${priority}`, priority, conditions, event: { type: 'x' } })
    const slow = engine.run({ slow: async () => wait(30).then(() => true) })
    const quick = engine.run({ slow: true })
    expect((await quick).results).toHaveLength(2)
    expect((await slow).results).toHaveLength(1)

    const { assess } = createEngineAssessor<object>(smallRuleSet())
    const casussen = [true, false, undefined].map((veilig) => ({
      kenmerk: 'a',
      peildatum: '2026-01-15',
      kind: { veilig },
    }))
    const alone: string[] = []
    for (const casus of casussen) alone.push(JSON.stringify(await assess(casus)))
    const together = await Promise.all(casussen.map((casus) => assess(casus)))
    expect(together.map((advies) => JSON.stringify(advies))).toEqual(alone)
  })

  test('with an event called "error" fail there; here events have a name of our own', async () => {
    const conditions = { all: [is('a', true)] } as never
    await expect(
      new Engine([{ conditions, event: { type: 'error' } }]).run({ a: true }),
    ).rejects.toBeDefined()
    const ruleSet = {
      ...smallRuleSet(),
      conclusies: [collecting],
      regels: [rule('error', collecting.id, 'ja', is('kind.veilig', true))],
    }
    const casus = { kenmerk: 'a', peildatum: '2026-01-15', kind: { veilig: true } }
    const { spoor } = await createEngineAssessor<object>(ruleSet).assess(casus)
    expect(spoor[0]?.uitkomst.waarde).toEqual(['ja'])
  })

  test('go on there after a fact has failed; here nothing is evaluated with a failed fact', async () => {
    const asked: string[] = []
    const engine = new Engine()
    for (const [id, priority] of [
      ['first', 2],
      ['second', 1],
    ] as const) {
      engine.addRule({ priority, conditions: { all: [is(id, true)] } as never, event: { type: 'x' } })
      engine.addFact(id, async () => {
        asked.push(id)
        throw new Error(id)
      })
    }
    await expect(engine.run()).rejects.toThrow('first')
    await new Promise((done) => setTimeout(done, 5))
    expect(asked).toEqual(['first', 'second'])
  })
})

describe('what a rule can reach', () => {
  test('`path` looks inside a value there, and reads what has no inside as a whole; here it is refused', async () => {
    expect(await bare({ all: [{ ...is('a', 1), path: '$.b' }] }, { a: { b: 1 } })).toBe(true)
    expect(await bare({ all: [{ ...is('a', 5), path: '$.b' }] }, { a: 5 })).toBe(true)
    expect(withCondition({ all: [{ ...is('kind.maanden', 5), path: '$.b' }] })).toThrow(RuleSetError)
  })

  test('a value may name another fact there; here it is refused', async () => {
    expect(await bare({ all: [is('a', { fact: 'b' })] }, { a: 1, b: 1 })).toBe(true)
    expect(withCondition({ all: [is('kind.maanden', { fact: 'kind.maanden' })] })).toThrow(RuleSetError)
  })

  test('a named condition may be missing there until it is asked; here it is refused', async () => {
    await expect(bare({ all: [{ condition: 'nowhere' }] }, {})).rejects.toThrow('nowhere')
    expect(withCondition({ condition: 'nowhere' })).toThrow(RuleSetError)
  })

  test('`atLeast` and `atMost` are ours; by their own order, not that of the alphabet', async () => {
    await expect(bare({ all: [leaf('a', 'atLeast', 'matig')] }, { a: 'licht' })).rejects.toThrow(
      'Unknown operator',
    )
    const atLeast = leaf('kind.ernst', 'atLeast', 'matig')
    const atMost = leaf('kind.ernst', 'atMost', 'matig')
    for (const [ernst, up, down] of [
      ['licht', 'onwaar', 'waar'],
      ['matig', 'waar', 'waar'],
      ['ernstig', 'waar', 'onwaar'],
    ] as const) {
      expect([await ours(atLeast, { ernst }), await ours(atMost, { ernst })]).toEqual([up, down])
    }
  })
})
