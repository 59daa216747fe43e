/**
 * A report apart from its form: headings, texts, rows, lists. The two writers below are the only places
 * where text becomes output, and so the only places that escape it.
 */
import { markdown, printable } from './escape.js'

export interface Item {
  readonly text: string
  readonly parts?: readonly Item[]
}
export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'rows'; readonly rows: readonly (readonly [name: string, text: string])[] }
  | { readonly kind: 'list'; readonly items: readonly Item[] }
  /** A table; the first row is its head. */
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] }
  /** Lines that keep their places, such as a drawing. */
  | { readonly kind: 'drawing'; readonly lines: readonly string[] }

export const heading = (level: 1 | 2 | 3, text: string): Block => ({ kind: 'heading', level, text })
export const paragraph = (text: string): Block => ({ kind: 'text', text })
export const rows = (...list: (readonly [string, string])[]): Block => ({ kind: 'rows', rows: list })
export const list = (items: readonly (Item | string)[]): Block => ({
  kind: 'list',
  items: items.map((item) => (typeof item === 'string' ? { text: item } : item)),
})

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const WIDTH = 80
const WIDEST_NAME = 31
const WIDEST_TABLE = 110

/** The beginning of a text, at most so long; no character is cut in two. */
function cut(text: string, width: number): string {
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
        const piece = cut(line, width)
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

function plainItem({ text, parts = [] }: Item, indent: string): string[] {
  return [...marked(`${indent}– `, text), ...parts.flatMap((part) => plainItem(part, `${indent}  `))]
}

/** Columns under each other; a table that would be too wide is told row by row. */
function plainTable(table: readonly (readonly string[])[]): string[] {
  const cells = table.map((row) => row.map(printable))
  const [head = [], ...rest] = cells
  const widths = head.map((_, column) => Math.max(...cells.map((row) => (row[column] ?? '').length)))
  if (widths.reduce((sum, width) => sum + width + 2, 0) > WIDEST_TABLE) {
    const partsOf = (row: readonly string[]) =>
      row.map((text, at) => ({ text: `${head[at] ?? ''}: ${text}` }))
    return rest.flatMap(([first = '', ...more]) =>
      plainItem({ text: first, parts: partsOf(['', ...more]).slice(1) }, '  '),
    )
  }
  const lineOf = (row: readonly string[]) =>
    `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd()
  return [lineOf(head), lineOf(widths.map((width) => '─'.repeat(width))), ...rest.map(lineOf)]
}

/** The lowest headings are names, and stay as they are written. */
const titleOf = ({ level, text }: { readonly level: number; readonly text: string }) =>
  level < 3 ? capital(text) : text

function plainBlock(block: Block): string[] {
  switch (block.kind) {
    case 'heading': {
      if (block.level > 1) return ['', ...wrap(titleOf(block), WIDTH)]
      const title = cut(printable(block.text), WIDTH - 6)
      return ['', `━━ ${title} ${'━'.repeat(WIDTH - 4 - title.length)}`, '']
    }
    case 'text':
      return wrap(block.text, WIDTH)
    case 'rows': {
      const width = Math.min(WIDEST_NAME, Math.max(...block.rows.map(([name]) => printable(name).length)))
      return block.rows.flatMap(([name, text]) => marked(`  ${printable(name).padEnd(width)}  `, text))
    }
    case 'list':
      return block.items.flatMap((item) => plainItem(item, '  '))
    case 'table':
      return plainTable(block.rows)
    case 'drawing':
      return ['', ...block.lines.map((line) => `    ${printable(line)}`.trimEnd()), '']
  }
}

/** The report as plain text: lines of at most 80 characters, tables apart. Ends with a newline. */
export function blocksToText(blocks: readonly Block[]): string {
  const lines = blocks.flatMap(plainBlock)
  return `${lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^\n+/, '')}\n`
}

function markdownItem({ text, parts = [] }: Item, indent: string): string[] {
  return [`${indent}- ${markdown(text)}`, ...parts.flatMap((part) => markdownItem(part, `${indent}  `))]
}

function markdownBlock(block: Block): string[] {
  switch (block.kind) {
    case 'heading':
      return [`${'#'.repeat(block.level)} ${markdown(titleOf(block))}`]
    case 'text':
      return [markdown(block.text)]
    case 'rows':
      return block.rows.map(([name, text]) => `- **${markdown(capital(name))}:** ${markdown(text)}`)
    case 'list':
      return block.items.flatMap((item) => markdownItem(item, ''))
    case 'table': {
      const [head = [], ...rest] = block.rows
      const lineOf = (row: readonly string[]) => `| ${row.map(markdown).join(' | ')} |`
      return [lineOf(head), `|${head.map(() => ' --- |').join('')}`, ...rest.map(lineOf)]
    }
    case 'drawing':
      // Without backticks of its own nothing in it can close the fence.
      return ['```text', ...block.lines.map((line) => printable(line).replaceAll('`', "'")), '```']
  }
}

/** The report as Markdown. Ends with a newline. */
export function blocksToMarkdown(blocks: readonly Block[]): string {
  return `${blocks.map((block) => markdownBlock(block).join('\n')).join('\n\n')}\n`
}
