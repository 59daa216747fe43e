/** Small pictures. Each shape is drawn once for a page, and shown wherever it stands. */
import type { Block, Cell, RungMark } from '../blocks.js'

type StandingMark = Exclude<RungMark, 'none'>

const SHAPES: Readonly<Record<StandingMark, string>> = {
  fits: '<path class="heel" d="M11 2a10 10 0 1 0 .01 0z"/><path class="wit" d="m6 12 4 4 7-8"/>',
  possible:
    '<path class="leeg" d="M11 3a9 9 0 1 0 .01 0z"/><path class="lijn" d="M8 10q0-3 3-3t3 2.500q0 2-3 3.500m0 2v1"/>',
  helps: '<path class="leeg" d="M3 4h16v16H3z"/><path class="lijn" d="M11 7v10m-5-5h10"/>',
}

/** How a need stands on a rung; the words beside it say the same. */
export const markPicture = (mark: StandingMark): string =>
  `<svg aria-hidden="true" width="22" height="24"><use href="#${mark}"/></svg>`

/** A piece of the ladder, two rails and a rung; the pieces of all rungs make it whole. */
export const RAIL =
  '<svg class="rail" aria-hidden="true" viewBox="0 0 36 48" preserveAspectRatio="none"><path d="M5 0v48M31 0v48M5 20h26"/></svg>'

const STEP = 16

const scaleName = ({ at = [], of = 0 }: Cell) => `s${of}-${at.join('-')}`

/** A place on a scale: as many boxes as there are values, the possible ones filled. What they are called stands beside it. */
export function scalePicture(cell: Cell): string {
  const { at = [], of = 0 } = cell
  const places = at.map((place) => place + 1).join(' of ')
  return `<svg class="schaal" role="img" aria-label="${places} van ${of}" width="${of * STEP}" height="14"><use href="#${scaleName(cell)}"/></svg>`
}

function scaleShape({ at = [], of = 0 }: Cell): string {
  const box = (place: number) => `M${place * STEP + 1} 1h12v12h-12z`
  const all = Array.from({ length: of }, (_, place) => box(place)).join('')
  const kind = at.length > 1 ? 'half' : 'heel'
  return `<path class="leeg" d="${all}"/><path class="${kind}" d="${at.map(box).join('')}"/>`
}

/** The shapes that these blocks show. */
export function shapesOf(blocks: readonly Block[]): string {
  const shapes = new Map<string, string>()
  for (const block of blocks) {
    if (block.kind === 'ladder')
      for (const mark of block.rungs.flatMap(({ marks }) => marks))
        if (mark !== 'none') shapes.set(mark, SHAPES[mark])
    if (block.kind === 'scales')
      for (const cell of block.rows.flatMap(({ cells }) => cells))
        if (cell.at !== undefined && !shapes.has(scaleName(cell)))
          shapes.set(scaleName(cell), scaleShape(cell))
  }
  if (shapes.size === 0) return ''
  const drawn = [...shapes].map(([name, shape]) => `<g id="${name}">${shape}</g>`)
  return `<svg class="vormen" aria-hidden="true"><defs>${drawn.join('')}</defs></svg>`
}
