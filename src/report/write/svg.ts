/** Small pictures, each with its text. All text in them is escaped by `html`. */
import type { Cell, RungMark } from '../blocks.js'
import { html } from './escape.js'

const picture = (width: number, height: number, name: string, text: string, inside: string) =>
  `<svg class="${name}" role="img" aria-label="${html(text)}" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">${inside}</svg>`

const SHAPES: Readonly<Record<RungMark, string>> = {
  fits: '<path class="vol" d="M20 2a10 10 0 1 0 .01 0z"/><path class="wit" d="m15 12 4 4 7-8"/>',
  possible:
    '<path class="leeg" d="M20 3a9 9 0 1 0 .01 0z"/><path class="lijn" d="M17 10q0-3 3-3t3 2.500q0 2-3 3.500m0 2v1"/>',
  helps: '<path class="leeg" d="M12 4h16v16H12z"/><path class="lijn" d="M20 7v10m-5-5h10"/>',
  none: '',
}

/** One rung of the ladder of one need, with how it stands to the need. */
export function rungPicture(mark: RungMark, text: string): string {
  return picture(40, 24, `trede trede--${mark}`, text, `<path class="sport" d="M0 12h40"/>${SHAPES[mark]}`)
}

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
