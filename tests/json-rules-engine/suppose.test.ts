/**
 * What rules exclude together: small rule sets, each with an outcome that no casus has although every
 * condition by itself is open. Both engines must see it, or both must leave it.
 */
import { describe, expect, test } from 'vitest'
import { type ConclusionJson, type ConditionJson, createAssessor, type RuleJson } from '../../src/index.js'
import { createEngineAssessor } from '../../src/json-rules-engine/index.js'
import type { FactJson } from '../../src/model/ruleset.js'
import { rule } from '../support/one-rule.js'
import { smallRuleSet } from '../support/small-rule-set.js'

const yesNo = (id: string): FactJson => ({
  id,
  bereik: 'hulpbehoefte',
  type: 'janee',
  label: id,
  vraag: 'Is het zo?',
  wie: ['ouder'],
  bron: ['bron'],
})

const leaf = (fact: string, operator: string, value: string | boolean | number | readonly string[]) => ({
  fact,
  operator,
  value,
})
const is = (fact: string, value: string | boolean) => leaf(fact, 'equal', value)
type Params = NonNullable<Extract<ConditionJson, { fact: string }>['params']>
/** At least one item counts. */
const some = (bereik: Params['bereik'], feit?: string, waarde?: string | boolean, operator = 'equal') => ({
  fact: 'aantal',
  params: feit === undefined || waarde === undefined ? { bereik } : { bereik, feit, waarde, operator },
  operator: 'greaterThanInclusive',
  value: 1,
})

function conclusion(id: string, waarden: readonly string[], standaard = waarden[0] ?? ''): ConclusionJson {
  const scope = id.split('.')[0]
  const bereik = scope === 'hulpbehoefte' || scope === 'leefgebied' ? scope : 'gezin'
  return { id, bereik, beleid: 'priority', titel: id, waarden, standaard }
}

const ADVICE = conclusion('gevolg.advies', ['niets', 'midden', 'zwaar'])
const RUNG = conclusion('hulpbehoefte.trede', ['licht', 'midden', 'zwaar'])
const rungs = [
  rule('trede-midden', RUNG.id, 'midden', is('hulpbehoefte.matig', true)),
  rule('trede-zwaar', RUNG.id, 'zwaar', is('hulpbehoefte.acuut', true)),
]
const heavy = (condition: ConditionJson) => rule('zwaar', ADVICE.id, 'zwaar', condition)
const middle = (condition: ConditionJson) => rule('midden', ADVICE.id, 'midden', condition)

/** The possible values of the advice, on which both engines agree to the byte. */
async function possible(regels: readonly RuleJson[], facts: object, more: readonly ConclusionJson[] = []) {
  const small = smallRuleSet()
  const ruleSet = {
    ...small,
    feiten: [...small.feiten, yesNo('hulpbehoefte.matig'), yesNo('hulpbehoefte.acuut')],
    conclusies: [ADVICE, ...more],
    regels,
  }
  const casus = { kenmerk: 'a', peildatum: '2026-01-15', ...facts }
  const advies = await createEngineAssessor<object>(ruleSet).assess(casus)
  expect(JSON.stringify(advies)).toBe(JSON.stringify(createAssessor<object>(ruleSet).assess(casus)))
  return advies.spoor.find(({ conclusie }) => conclusie === ADVICE.id)?.uitkomst.mogelijk
}

