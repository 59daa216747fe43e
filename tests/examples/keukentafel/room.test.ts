/** The page as state: what is unsaved, and what can be undone. */
import { expect, test } from 'vitest'
import { listFilledIn, listRows, moreRow } from '../../../examples/05-keukentafel/state/list.js'
import { type Act, act, isUnsaved, newRoom } from '../../../examples/05-keukentafel/state/room.js'
import { casusOf, speakers, viewNow } from '../../../examples/05-keukentafel/state/table.js'
import { asked, empty, until } from './table.js'

const all = (...acts: readonly Act[]) => acts.reduce(act, newRoom('2026-01-15'))
const mother = speakers.find(({ word }) => word === 'moeder') ?? { rol: '', word: '' }

test('nothing is unsaved until something is said, and again after saving', () => {
  const first: Act = { do: 'answer', vraag: asked(empty), values: [false] }
  expect(isUnsaved(all({ do: 'go', to: 'gesprek' }))).toBe(false)
  expect(isUnsaved(all(first))).toBe(true)
  expect(isUnsaved(all(first, { do: 'kept' }))).toBe(false)
  expect(isUnsaved(all(first, { do: 'kept' }, { do: 'names', names: { a: 'b' } }))).toBe(true)
  expect(isUnsaved(all(first, { do: 'undo' }))).toBe(false)
  expect(all(first, { do: 'new', peildatum: '2026-01-16' })).toMatchObject({
    screen: 'begin',
    undo: [],
    table: { peildatum: '2026-01-16', names: {} },
  })
})

test('all that changes what was said can be undone, the last first', () => {
  const vraag = asked(empty)
  const said = all({ do: 'answer', vraag, values: [false] }, { do: 'invite', who: mother, name: 'Fatima' })
  const told = [
    { do: 'answer', vraag, values: [true] },
    { do: 'settle', vraag, values: [true] },
    { do: 'dismiss', van: 'moeder' },
  ].reduce((room, one) => act(room, one as Act), said)
  expect(told.table.views).toHaveLength(1)
  const undo = (times: number) =>
    casusOf(
      Array.from({ length: times }).reduce<typeof told>((room) => act(room, { do: 'undo' }), told).table,
    )
  expect(undo(1).visies?.[0]?.casus).toEqual({ veiligheid: {} })
  expect(undo(2).visies?.[0]?.casus).toEqual({ veiligheid: { acuut: true } })
  expect(undo(9)).toEqual(casusOf(empty))
})

test('a change in the review leaves the conversation where it was', () => {
  const vraag = asked(empty)
  const one = all({ do: 'answer', vraag, values: [false] }, { do: 'back' })
  const changed = act(one, { do: 'change', vraag, values: [null] })
  expect(viewNow(changed.table).at).toBeUndefined()
  expect(changed.told).not.toBe('')
})

test('a list begins with what others named, and gives names apart', () => {
  const list = until(empty, 'hulpbehoefte.aard', { 'veiligheid.acuut': false })
  const { rows, mark, word } = listRows(list, viewNow(list), 'hulpbehoefte.aard')
  expect(rows).toEqual([{ id: 'hulpbehoefte-1', mark: '', name: '' }])
  expect(listFilledIn(rows, mark, word)).toHaveProperty('wrong')
  const two = [
    { id: 'hulpbehoefte-1', mark: 'begeleiding', name: 'Opstaan' },
    moreRow(list, 'hulpbehoefte.aard', rows),
  ]
  expect(two[1]?.id).toBe('hulpbehoefte-2')
  const filled = listFilledIn(two, mark, word)
  expect(filled).toEqual({
    values: [[{ id: 'hulpbehoefte-1', aard: 'begeleiding' }]],
    names: { 'hulpbehoefte-1': 'Opstaan', 'hulpbehoefte-2': '' },
  })
  const given = act(
    { ...newRoom('2026-01-15'), table: list },
    { do: 'answer', vraag: asked(list), ...('values' in filled ? filled : { values: [] }) },
  )
  const heard = act(given, { do: 'invite', who: mother, name: '' }).table
  expect(listRows(heard, viewNow(heard), 'hulpbehoefte.aard')).toMatchObject({
    rows: [{ id: 'hulpbehoefte-1', mark: 'begeleiding', name: 'Opstaan' }],
  })
})
