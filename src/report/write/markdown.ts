/** Blocks as Markdown. */
import { type Block, capital, headingText, type ListItem, type Writer, writeBlock } from '../blocks.js'
import { markdown, printable } from './escape.js'
import { ladderLines } from './text.js'

const markdownWriter: Writer<readonly string[]> = {
  heading: (block) => [`${'#'.repeat(block.level)} ${markdown(headingText(block))}`],
  text: ({ text }) => [markdown(text)],
  rows: ({ rows }) => rows.map(([name, text]) => `- **${markdown(capital(name))}:** ${markdown(text)}`),
  list: ({ items }) => items.flatMap((item) => markdownItem(item, '')),
  table: ({ rows: [head = [], ...rest] }) => {
    const lineOf = (row: readonly string[]) => `| ${row.map(markdown).join(' | ')} |`
    return [lineOf(head), `|${head.map(() => ' --- |').join('')}`, ...rest.map(lineOf)]
  },
  ladder: (block) => fenced(ladderLines(block)),
  drawing: ({ lines }) => fenced(lines),
}

/** The report as Markdown. Ends with a newline. */
export function blocksToMarkdown(blocks: readonly Block[]): string {
  const written = blocks.map((block) => writeBlock(markdownWriter, block)).filter(({ length }) => length > 0)
  return `${written.map((lines) => lines.join('\n')).join('\n\n')}\n`
}

function markdownItem({ text, parts = [] }: ListItem, indent: string): string[] {
  return [`${indent}- ${markdown(text)}`, ...parts.flatMap((part) => markdownItem(part, `${indent}  `))]
}

/** Without backticks of its own nothing in it can close the fence. */
const fenced = (lines: readonly string[]): readonly string[] => [
  '```text',
  ...lines.map((line) => printable(line).replaceAll('`', "'")),
  '```',
]
