/** What each kind of guarantee says of the small rule set, small enough to see that it is right. */
import { describe, expect, test } from 'vitest'
import { compile } from '../../src/compile/program.js'
import { parseRuleSet } from '../../src/load/parse.js'
import type { AlwaysJson, GuaranteeJson, OnChangeJson, RuleSetJson } from '../../src/model/ruleset.js'
import { alwaysHolds } from '../../src/verify/always.js'
import { staysOnChange } from '../../src/verify/on-change.js'
import { decide, verify } from '../../src/verify/verify.js'
import { broken, hoursOfNeed } from '../support/small-rule-set.js'
import { smallProgram, worldOf } from '../support/small-world.js'

const head = { kenmerk: 'tegenvoorbeeld', peildatum: '2026-01-01' }
const anyNumber = { persoon: 'elk', hulpbehoefte: 'elk' }
const proven = { uitkomst: 'bewezen', reikwijdte: anyNumber, komtVoor: true }

type Changes = Readonly<Record<string, unknown>>

/** The small rule set, in which a need has a fact too. */
const ruleSetOf = (changes: Changes = {}) =>
  broken({
    '/feiten/6': hoursOfNeed,
    ...changes,
  }) as RuleSetJson

const leaf = (fact: string, operator: string, value: unknown, more: object = {}) => ({
  all: [{ fact, operator, value, ...more }],
})
const law = (parts: object) =>
  ({
    id: 'wet',
    titel: 'Een wet.',
    bron: ['bron'],
    grond: 'modelkeuze',
    ...parts,
  }) as unknown as GuaranteeJson
const always = (bereik: string, dan: object, als?: object) =>
  law({ soort: 'altijd', bereik, dan, ...(als && { als }) })
const onChange = (feit: string, conclusie: string, blijft: string, more: object = {}) =>
  law({ soort: 'bij-verandering', feiten: [feit], conclusie, blijft, ...more })

function verdictOn(guarantee: GuaranteeJson, changes: Changes = {}) {
  const [verdict] = verify(ruleSetOf(changes), [guarantee])
  if (verdict === undefined) throw new Error('no verdict')
  const { waarborg, titel, ...said } = verdict
  expect([waarborg, titel]).toEqual(['wet', 'Een wet.'])
  return said
}
const refuted = (casus: object, na?: object, item?: string) => ({
  uitkomst: 'weerlegd',
  reikwijdte: anyNumber,
  tegenvoorbeeld: {
    casus: { ...head, ...casus },
    ...(na && { na: { ...head, ...na } }),
    ...(item && { item }),
  },
})

const strong = { leefgebieden: { wonen: { niveau: 5 }, geld: { niveau: 5 } } }
const danger = leaf('gevolg.niveau', 'equal', 'gevaar')
const noDanger = leaf('gevolg.niveau', 'notEqual', 'gevaar')
const weak = leaf('leefgebied.kracht', 'equal', 'weinig')

describe('a promise that always holds', () => {
  test.each<[string, GuaranteeJson, object]>([
    ['about the family', always('gezin', noDanger), refuted({ kind: { veilig: false } })],
    [
      'where something is so: with what that takes',
      always('gezin', leaf('gevolg.niveau', 'equal', 'goed'), leaf('kind.ernst', 'equal', 'licht')),
      refuted({ kind: { veilig: false, ernst: 'licht' } }),
    ],
    ['where it is kept', always('gezin', noDanger, leaf('kind.veilig', 'equal', true)), proven],
    ['where it is always so', always('gezin', danger, leaf('kind.veilig', 'equal', false)), proven],
    [
      'about a leefgebied',
      always('leefgebied', weak),
      refuted({ leefgebieden: { wonen: { niveau: 4 } } }, undefined, 'wonen'),
    ],
    [
      'about one leefgebied, not the first',
      always('leefgebied', weak, leaf('leefgebied.id', 'equal', 'geld')),
      refuted({ leefgebieden: { geld: { niveau: 4 } } }, undefined, 'geld'),
    ],
    [
      'about a leefgebied, kept',
      always('leefgebied', weak, leaf('leefgebied.niveau', 'lessThan', 4)),
      proven,
    ],
    [
      'about a person',
      always('persoon', leaf('persoon.rol', 'equal', 'ouder')),
      refuted({ personen: [{ id: 'persoon-1', rol: 'jeugdige' }] }, undefined, 'persoon-1'),
    ],
    [
      'about a need',
      always('hulpbehoefte', leaf('hulpbehoefte.uren', 'lessThan', 5)),
      refuted({ hulpbehoeften: [{ id: 'hulpbehoefte-1', uren: 5 }] }, undefined, 'hulpbehoefte-1'),
    ],
  ])('%s', (_what, guarantee, said) => {
    expect(verdictOn(guarantee)).toStrictEqual(said)
  })

  test('a counterexample is of the day on which the rule set comes into force', () => {
    const { tegenvoorbeeld } = verdictOn(always('gezin', noDanger), { '/geldigVanaf': '2025-07-01' })
    expect(tegenvoorbeeld?.casus.peildatum).toBe('2025-07-01')
  })
})

