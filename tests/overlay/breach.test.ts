/** A guarantee that breaks is told at the part of the overlay that breaks it, not at one that stands beside it. */
import { expect, test } from 'vitest'
import { baseRuleSet, checkOverlay } from '../../src/index.js'

const head = { id: 'stad', versie: '1', titel: 'Stad', basis: { id: 'basis', versie: baseRuleSet.versie } }
const reason = { reden: 'Zo spraken wij het af.', bron: ['model'] }
const from = { bron: ['model'], grond: 'modelkeuze' }
const yes = (fact: string) => ({ fact, operator: 'equal', value: true })
const rule = (name: string, type: string, waarde: string, ...all: object[]) => ({
  ...{ name, conditions: { all }, event: { type, params: { waarde } }, uitleg: 'Zo doen wij dat.', ...from },
})
const innocent = rule('stad-contact', 'procedure.aandachtspunten', 'regisseur', yes('hulpvraag.vastgesteld'))
const earlier = {
  ...rule('stad-eerder', 'ladder.doorbroken', 'ja', yes('veiligheid.structureel')),
  priority: 200,
}
const always = (id: string, dan: object) => ({
  ...{ id, titel: 'Dit blijft altijd zo.', soort: 'altijd', bereik: 'gezin', dan: { all: [dan] }, ...from },
})

const broken = (parts: object) =>
  checkOverlay(baseRuleSet, { ...head, ...parts }).flatMap(({ code, pad }) =>
    code === 'waarborg-geschonden' ? pad : [],
  )

test('a rule that is added, behind one that does no harm', () => {
  expect(broken({ voegToe: { regels: [innocent, earlier] } })).toEqual(['/voegToe/regels/1'])
})

test('a rule that is changed', () => {
  const wijzig = [
    { regel: 'punt-regisseur', pad: '/uitleg', waarde: 'Spreek af wie regelt.', ...reason },
    {
      ...{ regel: 'lichter-instelling', pad: '/conditions/all/-', waarde: yes('procedure.oudersGehoord') },
      ...reason,
    },
  ]
  expect(broken({ wijzig })).toEqual(['/wijzig/1'])
})

test('a rule that is dropped', () => {
  const vervalt = ['punt-regisseur', 'lichter-instelling'].map((regel) => ({ regel, ...reason }))
  expect(broken({ vervalt })).toEqual(['/vervalt/1'])
})

test('upstream from what the guarantee is about', () => {
  const count = (feit: string, waarde: unknown) => ({
    ...{ fact: 'aantal', operator: 'greaterThanInclusive', value: 1 },
    params: { bereik: 'leefgebied', feit, waarde },
  })
  const asked = rule(
    'stad-steun',
    'procedure.aandachtspunten',
    'regisseur',
    count('leefgebied.steunVraag', 'steun-gevraagd'),
  )
  const promised = {
    ...always('stad-steun-altijd', {
      ...{ fact: 'procedure.aandachtspunten', operator: 'contains', value: 'regisseur' },
    }),
    als: { all: [count('leefgebied.steun', true)] },
  }
  const of = (wijzig: object[]) => ({ voegToe: { waarborgen: [promised], regels: [asked] }, wijzig })
  expect(broken(of([]))).toEqual([])
  const narrower = {
    ...{ regel: 'steun-gevraagd', pad: '/conditions/all/-', waarde: yes('leefgebied.chronisch') },
    ...reason,
  }
  const text = { regel: 'punt-regisseur', pad: '/uitleg', waarde: 'Spreek af wie regelt.', ...reason }
  expect(broken(of([text, narrower]))).toEqual(['/wijzig/1'])
})

test('a guarantee of its own that the base does not keep', () => {
  const waarborgen = [
    always('stad-contact-altijd', {
      ...{ fact: 'procedure.aandachtspunten', operator: 'contains', value: 'regisseur' },
    }),
  ]
  expect(broken({ voegToe: { waarborgen, regels: [innocent] } })).toEqual(['/voegToe/waarborgen/0'])
})
