/** What two rule sets make of the same casussen. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compare } from '../src/compare.js'
import {
  baseRuleSet,
  type Casus,
  CasusError,
  createAssessor,
  parseRuleSet,
  type RuleSetJson,
} from '../src/index.js'
import { outcomeText } from '../src/report/words.js'
import { partialCasus } from './properties/arbitraries.js'
import { campaign } from './support/campaign.js'

/** A copy of the base rules, changed. */
function changed(
  change: (ruleSet: { -readonly [K in keyof RuleSetJson]: RuleSetJson[K] }) => void,
): RuleSetJson {
  const copy = structuredClone(baseRuleSet) as RuleSetJson
  const ruleSet = { ...copy }
  change(ruleSet)
  return ruleSet
}

const without = (name: string) =>
  changed((ruleSet) => {
    ruleSet.regels = ruleSet.regels.filter((rule) => rule.name !== name)
  })

const withFact = changed((ruleSet) => {
  const fact = {
    bereik: 'gezin',
    type: 'janee',
    label: 'x',
    vraag: 'x?',
    wie: ['ouder'],
    bron: ['model'],
  } as const
  ruleSet.feiten = [...ruleSet.feiten, { ...fact, id: 'gemeente.wijkteam' }, { ...fact, id: 'netwerk.sport' }]
  ruleSet.conclusies = [
    ...ruleSet.conclusies,
    { id: 'gemeente.advies', bereik: 'gezin', beleid: 'collect', titel: 'x', waarden: ['bel'] },
  ]
  ruleSet.regels = [
    ...ruleSet.regels,
    {
      name: 'bel',
      conditions: { all: [{ fact: 'gemeente.wijkteam', operator: 'equal', value: true }] },
      event: { type: 'gemeente.advies', params: { waarde: 'bel' } },
      uitleg: 'Bel.',
      bron: ['model'],
      grond: 'modelkeuze',
    },
  ]
})

const head = { peildatum: '2026-01-15' }
const calm: Casus = { ...head, kenmerk: 'rustig', veiligheid: { structureel: false } }
const unsafe: Casus = {
  ...head,
  kenmerk: 'onveilig',
  veiligheid: { structureel: true, acuut: false, suicidaliteit: 'geen' },
}

describe('compare', () => {
  const less = without('veiligheid-structureel')
  const comparison = compare(baseRuleSet, less, [calm, unsafe])

  test('reports a change in safety first, with the rule that made it', () => {
    expect(comparison).toMatchObject({ aantal: 2, anders: 1, a: { id: 'basis' }, b: { id: 'basis' } })
    expect(comparison.a.vingerafdruk).not.toBe(comparison.b.vingerafdruk)
    const [first] = comparison.casussen
    expect(first).toMatchObject({ nummer: 1, kenmerk: 'onveilig' })
    expect(first?.veranderingen[0]).toMatchObject({
      conclusie: 'veiligheid.niveau',
      van: { mogelijk: ['ernstig'] },
      regels: { van: ['veiligheid-structureel'] },
    })
    expect(comparison.overgangen[0]).toMatchObject({ conclusie: 'veiligheid.niveau', aantal: 1 })
  })

  test('puts casussen with a change in safety first', () => {
    const other = changed((ruleSet) => {
      const gone = ['veiligheid-structureel', 'punt-regisseur']
      ruleSet.regels = ruleSet.regels.filter(({ name }) => !gone.includes(name))
    })
    const procedure: Casus = { ...head, kenmerk: 'procedure', procedure: { regisseur: false } }
    const { casussen } = compare(baseRuleSet, other, [procedure, unsafe])
    expect(casussen.map(({ kenmerk }) => kenmerk)).toEqual(['onveilig', 'procedure'])
  })

  test('names a rule that decides in both, but says something else', () => {
    const stricter = changed((ruleSet) => {
      ruleSet.regels = ruleSet.regels.map((rule) =>
        rule.name === 'veiligheid-structureel'
          ? { ...rule, event: { type: 'veiligheid.niveau', params: { waarde: 'acuut' } } }
          : rule,
      )
    })
    const [change] = compare(baseRuleSet, stricter, [unsafe]).casussen[0]?.veranderingen ?? []
    expect(change?.regels).toEqual({ van: ['veiligheid-structureel'], naar: ['veiligheid-structureel'] })
  })

  test('counts a conclusion that only one of the two knows, and does not show it foreign facts', () => {
    const casus = { ...head, kenmerk: 'eigen', gemeente: { wijkteam: true }, netwerk: { sport: true } }
    const forth = compare(baseRuleSet, withFact, [casus as Casus])
    const change = { conclusie: 'gemeente.advies', van: 'bestaat niet', naar: 'bel', aantal: 1 }
    expect(forth.overgangen).toEqual([change])
    expect(forth.casussen[0]?.veranderingen[0]?.regels).toEqual({ van: [], naar: ['bel'] })
    const back = compare(withFact, baseRuleSet, [casus as Casus])
    expect(back.overgangen).toEqual([{ ...change, van: 'bel', naar: 'bestaat niet' }])
  })

  test('a new conclusion that says nothing is no change', () => {
    const casus = { ...head, kenmerk: 'eigen', gemeente: { wijkteam: false } } as Casus
    expect(compare(baseRuleSet, withFact, [casus]).anders).toBe(0)
  })

  test('a leefgebied that only one of the two has is a change where the casus says something of it', () => {
    const area = { id: 'huishouden', titel: 'het huishouden' }
    const more = changed((ruleSet) => {
      ruleSet.leefgebieden = [...ruleSet.leefgebieden, area]
    })
    const known = { zelfredzaamheid: 5, draaglast: 'geen', zelfregie: 'volledig', chronisch: false }
    const twelve = Object.fromEntries(baseRuleSet.leefgebieden.map(({ id }) => [id, known]))
    const casusOf = (huishouden: unknown) =>
      ({ ...head, kenmerk: 'dertien', leefgebieden: { ...twelve, huishouden } }) as unknown as Casus
    for (const nothing of [null, {}, { chronisch: null }]) {
      const conclusies = compare(baseRuleSet, more, [casusOf(nothing)]).casussen.flatMap(
        ({ veranderingen }) => veranderingen,
      )
      expect(conclusies.filter(({ item }) => item !== undefined)).toEqual([])
    }
    const [found] = compare(baseRuleSet, more, [casusOf({ ...known, zelfredzaamheid: 1 })]).casussen
    const changes = (found?.veranderingen ?? []).filter(({ item }) => item === area.id)
    expect(changes).toContainEqual(
      expect.objectContaining({
        conclusie: 'leefgebied.draagkracht',
        van: { mogelijk: [], zeker: false },
        naar: expect.objectContaining({ waarde: 'ontoereikend' }),
      }),
    )
    const back = compare(more, baseRuleSet, [casusOf({ ...known, zelfredzaamheid: 1 })])
    expect(back.casussen[0]?.veranderingen.length).toBe(found?.veranderingen.length)
  })

  test('refuses a casus by its number, also when the two rule sets are the same', () => {
    const wrong = { ...head, kenmerk: 'fout', veiligheid: { acut: true } } as Casus
    for (const other of [baseRuleSet, less]) {
      const problems = () => {
        try {
          compare(baseRuleSet, other, [calm, wrong])
        } catch (error) {
          if (error instanceof CasusError) return error.problems
          throw error
        }
        return []
      }
      expect(problems()).toMatchObject([{ code: 'onbekend-feit', pad: '/1/veiligheid/acut' }])
    }
  })

  test('is frozen all the way down', () => {
    const isDeeplyFrozen = (value: unknown): boolean =>
      typeof value !== 'object' ||
      value === null ||
      (Object.isFrozen(value) && Object.values(value).every(isDeeplyFrozen))
    expect(isDeeplyFrozen(comparison)).toBe(true)
  })
})

