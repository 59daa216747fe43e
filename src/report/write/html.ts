/** Blocks as one HTML page. */
import {
  type Block,
  type Cell,
  capital,
  headingText,
  type ListItem,
  type RungMark,
  type Writer,
  writeBlock,
} from '../blocks.js'
import { html } from './escape.js'
import { STYLE } from './style.js'
import { markPicture, railPicture, scalePicture } from './svg.js'

/** Numbers that can be called, as they are written in Dutch. */
const PHONE = /(?<![\w-])(?:11[23]|0\d{2,3}-\d{4,8})(?![\w-])/g

const htmlWriter: Writer<string> = {
  heading: (block) =>
    `<h${block.level} class="utrecht-heading-${block.level}">${html(headingText(block))}</h${block.level}>`,
  text: ({ text }) => (text === '' ? '' : `<p class="utrecht-paragraph">${html(text)}</p>`),
  rows: ({ rows }) =>
    `<dl class="utrecht-data-list">${rows.map(([name, text]) => `<dt>${html(capital(name))}</dt><dd>${html(text)}</dd>`).join('')}</dl>`,
  list: ({ items, as }) =>
    as === 'count'
      ? `<ol class="utrecht-ordered-list">${items.map((item) => listItem(item)).join('')}</ol>`
      : htmlList(items, as === 'todo' ? 'utrecht-unordered-list todo' : 'utrecht-unordered-list'),
  alert: ({ title, items }) =>
    `<section class="utrecht-alert utrecht-alert--error" aria-labelledby="nu"><h2 class="utrecht-heading-2" id="nu">${html(title)}</h2><ul class="utrecht-unordered-list">${items.map((item) => listItem(item)).join('')}</ul></section>`,
  notes: ({ items, footnotes }) =>
    `<ol class="utrecht-ordered-list">${items.map(({ text }, at) => `<li id="noot-${at + 1}">${html(text)}</li>`).join('')}</ol>${footnotes
      .map(
        (text, at) => `<p class="utrecht-paragraph"${at === 0 ? ' id="voetnoot"' : ''}>* ${html(text)}</p>`,
      )
      .join('')}`,
  table: ({ rows: [head = [], ...rest] }) =>
    htmlTable(
      headRow(head),
      rest.map(([first = '', ...cells]) => row(first, cells.map(html))),
    ),
  scales: ({ caption, head, rows }) =>
    htmlTable(
      `<caption>${html(caption)}</caption>${headRow(head)}`,
      rows.map(({ name, cells }) => row(name, cells.map(cellHtml))),
    ),
  ladder: (block) => ladder(block),
  drawing: ({ lines }) => `<pre>${lines.map((line) => html(line)).join('\n')}</pre>`,
}

/** The report as a page of its own; its title is its first heading. */
export function blocksToHtml(blocks: readonly Block[]): string {
  const [first] = blocks
  const title = first?.kind === 'heading' ? headingText(first) : ''
  const body = blocks.map((block) => writeBlock(htmlWriter, block)).filter((text) => text !== '')
  return `<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${html(title)}</title>
<style>${STYLE}</style>
</head>
<body class="utrecht-document">
<main class="utrecht-page-content">
${body.join('\n')}
</main>
</body>
</html>
`
}

/** Escaped text in which each number that can be called is a link. */
const called = (text: string) =>
  html(text).replace(PHONE, (number) => `<a href="tel:${number}">${number}</a>`)

function htmlList(items: readonly ListItem[], name = 'utrecht-unordered-list'): string {
  return items.length === 0 ? '' : `<ul class="${name}">${items.map((item) => listItem(item)).join('')}</ul>`
}

function listItem({ text, parts = [], notes = [], marked = false }: ListItem): string {
  const mark = marked ? '<a href="#voetnoot" aria-label="voetnoot">*</a>' : ''
  const links = runsOf(notes).map(
    ([from, to]) => `<a href="#noot-${from}">${to - from > 1 ? `${from} t/m ${to}` : from}</a>`,
  )
  const refers = notes.length > 0 ? ` <sup>[${links.join(', ')}]</sup>` : ''
  return `<li>${called(text)}${mark}${refers}${htmlList(parts)}</li>`
}

/** Numbers that follow on one another, as their first and last; of two each is apart. */
function runsOf(numbers: readonly number[]): readonly (readonly [number, number])[] {
  const runs: [number, number][] = []
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const last = runs.at(-1)
    if (last !== undefined && last[1] === number - 1) last[1] = number
    else runs.push([number, number])
  }
  return runs.flatMap(([from, to]): [number, number][] =>
    to - from === 1
      ? [
          [from, from],
          [to, to],
        ]
      : [[from, to]],
  )
}

const headRow = (head: readonly string[]) =>
  `<thead><tr>${head.map((text) => `<th scope="col">${html(text)}</th>`).join('')}</tr></thead>`
const row = (name: string, cells: readonly string[]) =>
  `<tr><th scope="row">${html(name)}</th>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`
const htmlTable = (head: string, rows: readonly string[]) =>
  `<div class="rol" tabindex="0" role="group" aria-label="tabel"><table class="utrecht-table">${head}<tbody>${rows.join('')}</tbody></table></div>`
const cellHtml = (cell: Cell) =>
  cell.at === undefined ? html(cell.text) : `${scalePicture(cell)}${html(cell.text)}`

/** One ladder for all needs, heavy on top: each stands on its rung by name, so that it fits on any screen. */
function ladder({ needs, rungs, heavy, light, legend }: Block<'ladder'>): string {
  const words = new Map(legend.map(({ mark, text }) => [mark, text]))
  const steps = rungs.map(({ title, marks }, at) => {
    const on = marks.flatMap((mark, need) =>
      mark === 'none' ? [] : [standing(mark, needs[need] ?? '', words.get(mark) ?? '')],
    )
    const end = at === 0 ? heavy : at === rungs.length - 1 ? light : ''
    const ends = end === '' ? '' : ` <span class="eind">(${html(end)})</span>`
    const list = on.length === 0 ? '' : `<ul>${on.join('')}</ul>`
    const kind = on.length === 0 ? '' : marks.includes('fits') ? ' class="op past"' : ' class="op"'
    return `<li${kind}>${railPicture()}<div><span class="trede">${html(capital(title))}</span>${ends}${list}</div></li>`
  })
  return `<figure class="ladder"><ol>${steps.join('')}</ol></figure>`
}

const standing = (mark: Exclude<RungMark, 'none'>, need: string, word: string) =>
  `<li class="${mark}">${markPicture(mark)}<span>${html(capital(need))}: ${html(word)}</span></li>`