describe('one part left', () => {
  test('of an `all` that fails', async () => {
    const grave = leaf('kind.ernst', 'notIn', ['licht', 'matig'])
    const rules = [
      heavy({ all: [is('kind.veilig', false), is('kind.ernst', 'ernstig')] }),
      middle({ all: [is('kind.veilig', false), grave] }),
    ]
    expect(await possible(rules, {})).toEqual(['niets', 'zwaar'])
    expect(await possible(rules, { kind: { veilig: false } })).toEqual(['niets', 'zwaar'])
  })

  test('of an `any` that holds; with two left nothing is known', async () => {
    const either = { any: [is('kind.veilig', false), is('kind.ernst', 'ernstig')] }
    const long = leaf('kind.maanden', 'greaterThan', 6)
    expect(await possible([heavy(either), middle({ not: { not: either } })], {})).toEqual(['niets', 'zwaar'])
    const both = { all: [{ any: [...either.any, long] }, is('kind.ernst', 'licht')] }
    expect(await possible([heavy(is('kind.veilig', false)), middle(both)], {})).toHaveLength(3)
    expect(await possible([heavy(is('kind.veilig', false)), middle(both)], { kind: { maanden: 3 } })).toEqual(
      ['niets', 'zwaar'],
    )
  })

  test('of a set: a member that is in or out', async () => {
    const rules = [
      heavy(leaf('kind.soorten', 'contains', 'angst')),
      middle({ not: leaf('kind.soorten', 'doesNotContain', 'angst') }),
    ]
    expect(await possible(rules, {})).toEqual(['niets', 'zwaar'])
  })

  test('of a number: what is on one side of a threshold', async () => {
    const rulesFor = (first: number, second: number) => [
      heavy(leaf('kind.maanden', 'greaterThan', first)),
      middle(leaf('kind.maanden', 'greaterThan', second)),
    ]
    expect(await possible(rulesFor(6, 7), {})).toEqual(['niets', 'zwaar'])
    expect(await possible(rulesFor(7, 6), {})).toEqual(['niets', 'midden', 'zwaar'])
  })
})

describe('a count', () => {
  const rules = [
    ...rungs,
    heavy(some('hulpbehoefte', RUNG.id, 'zwaar', 'atLeast')),
    middle(some('hulpbehoefte', RUNG.id, 'midden', 'atLeast')),
  ]
  const one = { id: 'een', matig: false }

  test('of needs with a gap between two rungs', async () => {
    expect(await possible(rules, { hulpbehoeften: [one] }, [RUNG])).toEqual(['niets', 'zwaar'])
    expect(await possible(rules, { hulpbehoeften: [one, { id: 'twee', acuut: true }] }, [RUNG])).toEqual([
      'zwaar',
    ])
    expect(await possible(rules, { hulpbehoeften: [one, { id: 'twee' }] }, [RUNG])).toHaveLength(3)
  })

  test('of a list that is absent: what fails for one that may come fails for all', async () => {
    expect(await possible(rules, {}, [RUNG])).toHaveLength(3)
    const turned = [
      ...rungs,
      heavy(some('hulpbehoefte', RUNG.id, 'midden', 'atLeast')),
      middle(some('hulpbehoefte', RUNG.id, 'zwaar', 'atLeast')),
    ]
    expect(await possible(turned, {}, [RUNG])).toEqual(['niets', 'zwaar'])
  })

  test.each([
    ['that all count', some('hulpbehoefte')],
    ['of which each would count', some('hulpbehoefte', RUNG.id, 'licht', 'atLeast')],
  ])('of items %s: the list that is absent turns out empty', async (_, heaviest) => {
    const empty = [
      ...rungs,
      heavy(heaviest),
      middle({ any: [some('hulpbehoefte', RUNG.id, 'zwaar'), some('hulpbehoefte')] }),
    ]
    expect(await possible(empty, {}, [RUNG])).toEqual(['niets', 'zwaar'])
  })

  test('of which every unsure item is needed', async () => {
    const all = {
      ...some('hulpbehoefte', 'hulpbehoefte.matig', true),
      operator: 'equal',
      value: 2,
    }
    const none = { not: some('hulpbehoefte', 'hulpbehoefte.matig', false) }
    const two = { hulpbehoeften: [{ id: 'een' }, { id: 'twee' }] }
    expect(await possible([heavy(none), middle(all)], two)).toEqual(['niets', 'zwaar'])
  })
})

