/** Which rules stand behind an outcome, and what they rest on. */
import { describe, expect, test } from 'vitest'
import { NOT_ASKED } from '../../src/compile/frame.js'
import { accountOf, rulesBehind } from '../../src/explain/account.js'
import { truthOf } from '../../src/run/deciding.js'
import { TRUE, UNKNOWN } from '../../src/truth.js'
import { conclusionIn, smallProgram, worldOf } from '../support/small-world.js'

const rule = (name: string, waarde: string, leaf: object, bron = ['bron']) => ({
  name,
  conditions: { all: [leaf] },
  event: { type: 'gevolg.punten', params: { waarde } },
  uitleg: 'Uitleg.',
  bron,
  grond: 'beleid',
})
const safe = { fact: 'kind.veilig', operator: 'equal', value: true }
const serious = { fact: 'kind.ernst', operator: 'equal', value: 'ernstig' }
const program = () =>
  smallProgram({
    '/bronnen/ander': { titel: 'Een andere bron', soort: 'beleid' },
    '/regels': [
      rule('a', 'praten', safe, ['bron', 'ander']),
      rule('b', 'praten', serious),
      rule('c', 'bellen', safe, ['ander']),
    ],
  })

describe('the rules behind a value', () => {
  const behind = (value: number, kind: object) => {
    const small = program()
    const world = worldOf({ kind }, small)
    const rules = rulesBehind(conclusionIn(small, 'gevolg.punten'), value, world.gezin, world)
    return rules.map(({ json }) => json.name)
  }

  test('are those that hold, or else those that may', () => {
    expect(behind(0, { veilig: true, ernst: 'ernstig' })).toEqual(['a', 'b'])
    expect(behind(0, { veilig: true })).toEqual(['a'])
    expect(behind(0, { ernst: 'ernstig' })).toEqual(['b'])
    expect(behind(0, {})).toEqual(['a', 'b'])
    expect(behind(0, { veilig: false })).toEqual(['b'])
    expect(behind(0, { veilig: false, ernst: 'licht' })).toEqual([])
  })

  test('also where there is one rule for a value, or none', () => {
    expect(behind(1, { veilig: true })).toEqual(['c'])
    expect(behind(1, {})).toEqual(['c'])
    expect(behind(1, { veilig: false })).toEqual([])
    expect(behind(2, { veilig: true })).toEqual([])
  })
})

test('a rule that was not needed is asked when it is looked at, once', () => {
  const small = smallProgram()
  const world = worldOf({ kind: { veilig: false } }, small)
  const [danger, worry] = conclusionIn(small, 'gevolg.niveau').rules
  if (danger === undefined || worry === undefined) throw new Error('no rules')
  expect([danger, worry].map(({ index }) => world.gezin.rules[index])).toEqual([TRUE, NOT_ASKED])
  expect([danger, worry].map((one) => truthOf(one, world.gezin, world))).toEqual([TRUE, UNKNOWN])
  expect(world.gezin.rules[worry.index]).toBe(UNKNOWN)
  const never = { ...worry, test: () => expect.unreachable('asked again') }
  expect(truthOf(never, world.gezin, world)).toBe(UNKNOWN)
})

test('an account names rules in their order, and each of their sources once', () => {
  const { rules } = conclusionIn(program(), 'gevolg.punten')
  const [c, a, b] = ['c', 'a', 'b'].map((name) => rules.filter(({ json }) => json.name === name))
  const accounts = [[], a, b, c, [...(a ?? []), ...(b ?? []), ...(c ?? [])]].map((list) =>
    accountOf(list ?? []),
  )
  expect(accounts).toEqual([
    { regels: [], bronnen: [] },
    { regels: ['a'], bronnen: ['bron', 'ander'] },
    { regels: ['b'], bronnen: ['bron'] },
    { regels: ['c'], bronnen: ['ander'] },
    { regels: ['a', 'b', 'c'], bronnen: ['bron', 'ander'] },
  ])
  for (const { regels, bronnen } of accounts)
    expect([regels, bronnen].every((list) => Object.isFrozen(list))).toBe(true)
  expect(accountOf(a ?? [])).toBe(accounts[1])
})
