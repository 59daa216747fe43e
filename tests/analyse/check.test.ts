/** Every warning has a rule set that earns it, word for word in the snapshot; and checking never throws. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { baseRuleSet, checkRuleSet, parseRuleSet, type RuleSetJson } from '../../src/index.js'
import { campaign } from '../support/campaign.js'
import { broken, smallRuleSet } from '../support/small-rule-set.js'

const source = { bron: ['bron'], grond: 'beleid', uitleg: 'Een regel.' } as const
const yes = { fact: 'kind.veilig', operator: 'equal', value: true } as const
const no = { fact: 'kind.veilig', operator: 'equal', value: false } as const

function step(name: string, waarde: string, conditions: object, priority = 1) {
  return { name, priority, conditions, event: { type: 'gevolg.stap', params: { waarde } }, ...source }
}

/** The small rule set with other rules for one conclusion, and every question asked. */
function withSteps(...steps: readonly object[]): RuleSetJson {
  const { regels, ...rest } = smallRuleSet()
  const others = regels.filter(({ event }) => event.type !== 'gevolg.stap')
  return { ...rest, regels: [...others, ...steps] } as RuleSetJson
}

const doubtful: Readonly<Record<string, readonly [codes: readonly string[], ruleSet: unknown, at?: string]>> =
  {
    'a rule of which two parts exclude each other': [
      ['regel-kan-nooit-gelden'],
      withSteps(
        step('een', 'een', { any: [yes, no] }, 1),
        step(
          'nooit',
          'twee',
          {
            all: [
              { fact: 'kind.maanden', operator: 'lessThan', value: 5 },
              yes,
              { fact: 'kind.maanden', operator: 'greaterThan', value: 6 },
            ],
          },
          5,
        ),
      ),
    ],
    'a rule that waits for an outcome that never comes': [
      ['regel-kan-nooit-gelden'],
      withSteps(
        step('een', 'een', { any: [yes, no] }, 1),
        step(
          'nooit',
          'twee',
          { all: [yes, { fact: 'gevolg.niveau', operator: 'equal', value: 'gevaar' }] },
          5,
        ),
      ),
    ],
    'a rule that counts more leefgebieden than there are': [
      ['regel-kan-nooit-gelden'],
      withSteps(
        step('een', 'een', { any: [yes, no] }, 1),
        step(
          'nooit',
          'twee',
          { all: [{ fact: 'aantal', params: { bereik: 'leefgebied' }, operator: 'greaterThan', value: 2 }] },
          5,
        ),
      ),
    ],
    'a rule behind one that always goes before': [
      ['regel-wint-nooit'],
      withSteps(
        step('altijd', 'een', { any: [yes, no] }, 9),
        step('nooit', 'twee', { all: [{ fact: 'kind.maanden', operator: 'greaterThan', value: 6 }] }, 5),
      ),
    ],
    'a lighter value behind a heavier one': [
      ['regel-wint-nooit'],
      {
        ...smallRuleSet(),
        regels: [
          ...smallRuleSet().regels,
          {
            name: 'licht',
            conditions: { all: [no, { fact: 'kind.ernst', operator: 'equal', value: 'matig' }] },
            event: { type: 'gevolg.niveau', params: { waarde: 'zorgen' } },
            ...source,
          },
        ],
      },
      '/regels/6',
    ],
    'two rules that contradict each other': [
      ['regels-spreken-elkaar-tegen'],
      withSteps(
        step('lang', 'twee', { all: [{ fact: 'kind.maanden', operator: 'greaterThan', value: 6 }] }, 5),
        step('veilig', 'een', { all: [yes] }, 5),
        step('rest', 'een', { any: [yes, no] }, 1),
      ),
    ],
    'a casus for which no rule speaks': [
      ['geen-uitkomst'],
      withSteps(step('veilig', 'een', { all: [yes] })),
      '/conclusies/1',
    ],
    'a conclusion without rules': [['geen-uitkomst'], withSteps(), '/conclusies/1'],
    'a collection without rules': [
      ['geen-uitkomst'],
      {
        ...smallRuleSet(),
        regels: smallRuleSet().regels.filter(({ event }) => event.type !== 'gevolg.punten'),
      },
      '/conclusies/2',
    ],
    'a text that forgot the limit of its rule': [
      ['getal-in-uitleg'],
      broken({ '/regels/2/uitleg': 'Het duurt langer dan een jaar. Ga door.' }),
    ],
    'a conclusion that nothing tells': [
      ['niet-verteld'],
      broken({
        '/verhaal': {
          kern: ['gevolg.niveau'],
          motivering: [
            { bereik: 'gezin', zinnen: [{ conclusie: 'gevolg.stap' }, { conclusie: 'gevolg.punten' }] },
          ],
          tegenwicht: [],
        },
        '/conclusies/4': {
          id: 'gevolg.eigen',
          bereik: 'gezin',
          beleid: 'collect',
          titel: 'eigen',
          waarden: ['bellen'],
        },
        '/regels/6': {
          name: 'eigen',
          conditions: { all: [no] },
          event: { type: 'gevolg.eigen', params: { waarde: 'bellen' } },
          ...source,
        },
      }),
    ],
    'a question that nothing asks': [['vraag-ongebruikt'], smallRuleSet(), '/feiten/5'],
  }