describe('on any casussen', () => {
  const gone = ['veiligheid-structureel', 'punt-regisseur', 'ben-sterk', 'draagkracht-ontoereikend']
  const other = parseRuleSet(
    changed((ruleSet) => {
      ruleSet.regels = ruleSet.regels.filter(({ name }) => !gone.includes(name))
    }),
  )
  const again = parseRuleSet(structuredClone(baseRuleSet))
  const [a, b] = [createAssessor(baseRuleSet), createAssessor(other)]
  const some = fc.array(partialCasus(), { maxLength: 4 })

  test('a rule set does not differ from itself', () => {
    fc.assert(
      fc.property(some, (casussen) => {
        expect(compare(baseRuleSet, again, casussen)).toMatchObject({
          aantal: casussen.length,
          anders: 0,
          overgangen: [],
          casussen: [],
        })
      }),
      campaign(10),
    )
  })

  test('each change is what the two assessors give; all changes are there; the counts add up', () => {
    fc.assert(
      fc.property(some, (casussen) => {
        const comparison = compare(baseRuleSet, other, casussen)
        const outcomesOf = (assessor: typeof a, nummer: number) =>
          new Map(
            assessor
              .assess(casussen[nummer] as Casus)
              .spoor.map(({ conclusie, item, uitkomst }) => [`${conclusie} ${item}`, uitkomst]),
          )
        let changes = 0
        for (const [nummer] of casussen.entries()) {
          const [van, naar] = [outcomesOf(a, nummer), outcomesOf(b, nummer)]
          const expected = [...van].filter(
            ([key, one]) => outcomeText(one) !== outcomeText(naar.get(key) ?? one),
          )
          const reported = comparison.casussen.find((one) => one.nummer === nummer)?.veranderingen ?? []
          changes += reported.length
          expect(reported.map(({ conclusie, item }) => `${conclusie} ${item}`).sort()).toEqual(
            expected.map(([key]) => key).sort(),
          )
          for (const change of reported) {
            const key = `${change.conclusie} ${change.item}`
            expect([change.van, change.naar]).toEqual([van.get(key), naar.get(key)])
          }
        }
        const counted = comparison.overgangen.reduce((sum, { aantal }) => sum + aantal, 0)
        expect({ counted, anders: comparison.anders }).toEqual({
          counted: changes,
          anders: comparison.casussen.length,
        })
      }),
      campaign(12),
    )
  })
})
