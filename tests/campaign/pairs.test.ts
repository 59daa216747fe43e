/** The list of what may not meet: on some random families, and with a rule set that lets them meet. */
import { expect, test } from 'vitest'
import { assess, baseRuleSet } from '../../src/index.js'
import { families } from '../support/families.js'
import { seedOf } from './campaign.js'
import { MAY_NOT_MEET } from './may-not-meet.js'
import { metIn, PAIRS, pairs, wronglySaid } from './pairs.js'

test('is long, and each rule on it is there', () => {
  expect(PAIRS).toBeGreaterThan(150)
  const names = new Set(baseRuleSet.regels.map(({ name }) => name))
  const rules = MAY_NOT_MEET.flatMap(({ een, ander }) => [...een, ...ander])
    .map((token) => token.split(/[#@]/)[0] ?? '')
    .filter((token) => !/[=?]/.test(token) && token !== 'alleen-baby' && token !== 'geen-jeugdige')
  expect(rules.filter((name) => !names.has(name))).toEqual([])
})

test('nothing of it meets in random families', () => {
  for (let trial = 0; trial < 150; trial++) expect(pairs(seedOf(14, trial))).toBeUndefined()
})

test('what meets is found', () => {
  const casus = families.mert
  const advies = assess(casus)
  expect([...metIn(advies, casus), ...wronglySaid(advies)]).toEqual([])
  const [first] = advies.motivering
  if (first === undefined) throw new Error('nothing is told')
  const safe = { ...first, regels: ['kracht-veilig'], tekst: 'Er is  {iets}, of niet.' }
  const spoilt = { ...advies, motivering: [...advies.motivering, safe] }
  expect(metIn(spoilt, casus)).toContain('safe, and a concern: kracht-veilig × veiligheid-ouders-psychisch')
  expect(wronglySaid(spoilt).length).toBeGreaterThan(0)
})
