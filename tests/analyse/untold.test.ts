/** A conclusion of one's own that nobody reads is told; what is read, asked or kept for rules is left alone. */
import { expect, test } from 'vitest'
import { baseRuleSet, checkOverlay, overlays } from '../../src/index.js'

const from = { uitleg: 'Bel het wijkteam.', bron: ['model'], grond: 'modelkeuze' } as const
const conclusion = {
  ...{ id: 'stad.afspraken', bereik: 'gezin', beleid: 'collect', titel: 'wat wij afspraken' },
  ...{ waarden: ['bellen'], titels: { bellen: 'bel het wijkteam' } },
}
const rule = {
  name: 'stad-bellen',
  conditions: { all: [{ fact: 'ouders.overbelast', operator: 'equal', value: true }] },
  event: { type: conclusion.id, params: { waarde: 'bellen' } },
  ...from,
}
const asking = {
  name: 'stad-punt',
  conditions: { all: [{ fact: conclusion.id, operator: 'contains', value: 'bellen' }] },
  event: { type: 'procedure.aandachtspunten', params: { waarde: 'evaluatie-afspreken' } },
  ...from,
}
const told = { motivering: [{ bereik: 'gezin', zinnen: [{ conclusie: conclusion.id }] }] }

const found = (voegToe: object) =>
  checkOverlay(baseRuleSet, {
    ...{ id: 'stad', versie: '1', titel: 'Stad', basis: { id: baseRuleSet.id, versie: baseRuleSet.versie } },
    voegToe,
  }).map(({ code, pad, ernst }) => `${ernst} ${code} ${pad}`)

test('an own conclusion without a paragraph is warned at its place in the overlay', () => {
  expect(found({ conclusies: [conclusion], regels: [rule] })).toEqual([
    'waarschuwing niet-verteld /voegToe/conclusies/0',
  ])
})

test('a promise about it does not tell it', () => {
  const waarborg = {
    ...{ id: 'stad-belt', soort: 'altijd', titel: 'Is het te veel, dan wordt er gebeld.', bereik: 'gezin' },
    als: rule.conditions,
    dan: asking.conditions,
    ...{ bron: ['model'], grond: 'modelkeuze' },
  }
  expect(found({ conclusies: [conclusion], regels: [rule], waarborgen: [waarborg] })).toEqual([
    'waarschuwing niet-verteld /voegToe/conclusies/0',
  ])
})

test.each([
  ['told', { conclusies: [conclusion], regels: [rule], verhaal: told }],
  ['only a step', { conclusies: [{ ...conclusion, intern: true }], regels: [rule] }],
  ['asked by a rule', { conclusies: [conclusion], regels: [rule, asking] }],
])('one that is %s is not', (_how, additions) => {
  expect(found(additions)).toEqual([])
})

test.each(Object.entries(overlays))('%s tells all that is its own', (_name, overlay) => {
  expect(checkOverlay(baseRuleSet, overlay).filter(({ code }) => code === 'niet-verteld')).toEqual([])
})