describe('a counterexample holds what the engine needs to be certain', () => {
  // Whatever the answer is, one of the two holds; but somebody must have asked.
  const either = (fact: string, operator: string, opposite: string, value: unknown) => ({
    any: [
      { fact, operator, value },
      { fact, operator: opposite, value },
    ],
  })

  test('of the family', () => {
    // Danger for sure, whatever is known: the engine sees that no other rule can decide.
    const changes = { '/regels/0/conditions': either('kind.veilig', 'equal', 'notEqual', true) }
    expect(verdictOn(always('gezin', noDanger), changes)).toStrictEqual(refuted({}))
    const never = { not: either('kind.ernst', 'equal', 'notEqual', 'licht') }
    expect(verdictOn(always('gezin', never))).toStrictEqual(refuted({ kind: { ernst: 'licht' } }))
  })
  test('of a leefgebied', () => {
    const never = { not: either('leefgebied.niveau', 'lessThan', 'greaterThanInclusive', 4) }
    expect(verdictOn(always('leefgebied', never))).toStrictEqual(
      refuted({ leefgebieden: { wonen: { niveau: 1 } } }, undefined, 'wonen'),
    )
  })
  test('of a person', () => {
    const never = { not: either('persoon.rol', 'equal', 'notEqual', 'ouder') }
    expect(verdictOn(always('persoon', never))).toStrictEqual(
      refuted({ personen: [{ id: 'persoon-1', rol: 'jeugdige' }] }, undefined, 'persoon-1'),
    )
  })
})

describe('the engine confirms a breach', () => {
  const program = smallProgram()
  const looking = (facts: object | undefined) => {
    const world = facts && worldOf({ kind: facts }, program)
    return world && { frame: world.gezin, world }
  }
  const isSafe = leaf('kind.veilig', 'equal', true)
  const isLight = leaf('kind.ernst', 'equal', 'licht')

  test('of what always holds: where it certainly does not, and the rest certainly does', () => {
    const confirmed = (given: object | undefined, facts: object | undefined) => {
      const claim = alwaysHolds(always('gezin', isLight, given) as AlwaysJson).of(program)
      return claim.confirms((when) => (when === 'before' ? looking(facts) : undefined))
    }
    expect(confirmed(isSafe, { veilig: true, ernst: 'matig' })).toBe(true)
    expect(confirmed(undefined, { ernst: 'matig' })).toBe(true)
    for (const facts of [
      { veilig: true, ernst: 'licht' },
      { veilig: true },
      { veilig: false, ernst: 'matig' },
      { ernst: 'matig' },
      {},
      undefined,
    ])
      expect(confirmed(isSafe, facts), JSON.stringify(facts)).toBe(false)
    for (const facts of [{ ernst: 'licht' }, {}]) expect(confirmed(undefined, facts)).toBe(false)
  })

  test.each<[string, object, object, object]>([
    ['gevolg.niveau', { veilig: false }, { veilig: true, ernst: 'licht' }, { veilig: true }],
    ['gevolg.punten', { soorten: ['angst'], ...strong }, { soorten: [], ...strong }, strong],
  ])('of a change in %s: where both outcomes are certain, and differ', (id, one, other, unknown) => {
    const claim = staysOnChange(onChange('kind.ernst', id, 'gelijk') as OnChangeJson, program).of(program)
    const confirmed = (before: object | undefined, after: object | undefined) =>
      claim.confirms((when) => lookingAt(when === 'before' ? before : after))
    expect([confirmed(one, other), confirmed(other, one)]).toEqual([true, true])
    for (const [before, after] of [
      [one, one],
      [one, unknown],
      [unknown, one],
      [unknown, unknown],
      [one, undefined],
      [undefined, one],
      [undefined, undefined],
    ])
      expect(confirmed(before, after), JSON.stringify([before, after])).toBe(false)
  })

  /** Facts of the family, and what is known of the leefgebieden. */
  function lookingAt(facts: object | undefined) {
    if (facts === undefined) return undefined
    const { leefgebieden, ...kind } = facts as { leefgebieden?: object }
    const world = worldOf({ kind, leefgebieden }, program)
    return { frame: world.gezin, world }
  }
})

