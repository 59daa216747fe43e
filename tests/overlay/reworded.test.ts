/** A question may be asked in other words, but not so that yes becomes no. */
import { expect, test } from 'vitest'
import { baseRuleSet, checkOverlay, overlays } from '../../src/index.js'
import { turningWords } from '../../src/overlay/reworded.js'

const head = { id: 'stad', versie: '1', titel: 'Stad', basis: { id: 'basis', versie: baseRuleSet.versie } }
const reason = { reden: 'Zo spraken wij het af.', bron: ['model'] }
const changed = (change: object) =>
  checkOverlay(baseRuleSet, { ...head, wijzig: [{ ...change, ...reason }] }).map(
    ({ code, pad }) => `${code} ${pad}`,
  )
const question = (waarde: unknown) => changed({ feit: 'procedure.toekomstplan', pad: '/vraag', waarde })
const turned = ['beschermd /wijzig/0/waarde']

test.each([
  'Is er geen toekomstplan?',
  'Is er géén toekomstplan?',
  'Is er g\u0435en toekomstplan?',
  'Is er ge\u200ben toekomstplan?',
  'Ontbreekt er een toekomstplan?',
  'Gaat de jongere zonder plan verder?',
  'Is er nog niet een plan?',
])('refused: %s', (waarde) => {
  expect(question(waarde).some((one) => turned.includes(one) || one.startsWith('tekst'))).toBe(true)
})

test.each([
  'Is er een plan voor rond de 18 jaar, over wonen, inkomen, werk en hulp?',
  'Ligt er al een toekomstplan?',
])('taken: %s', (waarde) => {
  expect(question(waarde)).toEqual([])
})

test('a label, and the names of answers, by themselves or all at once', () => {
  expect(changed({ feit: 'procedure.toekomstplan', pad: '/label', waarde: 'geen toekomstplan' })).toEqual(
    turned,
  )
  const one = { feit: 'evaluatie.krachtVolgensJeugdige', waarde: 'niet meer' }
  expect(changed({ ...one, pad: '/titels/meer' }).length).toBeGreaterThan(0)
})

test('names of kinds of help only say again what protection says', () => {
  const name = { conclusie: 'advies.compartiment', waarde: 'het gezin redt zich' }
  expect(changed({ ...name, pad: '/titels/opvoeding-overnemen' })).toEqual(['beschermd /wijzig/0/pad'])
})

test('the overlay of Alkmaar stands', () => {
  expect(checkOverlay(baseRuleSet, overlays.alkmaar)).toEqual([])
})

test('words that turn are held against the other wording', () => {
  expect(turningWords('Is het thuis onveilig?', 'Is het thuis veilig?')).toEqual(['onveilig'])
  expect(turningWords('Is het thuis onveilig?', 'Is het onrustig thuis?')).toEqual([])
  expect(turningWords('Er is ontwikkeling.', 'Er is groei.')).toEqual([])
  expect(turningWords('Niemand, nooit en nergens.', '')).toEqual(['Niemand', 'nooit', 'nergens'])
})
