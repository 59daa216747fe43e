/**
 * What every rule set promises can only be broken by a fault of the engine. Here the engine has one, made for
 * the occasion, and the promise finds it.
 */

import { describe, expect, test } from 'vitest'
import { baseRuleSet } from '../../src/base.js'
import { IN, memberWord } from '../../src/compile/frame.js'
import { type Conclusion, compile, type Program } from '../../src/compile/program.js'
import { parseRuleSet } from '../../src/load/parse.js'
import { createBudget } from '../../src/search/budget.js'
import { ALWAYS, NEVER } from '../../src/search/graph.js'
import { createSearch } from '../../src/search/search.js'
import type { View } from '../../src/search/view.js'
import { FALSE, TRUE, type Truth, UNKNOWN } from '../../src/truth.js'
import { ownStatements } from '../../src/verify/own-claims.js'
import { broken } from '../support/small-rule-set.js'
import { conclusionIn, smallProgram, worldOf } from '../support/small-world.js'

/** The promises, made of the whole program. */
const ownClaims = (program: Program) =>
  ownStatements(program).map(({ id, titel, of }) => ({ id, titel, ...of(program) }))

/** Searches for a breach of one of the promises, in a view that may be spoilt. */
function breachOf(id: string, program: Program, spoil: (view: View) => View = (view) => view) {
  const claims = ownClaims(program).filter((one) => one.id === id)
  if (claims.length === 0) throw new Error(`no promise "${id}"`)
  const budget = createBudget()
  const ask = createSearch([program], budget)
  const found = claims.map((claim) => {
    const asked = budget.apart(() =>
      ask(claim.needed, ({ space, views: [view] }) => {
        const breach = view && claim.breach(space, spoil(view))
        return breach && { item: breach.item, everywhere: breach.node === ALWAYS }
      }),
    )
    if (asked === undefined) throw new Error('too much')
    return asked.answer
  })
  return found.find((breach) => breach !== undefined)
}
/** A view in which one conclusion has other values. */
const giving =
  (id: string, values: View['values']) =>
  (view: View): View => ({
    ...view,
    values: (conclusion, item) => (conclusion.json.id === id ? values : view.values)(conclusion, item),
  })

/** The program, in which a conclusion has no default any more. */
function withoutDefault(program: Program, id: string): Program {
  const conclusions = program.conclusions.map((one) => (one.json.id === id ? { ...one, fallback: 0 } : one))
  return { ...program, conclusions, byId: new Map(conclusions.map((one) => [one.json.id, one])) }
}

describe('one value', () => {
  test('is what every conclusion that chooses has', () => {
    expect(breachOf('een-waarde', smallProgram())).toBeUndefined()
  })
  test('a casus in which a conclusion has none is found, in any scope', () => {
    const program = smallProgram()
    for (const [id, scope] of [
      ['gevolg.niveau', 'gezin'],
      ['leefgebied.kracht', 'leefgebied'],
    ] as const) {
      const breach = breachOf('een-waarde', withoutDefault(program, id))
      expect(breach).toEqual({ item: { scope, at: 0 }, everywhere: false })
    }
  })
  test('a casus in which it has two is found', () => {
    const two = giving('gevolg.stap', () => [ALWAYS, ALWAYS])
    expect(breachOf('een-waarde', smallProgram(), two)).toMatchObject({ everywhere: true })
    const one = giving('gevolg.stap', () => [ALWAYS, NEVER])
    expect(breachOf('een-waarde', smallProgram(), one)).toBeUndefined()
  })
  test('a collection may have none or all', () => {
    for (const node of [ALWAYS, NEVER])
      expect(
        breachOf(
          'een-waarde',
          smallProgram(),
          giving('gevolg.punten', () => [node, node]),
        ),
      ).toBeUndefined()
  })
  test('is confirmed by a casus that the engine takes', () => {
    const program = smallProgram()
    const [claim] = ownClaims(program)
    const world = worldOf({}, program)
    const seen = { frame: world.gezin, world }
    expect(claim?.confirms((when) => (when === 'before' ? seen : undefined))).toBe(true)
    expect(claim?.confirms(() => undefined)).toBe(false)
    expect(claim?.confirms((when) => (when === 'after' ? { frame: world.gezin, world } : undefined))).toBe(
      false,
    )
  })
})

