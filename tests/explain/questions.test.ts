/** What is asked next, and in what order. */
import { describe, expect, test } from 'vitest'
import { assess, baseRuleSet, type Casus, createAssessor, type RuleSetJson } from '../../src/index.js'
import { smallRuleSet } from '../support/small-rule-set.js'

const head = { kenmerk: 'voorbeeld-1', peildatum: '2026-01-15' }
const safe: Casus = {
  ...head,
  hulpvraag: { vastgesteld: true },
  problematiek: { vastgesteld: true, aanwezig: true },
  benodigdeHulp: { vastgesteld: true },
  veiligheid: {
    ingeschat: true,
    acuut: false,
    structureel: false,
    vermoedenMishandeling: false,
    escalatieThuis: false,
    onveiligDoorVerslaving: false,
    suicidaliteit: 'geen',
  },
  ouders: {
    verslaving: false,
    psychischeProblematiek: false,
    verstandelijkeBeperking: false,
    complexeScheiding: false,
  },
  netwerk: { veilig: true },
}
const asked = (casus: Casus) => assess(casus).openVragen.map(({ feit }) => feit)

describe('open questions', () => {
  test('safety comes first, then the steps of the ladder', () => {
    const facts = asked(head)
    const last = Math.max(...facts.map((fact, i) => (fact.startsWith('veiligheid.suicidaliteit') ? i : -1)))
    expect(facts.slice(0, last).every((fact) => /^(veiligheid|ouders|netwerk)\./.test(fact))).toBe(true)
    expect(facts.slice(0, 2)).toEqual(['veiligheid.acuut', 'veiligheid.suicidaliteit'])
    expect(facts.indexOf('veiligheid.ingeschat')).toBeLessThan(facts.indexOf('hulpvraag.vastgesteld'))
    expect(facts.indexOf('hulpvraag.vastgesteld')).toBeLessThan(facts.indexOf('hulpbehoefte.aard'))
  })

  test('an item has its name, and a missing list is asked for by its first fact, once', () => {
    const questions = assess({ ...safe, personen: [{ id: 'kind' }] }).openVragen
    expect(questions.find(({ feit }) => feit === 'persoon.leeftijd')?.item).toBe('kind')
    const needs = questions.filter(({ feit }) => feit.startsWith('hulpbehoefte.'))
    expect(needs.map(({ feit, item }) => [feit, item])).toEqual([['hulpbehoefte.aard', undefined]])
  })

  test('what matters to needs that may still come is asked too', () => {
    expect(asked(safe)).toContain('netwerk.bereid')
  })

  test('what is known is not asked, and each question says what it touches', () => {
    const { openVragen } = assess(safe)
    expect(openVragen.map(({ feit }) => feit)).not.toContain('veiligheid.acuut')
    for (const { raakt, vraag } of openVragen) {
      expect(raakt.length).toBeGreaterThan(0)
      expect(vraag.endsWith('?')).toBe(true)
    }
  })

  test('openQuestions gives the same', () => {
    expect(createAssessor(baseRuleSet).openQuestions(safe)).toEqual(assess(safe).openVragen)
  })

  test.each([
    ['a', 'b'],
    ['b', 'a'],
  ])('a rule that gives what comes out without it asks nothing, whatever it is called', (one, other) => {
    const yes = (fact: string) => ({ all: [{ fact, operator: 'equal', value: true }] })
    const fact = (id: string) => ({ ...smallRuleSet().feiten[0], id, bereik: 'gezin', type: 'janee' })
    const gives = (name: string, id: string, waarde: string, priority: number) => ({
      ...smallRuleSet().regels[0],
      name,
      priority,
      conditions: yes(id),
      event: { type: 'gevolg.oordeel', params: { waarde } },
      uitleg: 'Uitleg.',
    })
    const ruleSet = {
      ...smallRuleSet(),
      feiten: [fact('g.x'), fact('g.y'), fact('g.z')],
      conclusies: [
        {
          id: 'gevolg.oordeel',
          bereik: 'gezin',
          beleid: 'first',
          titel: 'oordeel',
          waarden: ['nee', 'ja', 'zeker'],
          standaard: 'nee',
        },
      ],
      regels: [
        gives('z', 'g.z', 'zeker', 9),
        gives(`r-${one}`, 'g.x', 'ja', 1),
        gives(`r-${other}`, 'g.y', 'ja', 1),
      ],
    } as unknown as RuleSetJson
    const { openQuestions } = createAssessor<object>(ruleSet)
    const open = (g: object) => openQuestions({ ...head, g }).map(({ feit }) => feit)
    expect(open({ y: true })).toEqual(['g.z'])
    expect(open({ x: true })).toEqual(['g.z'])
    expect(new Set(open({}))).toEqual(new Set(['g.x', 'g.y', 'g.z']))
    expect(open({ z: false, x: false })).toEqual(['g.y'])
  })

  test('a rule that can no longer decide asks nothing', () => {
    const small = smallRuleSet()
    const step = (name: string, priority: number, waarde: string, leaf: object) => ({
      ...small.regels[2],
      name,
      priority,
      conditions: { all: [leaf] },
      event: { type: 'gevolg.stap', params: { waarde } },
    })
    const regels = [
      step('eerst', 3, 'een', { fact: 'kind.veilig', operator: 'equal', value: true }),
      step('zeker', 2, 'twee', { fact: 'kind.ernst', operator: 'equal', value: 'licht' }),
      step('te-laat', 1, 'een', { fact: 'kind.maanden', operator: 'greaterThan', value: 6 }),
    ]
    const { openQuestions } = createAssessor<object>({ ...small, regels } as unknown as RuleSetJson)
    const facts = openQuestions({ ...head, kind: { ernst: 'licht' } }).map(({ feit }) => feit)
    expect(facts).toEqual(['kind.veilig'])
  })

  test('what is collected already needs no more reasons', () => {
    const small = smallRuleSet()
    const point = (name: string, waarde: string, leaf: object) => ({
      ...small.regels[3],
      name,
      conditions: { all: [leaf] },
      event: { type: 'gevolg.punten', params: { waarde } },
    })
    const regels = [
      point('praten-zeker', 'praten', { fact: 'kind.ernst', operator: 'equal', value: 'licht' }),
      point('praten-ook', 'praten', { fact: 'kind.maanden', operator: 'greaterThan', value: 6 }),
      point('bellen', 'bellen', { fact: 'kind.veilig', operator: 'equal', value: false }),
    ]
    const { openQuestions } = createAssessor<object>({ ...small, regels } as unknown as RuleSetJson)
    const facts = openQuestions({ ...head, kind: { ernst: 'licht' } }).map(({ feit }) => feit)
    expect(facts).toEqual(['kind.veilig'])
  })
})
