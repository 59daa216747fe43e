/** Blocks as plain text, for a terminal or a mail. */
import {
  type Block,
  type Cell,
  headingText,
  type ListItem,
  type RungMark,
  type Writer,
  writeBlock,
} from '../blocks.js'
import { printable } from './escape.js'

const WIDTH = 80
const WIDEST_NAME = 31
const WIDEST_TABLE = 110
const MARKS: Readonly<Record<RungMark, string>> = { fits: '●', possible: '?', helps: '+', none: '─' }

const textWriter: Writer<readonly string[]> = {
  heading: (block) => {
    if (block.level > 1) return ['', ...wrap(headingText(block), WIDTH)]
    const title = cutToWidth(printable(headingText(block)), WIDTH - 6)
    return ['', `━━ ${title} ${'━'.repeat(WIDTH - 4 - title.length)}`, '']
  },
  text: ({ text, apart = false }) => [...(apart ? [''] : []), ...wrap(text, WIDTH)],
  rows: ({ rows }) => {
    const width = Math.min(WIDEST_NAME, Math.max(...rows.map(([name]) => printable(name).length)))
    return rows.flatMap(([name, text]) => {
      const label = `  ${printable(name).padEnd(width)}  `
      // A name that is too long for its column stands above what is said of it.
      return label.length === width + 4
        ? marked(label, text)
        : [...marked('  ', name), ...marked(' '.repeat(width + 4), text)]
    })
  },
  list: ({ items, as }) => items.flatMap((item, at) => textItem(item, '  ', bulletOf(as, at))),
  alert: ({ title, items }) => [
    '',
    ...marked('!! ', title),
    ...items.flatMap(({ text }) => marked('!! ', text)),
    '',
  ],
  notes: ({ items, footnotes }) => [
    ...items.flatMap(({ text }, at) => marked(`  ${`[${at + 1}]`.padEnd(6)}`, text)),
    ...footnotes.flatMap((text) => marked('  *     ', text)),
  ],
  scales: (block) => ['', ...wrap(block.caption, WIDTH), ...tableLines(scaleRows(block))],
  table: ({ rows }) => tableLines(rows),
  ladder: (block) => drawingLines(ladderLines(block)),
  drawing: ({ lines }) => drawingLines(lines),
}

/** The report as plain text: lines of at most 80 characters, tables apart. Ends with a newline. */
export function blocksToText(blocks: readonly Block[]): string {
  const lines = blocks.flatMap((block) => writeBlock(textWriter, block))
  return `${lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^\n+/, '')}\n`
}

/** The ladder as people draw it: heavy on top, light at the bottom. Not escaped yet. */
export function ladderLines({ needs, rungs, heavy, light, legend }: Block<'ladder'>): readonly string[] {
  return [
    ...(needs.length > 1 ? [...needs.map((need, at) => `${at + 1} = ${need}`), ''] : []),
    ...(needs.length > 1
      ? [
          needs
            .map((_, at) => `  ${at + 1}`.padEnd(4))
            .join('')
            .trimEnd(),
        ]
      : []),
    heavy,
    ...rungs.map(({ marks, title }) => `├─${marks.map((mark) => MARKS[mark]).join('─┼─')}─┤  ${title}`),
    light,
    '',
    legend.map(({ mark, text }) => `${MARKS[mark]} ${text}`).join('   '),
  ]
}

const DRAWN_AT = '    '

/** A line that is too long for the page goes on below. */
const drawingLines = (lines: readonly string[]): readonly string[] => [
  '',
  ...lines.flatMap((line) => {
    const shown = printable(line)
    return shown.length > WIDEST_TABLE ? marked(DRAWN_AT, line) : [`${DRAWN_AT}${shown}`.trimEnd()]
  }),
  '',
]

/** The beginning of a text, at most so long; no character is cut in two. */
function cutToWidth(text: string, width: number): string {
  return text.slice(0, width).replace(/[\ud800-\udbff]$/, '')
}

/** Breaks escaped text into lines between its words; a word that is too long for a line is cut. */
function wrap(text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of printable(text).split(' ')) {
    if (line !== '' && line.length + 1 + word.length <= width) line += ` ${word}`
    else {
      if (line !== '') lines.push(line)
      line = word
      while (line.length > width) {
        const piece = cutToWidth(line, width)
        lines.push(piece)
        line = line.slice(piece.length)
      }
    }
  }
  return [...lines, line]
}

/** A text behind a mark; its next lines stand under its first. */
function marked(mark: string, text: string): string[] {
  const lines = wrap(text, Math.max(20, WIDTH - mark.length))
  return lines.map((line, at) => (at === 0 ? mark : ' '.repeat(mark.length)) + line)
}

const bulletOf = (as: Block<'list'>['as'], at: number) =>
  as === 'todo' ? '☐ ' : as === 'count' ? `${at + 1}. ` : '– '

/** A text with what refers to its notes and to the footnote. */
export function itemText({ text, notes = [], marked: hasMark = false }: ListItem): string {
  return `${text}${hasMark ? '*' : ''}${notes.length > 0 ? ` [${notes.join(', ')}]` : ''}`
}

/** Outcomes as a table of texts, each with its place on the scale. */
export function scaleRows({ head, rows }: Block<'scales'>): readonly (readonly string[])[] {
  return [head, ...rows.map(({ name, cells }) => [name, ...cells.map(cellText)])]
}
const cellText = ({ text, at, of = 0 }: Cell) =>
  at === undefined
    ? text
    : `${Array.from({ length: of }, (_, place) => (at.includes(place) ? (at.length > 1 ? '?' : '●') : '·')).join('')} ${text}`

function textItem(item: ListItem, indent: string, bullet = '– '): string[] {
  const { parts = [] } = item
  return [
    ...marked(indent + bullet, itemText(item)),
    ...parts.flatMap((part) => textItem(part, `${indent}  `)),
  ]
}

/** Columns under each other; a table that would be too wide is told row by row. */
function tableLines(table: readonly (readonly string[])[]): string[] {
  const cells = table.map((row) => row.map(printable))
  const [head = [], ...rest] = cells
  const widths = head.map((_, column) => Math.max(...cells.map((row) => (row[column] ?? '').length)))
  if (widths.reduce((sum, width) => sum + width + 2, 0) > WIDEST_TABLE) {
    const partsOf = (row: readonly string[]) =>
      row.map((text, at) => ({ text: `${head[at] ?? ''}: ${text}` }))
    return rest.flatMap(([first = '', ...more]) =>
      textItem({ text: first, parts: partsOf(['', ...more]).slice(1) }, '  '),
    )
  }
  const lineOf = (row: readonly string[]) =>
    `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd()
  return [lineOf(head), lineOf(widths.map((width) => '─'.repeat(width))), ...rest.map(lineOf)]
}
