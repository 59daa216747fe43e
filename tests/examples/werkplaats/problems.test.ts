/** Problems at their place and by cause, and a proposal that is made in the text. */
import { jsonLanguage } from '@codemirror/lang-json'
import { describe, expect, test } from 'vitest'
import { editFor, withEdit } from '../../../examples/08-werkplaats/bewerken/apply-proposal.js'
import {
  byCause,
  lineOf,
  placedProblems,
  rangeFor,
} from '../../../examples/08-werkplaats/bewerken/problems.js'
import { put } from '../../../src/overlay/apply.js'
import type { Problem } from '../../../src/problem.js'

const parse = (text: string) => jsonLanguage.parser.parse(text)
const problem = (more: Partial<Problem>): Problem => ({
  code: 'vorm',
  ernst: 'fout',
  pad: '',
  bericht: '',
  ...more,
})

describe('problems', () => {
  const layers = [
    { name: 'regio.json', text: '{"id": "regio"}' },
    { name: 'stad.json', text: '{\n  "id": "stad",\n  "wijzig": [\n    { "pad": "/x" }\n  ]\n}' },
  ]
  const overlays = layers.map(({ text }) => JSON.parse(text))
  const at = (one: Partial<Problem>) =>
    placedProblems({ layers, checked: { overlays, problems: [problem(one)] } })[0]?.layer
  test('lie in the layer that is named, by id or by place; else in the top one', () => {
    expect(at({ laag: 'regio' })).toBe(0)
    expect(at({ laag: 'stad' })).toBe(1)
    expect(at({ laag: '1' })).toBe(0)
    expect(at({ laag: 'weg' })).toBe(1)
    expect(at({})).toBe(1)
  })
  const text = layers[1]?.text ?? ''
  const marked = (one: Partial<Problem>, place?: { line: number; column: number }) => {
    const { from, to } = rangeFor(
      { problem: problem(one), layer: 1, ...(place && { at: place }) },
      parse(text),
      text,
    )
    return text.slice(from, to)
  }
  test('are marked where they stand, or in the deepest part that is there', () => {
    expect(marked({ pad: '/wijzig/0/pad' })).toBe('"pad": "/x"')
    expect(marked({ pad: '/wijzig/0/reden' })).toBe('{ "pad": "/x" }')
    expect(marked({ pad: '/voegToe' })).toBe('"id": "stad",')
    expect(marked({ pad: '' })).toBe('"id": "stad",')
    expect(marked({}, { line: 2, column: 3 })).toBe('"')
    expect(marked({}, { line: 6, column: 2 })).toBe('}')
    expect(marked({}, { line: 99, column: 99 })).toBe('}')
  })
  test('a text that can’t be read is one', () => {
    const unread = { layer: 0, message: 'Geen JSON', at: { line: 1, column: 2 } }
    const [one] = placedProblems({ layers, checked: { problems: [], unread } })
    expect(one).toMatchObject({ layer: 0, at: { line: 1 }, problem: { bericht: 'Geen JSON', ernst: 'fout' } })
  })
  test('are told by cause, errors first', () => {
    const found = [
      problem({ ernst: 'waarschuwing', code: 'niet-verteld' }),
      problem({ code: 'niet-ingevuld', pad: '/a' }),
      problem({ code: 'vorm' }),
      problem({ code: 'niet-ingevuld', pad: '/b' }),
    ]
    const causes = byCause(placedProblems({ layers, checked: { problems: found } }))
    expect(causes.map(({ title, ernst, found: all }) => [title, ernst, all.length])).toEqual([
      ['Nog in te vullen', 'fout', 2],
      ['Het staat er anders dan het hoort', 'fout', 1],
      ['Een conclusie die niemand leest', 'waarschuwing', 1],
    ])
  })
  test('have a line', () => expect(lineOf(text, text.indexOf('"wijzig"'))).toEqual({ line: 3, column: 3 }))
})

describe('a proposal', () => {
  const text = `{
  "id": "x",
  "voegToe": {
    "regels": [
      { "name": "a", "event": { "params": { "waarde": "b" } } },
      {
        "name": "c"
      }
    ]
  },
  "wijzig": [{ "waarde": 3 }],
  "leeg": {}
}
`
  const made = (pad: string, waarde?: unknown) => {
    const edit = editFor({ pad, waarde }, parse(text), text)
    return edit && withEdit(text, edit)
  }
  test.each([
    ['/voegToe/regels/0/event/params/waarde', 'z'],
    ['/voegToe/regels/0/priority', 12],
    ['/voegToe/regels/1/conditions', { all: [{ not: { any: [] } }] }],
    ['/wijzig/0/waarde', 4],
    ['/leeg/naam', true],
  ])('puts a value at %s and leaves the rest', (pad, waarde) => {
    const data = JSON.parse(text)
    put(data, pad.split('/').slice(1), waarde)
    expect(JSON.parse(made(pad, waarde) ?? '')).toEqual(data)
    const untouched = text.split('\n').filter((line) => made(pad, waarde)?.includes(line)).length
    expect(untouched).toBeGreaterThan(text.split('\n').length - 3)
  })
  test.each(['/voegToe/regels/0', '/voegToe/regels/1', '/wijzig/0', '/id', '/leeg', '/voegToe'])(
    'leaves out %s',
    (pad) => {
      const steps = pad.split('/').slice(1)
      const data = JSON.parse(text)
      const home = steps.slice(0, -1).reduce((part, step) => part[step], data)
      if (Array.isArray(home)) home.splice(Number(steps.at(-1)), 1)
      else delete home[steps.at(-1) ?? '']
      expect(JSON.parse(made(pad) ?? '')).toEqual(data)
    },
  )
  test('that has no place in the text is not made', () => {
    expect(made('/voegToe/regels/7')).toBeUndefined()
    expect(made('/a/b/c', 1)).toBeUndefined()
    expect(made('/voegToe/regels/7', 1)).toBeUndefined()
  })
})
