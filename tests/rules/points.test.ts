/** What points and strengths say together: worded by age, never two things that can't both be so, never a long list. */
import { describe, expect, test } from 'vitest'
import type { Advies } from '../../src/index.js'
import { adviceOn, type Fragment } from './examples.js'

const point = ({ aandachtspunten }: Advies, id: string) => aandachtspunten.find((one) => one.id === id)
const members = ({ spoor }: Advies, conclusie: string, item?: string) =>
  spoor.find((one) => one.conclusie === conclusie && one.item === item)?.uitkomst

describe('hearing a child', () => {
  const heard = (leeftijd?: number) =>
    point(
      adviceOn({
        procedure: { jeugdigeGehoord: false },
        ...(leeftijd !== undefined && { personen: [{ id: 'kind', rol: 'jeugdige', leeftijd }] }),
      }),
      'jeugdige-horen',
    )

  test('is asked whatever the age', () => {
    for (const age of [undefined, 0, 3.9, 4, 11.9, 12, 17]) expect(heard(age)?.zeker, String(age)).toBe(true)
  })

  test('is worded by age: a baby is observed, not interviewed', () => {
    expect(heard(1)?.toelichting).toContain('door te kijken')
    expect(heard(1)?.toelichting).not.toContain('Praat')
    expect(heard(8)?.toelichting).toContain('woorden die het begrijpt')
    expect(heard(15)?.toelichting).toContain('wat de jongere zelf wil')
    expect(heard(15)?.toelichting).not.toContain('door te kijken')
  })
})

describe('light help', () => {
  const help = (lichteHulpToereikend: boolean): Fragment => ({
    hulpgeschiedenis: { lichteHulpIngezet: true, lichteHulpToereikend, maandenLichteHulp: 12 },
    procedure: { evaluatieAfgesproken: true },
  })

  test('that is not enough is never also looked at in a while', () => {
    const advice = adviceOn(help(false))
    expect(point(advice, 'opschalen')?.zeker).toBe(true)
    expect(point(advice, 'evaluatie-afspreken')).toBeUndefined()
  })

  test('that is enough is looked at in time', () => {
    const advice = adviceOn(help(true))
    expect(point(advice, 'opschalen')).toBeUndefined()
    expect(point(advice, 'evaluatie-afspreken')?.zeker).toBe(true)
  })
})

describe('what a person may grow in', () => {
  const indicators = {
    ben: ['zelfvertrouwen', 'veerkracht'],
    kan: ['vaardigheden', 'probleemoplossend', 'hulpVragen'],
    wil: ['motivatie', 'eigenDoelen'],
    heb: ['steunpersonen', 'hulpbronnen'],
    weet: ['kennis', 'ervaring', 'wegwijs'],
  } as const
  const dimensions = Object.keys(indicators) as (keyof typeof indicators)[]
  const all = Array.from({ length: 2 ** dimensions.length }, (_, i) =>
    dimensions.filter((_name, bit) => (i & (1 << bit)) !== 0),
  )

  test.each(all)('is told of three at most, and of all where three or fewer are weak: %s', (...weak) => {
    const levels = dimensions.flatMap((name) =>
      indicators[name].map((fact) => [fact, weak.includes(name) ? 'beperkt' : 'voldoende'] as const),
    )
    const advice = adviceOn({ personen: [{ id: 'p', ...Object.fromEntries(levels) }] })
    const grow = members(advice, 'persoon.versterken', 'p')
    expect(grow?.zeker).toBe(true)
    expect(grow?.waarde).toHaveLength(Math.min(3, weak.length))
    for (const name of grow?.waarde ?? []) expect(weak).toContain(name)
    const strong = dimensions.filter((name) => !weak.includes(name))
    expect([...(members(advice, 'persoon.sterk', 'p')?.waarde ?? [])].sort()).toEqual([...strong].sort())
  })
})

test('a foster carer brings up a child, and is weighed so', () => {
  const advice = adviceOn({ personen: [{ id: 'pleegmoeder', rol: 'pleegouder' }] })
  expect(members(advice, 'persoon.opvoedkracht', 'pleegmoeder')).toMatchObject({
    mogelijk: ['beperkt', 'aan-te-boren', 'aanwezig'],
  })
})

describe('an evaluation', () => {
  const outcome = (fragment: Fragment) => members(adviceOn(fragment), 'evaluatie.uitkomst')?.waarde
  const well: Fragment = {
    evaluatie: {
      ...{ moment: 'eind', doelenBehaald: 'volledig', planUitgevoerd: 'volledig', eigenKrachtIngezet: true },
      ...{ oorzakenAangepakt: true, steunLangGenoeg: true, veiliger: 'meer' },
      ...{ krachtVolgensJeugdige: 'meer', krachtVolgensOuders: 'meer' },
    },
    veiligheid: {
      ...{ ingeschat: true, acuut: false, structureel: false, vermoedenMishandeling: false },
      ...{ escalatieThuis: false, onveiligDoorVerslaving: false, suicidaliteit: 'geen' },
    },
  }

  test('winds down when all went well and it is safe', () => {
    expect(outcome(well)).toBe('afbouwen-met-nazorg')
  })

  test('never winds down while it is less safe, unsafe, or was not assessed', () => {
    expect(outcome({ ...well, evaluatie: { ...well.evaluatie, veiliger: 'minder' } })).toBe('opschalen')
    expect(outcome({ ...well, veiligheid: { ...well.veiligheid, structureel: true } })).toBe('bijstellen')
    expect(outcome({ ...well, veiligheid: { ...well.veiligheid, ingeschat: false } })).toBe('doorgaan')
  })

  test('counts the view of the young person as much as that of the parents', () => {
    const nothing = { ...well.evaluatie, doelenBehaald: 'niet' } as const
    expect(outcome({ ...well, evaluatie: nothing })).toBe('bijstellen')
    for (const view of ['krachtVolgensJeugdige', 'krachtVolgensOuders'] as const)
      expect(outcome({ ...well, evaluatie: { ...nothing, [view]: 'gelijk' } })).toBe('opschalen')
  })

  test('that did not happen yet says so', () => {
    expect(outcome({ evaluatie: { moment: 'nog-niet', veiliger: 'gelijk' } })).toBe('niet-geevalueerd')
  })
})