describe('a duty stays', () => {
  const duty = (changes: Readonly<Record<string, unknown>> = {}) =>
    smallProgram({ '/regels/3/grond': 'wet', ...changes })
  const losing = giving('gevolg.punten', () => [NEVER, ALWAYS])

  test('in the collection that it belongs to', () => {
    expect(breachOf('plicht-blijft', duty())).toBeUndefined()
  })
  test('a casus in which it is lost is found', () => {
    expect(breachOf('plicht-blijft', duty(), losing)).toEqual({
      item: { scope: 'gezin', at: 0 },
      everywhere: false,
    })
    expect(
      breachOf(
        'plicht-blijft',
        duty(),
        giving('gevolg.punten', () => []),
      ),
    ).toBeDefined()
  })
  test('a rule that no law asks for may be lost', () => {
    expect(breachOf('plicht-blijft', smallProgram(), losing)).toBeUndefined()
    // A conclusion that chooses gives one value; others that hold give way.
    const chosen = smallProgram({ '/regels/1/grond': 'wet' })
    expect(
      breachOf(
        'plicht-blijft',
        chosen,
        giving('gevolg.niveau', () => []),
      ),
    ).toBeUndefined()
  })

  test('is confirmed where the rule holds and its value is certainly not in', () => {
    // Two duties; each of them alone is enough.
    const program = duty({ '/regels/4/grond': 'wet' })
    const claim = ownClaims(program).find(({ id }) => id === 'plicht-blijft')
    const conclusion: Conclusion = conclusionIn(program, 'gevolg.punten')
    const { index } = conclusion.slot
    const confirmed = (name: string, truth: Truth, member: Truth) => {
      const [rule] = conclusion.rules.filter(({ json }) => json.name === name)
      const world = worldOf({ kind: { soorten: ['angst'] } }, program)
      world.gezin.words.fill(IN, index, index + 2)
      world.gezin.rules[rule?.index ?? -1] = truth
      world.gezin.words[index + (rule?.value ?? -1)] = memberWord(member)
      return claim?.confirms((when) => (when === 'before' ? { frame: world.gezin, world } : undefined))
    }
    expect([confirmed('praten', TRUE, FALSE), confirmed('bellen', TRUE, FALSE)]).toEqual([true, true])
    for (const [truth, member] of [
      [TRUE, UNKNOWN],
      [TRUE, TRUE],
      [UNKNOWN, FALSE],
      [FALSE, FALSE],
    ] as const)
      expect(confirmed('praten', truth, member)).toBe(false)
    expect(claim?.confirms(() => undefined)).toBe(false)
  })
})

test('they ask for the items that the rules can tell apart, and no conclusion for those of another', () => {
  const needed = (changes: Readonly<Record<string, unknown>>) =>
    new Set(
      ownClaims(compile(parseRuleSet(broken(changes)))).map(({ id, needed }) => `${id} ${needed.persoon}`),
    )
  const three = {
    all: [{ fact: 'aantal', params: { bereik: 'persoon' }, operator: 'greaterThanInclusive', value: 3 }],
  }
  const [oneValue, duty] = ['een-waarde 0', 'plicht-blijft 0']
  expect(needed({})).toEqual(new Set([oneValue, duty]))
  expect(needed({ '/regels/0/conditions': three })).toEqual(new Set(['een-waarde 3', oneValue, duty]))
  expect(needed({ '/regels/3/conditions': three })).toEqual(new Set([oneValue, duty]))
  expect(needed({ '/regels/3/conditions': three, '/regels/3/grond': 'wet' })).toEqual(
    new Set([oneValue, 'plicht-blijft 3']),
  )
})

describe('of the base rule set', () => {
  const claims = ownClaims(compile(baseRuleSet))

  test('there are two, in parts', () => {
    expect(new Map(claims.map(({ id, titel }) => [id, titel]))).toEqual(
      new Map([
        ['een-waarde', 'Is alles bekend, dan heeft elke conclusie precies één waarde.'],
        ['plicht-blijft', 'Een regel die uit de wet volgt, gaat nooit verloren in een verzameling.'],
      ]),
    )
  })

  test('what is said of an item is looked at with an item', () => {
    for (const { json } of compile(baseRuleSet).conclusions) {
      if (json.bereik !== 'persoon' && json.bereik !== 'hulpbehoefte') continue
      const { gesprek: _, ...rest } = baseRuleSet
      const alone = { ...rest, conclusies: [json], regels: [], waarborgen: [] }
      delete (alone as { verhaal?: unknown }).verhaal
      delete (alone as { advies?: unknown }).advies
      delete (alone as { bewaren?: unknown }).bewaren
      delete (alone as { onderzoeksvragen?: unknown }).onderzoeksvragen
      const [claim] = ownClaims(compile(parseRuleSet(alone)))
      const wanted = json.beleid === 'collect' ? 0 : 1
      expect([json.id, claim?.id === 'een-waarde' ? claim.needed[json.bereik] : 0]).toEqual([json.id, wanted])
    }
  })
})
