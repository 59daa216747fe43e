/** Guarantees: proven for the base rule set, refuted where a rule is spoilt, with a casus that shows it. */
import { describe, expect, test } from 'vitest'
import { baseRuleSet } from '../../src/base.js'
import { baseLaws, type GuaranteeJson, verify } from '../../src/entry/verify.js'
import { type Casus, createAssessor, type Outcome, type RuleJson, type RuleSetJson } from '../../src/index.js'

const anyNumber = { persoon: 'elk', hulpbehoefte: 'elk' }

/** The base rule set with one rule changed. */
function spoilt(name: string, change: (rule: RuleJson) => Partial<RuleJson> | undefined): RuleSetJson {
  expect(baseRuleSet.regels.map((rule) => rule.name)).toContain(name)
  return {
    ...baseRuleSet,
    regels: baseRuleSet.regels.flatMap((rule) => {
      if (rule.name !== name) return [rule]
      const changed = change(rule)
      return changed === undefined ? [] : [{ ...rule, ...changed }]
    }),
  }
}
const dropped = (name: string) => spoilt(name, () => undefined)
const giving = (name: string, waarde: string) =>
  spoilt(name, ({ event }) => ({ event: { ...event, params: { waarde } } }))
const all = (...conditions: object[]) => ({ conditions: { all: conditions } }) as unknown as Partial<RuleJson>

/** Faults in the base rules, and a guarantee that each of them breaks. */
const faults: Readonly<Record<string, readonly [ruleSet: RuleSetJson, law: string]>> = {
  'acute danger is overlooked': [dropped('veiligheid-acuut'), 'acuut-doorbreekt'],
  'plans for suicide are not acute': [
    spoilt('veiligheid-acuut-suicidaliteit', () =>
      all({ fact: 'veiligheid.suicidaliteit', operator: 'equal', value: 'poging' }),
    ),
    'acuut-doorbreekt',
  ],
  'a breach does not reach the needs': [
    spoilt('trede-veiligheid-eerst', () => ({ priority: 10 })),
    'acuut-wint',
  ],
  'suspicion of abuse counts as worry': [
    giving('veiligheid-vermoeden-mishandeling', 'zorgen'),
    'ernstig-blijft-ernstig',
  ],
  'abuse with structural danger looks lighter': [
    spoilt('veiligheid-structureel', () =>
      all(
        { fact: 'veiligheid.structureel', operator: 'equal', value: true },
        { fact: 'veiligheid.vermoedenMishandeling', operator: 'equal', value: false },
        { fact: 'veiligheid.escalatieThuis', operator: 'equal', value: false },
      ),
    ),
    'none',
  ],
  'not assessed reads as safe': [
    spoilt('veiligheid-geen-signalen', ({ conditions }) => ({
      conditions: {
        all: ('all' in conditions ? conditions.all : []).filter(
          (part) => !('fact' in part && part.fact === 'veiligheid.ingeschat'),
        ),
      },
    })),
    'none',
  ],
  'a family in danger stands alone': [
    spoilt('trede-eigen-kracht', () =>
      all({ fact: 'hulpbehoefte.eigenKracht', operator: 'equal', value: 'volledig' }),
    ),
    'ernstig-nooit-alleen',
  ],
  'partly counts as fully': [giving('gezin-draagt-deels', 'draagt'), 'deels-is-niet-volledig'],
  'a specialist need gets light help': [
    spoilt('trede-vrij-toegankelijk', () =>
      all({ fact: 'hulpbehoefte.vrijToegankelijk', operator: 'equal', value: 'volledig' }),
    ),
    'specialist-blijft-specialist',
  ],
  'an unwilling network is the answer': [
    giving('netwerk-niet-bereid', 'draagt'),
    'netwerk-alleen-als-het-kan',
  ],
  'a step is skipped': [dropped('stap-problematiek'), 'ladder-in-volgorde'],
  'the advice forgets the heaviest need': [dropped('advies-opvoeding-overnemen'), 'advies-volgt-zwaarste'],
  'a limit is not weighed': [
    spoilt('oordeel-beperkt-grens', ({ conditions }) => ({
      conditions: { any: ('any' in conditions ? conditions.any : []).slice(1) } as RuleJson['conditions'],
    })),
    'grens-telt-in-oordeel',
  ],
  'client support is forgotten': [dropped('inzet-clientondersteuning'), 'plicht-clientondersteuning'],
  'consent is forgotten': [
    spoilt('leeftijd-twaalf-tot-zestien', ({ conditions }) => ({
      conditions: JSON.parse(JSON.stringify(conditions).replace('16', '15')) as RuleJson['conditions'],
    })),
    'plicht-toestemming',
  ],
  'nobody says that people decide': [dropped('mensen-beslissen'), 'mensen-beslissen'],
}

describe('the base rule set', () => {
  test('every guarantee is proven, for any number of persons and needs', () => {
    const verdicts = verify(baseRuleSet)
    const pairs = baseRuleSet.verhaal?.nooitSamen ?? []
    expect(pairs.length).toBeGreaterThan(30)
    expect(verdicts.length).toBe(baseLaws.length + pairs.length + 2)
    for (const { waarborg, uitkomst, reikwijdte } of verdicts)
      expect([uitkomst, reikwijdte], waarborg).toEqual(['bewezen', anyNumber])
  })
})