describe('a promise about a change', () => {
  type Verdicts = Readonly<Record<'gelijk' | 'niet-lichter' | 'niet-zwaarder', object>>
  const kinds = ['gelijk', 'niet-lichter', 'niet-zwaarder'] as const
  const all = (feit: string, conclusie: string, more: object = {}, changes: Changes = {}) =>
    Object.fromEntries(kinds.map((kind) => [kind, verdictOn(onChange(feit, conclusie, kind, more), changes)]))
  const heavier = (...shown: Parameters<typeof refuted>): Verdicts => {
    const found = refuted(...shown)
    return { gelijk: found, 'niet-lichter': proven, 'niet-zwaarder': found }
  }
  const lighter = (...shown: Parameters<typeof refuted>): Verdicts => {
    const found = refuted(...shown)
    return { gelijk: found, 'niet-lichter': found, 'niet-zwaarder': proven }
  }
  const same: Verdicts = { gelijk: proven, 'niet-lichter': proven, 'niet-zwaarder': proven }

  test('a value that gets heavier', () => {
    expect(all('kind.ernst', 'gevolg.niveau')).toEqual(
      heavier({ kind: { veilig: true, ernst: 'licht' } }, { kind: { veilig: true, ernst: 'matig' } }),
    )
  })
  test('a value that gets lighter', () => {
    expect(all('kind.veilig', 'gevolg.niveau')).toEqual(
      lighter({ kind: { veilig: false, ernst: 'licht' } }, { kind: { veilig: true, ernst: 'licht' } }),
    )
  })
  test('a value that gets lighter, and not the lightest', () => {
    const given = { als: leaf('kind.ernst', 'equal', 'matig') }
    expect(all('kind.veilig', 'gevolg.niveau', given)).toEqual(
      lighter({ kind: { veilig: false, ernst: 'matig' } }, { kind: { veilig: true, ernst: 'matig' } }),
    )
    const turned = { '/regels/0/conditions/all/0/value': true }
    expect(all('kind.veilig', 'gevolg.niveau', given, turned)).toEqual(
      heavier({ kind: { veilig: false, ernst: 'matig' } }, { kind: { veilig: true, ernst: 'matig' } }),
    )
  })
  test('what is collected grows', () => {
    const areas = { leefgebieden: { wonen: { niveau: 1 }, geld: { niveau: 1 } } }
    expect(all('kind.soorten', 'gevolg.punten')).toEqual(
      heavier({ kind: { soorten: [] }, ...areas }, { kind: { soorten: ['angst'] }, ...areas }),
    )
  })
  test('what is collected shrinks', () => {
    const areas = (niveau: number) => ({
      kind: { soorten: [] },
      leefgebieden: { wonen: { niveau }, geld: { niveau: 1 } },
    })
    expect(all('leefgebied.niveau', 'gevolg.punten')).toEqual(lighter(areas(2), areas(4)))
  })
  test('of a leefgebied: any of them, or the one that is meant', () => {
    const at = (id: string, niveau: number) => ({ leefgebieden: { [id]: { niveau } } })
    expect(all('leefgebied.niveau', 'leefgebied.kracht')).toEqual(
      heavier(at('wonen', 2), at('wonen', 4), 'wonen'),
    )
    expect(all('leefgebied.niveau', 'leefgebied.kracht', { leefgebied: 'geld' })).toEqual(
      heavier(at('geld', 2), at('geld', 4), 'geld'),
    )
    // A fact of the family has no leefgebied.
    expect(all('kind.veilig', 'gevolg.niveau', { leefgebied: 'geld' })['gelijk']).toMatchObject({
      uitkomst: 'weerlegd',
    })
  })
  test('of a person, and what that does to the family', () => {
    const parents = leaf('aantal', 'greaterThanInclusive', 1, {
      params: { bereik: 'persoon', feit: 'persoon.rol', waarde: 'ouder' },
    })
    const person = (rol: string) => ({ kind: { soorten: [] }, personen: [{ id: 'persoon-1', rol }] })
    expect(all('persoon.rol', 'gevolg.punten', {}, { '/regels/4/conditions': parents })).toEqual(
      heavier(person('jeugdige'), person('ouder')),
    )
  })
  test('looked at only where something is so, before and after', () => {
    // What `als` holds fast can't change: then it is about no casus.
    const about = (komtVoor: boolean) =>
      Object.fromEntries(Object.entries(same).map(([blijft, said]) => [blijft, { ...said, komtVoor }]))
    expect(all('kind.ernst', 'gevolg.niveau', { als: leaf('kind.veilig', 'equal', false) })).toEqual(same)
    expect(all('kind.veilig', 'gevolg.niveau', { als: leaf('kind.veilig', 'equal', true) })).toEqual(
      about(false),
    )
    expect(all('kind.veilig', 'gevolg.niveau', { als: leaf('kind.veilig', 'equal', false) })).toEqual(
      about(false),
    )
  })
  test('a step in between that is left out is stepped over', () => {
    const kind = (ernst: string) => ({ kind: { maanden: 123, veilig: true, ernst } })
    expect(all('kind.ernst', 'gevolg.stap', { als: leaf('kind.ernst', 'notEqual', 'matig') })).toEqual(
      heavier(kind('licht'), kind('ernstig')),
    )
  })
  test('of several facts: the first that breaks it', () => {
    const facts = { feiten: ['kind.maanden', 'kind.ernst'] }
    expect(all('kind.ernst', 'gevolg.niveau', facts)['gelijk']).toMatchObject({
      tegenvoorbeeld: { na: { kind: { ernst: 'matig' } } },
    })
    expect(all('kind.maanden', 'gevolg.niveau')).toEqual(same)
  })
  test('about a conclusion that is not there is refused', () => {
    const unchecked = onChange('kind.ernst', 'gevolg.anders', 'gelijk')
    expect(() => decide(smallProgram(), [unchecked])).toThrow('conclusion "gevolg.anders" has no place')
  })
})

