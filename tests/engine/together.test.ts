/** What rules can't do together: a value is left out when its rule can't decide while those before it don't. */
import { describe, expect, test } from 'vitest'
import type { ConclusionJson, ConditionJson, RuleJson } from '../../src/index.js'
import { choosing, outcomesOf, rule } from '../support/one-rule.js'

const first = choosing
const each: ConclusionJson = { ...first, id: 'persoon.trede', bereik: 'persoon' }

const is = (fact: string, value: unknown, operator = 'equal') =>
  ({ fact, operator, value }) as ConditionJson & { fact: string }
const count = (operator: string, value: number, params: object) =>
  ({ fact: 'aantal', params: { bereik: 'persoon', ...params }, operator, value }) as ConditionJson
const some = (waarde: string) =>
  count('greaterThanInclusive', 1, { feit: each.id, operator: 'atLeast', waarde })

const safe = is('kind.veilig', true)
const [mild, worse] = [is('kind.ernst', 'licht'), is('kind.ernst', 'matig', 'atLeast')]

/** What is possible when one rule says "hoog" and, where that doesn't hold, another "midden". */
function possible(
  before: ConditionJson,
  after: ConditionJson,
  facts: object = {},
  more: readonly RuleJson[] = [],
) {
  const rules = [rule('voor', first.id, 'hoog', before, 2), rule('na', first.id, 'midden', after, 1)]
  return outcomesOf(more.length > 0 ? [each, first] : [first], [...rules, ...more], facts)[first.id]?.mogelijk
}

const withMiddle = ['laag', 'midden', 'hoog']
const without = ['laag', 'hoog']

describe('a rule that another goes before', () => {
  test.each<[string, ConditionJson, ConditionJson, readonly string[]]>([
    ['on an answer of its own', mild, safe, withMiddle],
    ['on another answer', mild, worse, ['midden', 'hoog']],
    ['on the same answer', worse, is('kind.ernst', 'ernstig'), without],
    ['on the same answer and more', worse, { all: [safe, is('kind.ernst', 'ernstig')] }, without],
    ['on more of the same answer', is('kind.ernst', 'ernstig'), worse, withMiddle],
    ['on what is not so', { not: mild }, is('kind.ernst', 'ernstig'), without],
    ['on one of two that it asks both', { any: [safe, mild] }, { all: [safe, worse] }, without],
    ['on two, of which only one is left', { all: [safe, worse] }, { all: [safe, { not: mild }] }, without],
    [
      'on one of two, of which only one is left',
      { not: { any: [safe, mild] } },
      { not: { any: [mild, safe] } },
      without,
    ],
    [
      'on a member that may be out, where it is out',
      { all: [safe, is('kind.soorten', 'angst', 'contains')] },
      is('kind.soorten', 'angst', 'doesNotContain'),
      withMiddle,
    ],
    [
      'on a member that may be in, where it is in',
      { all: [safe, is('kind.soorten', 'angst', 'doesNotContain')] },
      { all: [is('kind.soorten', 'angst', 'contains'), safe] },
      withMiddle,
    ],
    ['on two, of which either may fail', { all: [safe, worse] }, worse, withMiddle],
    [
      'on the same member of a set',
      is('kind.soorten', 'angst', 'contains'),
      { all: [safe, is('kind.soorten', 'angst', 'contains')] },
      without,
    ],
    [
      'on a member that is not in',
      is('kind.soorten', 'angst', 'doesNotContain'),
      { not: is('kind.soorten', 'angst', 'contains') },
      without,
    ],
    [
      'on another member',
      is('kind.soorten', 'angst', 'contains'),
      is('kind.soorten', 'gedrag', 'contains'),
      withMiddle,
    ],
    [
      'on a number above one that goes before',
      is('kind.maanden', 6, 'greaterThan'),
      is('kind.maanden', 12, 'greaterThan'),
      without,
    ],
    [
      'on a number that may be between two',
      is('kind.maanden', 12, 'greaterThan'),
      is('kind.maanden', 6, 'greaterThan'),
      withMiddle,
    ],
  ])('%s', (_, before, after, expected) => {
    expect(possible(before, after)).toEqual(expected)
  })

  test('its own parts, that can’t go together either', () => {
    const never = { all: [mild, { any: [worse, is('kind.ernst', 'ernstig')] }] }
    expect(possible(safe, never)).toEqual(without)
  })

  test('nothing: what can never hold is left out where no rule goes before it too', () => {
    const never = { all: [mild, worse] }
    expect(outcomesOf([first], [rule('na', first.id, 'midden', never)], {})[first.id]?.mogelijk).toEqual([
      'laag',
    ])
  })

  test('a number that is known', () => {
    const late = is('kind.maanden', 6, 'greaterThan')
    expect(possible({ all: [mild, safe] }, { all: [late, safe] }, { kind: { maanden: 8 } })).toEqual(
      withMiddle,
    )
    expect(possible({ all: [late, safe] }, { all: [late, safe] }, { kind: { maanden: 8 } })).toEqual(without)
  })

  test('the default, when some rule must hold', () => {
    const more = [rule('anders', first.id, 'midden', { all: [worse, { not: safe }] }, 1)]
    expect(possible({ all: [mild] }, { all: [worse, safe] }, { kind: { veilig: true } }, more)).toEqual([
      'midden',
      'hoog',
    ])
  })

  test('a certain rule, when one before it must hold', () => {
    const rules = [
      rule('een', first.id, 'hoog', mild, 3),
      rule('twee', first.id, 'midden', worse, 2),
      rule('drie', first.id, 'laag', safe, 1),
    ]
    expect(outcomesOf([first], rules, { kind: { veilig: true } })[first.id]?.mogelijk).toEqual([
      'midden',
      'hoog',
    ])
  })
})

