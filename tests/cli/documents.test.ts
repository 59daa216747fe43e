/** JSON documents out of lines, in every form in which people and programs write them. */
import { describe, expect, test } from 'vitest'
import { DocumentReader } from '../../src/cli/documents.js'
import { NOT_UTF8, TOO_LONG } from '../../src/cli/lines.js'

function read(text: string) {
  const reader = new DocumentReader()
  const found = text.split('\n').flatMap((line, at) => reader.line(line, at + 1))
  return [...found, ...reader.end()].map(({ regel, nummer, inhoud }) => {
    const place = nummer === undefined ? `${regel}` : `${regel}.${nummer}`
    return 'data' in inhoud ? [place, inhoud.data] : [place, inhoud.waarom]
  })
}

const [a, b, c] = [{ a: [1, { x: '}{"' }] }, { b: null, t: '\\"[' }, { c: {} }] as const
const line = JSON.stringify
const pretty = (value: unknown) => JSON.stringify(value, null, 2)
const height = (text: string) => text.split('\n').length

describe('sound documents', () => {
  test.each([
    ['on a line each', `${line(a)}\n${line(b)}\n`, ['1', '2']],
    ['with blank lines and CRLF', `\r\n${line(a)}\r\n\r\n \t\r\n${line(b)}\r\n`, ['2', '5']],
    ['with a byte order mark', `\uFEFF${line(a)}\n\uFEFF${line(b)}`, ['1', '2']],
    ['one after another on one line', `${line(a)}${line(b)}`, ['1', '1']],
    ['pretty', `${pretty(a)}\n${pretty(b)}\n`, ['1', `${height(pretty(a)) + 1}`]],
    [
      'pretty, CRLF',
      `${pretty(a)}\n${pretty(b)}\n`.replaceAll('\n', '\r\n'),
      ['1', `${height(pretty(a)) + 1}`],
    ],
    ['pretty, without a newline between', `${pretty(a)}${pretty(b)}`, ['1', `${height(pretty(a))}`]],
    ['pretty, after a line', `${line(a)}\n${pretty(b)}`, ['1', '2']],
    ['pretty with a byte order mark', `\uFEFF${pretty(a)}\n${line(b)}`, ['1', `${height(pretty(a)) + 1}`]],
    ['a list on a line', line([a, b]), ['1.1', '1.2']],
    ['a pretty list', pretty([a, b]), ['2.1', `${height(pretty([a]))}.2`]],
    ['a list with a member on each line', `[\n${line(a)},\n${line(b)}\n]\n`, ['2.1', '3.2']],
    [
      'with a blank line inside',
      pretty(a).replaceAll('\n', '\n\n') + line(b),
      ['1', `${2 * height(pretty(a)) - 1}`],
    ],
  ])('%s', (_name, text, places) => {
    expect(read(text)).toEqual([
      [places[0], a],
      [places[1], b],
    ])
  })

  test('an empty list holds none; two lists count each for themselves', () => {
    expect(read('[]\n[\n]\n')).toEqual([])
    expect(read(`[\n${line(a)}]\n[${line(b)}\n,${line(c)}]`)).toEqual([
      ['2.1', a],
      ['3.1', b],
      ['4.2', c],
    ])
  })

  test('what is no object is given too, to be refused by name', () => {
    expect(read('1\n"x"\nnull\n[2,[3]]\n[\n4,\n[5]\n]')).toEqual([
      ...[
        ['1', 1],
        ['2', 'x'],
        ['3', null],
        ['4.1', 2],
        ['4.2', [3]],
        ['6.1', 4],
        ['7.2', [5]],
      ],
    ])
  })
})

describe('a broken document does not swallow those after it', () => {
  const inside = pretty({ x: { y: 1 }, z: 2 })
  test.each([
    ['a line of something else', 'kapot'],
    ['NUL bytes', '\0\0{"a":1}'],
    ['a line that breaks off in a text', '{"x":"abc'],
    ['a line that breaks off behind a comma', '{"x":1,'],
    ['a line that breaks off behind a value', '{"x":{"y":1}'],
    ['a line that breaks off behind a colon', '{"x":'],
    ['a line that breaks off in a list', '{"x":[1,'],
    ['an opened list', '['],
    ['an opened list in an opened list', '{"x":[['],
    ['a bracket too many', '{"x":1}}'],
    ['a comma behind it', '{"x":1},'],
    ['a wrong bracket', '{"x":[1}]'],
    ['a comma too many', '{"x":1,}'],
    ['a bare word', '{"x":waar}'],
    ['a pretty one that breaks off', inside.slice(0, -4)],
    ['a pretty one with a mistake', inside.replace('1', 'een')],
    ['a pretty one without a comma', inside.replace(',', '')],
    ['a pretty one without its last line', inside.split('\n').slice(0, -1).join('\n')],
  ])('%s', (_name, broken) => {
    const after = height(broken) + 1
    const whole = read(`${line(a)}\n${broken}\n${line(b)}\n${pretty(c)}\n`)
    expect(whole[0]).toEqual(['1', a])
    expect(whole.slice(1).filter(([, found]) => typeof found === 'string')).toEqual([['2', 'geen-json']])
    expect(whole.filter(([, found]) => typeof found !== 'string').map(([, found]) => found)).toEqual([
      a,
      b,
      c,
    ])
    // And when it is the last.
    expect(read(`${line(a)}\n${broken}`)).toEqual([
      ['1', a],
      ['2', 'geen-json'],
    ])
    expect(after).toBeGreaterThan(1)
  })

  test('a wrong member of a list is told; the others stand', () => {
    expect(read(`[\n${line(a)},\n{"x":01},\n${line(b)}\n]`)).toEqual([
      ['2.1', a],
      ['3.2', 'geen-json'],
      ['4.3', b],
    ])
  })

  test('a line that can not be read at all', () => {
    const reader = new DocumentReader()
    const found = [line(a), NOT_UTF8, '{', TOO_LONG, line(b)].flatMap((one, at) => reader.line(one, at + 1))
    expect(found.map(({ regel, inhoud }) => [regel, 'data' in inhoud ? inhoud.data : inhoud.waarom])).toEqual(
      [
        ...[
          [1, a],
          [2, 'geen-utf8'],
          [3, 'geen-json'],
          [4, 'te-lang'],
          [5, b],
        ],
      ],
    )
  })

  test('very deep and very many open brackets end in time', () => {
    const begun = performance.now()
    for (const piece of ['[', '[\n', '{"a":', '{"a":\n', '{"a":[\n', '[1,\n', '{"a":1,\n', '"\\\\'])
      expect(read(piece.repeat(3000)).length).toBeGreaterThan(0)
    expect(performance.now() - begun).toBeLessThan(10_000)
  })
})

test('every cut of a stream of documents loses only what was cut', () => {
  const text = `${line(a)}\n${pretty(b)}\n${line(c)}\n${pretty(a)}\n${line(b)}\n`
  const whole = read(text).length
  for (let at = 0; at < text.length; at++) {
    // Leaving out one character spoils at most two documents, or joins them.
    const found = read(text.slice(0, at) + text.slice(at + 1))
    expect(found.filter(([, data]) => typeof data === 'object').length).toBeGreaterThanOrEqual(whole - 2)
  }
})
