/** How rules become outcomes: hit policies, defaults, ties, and conclusions that rest on others. */
import { describe, expect, test } from 'vitest'
import { type ConclusionJson, createAssessor, type RuleSetJson } from '../../src/index.js'
import { choosing, collecting, outcomesOf, rule } from '../support/one-rule.js'
import { smallRuleSet } from '../support/small-rule-set.js'

const first = choosing
const heaviest: ConclusionJson = { ...first, id: 'uitkomst.zwaarste', beleid: 'priority' }
const safe = { fact: 'kind.veilig', operator: 'equal', value: true }
const serious = { fact: 'kind.ernst', operator: 'equal', value: 'ernstig' }
const known = { kind: { veilig: true, ernst: 'ernstig' } }

describe('first', () => {
  const rules = [rule('midden', first.id, 'midden', safe, 10), rule('hoog', first.id, 'hoog', serious, 5)]
  const outcome = (facts: object) => outcomesOf([first], rules, facts)[first.id]

  test('the highest priority that holds', () => {
    expect(outcome(known)).toEqual({ waarde: 'midden', mogelijk: ['midden'], zeker: true })
  })
  test('what may hold before it is possible too, what comes after is not', () => {
    expect(outcome({ kind: { ernst: 'ernstig' } })).toEqual({
      mogelijk: ['midden', 'hoog'],
      zeker: false,
    })
  })
  test('the default when none holds, and when none is certain', () => {
    expect(outcome({ kind: { veilig: false, ernst: 'licht' } })).toEqual({
      waarde: 'laag',
      mogelijk: ['laag'],
      zeker: true,
    })
    expect(outcome({})).toMatchObject({ mogelijk: ['laag', 'midden', 'hoog'] })
  })
  test('of equal priority the heavier value, whatever the order of the rules', () => {
    const equals = [rule('a', first.id, 'midden', safe), rule('b', first.id, 'hoog', safe)]
    for (const regels of [equals, equals.toReversed()]) {
      expect(outcomesOf([first], regels, known)[first.id]?.waarde).toBe('hoog')
    }
  })
})

describe('priority', () => {
  const rules = [
    rule('midden', heaviest.id, 'midden', safe, 10),
    rule('hoog', heaviest.id, 'hoog', serious, 1),
  ]
  const outcome = (facts: object) => outcomesOf([heaviest], rules, facts)[heaviest.id]

  test('the heaviest value that holds, whatever its priority', () => {
    expect(outcome(known)).toMatchObject({ waarde: 'hoog', zeker: true })
  })
  test('what may be heavier is possible too, what is lighter is not', () => {
    expect(outcome({ kind: { veilig: true } })).toMatchObject({ mogelijk: ['midden', 'hoog'] })
    expect(outcome({ kind: { ernst: 'ernstig' } })).toMatchObject({ mogelijk: ['hoog'] })
  })
})

describe('collect', () => {
  const rules = [
    rule('ja', collecting.id, 'ja', safe),
    rule('ook-ja', collecting.id, 'ja', serious),
    rule('nee', collecting.id, 'nee', serious),
  ]
  const outcome = (facts: object) => outcomesOf([collecting], rules, facts)[collecting.id]

  test('all that hold, and all that may', () => {
    expect(outcome(known)).toEqual({ waarde: ['ja', 'nee'], mogelijk: ['ja', 'nee'], zeker: true })
    expect(outcome({ kind: { veilig: true } })).toEqual({
      waarde: ['ja'],
      mogelijk: ['ja', 'nee'],
      zeker: false,
    })
    expect(outcome({ kind: { veilig: false, ernst: 'licht' } })).toEqual({
      waarde: [],
      mogelijk: [],
      zeker: true,
    })
  })
})

describe('conclusions that stand beside each other', () => {
  const beside: ConclusionJson = { ...collecting, id: 'uitkomst.later', waarden: ['een', 'twee'] }

  test('leave each other alone, in whatever order they are drawn', () => {
    // The first declared is drawn last, because it rests on the other.
    const rules = [
      rule('een', beside.id, 'een', safe),
      rule('ja', collecting.id, 'ja', { fact: beside.id, operator: 'contains', value: 'een' }),
    ]
    for (const conclusies of [
      [collecting, beside],
      [beside, collecting],
    ]) {
      expect(outcomesOf(conclusies, rules, known)).toMatchObject({
        [beside.id]: { waarde: ['een'], zeker: true },
        [collecting.id]: { waarde: ['ja'], zeker: true },
      })
    }
  })
})