describe('a spoilt rule', () => {
  const telling = Object.entries(faults).filter(([, [, law]]) => law !== 'none')
  test.each(telling)('%s', (_name, [ruleSet, law]) => {
    const verdicts = verify(ruleSet)
    const broken = verdicts.filter(({ uitkomst }) => uitkomst === 'weerlegd')
    expect(broken.map(({ waarborg }) => waarborg)).toContain(law)
    const { assess } = createAssessor(ruleSet)
    for (const { tegenvoorbeeld } of broken) {
      // The casus can be assessed as it stands.
      expect(() => assess(tegenvoorbeeld?.casus as unknown as Casus)).not.toThrow()
    }
    expect(broken).toMatchSnapshot()
  })

  test('a fault that hides behind other rules breaks nothing that is promised', () => {
    for (const [ruleSet, law] of Object.values(faults)) {
      if (law !== 'none') continue
      expect(verify(ruleSet).every(({ uitkomst }) => uitkomst === 'bewezen')).toBe(true)
    }
  })
})

describe('a law of one\u2019s own', () => {
  const own = (law: object): GuaranteeJson =>
    ({
      id: 'eigen',
      titel: 'Een eigen wet.',
      bron: ['model'],
      grond: 'modelkeuze',
      ...law,
    }) as unknown as GuaranteeJson
  const stays = (feiten: string[], conclusie: string, blijft: string) =>
    own({ soort: 'bij-verandering', feiten, conclusie, blijft })
  const [eigen] = [
    (law: GuaranteeJson) => verify(baseRuleSet, [law]).find(({ waarborg }) => waarborg === 'eigen'),
  ]

  test('is proven', () => {
    expect(eigen(stays(['veiligheid.suicidaliteit'], 'veiligheid.niveau', 'niet-lichter'))?.uitkomst).toBe(
      'bewezen',
    )
    expect(eigen(stays(['ouders.eenoudergezin'], 'hulpbehoefte.trede', 'gelijk'))?.uitkomst).toBe('bewezen')
  })

  test('about a change is refuted with the casus before and after', () => {
    const verdict = eigen(stays(['hulpbehoefte.deskundigheid'], 'hulpbehoefte.trede', 'gelijk'))
    expect(verdict?.uitkomst).toBe('weerlegd')
    const { casus, na, item } = verdict?.tegenvoorbeeld ?? {}
    const { decide } = createAssessor(baseRuleSet)
    const trede = (of: unknown): Outcome<string> | undefined =>
      decide(of as Casus).hulpbehoeften.find(({ id }) => id === item)?.trede
    expect(trede(casus)?.zeker).toBe(true)
    expect(trede(na)?.zeker).toBe(true)
    expect(trede(casus)).not.toEqual(trede(na))
  })

  test('with a number of its own is cut where the law cuts', () => {
    const young = own({
      soort: 'altijd',
      bereik: 'persoon',
      als: {
        all: [
          { fact: 'persoon.leeftijd', operator: 'lessThan', value: 11.5 },
          { fact: 'persoon.rol', operator: 'equal', value: 'jeugdige' },
        ],
      },
      dan: { not: { fact: 'persoon.leeftijdsfase', operator: 'contains', value: 'twaalf-tot-zestien' } },
    })
    expect(eigen(young)?.uitkomst).toBe('bewezen')
  })

  test('about a leefgebied names it', () => {
    const verdict = eigen(
      own({
        soort: 'altijd',
        bereik: 'leefgebied',
        als: { all: [{ fact: 'leefgebied.id', operator: 'equal', value: 'huisvesting' }] },
        dan: { all: [{ fact: 'leefgebied.draagkracht', operator: 'equal', value: 'toereikend' }] },
      }),
    )
    expect(verdict?.tegenvoorbeeld?.item).toBe('huisvesting')
  })

  test('that refers to nothing is refused', () => {
    expect(() => eigen(stays(['x.y'], 'x.z', 'gelijk'))).toThrow(/onbekend|bestaat niet/)
  })
})

describe('bounds', () => {
  test('what asks more items than are looked at says so', () => {
    const many = (value: number): GuaranteeJson => ({
      id: 'veel',
      titel: 'Nooit zo veel.',
      soort: 'altijd',
      bereik: 'gezin',
      dan: { all: [{ fact: 'aantal', params: { bereik: 'persoon' }, operator: 'lessThan', value }] },
      bron: ['model'],
      grond: 'modelkeuze',
    })
    const [few] = verify(baseRuleSet, [many(5)])
    expect(few).toMatchObject({ uitkomst: 'weerlegd', reikwijdte: anyNumber })
    expect(few?.tegenvoorbeeld?.casus['personen']).toHaveLength(5)
    const [more] = verify(baseRuleSet, [many(50)])
    expect(more).toMatchObject({ uitkomst: 'niet-beslist', reikwijdte: { persoon: 8, hulpbehoefte: 'elk' } })
  })
})
