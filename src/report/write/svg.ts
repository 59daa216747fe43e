/** Small pictures, each with its text. All text in them is escaped by `html`. */
import type { Cell, RungMark } from '../blocks.js'
import { html } from './escape.js'

const picture = (width: number, height: number, name: string, text: string, inside: string) =>
  `<svg class="${name}" role="img" aria-label="${html(text)}" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">${inside}</svg>`

const SHAPES: Readonly<Record<Exclude<RungMark, 'none'>, string>> = {
  fits: '<path class="vol" d="M20 2a10 10 0 1 0 .01 0z"/><path class="wit" d="m15 12 4 4 7-8"/>',
  possible:
    '<path class="leeg" d="M20 3a9 9 0 1 0 .01 0z"/><path class="lijn" d="M17 10q0-3 3-3t3 2.500q0 2-3 3.500m0 2v1"/>',
  helps: '<path class="leeg" d="M12 4h16v16H12z"/><path class="lijn" d="M20 7v10m-5-5h10"/>',
}

/** How a need stands on a rung; the words beside it say the same. */
export const markPicture = (mark: Exclude<RungMark, 'none'>): string =>
  `<svg aria-hidden="true" viewBox="9 0 22 24" width="22" height="24">${SHAPES[mark]}</svg>`

/** A piece of the ladder, two rails and a rung; the pieces of all rungs make it whole. */
export const railPicture = (): string =>
  '<svg class="rail" aria-hidden="true" viewBox="0 0 36 48" preserveAspectRatio="none"><path d="M5 0v48M31 0v48M5 20h26"/></svg>'

const BOX = 16

/** A place on a scale: as many boxes as there are values, the possible ones filled. */
export function scalePicture({ text, at = [], of = 0 }: Cell): string {
  const box = (place: number) => `M${place * (BOX + 2) + 1} 1h${BOX - 2}v12h-${BOX - 2}z`
  const all = Array.from({ length: of }, (_, place) => box(place)).join('')
  const full = at.map(box).join('')
  const kind = at.length > 1 ? 'half' : 'vol'
  return picture(
    of * (BOX + 2),
    14,
    'schaal',
    text,
    `<path class="leeg" d="${all}"/><path class="${kind}" d="${full}"/>`,
  )
}