describe('a default that no answer leads to', () => {
  test('is not possible, although no rule is certain', () => {
    const complete = [
      rule('midden', first.id, 'midden', safe, 10),
      rule('hoog', first.id, 'hoog', { not: safe }, 5),
    ]
    expect(outcomesOf([first], complete, {})[first.id]).toMatchObject({ mogelijk: ['midden', 'hoog'] })
  })

  test('also over numbers and sets', () => {
    const complete = [
      rule('hoog', first.id, 'hoog', { fact: 'kind.maanden', operator: 'greaterThan', value: 6 }, 10),
      rule(
        'midden',
        first.id,
        'midden',
        {
          any: [
            { fact: 'kind.maanden', operator: 'lessThan', value: 6 },
            { fact: 'kind.soorten', operator: 'contains', value: 'angst' },
          ],
        },
        5,
      ),
      rule(
        'laag',
        first.id,
        'laag',
        {
          all: [
            { fact: 'kind.maanden', operator: 'equal', value: 6 },
            { fact: 'kind.soorten', operator: 'doesNotContain', value: 'angst' },
          ],
        },
        1,
      ),
    ]
    const withDefault = { ...first, standaard: 'hoog' }
    expect(outcomesOf([withDefault], complete, { kind: { maanden: 6 } })[first.id]).toMatchObject({
      mogelijk: ['laag', 'midden'],
    })
  })

  test('stays possible when a whole number between two thresholds leads to it', () => {
    const area: ConclusionJson = {
      ...first,
      id: 'leefgebied.kracht',
      bereik: 'leefgebied',
      standaard: 'midden',
    }
    const level = { fact: 'leefgebied.niveau', operator: 'lessThanInclusive', value: 1 }
    const gap = [
      rule('laag', area.id, 'laag', level),
      rule('hoog', area.id, 'hoog', { ...level, operator: 'greaterThanInclusive', value: 4 }),
    ]
    const outcomes = outcomesOf([area], gap, { leefgebieden: { wonen: { niveau: 2 } } })
    expect(outcomes['leefgebied.kracht wonen']).toMatchObject({ waarde: 'midden' })
    expect(outcomes['leefgebied.kracht geld']).toMatchObject({ mogelijk: ['laag', 'midden', 'hoog'] })
  })

  test('stays possible when one answer does lead to it', () => {
    const gap = [
      rule('hoog', first.id, 'hoog', { fact: 'kind.maanden', operator: 'greaterThan', value: 6 }, 10),
      rule('midden', first.id, 'midden', { fact: 'kind.maanden', operator: 'lessThan', value: 6 }, 5),
    ]
    expect(outcomesOf([first], gap, {})[first.id]).toMatchObject({ mogelijk: ['laag', 'midden', 'hoog'] })
    expect(outcomesOf([first], gap, { kind: { maanden: 6 } })[first.id]).toMatchObject({ waarde: 'laag' })
  })
})

