/** Where two rule sets differ: every example is held against the engine, every "never" against casussen. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  baseRuleSet,
  type Casus,
  createAssessor,
  customise,
  difference,
  parseRuleSet,
  type RuleSet,
} from '../../src/index.js'
import { fullCasus } from '../properties/arbitraries.js'
import { campaign } from '../support/campaign.js'
import { smallRuleSet } from '../support/small-rule-set.js'

const reason = { reden: 'Daarom zo.', bron: ['model'] }
const head = { id: 'stad', versie: '1', titel: 'Stad', basis: { id: 'basis', versie: baseRuleSet.versie } }
const sooner = customise(baseRuleSet, {
  ...head,
  wijzig: [{ regel: 'signaal-herbeoordelen', pad: '/conditions/all/0/value', waarde: 3, ...reason }],
}).ruleSet
const stricter = customise(baseRuleSet, {
  ...head,
  voegToe: {
    regels: [
      {
        name: 'verslaving-ernstig',
        conditions: { all: [{ fact: 'ouders.verslaving', operator: 'equal', value: true }] },
        event: { type: 'veiligheid.niveau', params: { waarde: 'ernstig' } },
        uitleg: 'Verslaving van ouders telt hier als ernstig.',
        bron: ['model'],
        grond: 'modelkeuze',
      },
    ],
  },
}).ruleSet

function spoorOf(ruleSet: RuleSet): (casus: Casus) => Map<string, unknown> {
  const { assess } = createAssessor(ruleSet)
  return (casus) =>
    new Map(
      assess(casus).spoor.map(({ conclusie, item = '', uitkomst }) => [`${conclusie} ${item}`, uitkomst]),
    )
}

describe('a difference', () => {
  test('there is none with itself', () => {
    for (const { uitkomst, reikwijdte } of difference(baseRuleSet, baseRuleSet)) {
      expect(uitkomst).toBe('nooit')
      expect(reikwijdte).toEqual({ persoon: 'elk', hulpbehoefte: 'elk' })
    }
  })

  test('a lower threshold changes one conclusion, from the threshold on, and what rests on it', () => {
    const found = difference(baseRuleSet, sooner).filter(({ uitkomst }) => uitkomst !== 'nooit')
    const differs = { uitkomst: 'verschilt', reikwijdte: { persoon: 'elk', hulpbehoefte: 'elk' } }
    const fragment = { leefgebieden: { financien: { maandenSindsBeoordeling: 4 } } }
    expect(found).toEqual([
      {
        ...differs,
        conclusie: 'leefgebied.signalen',
        voorbeeld: expect.objectContaining({ fragment, item: 'financien' }),
      },
      // Where a signal stands, it doesn't also say that it goes well.
      {
        ...differs,
        conclusie: 'leefgebied.kracht',
        voorbeeld: {
          fragment: expect.objectContaining({}),
          ...{ a: ['gaat-goed'], b: [], zeker: { a: ['gaat-goed'], b: [] } },
          item: 'financien',
        },
      },
    ])
    expect(found[1]?.voorbeeld?.fragment).toMatchObject(fragment)
  })

  test.each([
    ['sooner', sooner],
    ['stricter', stricter],
  ] as const)('every example of "%s" shows, and every "never" holds', (_name, other) => {
    const verdicts = difference(baseRuleSet, other)
    const [old, changed] = [spoorOf(baseRuleSet), spoorOf(other)]
    const never = verdicts.filter(({ uitkomst }) => uitkomst === 'nooit').map(({ conclusie }) => conclusie)
    expect(never.length).toBeLessThan(verdicts.length)
    for (const { conclusie, voorbeeld } of verdicts) {
      if (voorbeeld === undefined) continue
      fc.assert(
        fc.property(fullCasus(), (rest) => {
          const casus = merge(rest, voorbeeld.fragment)
          const key = `${conclusie} ${voorbeeld.item ?? ''}`
          expect(old(casus).get(key), key).not.toEqual(changed(casus).get(key))
        }),
        campaign(5),
      )
    }
    fc.assert(
      fc.property(fullCasus(), (casus) => {
        const [a, b] = [old(casus), changed(casus)]
        for (const [key, outcome] of a)
          if (never.includes(key.split(' ')[0] ?? '')) expect(b.get(key)).toEqual(outcome)
      }),
      campaign(100),
    )
  })

  test('what is certain is so whatever the rest says; what is only possible is not said to be', () => {
    const found = new Map(difference(baseRuleSet, stricter).map((one) => [one.conclusie, one.voorbeeld]))
    const level = found.get('veiligheid.niveau')
    expect(level?.zeker.b).toEqual(['ernstig'])
    expect(level?.b).toEqual(['ernstig'])
    for (const voorbeeld of found.values()) {
      if (voorbeeld === undefined) continue
      for (const side of ['a', 'b'] as const)
        expect(voorbeeld[side]).toEqual(expect.arrayContaining([...voorbeeld.zeker[side]]))
      if (voorbeeld.a.length === 1 && voorbeeld.b.length === 1)
        expect(voorbeeld.zeker.a).not.toEqual(voorbeeld.zeker.b)
    }
    const small = smallRuleSet()
    const points = difference(small, { ...small, versie: '2', regels: [] })
    expect(points.find(({ conclusie }) => conclusie === 'gevolg.punten')?.voorbeeld).toMatchObject({
      ...{ a: ['praten', 'bellen'], b: [] },
      zeker: { a: ['praten'], b: [] },
    })
  })

  test('a conclusion that only one of the two has differs', () => {
    const conclusies = baseRuleSet.conclusies.filter(({ id }) => id !== 'leefgebied.kracht')
    const regels = baseRuleSet.regels.filter(({ event }) => event.type !== 'leefgebied.kracht')
    const told = (id: string) => JSON.stringify(id).includes('leefgebied.kracht')
    const verhaal = baseRuleSet.verhaal && {
      ...baseRuleSet.verhaal,
      motivering: baseRuleSet.verhaal.motivering.filter((part) => !told(JSON.stringify(part))),
    }
    // The form of an advice by the base names this conclusion; without it the usual form stands.
    const { advies: _, ...base } = baseRuleSet
    const less = { ...base, conclusies, regels, ...(verhaal && { verhaal }) }
    const found = difference(baseRuleSet, less).filter(({ uitkomst }) => uitkomst !== 'nooit')
    expect(found.map(({ conclusie }) => conclusie)).toEqual(['leefgebied.kracht'])
  })
})

describe('other leefgebieden', () => {
  const huishouden = { id: 'huishouden', titel: 'het huishouden' }
  const [first, ...others] = baseRuleSet.leefgebieden
  const more = customise(baseRuleSet, { ...head, voegToe: { leefgebieden: [huishouden] } }).ruleSet
  const about = (a: RuleSet, b: RuleSet) =>
    new Map(difference(a, b).map((verdict) => [verdict.conclusie, verdict]))

  test('what rests on no leefgebied stays; what counts them can differ; a row more is a difference', () => {
    const found = about(baseRuleSet, more)
    for (const id of ['veiligheid.niveau', 'ladder.stap', 'persoon.eigenKracht', 'weging.kwetsbaar'])
      expect(found.get(id)?.uitkomst, id).toBe('nooit')
    const limit = found.get('eigenKracht.grenzen')?.voorbeeld
    expect(limit?.fragment['leefgebieden']).toMatchObject({ huishouden: { chronisch: true } })
    expect(limit?.b).toContain('chronische-problematiek')
    expect(limit?.a).not.toContain('chronische-problematiek')
    const row = found.get('leefgebied.draagkracht')?.voorbeeld
    expect(row).toMatchObject({ item: 'huishouden', a: [] })
    const back = about(more, baseRuleSet).get('leefgebied.draagkracht')?.voorbeeld
    expect(back).toMatchObject({ item: 'huishouden', b: [] })
  })

  test('a change at one that both have is told before a row that only one has', () => {
    const both = customise(baseRuleSet, {
      ...head,
      voegToe: { leefgebieden: [huishouden] },
      wijzig: [{ regel: 'signaal-herbeoordelen', pad: '/conditions/all/0/value', waarde: 3, ...reason }],
    }).ruleSet
    const signal = about(baseRuleSet, both).get('leefgebied.signalen')?.voorbeeld
    expect(signal?.item).toBe('financien')
    expect(signal?.fragment).toEqual({ leefgebieden: { financien: { maandenSindsBeoordeling: 4 } } })
  })

  test('the order of leefgebieden makes no difference', () => {
    if (first === undefined) throw new Error('no leefgebieden')
    const turned = parseRuleSet({ ...baseRuleSet, leefgebieden: [...others, first] })
    const found = [...about(baseRuleSet, turned).values()]
    expect(found.filter(({ uitkomst }) => uitkomst === 'verschilt')).toEqual([])
  })
})

/** A full casus in which what the fragment names is as the fragment says. */
function merge(rest: Casus, fragment: Readonly<Record<string, unknown>>): Casus {
  const merged: Record<string, unknown> = { ...rest }
  for (const [key, part] of Object.entries(fragment)) {
    if (Array.isArray(part)) {
      const items = (rest as unknown as Record<string, { id: string }[]>)[key] ?? []
      merged[key] = part.map((item: object, i) => ({ ...items[i], ...item }))
    } else if (key === 'leefgebieden') {
      const areas = { ...(rest.leefgebieden as Record<string, object>) }
      for (const [area, facts] of Object.entries(part as Record<string, object>))
        areas[area] = { ...areas[area], ...facts }
      merged[key] = areas
    } else merged[key] = { ...(merged[key] as object), ...(part as object) }
  }
  return merged as unknown as Casus
}
