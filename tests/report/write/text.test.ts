/** Each kind of block as plain text and as Markdown. */
import { describe, expect, test } from 'vitest'
import {
  apart,
  type Block,
  heading,
  type Kind,
  list,
  paragraph,
  rows,
  type Writer,
  writeBlock,
} from '../../../src/report/blocks.js'
import { blocksToMarkdown } from '../../../src/report/write/markdown.js'
import { blocksToText } from '../../../src/report/write/text.js'

/** One of each kind, so that a new kind needs its place here too. */
const blocks: { readonly [K in Kind]: Block<K> } = {
  heading: { kind: 'heading', level: 2, text: 'wat past' },
  text: { kind: 'text', text: 'Een zin.', apart: true },
  rows: { kind: 'rows', rows: [['status', 'voorlopig']] },
  list: { kind: 'list', items: [{ text: 'een', parts: [{ text: 'deel' }] }] },
  table: {
    kind: 'table',
    rows: [
      ['wat', 'aantal'],
      ['trede', '2'],
    ],
  },
  ladder: {
    kind: 'ladder',
    needs: ['hulp'],
    rungs: [
      { id: 'd', title: 'vierde', marks: ['none'], order: 4 },
      { id: 'c', title: 'derde', marks: ['fits'], order: 2 },
      { id: 'b', title: 'tweede', marks: ['possible'], order: 1 },
      { id: 'a', title: 'eerste', marks: ['helps'], order: 0 },
    ],
    heavy: 'zwaar',
    light: 'licht',
    legend: [
      { mark: 'fits', text: 'dit past' },
      { mark: 'helps', text: 'doet ook een deel' },
    ],
  },
  drawing: { kind: 'drawing', lines: ['┌─┐', '└─┘'] },
  alert: { kind: 'alert', title: 'doe dit nu', items: [{ text: 'Bel 112.' }] },
  notes: { kind: 'notes', items: [{ text: 'regel-a: wet' }], footnotes: ['Een keuze.'] },
  scales: {
    kind: 'scales',
    caption: 'Noor',
    head: ['wat', 'uitkomst'],
    rows: [
      { name: 'ik kan', cells: [{ text: 'sterk', at: [2], of: 3 }] },
      { name: 'ik wil', cells: [{ text: 'zwak of sterk', at: [0, 2], of: 3 }] },
      { name: 'ik weet', cells: [{ text: 'onbekend' }] },
    ],
  },
}

const LADDER = [
  'zwaar',
  '├───┤  vierde',
  '├─●─┤  derde',
  '├─?─┤  tweede',
  '├─+─┤  eerste',
  'licht',
  '',
  '● dit past   + doet ook een deel',
]
const indented = (lines: readonly string[]) => lines.map((line) => `    ${line}`.trimEnd())

test.each<[Kind, readonly string[], readonly string[]]>([
  ['heading', ['Wat past'], ['## Wat past']],
  ['text', ['Een zin.'], ['Een zin.']],
  ['rows', ['  status  voorlopig'], ['- **Status:** voorlopig']],
  ['list', ['  – een', '    – deel'], ['- een', '  - deel']],
  [
    'table',
    ['  wat    aantal', '  ─────  ──────', '  trede  2'],
    ['| wat | aantal |', '| --- | --- |', '| trede | 2 |'],
  ],
  ['ladder', [...indented(LADDER), ''], ['```text', ...LADDER, '```']],
  ['drawing', [...indented(['┌─┐', '└─┘']), ''], ['```text', '┌─┐', '└─┘', '```']],
  ['alert', ['!! doe dit nu', '!! Bel 112.', ''], ['> **doe dit nu**', '>', '> - Bel 112.']],
  ['notes', ['  [1]   regel-a: wet', '  *     Een keuze.'], ['1. regel-a: wet', '', '\\* Een keuze.']],
  [
    'scales',
    [
      'Noor',
      '  wat      uitkomst',
      '  ───────  ─────────────────',
      '  ik kan   ··● sterk',
      '  ik wil   ?·? zwak of sterk',
      '  ik weet  onbekend',
    ],
    [
      '**Noor**',
      '',
      '| wat | uitkomst |',
      '| --- | --- |',
      '| ik kan | ··● sterk |',
      '| ik wil | ?·? zwak of sterk |',
      '| ik weet | onbekend |',
    ],
  ],
])('%s', (kind, text, markdown) => {
  expect(blocksToText([blocks[kind]])).toBe(`${text.join('\n')}\n`)
  expect(blocksToMarkdown([blocks[kind]])).toBe(`${markdown.join('\n')}\n`)
})