describe('what is counted is drawn again', () => {
  const STRENGTH = conclusion('leefgebied.kracht', ['weinig', 'veel'])
  const strong = rule('veel', STRENGTH.id, 'veel', is('kind.veilig', true))

  test('from what is left', async () => {
    const rules = [strong, heavy(is('kind.veilig', false)), middle(some('leefgebied', STRENGTH.id, 'weinig'))]
    expect(await possible(rules, {}, [STRENGTH])).toEqual(['niets', 'zwaar'])
  })

  test('until nothing changes, whatever is drawn first', async () => {
    const EFFECT = conclusion('leefgebied.effect', ['klein', 'groot'])
    const rules = [
      strong,
      rule('groot', EFFECT.id, 'groot', is(STRENGTH.id, 'veel')),
      heavy(is('kind.veilig', false)),
      middle({
        all: [
          { not: some('leefgebied', EFFECT.id, 'groot') },
          { any: [some('leefgebied', STRENGTH.id, 'weinig'), leaf('kind.maanden', 'greaterThan', 6)] },
        ],
      }),
    ]
    expect(await possible(rules, {}, [STRENGTH, EFFECT])).toEqual(['niets', 'zwaar'])
  })

  test('and when nothing is left of an item that may come, none comes', async () => {
    const rules = [
      rule('trede-zwaar', RUNG.id, 'zwaar', is('kind.veilig', false)),
      heavy({ any: [is('kind.veilig', false), some('hulpbehoefte', RUNG.id, 'licht')] }),
      middle(some('hulpbehoefte')),
    ]
    expect(await possible(rules, {}, [RUNG])).toEqual(['niets', 'zwaar'])
    // Of an item that is there something must be left.
    const gone = [...rules.slice(0, 2), middle(is('kind.ernst', 'licht'))]
    expect(await possible(gone, {}, [RUNG])).toHaveLength(3)
    expect(await possible(gone, { hulpbehoeften: [{ id: 'een' }] }, [RUNG])).toEqual(['zwaar'])
  })

  test('where it rests on a list that turned out empty', async () => {
    const rules = [
      rule('veel', STRENGTH.id, 'veel', some('hulpbehoefte')),
      heavy(some('hulpbehoefte', RUNG.id, 'licht', 'atLeast')),
      middle(some('leefgebied', STRENGTH.id, 'veel')),
    ]
    expect(await possible([...rungs, ...rules], {}, [RUNG, STRENGTH])).toEqual(['niets', 'zwaar'])
  })
})

describe('what is no reason to leave it', () => {
  const OTHER = conclusion('hulpbehoefte.soort', ['geen', 'anders', 'eerst'])

  test('one item that may come says nothing of the others that may come', async () => {
    const rules = [
      rule('eerst', OTHER.id, 'eerst', is('hulpbehoefte.acuut', true)),
      rule('anders', OTHER.id, 'anders', {
        all: [is('hulpbehoefte.matig', false), some('hulpbehoefte', 'hulpbehoefte.matig', true)],
      }),
      heavy(some('hulpbehoefte', OTHER.id, 'anders')),
    ]
    const both = [
      { id: 'een', matig: false, acuut: false },
      { id: 'twee', matig: true, acuut: false },
    ]
    expect(await possible(rules, { hulpbehoeften: both }, [OTHER])).toEqual(['zwaar'])
    expect(await possible(rules, {}, [OTHER])).toEqual(['niets', 'zwaar'])
  })
})

describe('a rule that can never hold', () => {
  const long = leaf('kind.maanden', 'greaterThan', 6)

  test('for a comparison that no answer changes', async () => {
    const never = { not: leaf('kind.ernst', 'in', ['licht', 'matig', 'ernstig']) }
    const rules = [heavy(long), middle({ all: [is('kind.ernst', 'licht'), never] })]
    expect(await possible(rules, {})).toEqual(['niets', 'zwaar'])
    // By itself the comparison is open as long as nothing is known of the fact.
    expect(await possible([heavy(long), middle(never)], {})).toHaveLength(3)
  })

  test('also when the rule before it fails wherever it would hold', async () => {
    const never = { all: [is('kind.ernst', 'licht'), is('kind.ernst', 'matig')] }
    expect(await possible([heavy(is('kind.ernst', 'ernstig')), middle(never)], {})).toEqual([
      'niets',
      'zwaar',
    ])
  })

  test('for a conclusion of which some values are out already', async () => {
    const LEVEL = conclusion('gevolg.niveau', ['goed', 'zorgen', 'gevaar'])
    const rules = [
      rule('zorgen', LEVEL.id, 'zorgen', long),
      rule('gevaar', LEVEL.id, 'gevaar', is('kind.ernst', 'ernstig')),
      heavy(is(LEVEL.id, 'zorgen')),
      middle({
        all: [
          leaf(LEVEL.id, 'in', ['goed', 'zorgen']),
          { any: [is(LEVEL.id, 'goed'), is('kind.veilig', true)] },
        ],
      }),
    ]
    expect(await possible(rules, { kind: { maanden: 8 } }, [LEVEL])).toEqual(['niets', 'zwaar'])
  })
})