describe('how many items a verdict speaks of', () => {
  const reach = (guarantee: GuaranteeJson, counted: object, value: number) => {
    const conditions = leaf('aantal', 'greaterThanInclusive', value, { params: counted })
    const { uitkomst, reikwijdte } = verdictOn(guarantee, { '/regels/4/conditions': conditions })
    return [uitkomst, reikwijdte]
  }
  const parents = { bereik: 'persoon', feit: 'persoon.rol', waarde: 'ouder' }
  const needs = { bereik: 'hulpbehoefte' }
  const any = ['bewezen', anyNumber]
  const eightPersons = ['niet-beslist', { persoon: 8, hulpbehoefte: 'elk' }]
  const eightNeeds = ['niet-beslist', { persoon: 'elk', hulpbehoefte: 8 }]

  test('what does not change is counted once, before and after', () => {
    const stays = onChange('kind.veilig', 'gevolg.punten', 'gelijk')
    expect(reach(stays, parents, 8)).toEqual(any)
    expect(reach(stays, parents, 9)).toEqual(eightPersons)
    expect(reach(stays, needs, 8)).toEqual(any)
    expect(reach(stays, needs, 9)).toEqual(eightNeeds)
  })
  test('what changes can make a count differ from both sides: twice as many, and one for the item itself', () => {
    expect(reach(onChange('persoon.rol', 'gevolg.punten', 'niet-lichter'), parents, 3)).toEqual(any)
    expect(reach(onChange('persoon.rol', 'gevolg.punten', 'niet-lichter'), parents, 4)).toEqual(eightPersons)
    const hours = onChange('hulpbehoefte.uren', 'gevolg.punten', 'gelijk')
    expect(reach(hours, needs, 7)).toEqual(any)
    expect(reach(hours, needs, 8)).toEqual(eightNeeds)
  })
  test('a promise that always holds needs as many as it counts, and one for the item itself', () => {
    const counting = { all: [{ fact: 'gevolg.punten', operator: 'contains', value: 'bellen' }] }
    const enough = (value: number) => leaf('aantal', 'greaterThanInclusive', value, { params: needs })
    const promise = (value: number) => always('gezin', enough(value), counting)
    expect(reach(promise(4), needs, 4)).toEqual(any)
    expect(reach(promise(9), needs, 9)).toEqual(eightNeeds)
    const ofNeed = (value: number) => always('hulpbehoefte', enough(value), counting)
    expect(reach(ofNeed(7), needs, 7)).toEqual(any)
    expect(reach(ofNeed(8), needs, 8)).toEqual(eightNeeds)
  })

  test('what is given counts too, beside the rules', () => {
    const crowd = (value: number) => leaf('aantal', 'greaterThanInclusive', value, { params: parents })
    expect(reach(always('gezin', noDanger, crowd(9)), needs, 1)).toEqual(eightPersons)
    const stays = (als: object) => onChange('kind.veilig', 'gevolg.punten', 'gelijk', { als })
    expect(reach(stays(crowd(8)), needs, 1)).toEqual(any)
    expect(reach(stays(crowd(9)), needs, 1)).toEqual(eightPersons)
    expect(reach(stays(crowd(1)), needs, 9)).toEqual(eightNeeds)
  })

  test('none, when it could not be decided at all', () => {
    const program = smallProgram()
    // Rules and guarantee mean something else by one fact: what no search can hold together.
    const { layouts } = smallProgram({ '/feiten/3/maximum': 100 })
    const guarantee = always('gezin', leaf('gevolg.stap', 'equal', 'een'), leaf('kind.maanden', 'equal', 3))
    expect(decide({ ...program, layouts }, [guarantee])).toEqual([
      {
        waarborg: 'wet',
        titel: 'Een wet.',
        uitkomst: 'niet-beslist',
        reikwijdte: { persoon: 0, hulpbehoefte: 0 },
      },
    ])
  })
})

