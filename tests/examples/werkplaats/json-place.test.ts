/** Places in a JSON text, finished or not, and what stands there. */
import { jsonLanguage } from '@codemirror/lang-json'
import { describe, expect, test } from 'vitest'
import {
  dataIn,
  depthOf,
  markOf,
  placeOf,
  spotAt,
  thingAt,
} from '../../../examples/08-werkplaats/bewerken/json-place.js'

const parse = (text: string) => jsonLanguage.parser.parse(text)

/** The bar is the cursor. */
function spot(marked: string) {
  const at = marked.indexOf('|')
  const text = marked.replace('|', '')
  const { what, path, from, to, text: typed } = spotAt(parse(text), text, at)
  return { what, path: path.join('/'), typed, replaces: text.slice(from, to) }
}

describe('what is typed', () => {
  test.each([
    ['{|}', 'name', '', ''],
    ['{ "a": 1, | }', 'name', '', ''],
    ['{ "wi|" }', 'name', '', 'wi'],
    ['{ "wi|jzig": [] }', 'name', '', 'wijzig'],
    ['{ wi| }', 'name', '', 'wi'],
    ['{ "a": | }', 'value', 'a', ''],
    ['{ "a": |', 'value', 'a', ''],
    ['{ "a": "x|" }', 'value', 'a', 'x'],
    ['{ "a": tr| }', 'value', 'a', 'tr'],
    ['{ "a": [1, |], "b": 2 }', 'value', 'a/1', ''],
    ['{ "a": [{ "b": "x" }, { | }] }', 'name', 'a/1', ''],
    ['{ "a": [{ "b": "x" }, { "b": "y|" }] }', 'value', 'a/1/b', 'y'],
    ['{ "a": { "b": 1 }| }', 'name', '', ''],
    ['{ "a/b": { "c": "|" } }', 'value', 'a/b/c', ''],
    ['|', 'value', '', ''],
    ['[|', 'value', '0', ''],
  ])('%s', (marked, what, path, typed) => {
    expect(spot(marked)).toEqual({ what, path, typed, replaces: typed })
  })
})

test('the thing under a place, not the space between things', () => {
  const text = '{ "a": [ 12, "x" ] }'
  const at = (part: string) => thingAt(parse(text), text, text.indexOf(part) + 1)
  expect(at('"a"')).toMatchObject({ what: 'name', path: [], text: 'a' })
  expect(at('12')).toMatchObject({ what: 'value', path: ['a', 0], text: '12' })
  expect(at('"x"')).toMatchObject({ what: 'value', path: ['a', 1], text: 'x' })
  expect(thingAt(parse(text), text, 8)).toBeUndefined()
})

test('data as far as it is there', () => {
  const data = (text: string) => dataIn(parse(text), text)
  expect(data('{ "a": [1, {"b": tru')).toEqual({ a: [1, {}] })
  expect(data('{ "a": , "b": "x" }')).toEqual({ b: 'x' })
  expect(data('{ "__proto__": { "x": 1 } }')).toEqual(JSON.parse('{ "__proto__": { "x": 1 } }'))
  expect(data('')).toBeUndefined()
})

describe('a place by its steps', () => {
  const text = '{\n  "a": [\n    {\n      "b": "c"\n    }\n  ],\n  "b~/": 1,\n  "b~/": 2\n}'
  const at = (...steps: string[]) => placeOf(parse(text), text, steps)
  const cut = ({ from, to }: { from: number; to: number }) => text.slice(from, to)

  test('is the value, with its name in an object', () => {
    const found = at('a', '0', 'b')
    expect(found && [cut(found.value), cut(found.property ?? found.value), found.depth]).toEqual([
      '"c"',
      '"b": "c"',
      3,
    ])
  })
  test('is the deepest part that is there', () => expect(at('a', '0', 'x', 'y')?.depth).toBe(2))
  test('is the last of two of one name', () => expect(cut(at('b~/')?.value ?? { from: 0, to: 0 })).toBe('2'))
  test('is marked on one line', () => {
    expect(cut(markOf(text, at('a', '0', 'b')))).toBe('"b": "c"')
    expect(cut(markOf(text, at('a')))).toBe('"a": [')
    expect(cut(markOf(text, at('a', '0')))).toBe('"b": "c"')
    expect(cut(markOf(text, at()))).toBe('"a": [')
    expect(cut(markOf(text, undefined))).toBe('{')
  })
})

test('depth is counted outside texts', () => {
  expect(depthOf('{"a": ["[[[", "\\"[["]}')).toBe(2)
  expect(depthOf('['.repeat(100_000))).toBe(501)
})
