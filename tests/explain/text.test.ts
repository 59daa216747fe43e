/** The holes of a text, filled with what a casus says. */
import { describe, expect, test } from 'vitest'
import { fill, itemName } from '../../src/explain/text.js'
import { parseTemplate } from '../../src/model/template.js'
import { listed } from '../../src/words/listed.js'
import { smallProgram, worldOf } from '../support/small-world.js'

const program = () => smallProgram({ '/feiten/1/titels': { ernstig: 'heel ernstig' } })

const told = (text: string, facts: object): string => {
  const world = worldOf(facts, program())
  return fill(parseTemplate(text), 'gezin', world.gezin, world, program(), { id: 'dit' })
}

describe('a hole', () => {
  test.each<[string, object, string]>([
    ['{kind.veilig}', { veilig: true }, 'veilig: ja'],
    ['{kind.veilig:waarde}', { veilig: true }, 'ja'],
    ['{kind.veilig:waarde}', { veilig: false }, 'nee'],
    ['{kind.veilig:waarde}', {}, 'nog niet bekend'],
    ['{kind.maanden}', { maanden: 12 }, 'duur: 12 maanden'],
    ['{kind.maanden:waarde}', { maanden: 1.5 }, '1,5 maanden'],
    ['{kind.maanden:waarde}', {}, 'nog niet bekend'],
    ['{kind.maanden:waarde}', { maanden: { tussen: [11, 13] } }, 'tussen 11 en 13 maanden'],
    ['{kind.maanden:waarde}', { maanden: { tussen: [0.5, 1] } }, 'tussen 0,5 en 1 maand'],
    ['{kind.maanden:waarde}', { maanden: { tussen: [11, null] } }, 'minstens 11 maanden'],
    ['{kind.maanden:waarde}', { maanden: { tussen: [null, 1] } }, 'hoogstens 1 maand'],
    ['{kind.maanden:waarde}', { maanden: { tussen: [1, 1] } }, '1 maand'],
    ['{kind.maanden:waarde}', { maanden: { tussen: [null, null] } }, 'nog niet bekend'],
    ['{kind.ernst:waarde}', { ernst: { eenVan: ['ernstig', 'licht'] } }, 'licht of heel ernstig'],
    ['{kind.ernst:waarde}', { ernst: { eenVan: ['licht', 'matig', 'ernstig'] } }, 'nog niet bekend'],
    ['{kind.ernst:waarde}', { ernst: 'licht' }, 'licht'],
    ['{kind.ernst:waarde}', { ernst: 'ernstig' }, 'heel ernstig'],
    ['{kind.ernst:waarde}', {}, 'nog niet bekend'],
    ['{kind.soorten:waarde}', { soorten: ['angst', 'gedrag'] }, 'gedrag en angst'],
    ['{kind.soorten:waarde}', { soorten: ['angst'] }, 'angst'],
    ['{kind.soorten:waarde}', { soorten: [] }, 'geen'],
    ['{kind.soorten:waarde}', {}, 'nog niet bekend'],
    ['{gevolg.niveau:waarde}', { veilig: true }, 'goed of zorgen'],
    ['{gevolg.niveau:waarde}', {}, 'nog niet bekend'],
    ['{gevolg.punten:waarde}', { soorten: ['angst'] }, 'praten'],
    ['Over {id}: {kind.veilig:waarde}!', { veilig: true }, 'Over dit: ja!'],
    ['Niets {hier}.', {}, 'Niets .'],
  ])('%s of %j reads "%s"', (text, kind, expected) => {
    expect(told(text, { kind })).toBe(expected)
  })

  test('a number without a unit ends at the number', () => {
    const bare = smallProgram({ '/feiten/3/eenheid': undefined })
    const world = worldOf({ kind: { maanden: 3 } }, bare)
    const pieces = parseTemplate('{kind.maanden:waarde}')
    expect(fill(pieces, 'gezin', world.gezin, world, bare, {})).toBe('3')
  })

  test('in a text about an item tells of that item, or of the family', () => {
    const small = program()
    const world = worldOf({ kind: { veilig: true }, leefgebieden: { geld: { niveau: 4 } } }, small)
    const text = parseTemplate('{leefgebied.niveau:waarde}, {leefgebied.id:waarde}, {kind.veilig:waarde}')
    const texts = world.items.leefgebied.frames.map((frame) =>
      fill(text, 'leefgebied', frame, world, small, {}),
    )
    expect(texts).toEqual(['nog niet bekend, wonen, ja', '4, geld, ja'])
  })
})

test('an item goes by its id, a leefgebied by its title', () => {
  const small = smallProgram({ '/leefgebieden/1/titel': 'het geld' })
  const world = worldOf({ personen: [{ id: 'geld' }] }, small)
  const [person] = world.items.persoon.frames
  const areas = world.items.leefgebied.frames
  if (person === undefined) throw new Error('no person')
  expect(itemName(small, 'persoon', person)).toBe('geld')
  expect(areas.map((frame) => itemName(small, 'leefgebied', frame))).toEqual(['wonen', 'het geld'])
  expect(itemName(small, 'leefgebied', { ...person, id: 'tuin' })).toBe('tuin')
})

test('words are joined as people do', () => {
  expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map((words) => listed(words))).toEqual([
    '',
    'a',
    'a en b',
    'a, b en c',
  ])
  expect(listed(['a', 'b', 'c'], 'of')).toBe('a, b of c')
})
