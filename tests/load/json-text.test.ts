/** JSON text: what stands twice is seen, and what people do to JSON gets a message that says what to do. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  baseRuleSet,
  CasusError,
  checkCasus,
  checkOverlay,
  checkRuleSet,
  parseCasus,
} from '../../src/index.js'
import { parseJsonText } from '../../src/load/json-text.js'

const faultIn = (text: string) => {
  const json = parseJsonText(text)
  return 'fault' in json ? json.fault : undefined
}

describe('what is wrong with a text, and where', () => {
  test.each<[what: string, text: string, line: number, column: number]>([
    ['leeg', '  ', 1, 3],
    ['krul-aanhalingsteken', '{\n  “id”: 1 }', 2, 3],
    ['krul-aanhalingsteken', '{ "id": „stad” }', 1, 9],
    ['krul-aanhalingsteken', '{ "id”: 1,\n"x": 2 }', 1, 6],
    ['enkel-aanhalingsteken', "{ 'id': 1 }", 1, 3],
    ['opmerking', '{ "a": 1, // hier\n "b": 2 }', 1, 11],
    ['opmerking', '/* kop */ {}', 1, 1],
    ['opmerking', '# kop\n{}', 1, 1],
    ['vreemde-spatie', '{\u00a0"a": 1 }', 1, 2],
    ['vreemde-spatie', '{ "a": 1 \u200b}', 1, 10],
    ['komma-te-veel', '{ "a": 1,\n}', 1, 9],
    ['komma-te-veel', '[1, 2, ]', 1, 6],
    ['komma-te-veel', '[1,, 2]', 1, 4],
    ['komma-te-veel', '[,]', 1, 2],
    ['komma-ontbreekt', '{ "a": 1\n  "b": 2 }', 2, 3],
    ['komma-ontbreekt', '["zij zei "ja" tegen mij"]', 1, 12],
    ['decimale-komma', '{ "a": 0,5 }', 1, 9],
    ['dubbele-punt-ontbreekt', '{ "a" = 1 }', 1, 7],
    ['dubbele-punt-ontbreekt', '{ "a" }', 1, 7],
    ['waarde-ontbreekt', '{ "a": }', 1, 8],
    ['waarde-ontbreekt', '{ "b": 1, "a": , "c": 1 }', 1, 16],
    ['zonder-aanhalingstekens', '{ id: 1 }', 1, 3],
    ['zonder-aanhalingstekens', '{ "id": stad }', 1, 9],
    ['getal', '{ "a": NaN }', 1, 8],
    ['getal', '[-Infinity]', 1, 2],
    ['getal', '[0x10]', 1, 2],
    ['getal', '[012]', 1, 2],
    ['getal', '[+1]', 1, 2],
    ['getal', '[.5]', 1, 2],
    ['getal', '[1.]', 1, 2],
    ['woord', '[True]', 1, 2],
    ['woord', '[undefined]', 1, 2],
    ['woord', '{ "a": ja }', 1, 8],
    ['tekst-niet-af', '{ "a": "tekst\n}', 1, 8],
    ['teken-in-tekst', '{ "a": "een\ttab" }', 1, 12],
    ['schuine-streep', '{ "a": "C:\\map" }', 1, 11],
    ['haakje-ontbreekt', '{ "a": [1, 2]\n', 2, 1],
    ['haakje-past-niet', '{ "a": [1, 2} }', 1, 13],
    ['nog-meer', '{} {}', 1, 4],
    ['utf-16', '{\0"\0', 1, 2],
    ['dubbele-naam', '{ "a": 1, "b": { "a": 2 }, "a": 3 }', 1, 28],
    ['dubbele-naam', '[{ "a": 1 }, { "a": 1, "\\u0061": 3 }]', 1, 24],
  ])('%s: %j', (what, text, line, column) => {
    expect(faultIn(text)).toMatchObject({ what, at: { line, column } })
  })

  test('a name that stands twice has its place, and that of the first', () => {
    expect(faultIn('{ "a/b": [0, { "x": 1,\n "x": 2 }] }')).toEqual({
      what: 'dubbele-naam',
      at: { line: 2, column: 2 },
      name: 'x',
      first: { line: 1, column: 16 },
      pad: '/a~1b/1/x',
    })
  })

  test('a mark in front is no part of the text', () => {
    expect(parseJsonText('\uFEFF{"a":1}')).toEqual({ data: { a: 1 } })
  })
})

test('what is JSON is read as JSON.parse reads it', () => {
  fc.assert(
    fc.property(fc.json(), fc.constantFrom(0, 2), (text, indent) => {
      const pretty = JSON.stringify(JSON.parse(text), null, indent)
      expect(parseJsonText(pretty)).toEqual({ data: JSON.parse(pretty) })
    }),
  )
})

test('what is no JSON has a kind: the scan sees everything that JSON.parse refuses', () => {
  const scrap = fc.constantFrom(...'{}[],:"\'\\/ \n\t0123.eE+-truefalsn“\u00a0\0#a')
  fc.assert(
    fc.property(fc.json(), fc.nat(), fc.nat(3), fc.array(scrap, { maxLength: 4 }), (text, at, gone, put) => {
      const from = at % (text.length + 1)
      const broken = text.slice(0, from) + put.join('') + text.slice(from + gone)
      let isJson = true
      try {
        JSON.parse(broken)
      } catch {
        isJson = false
      }
      const fault = faultIn(broken)
      if (!isJson) expect(fault?.what).toBeDefined()
      else expect([undefined, 'dubbele-naam']).toContain(fault?.what)
    }),
    { numRuns: 2000 },
  )
})

test('a text as deep as it is long is scanned too', () => {
  expect(faultIn('['.repeat(100_000))).toMatchObject({ what: 'haakje-ontbreekt' })
})

describe('every function that takes JSON text', () => {
  const twice = '{ "kenmerk": "a", "peildatum": "2026-01-15", "peildatum": "2026-01-16" }'
  test('refuses a name that stands twice, with its place', () => {
    for (const problems of [checkCasus(twice), checkRuleSet(twice), checkOverlay(baseRuleSet, twice)])
      expect(problems).toMatchObject([{ code: 'dubbele-naam', pad: '/peildatum', ernst: 'fout' }])
    expect(() => parseCasus(twice)).toThrow(CasusError)
    expect(checkCasus(twice)[0]?.bericht).toBe(
      'Deze JSON is niet eenduidig (regel 1, teken 46). De naam "peildatum" staat hier voor de tweede keer (regel 1, teken 19). Alleen de laatste zou tellen. Haal er een weg, of geef er een een andere naam.',
    )
  })
  test('does not repeat the number of a citizen', () => {
    const problems = [...checkCasus('{ "111222333": 1, "111222333": 2 }'), ...checkCasus('[111222333x]')]
    expect(JSON.stringify(problems)).not.toContain('111222333')
    expect(problems).toHaveLength(2)
  })
})
