// The ladder of one need, drawn in the terminal: heavy on top, light at the bottom.
import { colours } from './terminal.js'
import { titleOf, valuesOf } from './texts.js'

/** @import { Advies } from 'eigen-kracht' */

const TREDE = 'hulpbehoefte.trede'
const tredes = valuesOf(TREDE)
/** The rungs that are always drawn; the others only when they are possible. */
const rungs = tredes.slice(tredes.indexOf('eigen-kracht'), tredes.indexOf('opvoeding-overnemen') + 1)

/**
 * The lines of the drawing.
 * @param {Advies['hulpbehoeften'][number]} behoefte
 */
export function drawLadder({ trede, bijdragen }) {
  /** @type {readonly string[]} */
  const possible = trede.mogelijk
  /** @type {readonly string[]} */
  const helping = bijdragen.waarde
  const drawn = tredes.filter((waarde) => rungs.includes(waarde) || possible.includes(waarde)).toReversed()
  return ['    zwaar', ...drawn.map(drawRung), '    licht']

  /** @param {string} waarde */
  function drawRung(waarde) {
    const title = titleOf(TREDE, waarde)
    if (waarde === trede.waarde) return colours.green(colours.bold(`    ├─●─┤  ${title}`))
    if (possible.includes(waarde)) return colours.yellow(`    ├─?─┤  ${title}`)
    if (helping.includes(waarde)) return colours.cyan(`    ├─+─┤  ${title}`)
    return colours.dim(`    ├───┤  ${title}`)
  }
}

/**
 * What the marks mean; only those that the ladder of this need shows.
 * @param {Advies['hulpbehoeften'][number]} behoefte
 */
export function legendOf({ trede, bijdragen }) {
  return [
    trede.zeker ? '● dit past' : '? mogelijk',
    ...(bijdragen.waarde.length > 0 ? ['+ doet ook een deel'] : []),
  ].join('   ')
}