describe('conclusions as facts', () => {
  const upper: ConclusionJson = { ...first, id: 'uitkomst.later', waarden: ['nee', 'ja'], standaard: 'nee' }
  const lower = [rule('midden', first.id, 'midden', safe, 10), rule('hoog', first.id, 'hoog', serious, 5)]

  test('all possible values meet it: certain, although the value is not', () => {
    const rules = [
      ...lower,
      rule('later', upper.id, 'ja', { fact: first.id, operator: 'atLeast', value: 'midden' }),
    ]
    // Declared before what it rests on: the order follows from the rules.
    const outcomes = outcomesOf([upper, first], rules, { kind: { ernst: 'ernstig' } })
    expect(outcomes[first.id]?.zeker).toBe(false)
    expect(outcomes[upper.id]).toMatchObject({ waarde: 'ja', zeker: true })
  })

  test('none of them meets it: certainly not', () => {
    const rules = [
      ...lower,
      rule('later', upper.id, 'ja', { fact: first.id, operator: 'equal', value: 'laag' }),
    ]
    expect(outcomesOf([upper, first], rules, { kind: { ernst: 'ernstig' } })[upper.id]).toMatchObject({
      waarde: 'nee',
    })
  })

  test('all values that there are meet it: certain, although nothing is known', () => {
    const rules = [
      ...lower,
      rule('ja', collecting.id, 'ja', { fact: first.id, operator: 'atLeast', value: 'laag' }),
    ]
    const outcomes = outcomesOf([collecting, first], rules, {})
    expect(outcomes[first.id]).toMatchObject({ mogelijk: ['laag', 'midden', 'hoog'] })
    expect(outcomes[collecting.id]).toMatchObject({ waarde: ['ja'], zeker: true })
  })

  test('what is collected of an item is asked of that item', () => {
    const marks: ConclusionJson = { ...collecting, id: 'leefgebied.merken', bereik: 'leefgebied' }
    const area: ConclusionJson = { ...first, id: 'leefgebied.kracht', bereik: 'leefgebied' }
    const rules = [
      rule('goed', marks.id, 'ja', { fact: 'leefgebied.niveau', operator: 'greaterThan', value: 3 }),
      rule('hoog', area.id, 'hoog', { fact: marks.id, operator: 'contains', value: 'ja' }),
    ]
    const outcomes = outcomesOf([area, marks], rules, {
      leefgebieden: { wonen: { niveau: 2 }, geld: { niveau: 5 } },
    })
    expect(outcomes['leefgebied.kracht wonen']).toMatchObject({ waarde: 'laag', zeker: true })
    expect(outcomes['leefgebied.kracht geld']).toMatchObject({ waarde: 'hoog', zeker: true })
  })

  test('of items, by leefgebied', () => {
    const area: ConclusionJson = {
      ...first,
      id: 'leefgebied.kracht',
      bereik: 'leefgebied',
      waarden: ['weinig', 'veel'],
      standaard: 'weinig',
    }
    const rules = [
      rule('veel', area.id, 'veel', {
        all: [
          { fact: 'leefgebied.niveau', operator: 'greaterThan', value: 3 },
          { fact: 'leefgebied.id', operator: 'equal', value: 'wonen' },
        ],
      }),
    ]
    const outcomes = outcomesOf([area], rules, {
      leefgebieden: { wonen: { niveau: 5 }, geld: { niveau: 5 } },
    })
    expect(outcomes['leefgebied.kracht wonen']).toMatchObject({ waarde: 'veel' })
    expect(outcomes['leefgebied.kracht geld']).toMatchObject({ waarde: 'weinig' })
  })

  test('an absent collection may bring only what its rules allow', () => {
    const grown: ConclusionJson = {
      ...first,
      id: 'persoon.opvoeder',
      bereik: 'persoon',
      waarden: ['nee', 'ja'],
      standaard: 'nee',
    }
    const rules = [
      rule('opvoeder', grown.id, 'ja', {
        all: [{ fact: 'persoon.rol', operator: 'equal', value: 'ouder' }, safe],
      }),
      rule('ja', collecting.id, 'ja', {
        fact: 'aantal',
        params: { bereik: 'persoon', feit: grown.id, waarde: 'ja' },
        operator: 'greaterThanInclusive',
        value: 1,
      }),
    ]
    const outcome = (facts: object) => outcomesOf([grown, collecting], rules, facts)[collecting.id]
    expect(outcome({})).toMatchObject({ mogelijk: ['ja'], zeker: false })
    expect(outcome({ kind: { veilig: false } })).toMatchObject({ mogelijk: [], zeker: true })
    expect(outcome({ kind: { veilig: true }, personen: [] })).toMatchObject({ mogelijk: [], zeker: true })
  })
})

describe('names that the advice knows', () => {
  const base = smallRuleSet()
  const own = (conclusie: object, feiten: readonly object[] = base.feiten): RuleSetJson =>
    ({ ...base, feiten, conclusies: [...base.conclusies, conclusie] }) as unknown as RuleSetJson
  const casus = { kenmerk: 'proef', peildatum: '2026-01-15', personen: [{ id: 'p', rol: 'ouder' }] }

  test('a conclusion of that name about something else is not read', () => {
    const ben = { ...first, id: 'persoon.ben', bereik: 'gezin' }
    const [person] = createAssessor<object>(own(ben)).decide(casus).personen
    expect(person?.dimensies.ben).toEqual({ mogelijk: [], zeker: false })
    const trede = { ...first, id: 'advies.trede', bereik: 'persoon' }
    expect(createAssessor<object>(own(trede)).decide(casus).trede.mogelijk).toEqual([])
  })

  test('a role that is no choice is no role', () => {
    const feiten = base.feiten.map((fact) =>
      fact.id === 'persoon.rol' ? { ...fact, type: 'janee', waarden: undefined } : fact,
    )
    const ruleSet = JSON.parse(JSON.stringify(own(first, feiten))) as RuleSetJson
    const [person] = createAssessor<object>(ruleSet).decide({
      ...casus,
      personen: [{ id: 'p', rol: true }],
    }).personen
    expect(person?.rol).toBeNull()
  })

  test('a conclusion of one value is told by that value', () => {
    const only = { ...first, id: 'gevolg.enig', waarden: ['altijd'], standaard: 'altijd' }
    const ruleSet = {
      ...own(only),
      regels: [
        ...base.regels,
        rule('enig', only.id, 'altijd', { fact: 'kind.veilig', operator: 'in', value: [true, false] }),
      ],
      verhaal: {
        kern: [],
        motivering: [
          {
            bereik: 'gezin',
            zinnen: [{ conclusie: 'gevolg.enig', sjabloon: 'Dit is {gevolg.enig:waarde}.' }],
          },
        ],
        tegenwicht: [],
      },
    }
    const { motivering } = createAssessor<object>(ruleSet as unknown as RuleSetJson).assess({
      ...casus,
      kind: { veilig: true },
    })
    expect(motivering.map(({ tekst }) => tekst)).toEqual(['Dit is altijd.'])
  })
})
