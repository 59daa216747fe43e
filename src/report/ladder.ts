/** The ladder of one need: which rungs there are, and how each stands to the need. */
import type { Advies, Trede } from '../model/advies.js'
import type { Block, RungMark } from './blocks.js'
import { listed, type Words } from './words.js'

const TREDE = 'hulpbehoefte.trede'
/** Between these two every rung is told; the others only when they are possible. */
const LIGHTEST: Trede = 'eigen-kracht'
const HEAVIEST: Trede = 'opvoeding-overnemen'

type Need = Advies['hulpbehoeften'][number]

export function ladderBlock({ trede, bijdragen }: Need, words: Words): Block {
  const possible: readonly string[] = trede.mogelijk
  const helping: readonly string[] = bijdragen.waarde
  const tredes = words.subjects.get(TREDE)?.waarden ?? [
    ...helping.filter((waarde) => !possible.includes(waarde)),
    ...possible,
  ]
  const always = tredes.slice(Math.max(0, tredes.indexOf(LIGHTEST)), tredes.indexOf(HEAVIEST) + 1)
  const isTold = (waarde: string) =>
    always.includes(waarde) || possible.includes(waarde) || helping.includes(waarde)
  const markOf = (waarde: string): RungMark => {
    if (waarde === trede.waarde) return 'fits'
    if (possible.includes(waarde)) return 'possible'
    return helping.includes(waarde) ? 'helps' : 'none'
  }
  const rungs = tredes.map((id, order) => ({
    id,
    title: words.value(TREDE, id),
    mark: markOf(id),
    order,
  }))
  return {
    kind: 'ladder',
    rungs: rungs.filter(({ id }) => isTold(id)).toReversed(),
    heavy: 'zwaar',
    light: 'licht',
    legend: [
      trede.zeker ? { mark: 'fits', text: 'dit past' } : { mark: 'possible', text: 'mogelijk' },
      ...(helping.length > 0 ? [{ mark: 'helps', text: 'doet ook een deel' } as const] : []),
    ],
  }
}

/** The heading above the ladder: the need and what fits it. */
export function ladderTitle({ id, trede }: Need, words: Words): string {
  const titles = trede.mogelijk.map((waarde) => words.value(TREDE, waarde))
  if (trede.zeker) return `"${id}": ${titles.join('')}`
  return titles.length > 4
    ? `"${id}": nog niet zeker, ${titles.length} mogelijkheden`
    : `"${id}": nog niet zeker: ${listed(titles, 'of')}`
}
