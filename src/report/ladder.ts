/** The ladder of one need as a drawing: heavy on top, light at the bottom. */
import type { Advies, Trede } from '../model/advies.js'
import { listed, type Words } from './words.js'

const TREDE = 'hulpbehoefte.trede'
/** Between these two every rung is drawn; the others only when they are possible. */
const LIGHTEST: Trede = 'eigen-kracht'
const HEAVIEST: Trede = 'opvoeding-overnemen'

type Need = Advies['hulpbehoeften'][number]

export function ladderLines({ trede, bijdragen }: Need, words: Words): readonly string[] {
  const possible: readonly string[] = trede.mogelijk
  const helping: readonly string[] = bijdragen.waarde
  const tredes = words.subjects.get(TREDE)?.waarden ?? [
    ...helping.filter((waarde) => !possible.includes(waarde)),
    ...possible,
  ]
  const always = tredes.slice(Math.max(0, tredes.indexOf(LIGHTEST)), tredes.indexOf(HEAVIEST) + 1)
  const drawn = tredes.filter(
    (waarde) => always.includes(waarde) || possible.includes(waarde) || helping.includes(waarde),
  )
  const markOf = (waarde: string) => {
    if (waarde === trede.waarde) return '●'
    if (possible.includes(waarde)) return '?'
    return helping.includes(waarde) ? '+' : '─'
  }
  const rungs = drawn.toReversed().map((waarde) => `├─${markOf(waarde)}─┤  ${words.value(TREDE, waarde)}`)
  return ['zwaar', ...rungs, 'licht', '', legend(trede.zeker, helping.length > 0)]
}

function legend(certain: boolean, helped: boolean): string {
  return [certain ? '● dit past' : '? mogelijk', ...(helped ? ['+ doet ook een deel'] : [])].join('   ')
}

/** The heading above the ladder: the need and what fits it. */
export function ladderTitle({ id, trede }: Need, words: Words): string {
  const titles = trede.mogelijk.map((waarde) => words.value(TREDE, waarde))
  if (trede.zeker) return `"${id}": ${titles.join('')}`
  return titles.length > 4
    ? `"${id}": nog niet zeker, ${titles.length} mogelijkheden`
    : `"${id}": nog niet zeker: ${listed(titles, 'of')}`
}
