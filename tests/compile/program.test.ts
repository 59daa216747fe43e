/** A compiled rule set: what its conclusions rest on, what a change in one of them leaves alone. */
import { describe, expect, test } from 'vitest'
import { NOTHING_KNOWN } from '../../src/compile/frame.js'
import { compile, conclusionsFor, type Program, recompile, sameCone } from '../../src/compile/program.js'
import { parseRuleSet } from '../../src/load/parse.js'
import type { RuleSet } from '../../src/model/ruleset.js'
import { broken, smallRuleSet } from '../support/small-rule-set.js'

const small = (changes: Readonly<Record<string, unknown>> = {}): Program =>
  compile(parseRuleSet(broken(changes)))
const namesOf = (program: Program, id: string) => program.byId.get(id)?.rules.map(({ json }) => json.name)

describe('what a conclusion rests on', () => {
  const ids = (...asked: string[]) => conclusionsFor(small(), asked).map(({ json }) => json.id)

  test('comes along, before it; the rest stays out', () => {
    expect(ids('gevolg.stap')).toEqual(['gevolg.niveau', 'gevolg.stap'])
    expect(ids('gevolg.niveau')).toEqual(['gevolg.niveau'])
    expect(ids('gevolg.punten')).toEqual(['leefgebied.kracht', 'gevolg.punten'])
    expect(ids()).toEqual([])
  })
})

describe('the same cone', () => {
  const stays = (id: string, changes: Readonly<Record<string, unknown>>) =>
    sameCone(id, small(), small(changes))

  test('whatever changes elsewhere, or in the words alone', () => {
    expect(stays('gevolg.stap', {})).toBe(true)
    expect(stays('gevolg.stap', { '/regels/2/uitleg': 'Anders.', '/conclusies/1/titel': 'anders' })).toBe(
      true,
    )
    expect(stays('gevolg.stap', { '/regels/5/conditions/all/0/value': 3 })).toBe(true)
    expect(stays('gevolg.niveau', { '/regels/2/priority': 6 })).toBe(true)
    const program = small()
    expect(sameCone('gevolg.stap', program, program)).toBe(true)
  })

  test.each<[string, string, unknown]>([
    ['its own condition', '/regels/2/conditions/all/1/value', 7],
    ['its own priority', '/regels/2/priority', 6],
    ['the value that a rule gives', '/regels/2/event/params/waarde', 'een'],
    ['its default', '/conclusies/1/standaard', 'twee'],
    ['its policy', '/conclusies/1/beleid', 'priority'],
    ['its values', '/conclusies/1/waarden', ['een', 'twee', 'drie']],
    ['a condition of what it rests on', '/regels/1/conditions/any/0/value', 'ernstig'],
    ['the default of what it rests on', '/conclusies/0/standaard', 'zorgen'],
    ['the values of a fact', '/feiten/1/waarden', ['licht', 'matig', 'zwaar', 'ernstig']],
    ['the lowest value of a fact', '/feiten/3/minimum', 1],
    ['the highest value of a fact', '/feiten/3/maximum', 120],
    ['that a fact is a whole number', '/feiten/3/geheel', true],
  ])('not when %s changes', (_what, pad, value) => {
    expect(stays('gevolg.stap', { [pad]: value })).toBe(false)
  })
})

describe('a change in one conclusion', () => {
  const before = small()
  const again = (ruleSet: RuleSet, id = 'gevolg.niveau') => recompile(before, ruleSet, id)
  const { ruleSet } = before
  const without = (name: string): RuleSet => ({
    ...ruleSet,
    regels: ruleSet.regels.filter((rule) => rule.name !== name),
  })

  test('a rule that goes leaves the other rules as they were, and the other conclusions', () => {
    const after = again(without('gevaar'))
    expect(namesOf(before, 'gevolg.niveau')).toEqual(['gevaar', 'zorgen'])
    expect(namesOf(after, 'gevolg.niveau')).toEqual(['zorgen'])
    expect(after.byId.get('gevolg.niveau')?.rules[0]).toBe(before.byId.get('gevolg.niveau')?.rules[1])
    expect(after.byId.get('gevolg.niveau')?.slot).toBe(before.byId.get('gevolg.niveau')?.slot)
    expect(after.conclusions.map(({ json }) => json.id)).toEqual(
      before.conclusions.map(({ json }) => json.id),
    )
    for (const one of after.conclusions) {
      if (one.json.id !== 'gevolg.niveau') expect(one).toBe(before.byId.get(one.json.id))
      expect(after.byId.get(one.json.id)).toBe(one)
    }
    expect(after.ruleSet.regels).toHaveLength(5)
  })

  test('a rule that changes keeps its place in the memory of a frame', () => {
    const regels = ruleSet.regels.map((rule) =>
      rule.name === 'zorgen' ? { ...rule, conditions: { not: rule.conditions } } : rule,
    )
    const [, old] = before.byId.get('gevolg.niveau')?.rules ?? []
    const [, changed] = again({ ...ruleSet, regels }).byId.get('gevolg.niveau')?.rules ?? []
    expect(changed?.condition.kind).toBe('not')
    expect(changed?.index).toBe(old?.index)
  })

  test('a default that changes', () => {
    const conclusies = ruleSet.conclusies.map((one) =>
      one.id === 'gevolg.stap' ? { ...one, standaard: 'twee' } : one,
    )
    const after = again({ ...ruleSet, conclusies }, 'gevolg.stap')
    expect(after.byId.get('gevolg.stap')).toMatchObject({ fallback: 2, json: { standaard: 'twee' } })
    expect(before.byId.get('gevolg.stap')?.fallback).toBe(1)
    expect(namesOf(after, 'gevolg.stap')).toEqual(['stap-twee'])
  })

  test('a rule that is new, or a conclusion that is not there, is refused', () => {
    const regels = ruleSet.regels.map((rule) => ({ ...rule, name: `${rule.name}-nieuw` }))
    expect(() => again({ ...ruleSet, regels })).toThrow('rule "gevaar-nieuw" is new')
    expect(() => again(ruleSet, 'gevolg.anders')).toThrow('conclusion "gevolg.anders" has no place')
    const added = [...ruleSet.conclusies, { ...ruleSet.conclusies[0], id: 'gevolg.anders' }]
    expect(() => again({ ...ruleSet, conclusies: added } as RuleSet, 'gevolg.anders')).toThrow(
      'conclusion "gevolg.anders" has no place',
    )
    expect(() => again({ ...ruleSet, conclusies: [] })).toThrow('conclusion "gevolg.niveau" has no place')
  })
})

