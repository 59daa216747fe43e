/** What changed between two assessments of one family. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import mert from '../../examples/casussen/alkmaar-mert.json' with { type: 'json' }
import { toMarkdown, toText } from '../../src/entry/report.js'
import { partialCasus } from '../../src/entry/testing.js'
import { assess, baseRuleSet, type Casus, changes } from '../../src/index.js'

const casus = mert.casus as unknown as Casus
const of = (one: Casus) => ({ casus: one, advies: assess(one) })
const later: Casus = {
  ...casus,
  peildatum: '2025-01-15',
  personen: (casus.personen ?? []).map((one) =>
    one.id === 'moeder'
      ? { ...one, vaardigheden: 'voldoende', probleemoplossend: 'voldoende', hulpVragen: 'sterk' }
      : one,
  ),
  hulpbehoeften: (casus.hulpbehoeften ?? []).map((one) =>
    one.id === 'overgewicht' ? { ...one, eigenKracht: 'volledig', netwerk: 'volledig' } : one,
  ),
}

test('tells facts, outcomes with their rules, and growth', () => {
  const found = changes(of(casus), of(later))
  expect(found.feiten.map(({ feit, item }) => `${feit} ${item}`)).toEqual(
    expect.arrayContaining(['persoon.vaardigheden moeder', 'hulpbehoefte.netwerk overgewicht']),
  )
  const rung = found.conclusies.find(
    ({ conclusie, item }) => conclusie === 'hulpbehoefte.trede' && item === 'overgewicht',
  )
  expect(rung).toMatchObject({ van: ['vrij-toegankelijk'], regels: { van: ['trede-vrij-toegankelijk'] } })
  const growth = (conclusie: string, item: string) =>
    found.groei.find((one) => one.conclusie === conclusie && one.item === item)?.groei
  expect(growth('hulpbehoefte.trede', 'overgewicht')).toBe('gegroeid')
  expect(growth('hulpbehoefte.trede', 'autisme')).toBe('gelijk')
  expect(growth('persoon.heb', 'vader')).toBe('onbekend')
})

test('what others say stands beside it: an outcome that turned by their word has its cause', () => {
  const spoken: Casus = {
    ...casus,
    visies: [{ van: 'vader', rol: 'ouder', casus: { ouders: { overbelast: true } } }],
  }
  const found = changes(of({ ...casus, ouders: { ...casus.ouders, overbelast: false } }), {
    casus: spoken,
    advies: assess(spoken),
  })
  const volgens = { van: 'vader', rol: 'ouder' }
  expect(found.feiten).toContainEqual({ feit: 'ouders.overbelast', volgens, van: null, naar: true })
  expect(toText(found, { ruleSet: baseRuleSet })).toContain(
    'Overbelaste ouders, volgens vader (ouder): nog niet',
  )
})

test('between an assessment and itself there is nothing, and what grew one way fell back the other', () => {
  const opposite = {
    gegroeid: 'teruggevallen',
    teruggevallen: 'gegroeid',
    gelijk: 'gelijk',
    onbekend: 'onbekend',
  }
  fc.assert(
    fc.property(partialCasus(baseRuleSet), partialCasus(baseRuleSet), (a, b) => {
      const [one, other] = [of(a as Casus), of(b as Casus)]
      const same = changes(one, one)
      expect([same.feiten, same.conclusies, same.items]).toEqual([[], [], []])
      expect(new Set(same.groei.map(({ groei }) => groei))).not.toContain('gegroeid')
      const [there, back] = [changes(one, other), changes(other, one)]
      const flat = (found: typeof there, turn: (groei: keyof typeof opposite) => string) =>
        found.groei.map(({ conclusie, item, groei }) => `${conclusie} ${item} ${turn(groei)}`).sort()
      expect(flat(there, (groei) => groei)).toEqual(flat(back, (groei) => opposite[groei]))
      expect(back.feiten.map(({ van, naar }) => [naar, van])).toHaveLength(there.feiten.length)
    }),
    { numRuns: 40 },
  )
})

test('persons and needs that came or went are told as such', () => {
  const fewer: Casus = { ...casus, hulpbehoeften: (casus.hulpbehoeften ?? []).slice(1) }
  expect(changes(of(casus), of(fewer)).items).toEqual([
    { veld: 'hulpbehoeften', item: 'autisme', soort: 'weg' },
  ])
  expect(changes(of(fewer), of(casus)).items).toEqual([
    { veld: 'hulpbehoeften', item: 'autisme', soort: 'nieuw' },
  ])
})

test('asks for the trace', () => {
  const bare = { casus, advies: assess(casus, { spoor: false }) }
  expect(() => changes(bare, of(later))).toThrow(TypeError)
})

test('reads as text', () => {
  const found = changes(of(casus), of(later))
  expect(toText(found, { ruleSet: baseRuleSet })).toMatchSnapshot()
  expect(toMarkdown(found)).toContain('# Wat is veranderd')
})
