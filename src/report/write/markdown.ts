/** Blocks as Markdown. */
import { type Block, capital, headingText, type ListItem, type Writer, writeBlock } from '../blocks.js'
import { markdown, printable } from './escape.js'
import { itemText, ladderLines, scaleRows } from './text.js'

const markdownWriter: Writer<readonly string[]> = {
  heading: (block) => [`${'#'.repeat(block.level)} ${markdown(headingText(block))}`],
  text: ({ text }) => [markdown(text)],
  rows: ({ rows }) => rows.map(([name, text]) => `- **${markdown(capital(name))}:** ${markdown(text)}`),
  list: ({ items, as }) => items.flatMap((item, at) => markdownItem(item, '', markdownBullet(as, at))),
  alert: ({ title, items }) => [
    `> **${markdown(title)}**`,
    '>',
    ...items.map((item) => `> - ${markdown(itemText(item))}`),
  ],
  notes: ({ items, footnotes }) => [
    ...items.map(({ text }, at) => `${at + 1}. ${markdown(text)}`),
    ...footnotes.flatMap((text) => ['', `\\* ${markdown(text)}`]),
  ],
  scales: (block) => [`**${markdown(block.caption)}**`, '', ...markdownTable(scaleRows(block))],
  table: ({ rows }) => markdownTable(rows),
  ladder: (block) => fenced(ladderLines(block)),
  drawing: ({ lines }) => fenced(lines),
}

/** The report as Markdown. Ends with a newline. */
export function blocksToMarkdown(blocks: readonly Block[]): string {
  const written = blocks.map((block) => writeBlock(markdownWriter, block)).filter(({ length }) => length > 0)
  return `${written.map((lines) => lines.join('\n')).join('\n\n')}\n`
}

function markdownTable([head = [], ...rest]: readonly (readonly string[])[]): string[] {
  const lineOf = (row: readonly string[]) => `| ${row.map(markdown).join(' | ')} |`
  return [lineOf(head), `|${head.map(() => ' --- |').join('')}`, ...rest.map(lineOf)]
}

const markdownBullet = (as: Block<'list'>['as'], at: number) =>
  as === 'todo' ? '- [ ] ' : as === 'count' ? `${at + 1}. ` : '- '

function markdownItem(item: ListItem, indent: string, bullet = '- '): string[] {
  const { parts = [] } = item
  return [
    `${indent}${bullet}${markdown(itemText(item))}`,
    ...parts.flatMap((part) => markdownItem(part, `${indent}  `)),
  ]
}

/** Without backticks of its own nothing in it can close the fence. */
const fenced = (lines: readonly string[]): readonly string[] => [
  '```text',
  ...lines.map((line) => printable(line).replaceAll('`', "'")),
  '```',
]