describe('which guarantees are decided', () => {
  const promises = ['een-waarde', 'plicht-blijft']
  const named = (...given: Parameters<typeof verify>) => verify(...given).map(({ waarborg }) => waarborg)
  const ruleSet = ruleSetOf({ '/waarborgen': [{ ...always('gezin', noDanger), id: 'eigen' }] })

  test('those of the rule set, or those that are asked; and what every rule set promises', () => {
    expect(named(ruleSet)).toEqual(['eigen', ...promises])
    expect(named(ruleSet, [always('gezin', danger)])).toEqual(['wet', ...promises])
    expect(named(ruleSet, [])).toEqual(promises)
    expect(named(ruleSetOf())).toEqual(promises)
  })
  test('the verdicts are frozen, all the way down', () => {
    const verdicts = verify(ruleSet)
    expect([verdicts, verdicts[0], verdicts[0]?.tegenvoorbeeld?.casus].every(Object.isFrozen)).toBe(true)
  })
  test('of a compiled program only those that are given', () => {
    const program = compile(parseRuleSet(ruleSet))
    expect(decide(program, [])).toEqual([])
    expect(decide(program, [always('gezin', noDanger)])).toHaveLength(1)
  })
})

describe('a guarantee that is about no casus', () => {
  const unsafe = leaf('kind.veilig', 'equal', false)
  const never = { all: [...unsafe.all, ...leaf('kind.veilig', 'equal', true).all] }

  test('is kept by any rules, and is known by that', () => {
    expect(verdictOn(always('gezin', danger, never))).toEqual({ ...proven, komtVoor: false })
    expect(verdictOn(always('gezin', noDanger, never))).toEqual({ ...proven, komtVoor: false })
    expect(verdictOn(always('gezin', danger, unsafe))).toEqual(proven)
  })

  test('about a change: where `als` can not hold before and after it', () => {
    const more = (als: object) => ({ als })
    expect(verdictOn(onChange('kind.veilig', 'gevolg.niveau', 'gelijk', more(never)))).toMatchObject({
      komtVoor: false,
    })
    expect(verdictOn(onChange('kind.veilig', 'gevolg.niveau', 'gelijk', more(unsafe)))).toEqual({
      ...proven,
      komtVoor: false,
    })
    expect(verdictOn(onChange('kind.maanden', 'gevolg.niveau', 'gelijk', more(unsafe)))).toMatchObject({
      komtVoor: true,
    })
  })
})