describe('rules of one conclusion', () => {
  test('each has a place of its own among the rules of its scope', () => {
    const program = small()
    const family = program.conclusions.filter(({ json }) => json.bereik === 'gezin')
    expect(family.flatMap(({ rules }) => rules.map(({ index }) => index)).sort()).toEqual([0, 1, 2, 3, 4])
    expect(program.layouts.gezin.blank.rules).toHaveLength(5)
    expect(program.layouts.leefgebied.blank.rules).toHaveLength(1)
    expect(program.layouts.persoon.blank.rules).toHaveLength(0)
  })

  test('a frame holds all possible values of each choice, and nothing else', () => {
    const { blank } = small().layouts.gezin
    const of = (id: string) => {
      const slot = small().layouts.gezin.slots.get(id)
      return slot && [...blank.words.subarray(slot.index, slot.index + slot.full.length)]
    }
    // Of a fact one bit more: nothing is known of it.
    expect(of('kind.veilig')).toEqual([0b11 | NOTHING_KNOWN])
    expect(of('kind.ernst')).toEqual([0b111 | NOTHING_KNOWN])
    expect([of('gevolg.niveau'), of('gevolg.stap')]).toEqual([[0b111], [0b11]])
    // Of each member: out or in.
    expect([of('kind.soorten'), of('gevolg.punten')]).toEqual([
      [0b11, 0b11],
      [0b11, 0b11],
    ])
    expect(blank.words).toHaveLength(9)
    expect([...blank.numbers]).toEqual([0, 240])
    expect(small().byId.get('gevolg.punten')?.fallback).toBe(0)
  })

  test('are asked in an order of their own, whatever their order in the file', () => {
    const rule = smallRuleSet().regels[0]
    const rules = [
      { ...rule, name: 'b', event: { type: 'gevolg.niveau', params: { waarde: 'gevaar' } } },
      { ...rule, name: 'a', event: { type: 'gevolg.niveau', params: { waarde: 'gevaar' } } },
      { ...rule, name: 'c', priority: 9, event: { type: 'gevolg.niveau', params: { waarde: 'zorgen' } } },
      { ...rule, name: 'd', priority: 1, event: { type: 'gevolg.niveau', params: { waarde: 'goed' } } },
    ]
    const order = (regels: readonly object[], beleid: string) =>
      namesOf(small({ '/regels': regels, '/conclusies/0/beleid': beleid }), 'gevolg.niveau')
    for (const regels of [rules, rules.toReversed()]) {
      expect(order(regels, 'priority')).toEqual(['a', 'b', 'c', 'd'])
      // Without a priority a rule has priority 1.
      expect(order(regels, 'first')).toEqual(['c', 'a', 'b', 'd'])
    }
  })
})

describe('a rule set that was not checked is refused, not run', () => {
  const leaf = (part: object) => ({ '/regels/0/conditions': { all: [part] } })
  test.each<[string, Readonly<Record<string, unknown>>, string | RegExp]>([
    [
      'a fact that is not there',
      leaf({ fact: 'kind.anders', operator: 'equal', value: true }),
      `"kind.anders" can't be asked from scope gezin; was the rule set checked?`,
    ],
    [
      'an operator that does not fit a choice',
      leaf({ fact: 'kind.veilig', operator: 'lessThan', value: true }),
      `operator "lessThan" doesn't fit here; was the rule set checked?`,
    ],
    [
      'an operator that does not fit a number',
      leaf({ fact: 'kind.maanden', operator: 'atLeast', value: 1 }),
      /"atLeast" doesn't fit/,
    ],
    [
      'an operator that does not fit a count',
      leaf({ fact: 'aantal', params: { bereik: 'persoon' }, operator: 'in', value: 1 }),
      /"in" doesn't fit/,
    ],
    [
      'a count of nothing',
      leaf({ fact: 'aantal', operator: 'equal', value: 1 }),
      'a count without params; was the rule set checked?',
    ],
    [
      'a conclusion with the name of a fact of others',
      { '/conclusies/4': { ...smallRuleSet().conclusies[0], id: 'kind.veilig', bereik: 'persoon' } },
      'conclusion "kind.veilig" has no place',
    ],
    [
      'conclusions in a circle',
      leaf({ fact: 'gevolg.stap', operator: 'equal', value: 'een' }),
      /^conclusions in a circle: gevolg\.\w+, gevolg\.\w+/,
    ],
  ])('%s', (_what, changes, message) => {
    expect(() => compile(broken(changes) as RuleSet)).toThrow(message)
  })
})