describe('doubtful rule sets', () => {
  test.each(Object.entries(doubtful))('%s', (_name, [codes, json, at]) => {
    expect(() => parseRuleSet(json)).not.toThrow()
    const earned = checkRuleSet(json).filter(
      ({ code, pad }) => codes.includes(code) && (at === undefined || pad === at),
    )
    expect(earned).not.toHaveLength(0)
    expect(earned).toMatchSnapshot()
  })

  test('the base rule set is beyond doubt', () => {
    expect(checkRuleSet(baseRuleSet)).toEqual([])
  })

  test('a rule that speaks only while something is unknown is no dead rule', () => {
    const stepped = (mark: object) =>
      checkRuleSet(
        withSteps(
          { ...step('vraag', 'twee', { all: [yes, no] }, 5), ...mark },
          step('rest', 'een', { any: [yes, no] }),
        ),
      ).map(({ code }) => code)
    expect(stepped({})).toContain('regel-kan-nooit-gelden')
    expect(stepped({ zolangOnbekend: true })).not.toContain('regel-kan-nooit-gelden')
  })
})

describe('errors and doubts in one pass', () => {
  const dead = { all: [yes, no] }

  test('a broken rule does not hide a dead one, nor makes others seem dead', () => {
    const json = withSteps(
      step('kapot', 'een', { all: [{ fact: 'kind.veilg', operator: 'equal', value: true }] }, 9),
      step('rest', 'een', { any: [yes, no] }),
    )
    const niveau = {
      name: 'dood',
      conditions: dead,
      event: { type: 'gevolg.niveau', params: { waarde: 'zorgen' } },
      ...source,
    }
    const found = checkRuleSet({ ...json, regels: [...json.regels, niveau] })
    expect(found.map(({ code, pad }) => `${code} ${pad}`)).toEqual([
      'onbekend-feit /regels/5/conditions/all/0/fact',
      'regel-kan-nooit-gelden /regels/7',
      'geen-uitkomst /conclusies/0',
      'geen-uitkomst /conclusies/3',
      'vraag-ongebruikt /feiten/3',
      'vraag-ongebruikt /feiten/5',
    ])
  })

  test('a rule that rests on a doubtful conclusion is not called dead', () => {
    const found = checkRuleSet(broken({ '/regels/0/conditions/all/0/fact': 'kind.veilg' }))
    expect(found.filter(({ code }) => code === 'regel-kan-nooit-gelden')).toEqual([])
  })

  test('a rule that asks a conclusion with a fault of its own is left out of the search', () => {
    const found = checkRuleSet(broken({ '/conclusies/0/waarden': ['goed', 'zorgen', 'gevaar', 'goed'] }))
    expect(found.filter(({ ernst }) => ernst === 'fout').map(({ code }) => code)).toEqual(['dubbele-naam'])
  })

  test('a missing default is an error, and the gap behind it a doubt', () => {
    const found = checkRuleSet(broken({ '/conclusies/1/standaard': undefined }))
    expect(found.filter(({ pad }) => pad.startsWith('/conclusies/1')).map(({ code }) => code)).toEqual([
      'vorm',
      'geen-uitkomst',
    ])
  })
})

