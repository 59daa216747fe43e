/** Sentences of several texts, each once. */
import { expect, test } from 'vitest'
import { saidOnce } from '../../src/words/said-once.js'

test.each([
  [[], ''],
  [['Eén tekst. Eén tekst.'], 'Eén tekst. Eén tekst.'],
  [
    ['Het duurt lang. Kijk opnieuw.', 'Het is zwaar. Kijk opnieuw.'],
    'Het duurt lang. Kijk opnieuw. Het is zwaar.',
  ],
  [['Na 2,5 jaar?', 'Na 2,5 jaar!', 'Na 2,5 jaar?'], 'Na 2,5 jaar? Na 2,5 jaar!'],
])('%j', (texts, said) => {
  expect(saidOnce(texts)).toBe(said)
})