test('a writer knows every kind of block, or it does not compile', () => {
  const kindOf = ({ kind }: Block) => kind
  const names = {
    text: kindOf,
    rows: kindOf,
    list: kindOf,
    table: kindOf,
    ladder: kindOf,
    drawing: kindOf,
    alert: kindOf,
    notes: kindOf,
    scales: kindOf,
  }
  // @ts-expect-error it has no headings
  const half: Writer<Kind> = names
  const whole: Writer<Kind> = { ...names, heading: kindOf }
  expect(Object.values(blocks).map((block) => writeBlock(whole, block))).toEqual(Object.keys(blocks))
  expect(half).not.toHaveProperty('heading')
})

test('several needs stand beside each other on one ladder; items have bullets of their own', () => {
  const two: Block = {
    ...blocks.ladder,
    needs: ['wonen', 'hulp'],
    rungs: [{ id: 'a', title: 'eerste', marks: ['fits', 'none'], order: 0 }],
  }
  expect(blocksToText([two])).toContain(
    ['    1 = wonen', '    2 = hulp', '', '      1   2', '    zwaar', '    ├─●─┼───┤  eerste'].join('\n'),
  )
  const noted = [{ text: 'een', notes: [1, 2], marked: true }]
  expect(blocksToText([list(noted, 'todo'), list(noted, 'count')])).toBe(
    '  ☐ een* [1, 2]\n  1. een* [1, 2]\n',
  )
  expect(blocksToMarkdown([list(noted, 'todo')])).toBe('- [ ] een\\* \\[1, 2\\]\n')
})

describe('between blocks', () => {
  test('a paragraph that starts anew stands apart', () => {
    expect(blocksToText([rows(['a', 'b']), paragraph('c'), apart('d')])).toBe('  a  b\nc\n\nd\n')
    expect(blocksToMarkdown([paragraph('c'), apart('d')])).toBe('c\n\nd\n')
  })

  test('names on top and at the bottom stay as they are written', () => {
    expect(blocksToMarkdown([heading(1, 'casus-1'), heading(2, 'kop'), heading(3, 'regel-1')])).toBe(
      '# casus-1\n\n## Kop\n\n### regel-1\n',
    )
  })

  test('what is empty leaves no hole', () => {
    const empty = [paragraph('a'), list([]), rows(), paragraph('b')]
    expect(blocksToText(empty)).toBe('a\nb\n')
    expect(blocksToMarkdown(empty)).toBe('a\n\nb\n')
  })
})

describe('lines of plain text', () => {
  const long = Array.from({ length: 40 }, (_, at) => `woord${at}`).join(' ')
  test('are at most 80 characters, and the next ones of an item stand under its first', () => {
    const lines = blocksToText([list([long])])
      .trimEnd()
      .split('\n')
    expect(lines.length).toBeGreaterThan(3)
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(80)
    for (const line of lines.slice(1)) expect(line).toMatch(/^ {4}\S/)
  })

  test('a table that is too wide is told row by row', () => {
    const text = blocksToText([
      {
        kind: 'table',
        rows: [
          ['wat', 'van'],
          ['trede', long],
        ],
      },
    ])
    expect(text).toMatch(/^ {2}– trede\n {4}– van: woord0 /)
  })

  test('a word that is too long is cut between characters', () => {
    const text = blocksToText([paragraph('🙂'.repeat(60))])
    expect(text).not.toContain('\\u{')
    for (const line of text.trimEnd().split('\n')) expect(line).toMatch(/^🙂+$/u)
  })
})
