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
import { type LaidPiece, layoutOf, type PageLayout } from './layout.js'
import { STYLE } from './style.js'
import { markPicture, RAIL, scalePicture, shapesOf } from './svg.js'

/** Numbers that can be called, as they are written in Dutch. */
const PHONE = /(?<![\w-])(?:11[23]|0\d{2,3}-\d{4,8})(?![\w-])/g

const htmlWriter: Writer<string> = {
  heading: (block) => `<h${block.level}>${html(headingText(block))}</h${block.level}>`,
  text: ({ text }) => (text === '' ? '' : `<p>${html(text)}</p>`),
  rows: ({ rows }) =>
    `<dl>${rows.map(([name, text]) => `<dt>${html(capital(name))}</dt><dd>${html(text)}</dd>`).join('')}</dl>`,
  list: ({ items, as }) =>
    as === 'count'
      ? `<ol>${items.map(listItem).join('')}</ol>`
      : htmlList(items, as === 'todo' ? ' class="todo"' : ''),
  alert: ({ title, items }) =>
    `<section class="utrecht-alert utrecht-alert--error" aria-labelledby="nu"><h2 id="nu">${html(title)}</h2>${htmlList(items)}</section>`,
  notes: ({ items, footnotes }) =>
    `<ol class="noten">${items.map(({ text }, at) => `<li id="n${at + 1}">${html(text)}</li>`).join('')}</ol>${footnotes
      .map((text, at) => `<p${at === 0 ? ' id="voetnoot"' : ''}>* ${html(text)}</p>`)
      .join('')}`,
  table: ({ rows: [head = [], ...rest] }) =>
    htmlTable(
      head,
      rest.map(([first = '', ...cells]) => row(first, cells.map(html))),
    ),
  scales: ({ caption, head, rows }) =>
    htmlTable(
      head,
      rows.map(({ name, cells }) => row(name, cells.map(cellHtml))),
      `<caption>${html(caption)}</caption>`,
    ),
  ladder: (block) => ladder(block),
  drawing: ({ lines }) => `<pre>${lines.map((line) => html(line)).join('\n')}</pre>`,
}

/** The report as a page of its own; its title is its first heading. */
export function blocksToHtml(blocks: readonly Block[]): string {
  const [first] = blocks
  const title = first?.kind === 'heading' ? headingText(first) : ''
  const { head, parts, letter } = layoutOf(blocks)
  const isLong = parts.length > MOST_WITHOUT_CONTENTS
  const body = [
    `<header>\n${written(head)}\n</header>`,
    ...(isLong ? [contents(parts)] : []),
    ...parts.map(
      (part, at) =>
        `<section>\n<h2${isLong ? ` id="d${at + 1}"` : ''}>${html(headingText(part.title))}</h2>\n${piecesHtml(part.pieces)}\n</section>`,
    ),
  ]
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
<main class="utrecht-html ${letter === undefined ? 'dossier' : LETTER_CLASSES[letter]}">
${body.join('\n')}
${shapesOf(blocks)}</main>
</body>
</html>
`
}

const LETTER_CLASSES: Readonly<Record<NonNullable<PageLayout['letter']>, string>> = {
  large: 'brief ruim',
  usual: 'brief',
  small: 'brief vol',
}

/** With more parts than this a page begins with links to them. */
const MOST_WITHOUT_CONTENTS = 9

const contents = (parts: PageLayout['parts']) =>
  `<nav aria-label="Inhoud"><ol>${parts.map(({ title }, at) => `<li><a href="#d${at + 1}">${html(headingText(title))}</a></li>`).join('')}</ol></nav>`

const written = (blocks: readonly Block[]): string =>
  blocks
    .map((block) => writeBlock(htmlWriter, block))
    .filter(({ length }) => length > 0)
    .join('\n')

/** Cards that follow on one another stand side by side where there is room. */
function piecesHtml(pieces: readonly LaidPiece[]): string {
  let text = ''
  for (const [at, { blocks, isCard }] of pieces.entries()) {
    const isAfter = pieces[at - 1]?.isCard === true
    const goesOn = pieces[at + 1]?.isCard === true
    if (!isCard || !(isAfter || goesOn)) text += written(blocks)
    else
      text += `${isAfter ? '' : '<div class="kaarten">\n'}<div>${written(blocks)}</div>\n${goesOn ? '' : '</div>'}`
  }
  return text
}

/** Escaped text in which each number that can be called is a link. */
const called = (text: string) =>
  html(text).replace(PHONE, (number) => `<a href="tel:${number}">${number}</a>`)

function htmlList(items: readonly ListItem[], attributes = ''): string {
  return items.length === 0 ? '' : `<ul${attributes}>${items.map(listItem).join('')}</ul>`
}

function listItem({ text, parts = [], notes = [], marked = false }: ListItem): string {
  const mark = marked ? '<a href="#voetnoot" aria-label="voetnoot">*</a>' : ''
  const links = runsOf(notes).map(
    ([from, to]) => `<a href="#n${from}">${to - from > 1 ? `${from} t/m ${to}` : from}</a>`,
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

const row = (name: string, cells: readonly string[]) =>
  `<tr><th scope="row">${html(name)}</th>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`

/** A table of many columns scrolls by itself on a narrow screen. */
function htmlTable(head: readonly string[], rows: readonly string[], caption = ''): string {
  const table = `<table>${caption}<thead><tr>${head.map((text) => `<th scope="col">${html(text)}</th>`).join('')}</tr></thead><tbody>${rows.join('')}</tbody></table>`
  return head.length > MOST_ON_A_PHONE
    ? `<div class="rol" tabindex="0" role="group" aria-label="tabel">${table}</div>`
    : table
}
const MOST_ON_A_PHONE = 3

const cellHtml = (cell: Cell) =>
  cell.at === undefined ? html(cell.text) : `${scalePicture(cell)}${html(cell.text)}`

/** One ladder for all needs, heavy on top: each stands on its rung by name, so that it fits on any screen. */
function ladder({ needs, rungs, heavy, light, legend }: Block<'ladder'>): string {
  const steps = rungs.map(({ title, marks }, at) => {
    const on = legend.flatMap(({ mark, text }) => {
      const names = needs.filter((_, need) => marks[need] === mark)
      return mark === 'none' || names.length === 0 ? [] : [standing(mark, names, text)]
    })
    const end = at === 0 ? heavy : at === rungs.length - 1 ? light : ''
    const ends = end === '' ? '' : ` <span>(${html(end)})</span>`
    const list = on.length === 0 ? '' : `<ul>${on.join('')}</ul>`
    const kind = on.length === 0 ? '' : marks.includes('fits') ? ' class="op past"' : ' class="op"'
    return `<li${kind}>${RAIL}<div><b>${html(capital(title))}</b>${ends}${list}</div></li>`
  })
  return `<figure class="ladder" aria-label="ladder, bovenaan ${html(heavy)}, onderaan ${html(light)}"><ol>${steps.join('')}</ol></figure>`
}

/** What fits one need is told of it alone; of the rest one line says it of all. */
function standing(mark: Exclude<RungMark, 'none'>, names: readonly string[], word: string): string {
  const told = mark === 'fits' ? names : [names.join(', ')]
  return told
    .map(
      (name) =>
        `<li class="${mark}">${markPicture(mark)}<span>${html(capital(name))}: ${html(word)}</span></li>`,
    )
    .join('')
}