describe('whatever it gets', () => {
  test('it finds what parsing finds, and more', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(
          '/regels/0',
          '/feiten/1',
          '/conclusies/0',
          '/leefgebieden',
          '/bronnen',
          '/verhaal',
          '/regels/4/conditions/all/0/params',
        ),
        fc.jsonValue(),
        (pad, value) => {
          const json = broken({ [pad]: value })
          const problems = checkRuleSet(json)
          const errors = problems.filter(({ ernst }) => ernst === 'fout')
          let thrown: unknown
          try {
            parseRuleSet(json)
          } catch (error) {
            thrown = error
          }
          expect(errors.length > 0).toBe(thrown !== undefined)
          for (const { pad: place, bericht } of problems) {
            expect(place === '' || place.startsWith('/')).toBe(true)
            expect(bericht.length).toBeGreaterThan(10)
          }
        },
      ),
      campaign(300),
    )
  })

  test('it never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), fc.string(), fc.json()), (json) => {
        expect(checkRuleSet(json).length).toBeGreaterThan(0)
      }),
      campaign(300),
    )
  })
})

describe('large rule sets', () => {
  /** Many rules over many questions, with one that is dead. */
  function large(count: number): RuleSetJson {
    const base = smallRuleSet()
    const facts = Array.from({ length: 100 }, (_, i) => ({
      id: `vraag.v${i}`,
      bereik: 'gezin' as const,
      type: 'getal' as const,
      minimum: 0,
      maximum: 100,
      label: `vraag ${i}`,
      vraag: `Vraag ${i}?`,
      wie: ['ouder'],
      bron: ['bron'],
    }))
    const rules = Array.from({ length: count }, (_, i) => ({
      name: `regel-${i}`,
      conditions: {
        all: [
          { fact: `vraag.v${i % 100}`, operator: 'greaterThan', value: i % 97 },
          { fact: `vraag.v${(i * 7 + 3) % 100}`, operator: 'lessThan', value: (i * 13) % 89 || 1 },
          ...(i === 17 ? [{ fact: 'vraag.v17', operator: 'lessThan', value: 3 }] : []),
        ],
      },
      event: { type: 'gevolg.punten', params: { waarde: i % 2 === 0 ? 'praten' : 'bellen' } },
      ...source,
    }))
    return { ...base, feiten: [...base.feiten, ...facts], regels: [...base.regels, ...rules] }
  }

  test('five thousand rules are checked', () => {
    const found = checkRuleSet(large(5000)).filter(({ code }) => code !== 'geen-uitkomst')
    expect(found.map(({ code, pad }) => `${code} ${pad}`)).toEqual([
      'regel-kan-nooit-gelden /regels/23',
      'vraag-ongebruikt /feiten/5',
    ])
  })

  test('what is too much is said, not passed over', () => {
    const facts = Array.from({ length: 60 }, (_, i) => ({
      id: `vraag.v${i}`,
      bereik: 'gezin' as const,
      type: 'janee' as const,
      label: `vraag ${i}`,
      vraag: `Vraag ${i}?`,
      wie: ['ouder'],
      bron: ['bron'],
    }))
    // Pairs that stand far apart: in this order no small graph holds them.
    const pairs = Array.from({ length: 30 }, (_, i) => ({
      all: [
        { fact: `vraag.v${i}`, operator: 'equal', value: true },
        { fact: `vraag.v${i + 30}`, operator: 'equal', value: true },
      ],
    }))
    const order = { any: facts.map(({ id }) => ({ fact: id, operator: 'equal', value: true })) }
    const small = withSteps(step('volgorde', 'een', order, 9), step('paren', 'twee', { any: pairs }, 5))
    const found = checkRuleSet({ ...small, feiten: [...small.feiten, ...facts] })
    expect(found.filter(({ code }) => code === 'niet-nagegaan').map(({ pad }) => pad)).toEqual([
      '/conclusies/1',
    ])
  })
})