test('of more than a hundred rules each is taken by itself', async () => {
  const serious = is('kind.ernst', 'ernstig')
  const many = (number: number) => [
    ...Array.from({ length: number - 1 }, (_, i) => rule(`zwaar-${i}`, ADVICE.id, 'zwaar', serious)),
    middle({ all: [serious, is('kind.veilig', false)] }),
  ]
  expect(await possible(many(100), {})).toEqual(['niets', 'zwaar'])
  expect(await possible(many(101), {})).toEqual(['niets', 'midden', 'zwaar'])
})

describe('a value that can never come out is never possible, whatever else is known', () => {
  const open = heavy(is('kind.veilig', false))
  const grave = is('kind.ernst', 'ernstig')
  const never = (condition: ConditionJson) => [open, middle(condition)]
  const facts = [{}, { kind: { veilig: true } }, { kind: { veilig: false } }, { kind: { maanden: 4 } }]

  test.each<[string, ConditionJson]>([
    ['what is and is not so', { all: [grave, { not: grave }] }],
    ['the same, deeper', { all: [{ all: [grave, { any: [grave] }] }, { not: { any: [grave, grave] } }] }],
    [
      'values that exclude each other',
      { all: [is('kind.ernst', 'licht'), leaf('kind.ernst', 'atLeast', 'matig')] },
    ],
    [
      'a member that is in and out',
      {
        all: [leaf('kind.soorten', 'contains', 'angst'), leaf('kind.soorten', 'doesNotContain', 'angst')],
      },
    ],
    [
      'a count and its opposite',
      {
        all: [
          some('hulpbehoefte', 'hulpbehoefte.matig', true),
          { not: some('hulpbehoefte', 'hulpbehoefte.matig', true) },
        ],
      },
    ],
  ])('%s', async (_, condition) => {
    for (const known of facts) expect(await possible(never(condition), known)).not.toContain('midden')
  })

  test('also where the contradiction goes by way of a conclusion', async () => {
    const LEVEL = conclusion('gevolg.niveau', ['goed', 'gevaar'])
    const rules = [
      rule('gevaar', LEVEL.id, 'gevaar', grave),
      heavy(is('kind.veilig', false)),
      middle({ all: [is(LEVEL.id, 'gevaar'), is(LEVEL.id, 'goed')] }),
    ]
    for (const known of facts) expect(await possible(rules, known, [LEVEL])).not.toContain('midden')
  })

  test('of a rule that turns out not to hold, what it counts still tells', async () => {
    const rules = [
      rule('trede-zwaar', RUNG.id, 'zwaar', is('kind.veilig', false)),
      rule('trede-midden', RUNG.id, 'midden', is('kind.veilig', true)),
      heavy({ all: [some('hulpbehoefte', RUNG.id, 'licht'), is('kind.ernst', 'ernstig')] }),
      middle({ all: [is('kind.veilig', false), some('hulpbehoefte', RUNG.id, 'midden')] }),
    ]
    const needs = [{ id: 'een' }]
    for (const ernst of [null, 'licht'])
      expect(await possible(rules, { hulpbehoeften: needs, kind: { ernst } }, [RUNG])).not.toContain('midden')
  })

  test('of a conclusion that a rule asks about in place, for the family and for a need', async () => {
    const level = conclusion('gevolg.niveau', ['goed', 'gevaar'])
    const family = [
      rule('gevaar', level.id, 'gevaar', { all: [is('kind.veilig', false), is('kind.ernst', 'ernstig')] }),
      heavy(is(level.id, 'gevaar')),
      middle({ all: [is('kind.veilig', false), is('kind.ernst', 'ernstig')] }),
    ]
    for (const kind of [{}, { veilig: false }])
      expect(await possible(family, { kind }, [level])).toEqual(['niets', 'zwaar'])

    const weight = conclusion('hulpbehoefte.gewicht', ['licht', 'zwaar'])
    const needs = [
      rule('gewicht', weight.id, 'zwaar', is('hulpbehoefte.acuut', true)),
      rule('trede-zwaar', RUNG.id, 'zwaar', is(weight.id, 'zwaar')),
      rule('trede-midden', RUNG.id, 'midden', is('hulpbehoefte.acuut', true)),
      heavy(some('hulpbehoefte', RUNG.id, 'zwaar')),
      middle(some('hulpbehoefte', RUNG.id, 'midden')),
    ]
    const conclusions = [weight, RUNG]
    expect(await possible(needs, { hulpbehoeften: [{ id: 'een' }] }, conclusions)).toEqual(['niets', 'zwaar'])
  })
})
