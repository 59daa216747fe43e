/** Files that somebody opens: those of the page, and those of somebody who means harm. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { namesText, openText } from '../../../examples/05-keukentafel/state/opened.js'
import { textOf } from '../../../examples/05-keukentafel/state/room.js'
import { casusOf, nameIt } from '../../../examples/05-keukentafel/state/table.js'
import { fullCasus, partialCasus } from '../../../src/entry/testing.js'
import { baseRuleSet, type Casus, parseCasus } from '../../../src/index.js'
import { root } from '../../support/built.js'
import { empty, say } from './table.js'

const opened = (json: unknown) => openText(typeof json === 'string' ? json : JSON.stringify(json))
const wrongOf = (json: unknown): string => {
  const found = opened(json)
  return 'wrong' in found ? found.wrong.join(' ') : ''
}
const BARE = { kenmerk: 'a', peildatum: '2026-01-15' }

describe('a file of one’s own', () => {
  test('comes back as it was saved', () => {
    const table = say(empty, false)
    const found = opened(textOf(table))
    expect('table' in found && casusOf(found.table)).toEqual(casusOf(table))
  })

  test('may be one that comes with the library', () => {
    const folder = join(root, 'examples', 'casussen')
    for (const file of readdirSync(folder)) {
      const found = opened(readFileSync(join(folder, file), 'utf8'))
      expect('table' in found && parseCasus<Casus>(casusOf(found.table)).kenmerk).toBe(
        file.replace('.json', ''),
      )
    }
  })

  test('of any sound casus is taken', () => {
    fc.assert(
      fc.property(fc.oneof(fullCasus(baseRuleSet), partialCasus(baseRuleSet)), (casus) => {
        expect(wrongOf(casus)).toBe('')
      }),
      { numRuns: 40 },
    )
  })

  test('of names is apart, and holds nothing but names', () => {
    const table = nameIt(nameIt(empty, 'persoon-1', 'Noor'), 'x', '<b>')
    expect(opened(namesText(table))).toEqual({ names: { 'persoon-1': 'Noor', x: '<b>' } })
    expect(opened({ namen: { a: 1, b: '', c: 'x'.repeat(500) } })).toEqual({ names: { c: 'x'.repeat(60) } })
    expect(wrongOf({ namen: {} })).toContain('geen namen')
  })
})

describe('a file that is no casus', () => {
  test.each([
    ['no JSON', '<html><script>alert(1)</script>', 'geen JSON'],
    ['nothing', '', 'geen JSON'],
    ['half of it', '{"kenmerk": "a"', 'geen JSON'],
    ['a list', [], 'geen casus'],
    ['a text', '"casus"', 'geen casus'],
    ['something else', { hallo: 'wereld' }, 'Het kenmerk ontbreekt.'],
    ['a day that is none', { ...BARE, peildatum: 'morgen' }, 'De peildatum ontbreekt'],
    ['a day that never was', { ...BARE, peildatum: '2026-02-31' }, 'past niet'],
    ['an unknown question', { ...BARE, veiligheid: { hack: true } }, 'De vraag ‘veiligheid.hack’'],
    ['an unknown group', { ...BARE, hack: { hack: true } }, 'De vraag ‘hack.hack’'],
    [
      'an answer that isn’t one',
      { ...BARE, veiligheid: { acuut: 'misschien' } },
      'staat ‘misschien’. Het kan zijn: ja, nee.',
    ],
    ['a number too high', { ...BARE, personen: [{ id: 'a', leeftijd: 900 }] }, 'van 0 tot en met 120 jaar'],
    ['a list that is none', { ...BARE, personen: 'Noor' }, 'hoort een lijst'],
    ['an item without an id', { ...BARE, personen: [{ rol: 'ouder' }] }, 'zonder eigen aanduiding'],
    ['a life domain that isn’t known', { ...BARE, leefgebieden: { maan: {} } }, 'Het leefgebied ‘maan’'],
    ['two of the same', { ...BARE, personen: [{ id: 'a' }, { id: 'a' }] }, 'past niet'],
    ['a role that can’t answer', { ...BARE, visies: [{ van: 'a', rol: 'koning', casus: {} }] }, 'past niet'],
    ['views that say nothing', { ...BARE, visies: [1] }, 'staat niet wat'],
    [
      'a wrong answer of another',
      { ...BARE, visies: [{ van: 'a', rol: 'ouder', casus: { veiligheid: { acuut: 1 } } }] },
      'staat ‘1’',
    ],
    ['a citizen number', { ...BARE, kenmerk: '111222333' }, 'past niet'],
    ['a prototype', '{"kenmerk":"a","peildatum":"2026-01-15","__proto__":{"x":1}}', '__proto__'],
    [
      'a deep prototype',
      '{"kenmerk":"a","peildatum":"2026-01-15","veiligheid":{"constructor":{}}}',
      'naam die niet mag',
    ],
    ['names with a prototype', '{"namen":{"__proto__":"x"}}', 'naam die niet mag'],
    ['very deep', `${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`, 'te veel lagen'],
    ['very much', `[${'1,'.repeat(200_000)}1]`, 'te veel'],
  ])('%s is told', (_what, json, told) => {
    expect(wrongOf(json)).toContain(told)
    expect(({} as { x?: unknown }).x).toBeUndefined()
  })

  test('tells five things at most, and how many more there are', () => {
    const many = Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`x${i}`, true]))
    const found = opened({ ...BARE, veiligheid: many })
    expect('wrong' in found && found.wrong.length).toBe(7)
    expect(wrongOf({ ...BARE, veiligheid: many })).toContain('En nog 25 keer')
  })

  test('what stands there is shown short', () => {
    expect(wrongOf({ ...BARE, veiligheid: { acuut: 'x'.repeat(10_000) } }).length).toBeLessThan(400)
  })
})
