/** Texts for several readers: what fills their holes goes along with the advice, and no reason tells what isn't known. */
import { expect, test } from 'vitest'
import { createAssessor, type RuleSetJson, type Zin } from '../../src/index.js'
import { broken } from '../support/small-rule-set.js'

const head = { kenmerk: 'a', peildatum: '2026-01-15' }
const serious = { fact: 'kind.ernst', operator: 'equal', value: 'ernstig' }
const unsafe = { fact: 'kind.veilig', operator: 'equal', value: false }

function told(changes: Readonly<Record<string, unknown>>, sentences: object, facts: object): readonly Zin[] {
  const verhaal = { kern: ['gevolg.niveau'], motivering: [sentences], tegenwicht: [] }
  const ruleSet = broken({ '/verhaal': verhaal, ...changes }) as RuleSetJson
  return createAssessor<object>(ruleSet).assess({ ...head, ...facts }).motivering
}
const family = (...zinnen: object[]) => ({ bereik: 'gezin', zinnen })

test('what only one reader reads is filled too', () => {
  const changes = {
    '/regels/1/voor': { professional: 'Ernst: {kind.ernst:waarde}, duur {kind.maanden:waarde}.' },
  }
  const facts = { kind: { veilig: true, ernst: 'ernstig', maanden: 3 } }
  expect(told(changes, family({ conclusie: 'gevolg.niveau', waarden: ['zorgen'] }), facts)).toEqual([
    {
      ...{ tekst: 'Er zijn zorgen.', regels: ['zorgen'], bronnen: ['bron'], conclusie: 'gevolg.niveau' },
      invulling: { 'kind.ernst:waarde': 'ernstig', 'kind.maanden:waarde': '3 maanden' },
    },
  ])
})

test('a text without holes has nothing to fill', () => {
  const [zin] = told({}, family({ conclusie: 'gevolg.niveau' }), { kind: { veilig: true, ernst: 'ernstig' } })
  expect(zin).not.toHaveProperty('invulling')
})

test('a sentence about several values tells the first of them, as many as it may', () => {
  const each = (hoogstens?: number) =>
    told(
      {},
      family({ conclusie: 'gevolg.punten', sjabloon: 'Doe: {waarden}.', ...(hoogstens && { hoogstens }) }),
      { kind: { soorten: ['angst'] }, leefgebieden: { geld: { niveau: 1 }, wonen: { niveau: 1 } } },
    ).map(({ tekst, invulling }) => [tekst, invulling])
  expect(each()).toEqual([['Doe: praten en bellen.', { waarden: 'praten en bellen' }]])
  expect(each(1)).toEqual([['Doe: praten.', { waarden: 'praten' }]])
})

test('where it is not known which rule gives a value, no rule speaks', () => {
  const changes = {
    '/regels/0/conditions': { all: [unsafe, serious] },
    '/regels/6': {
      ...{ name: 'gevaar-anders', uitleg: 'Het is gevaarlijk.', bron: ['bron'], grond: 'beleid' },
      conditions: { all: [unsafe, { not: serious }] },
      event: { type: 'gevolg.niveau', params: { waarde: 'gevaar' } },
    },
  }
  expect(told(changes, family({ conclusie: 'gevolg.niveau' }), { kind: { veilig: false } })).toEqual([
    {
      tekst: 'Niveau: gevaar. Waardoor precies, staat nog niet vast.',
      regels: ['gevaar', 'gevaar-anders'],
      bronnen: ['bron'],
      conclusie: 'gevolg.niveau',
      sjabloon: 'niveau: gevaar. Waardoor precies, staat nog niet vast.',
    },
  ])
})

test('what must be done in danger comes before all else', () => {
  const verhaal = {
    kern: ['gevolg.niveau'],
    motivering: [family({ conclusie: 'gevolg.punten' })],
    eerst: [family({ conclusie: 'gevolg.niveau', waarden: ['gevaar'] })],
    tegenwicht: [],
  }
  const assessor = createAssessor<object>(broken({ '/verhaal': verhaal }) as RuleSetJson)
  const { motivering } = assessor.assess({ ...head, kind: { veilig: false, soorten: ['angst'] } })
  expect(motivering.map(({ conclusie }) => conclusie)).toEqual(['gevolg.niveau', 'gevolg.punten'])
})

test('a person has the word of the rule set in a text', () => {
  const namen = { kind: { feit: 'persoon.rol', waarde: 'jeugdige', tekst: 'het kind' } }
  const verhaal = { kern: [], namen, motivering: [family({ conclusie: 'gevolg.niveau' })], tegenwicht: [] }
  const changes = { '/verhaal': verhaal, '/regels/1/uitleg': '{kind} heeft zorgen.' }
  const assessor = createAssessor<object>(broken(changes) as RuleSetJson)
  const { motivering } = assessor.assess({ ...head, kind: { veilig: true, ernst: 'ernstig' } })
  expect(motivering.map(({ tekst }) => tekst)).toEqual(['Het kind heeft zorgen.'])
})

test('of two rules that give a value the protected one speaks first', () => {
  const again = {
    conditions: { all: [unsafe] },
    event: { type: 'gevolg.niveau', params: { waarde: 'gevaar' } },
  }
  const more = {
    ...again,
    name: 'a-stad',
    uitleg: 'Wij kijken mee.',
    bron: ['bron'],
    grond: 'beleid',
    priority: 99,
  }
  const texts = (beschermd: boolean) =>
    told(
      { '/regels/0/uitleg': 'Het is niet veilig.', '/regels/0/beschermd': beschermd, '/regels/6': more },
      family({ conclusie: 'gevolg.niveau' }),
      { kind: { veilig: false } },
    ).map(({ tekst }) => tekst)
  expect(texts(true)).toEqual(['Het is niet veilig.', 'Wij kijken mee.'])
  expect(texts(false)).toEqual(['Wij kijken mee.', 'Het is niet veilig.'])
})