describe('a conclusion that a rule asks about', () => {
  const strength: ConclusionJson = { ...first, id: 'uitkomst.kracht' }
  const strong = (waarde: string) => is(strength.id, waarde)
  /** Strong wherever it is safe and not grave. */
  const drawn = [
    rule('sterk', strength.id, 'hoog', { all: [safe, is('kind.ernst', 'matig', 'atMost')] }, 2),
    rule('zwak', strength.id, 'laag', { any: [{ not: safe }, is('kind.ernst', 'ernstig')] }, 1),
  ]
  const outcome = (before: ConditionJson, after: ConditionJson, facts: object) =>
    outcomesOf(
      [strength, first],
      [...drawn, rule('voor', first.id, 'hoog', before, 2), rule('na', first.id, 'midden', after, 1)],
      facts,
    )[first.id]?.mogelijk

  test('is drawn again from what is supposed of its facts', () => {
    // Mild and safe is strong, and then the first rule decides.
    expect(outcome(strong('hoog'), mild, { kind: { veilig: true } })).toEqual(without)
    expect(outcome(strong('hoog'), mild, {})).toEqual(withMiddle)
    expect(outcome(strong('hoog'), is('kind.ernst', 'ernstig'), { kind: { veilig: true } })).toEqual([
      'midden',
      'hoog',
    ])
  })

  test('can exclude the very rule that asks about it', () => {
    expect(
      outcome(
        is('kind.maanden', 6, 'greaterThan'),
        { all: [strong('laag'), mild] },
        { kind: { veilig: true } },
      ),
    ).toEqual(without)
  })

  test('of the item itself, and of the family for an item', () => {
    const own: ConclusionJson = { ...each, id: 'persoon.kracht' }
    const rules = (facts: object) =>
      outcomesOf(
        [strength, own, each],
        [
          ...drawn,
          rule('ouder', own.id, 'hoog', { all: [is('persoon.rol', 'ouder'), strong('hoog')] }, 2),
          rule('ander', own.id, 'laag', { any: [is('persoon.rol', 'jeugdige'), strong('laag')] }, 1),
          rule('voor', each.id, 'hoog', is(own.id, 'hoog'), 2),
          rule('na', each.id, 'midden', { all: [is('persoon.rol', 'ouder'), mild] }, 1),
        ],
        { ...facts, personen: [{ id: 'p' }] },
      )[`${each.id} p`]?.mogelijk
    expect(rules({ kind: { veilig: true, ernst: 'licht' } })).toEqual(without)
    expect(rules({ kind: { ernst: 'licht' } })).toEqual(withMiddle)
  })
})

describe('counts', () => {
  const persons = (...roles: (string | null)[]) => ({
    personen: roles.map((rol, i) => ({ id: `p${i + 1}`, rol })),
  })
  /** Somebody takes the lightest value or the heaviest, never the one between. */
  const apart = [
    rule('zwaar', each.id, 'hoog', is('persoon.rol', 'ouder'), 2),
    rule('licht', each.id, 'laag', is('persoon.rol', 'jeugdige'), 1),
  ]

  test.each<[string, object, readonly string[]]>([
    ['of one item', persons(null), without],
    ['of several', persons('jeugdige', null), without],
    ['of several of whom nothing is known', persons(null, null), without],
    ['of one that is heavy for certain', persons('ouder', null), ['hoog']],
    ['of items that may come', {}, without],
    ['of no item', persons(), ['laag']],
  ])('a value between two, %s', (_, facts, expected) => {
    expect(possible(some('hoog'), some('midden'), facts, apart)).toEqual(expected)
  })

  const parents = (operator: string, value: number) =>
    count(operator, value, { feit: 'persoon.rol', waarde: 'ouder' })
  const young = count('greaterThanInclusive', 1, { feit: 'persoon.rol', waarde: 'jeugdige' })
  test('all of them, so none of another kind', () => {
    expect(possible(parents('lessThan', 2), young, persons(null, null))).toEqual(without)
  })
  test('some of them, so perhaps one of another kind', () => {
    expect(possible(parents('lessThan', 1), young, persons(null, null))).toEqual(withMiddle)
  })
  test('none may come when each that comes would count', () => {
    const anyone = count('greaterThan', 0, {})
    expect(possible(anyone, young)).toEqual(without)
    expect(possible(anyone, parents('equal', 0))).toEqual(['midden', 'hoog'])
  })

  test('of persons, by a rule about a person', () => {
    const rules = [
      rule('voor', each.id, 'hoog', is('persoon.rol', 'ouder'), 2),
      rule('na', each.id, 'midden', { all: [parents('greaterThanInclusive', 1), safe] }, 1),
    ]
    const among = (facts: object) => outcomesOf([each], rules, facts)[`${each.id} p1`]?.mogelijk
    // Alone, it would have to be the parent that goes before.
    expect(among(persons(null))).toEqual(without)
    expect(among(persons(null, null))).toEqual(withMiddle)
  })

  /** A value that rests on what is known of the family. */
  const shared = [rule('zwaar', each.id, 'hoog', safe, 2), rule('licht', each.id, 'laag', { not: safe }, 1)]
  test.each([
    ['of one item', persons('ouder')],
    ['of items that may come', {}],
  ])('a value that rests on the same answer, %s', (_, facts) => {
    const after = { all: [safe, some('laag')] }
    expect(possible(some('hoog'), after, facts, shared)).toEqual(without)
    expect(possible(some('hoog'), { all: [{ not: safe }, some('laag')] }, facts, shared)).toContain('midden')
  })
})
