/** The ladder of one need: which rungs there are, and how each stands to the need. */
import type { AdviesMapJson } from '../model/advies-map.js'
import type { Outcome } from '../model/outcome.js'
import type { Block, RungMark } from './blocks.js'
import { listed, type Words } from './words.js'

/** What fits one need, and what carries part of it. */
export interface Need {
  readonly id: string
  readonly outcome: Outcome<string>
  readonly helping: readonly string[]
}
type Ladder = AdviesMapJson['ladder']

export function ladderBlock({ outcome, helping }: Need, ladder: Ladder, words: Words): Block {
  const possible = outcome.mogelijk
  const tredes = words.subjects.get(ladder.conclusie)?.waarden ?? [
    ...helping.filter((waarde) => !possible.includes(waarde)),
    ...possible,
  ]
  // Between these two every rung is told; the others only when they are possible.
  const always = tredes.slice(Math.max(0, tredes.indexOf(ladder.van)), tredes.indexOf(ladder.tot) + 1)
  const isTold = (waarde: string) =>
    always.includes(waarde) || possible.includes(waarde) || helping.includes(waarde)
  const markOf = (waarde: string): RungMark => {
    if (waarde === outcome.waarde) return 'fits'
    if (possible.includes(waarde)) return 'possible'
    return helping.includes(waarde) ? 'helps' : 'none'
  }
  const rungs = tredes.map((id, order) => ({
    id,
    title: words.value(ladder.conclusie, id),
    mark: markOf(id),
    order,
  }))
  return {
    kind: 'ladder',
    rungs: rungs.filter(({ id }) => isTold(id)).toReversed(),
    heavy: 'zwaar',
    light: 'licht',
    legend: [
      outcome.zeker ? { mark: 'fits', text: 'dit past' } : { mark: 'possible', text: 'mogelijk' },
      ...(helping.length > 0 ? [{ mark: 'helps', text: 'doet ook een deel' } as const] : []),
    ],
  }
}

/** The heading above the ladder: the need and what fits it. */
export function ladderTitle({ id, outcome }: Need, { conclusie }: Ladder, words: Words): string {
  const titles = outcome.mogelijk.map((waarde) => words.value(conclusie, waarde))
  if (outcome.zeker) return `"${id}": ${titles.join('')}`
  return titles.length > 4
    ? `"${id}": nog niet zeker, ${titles.length} mogelijkheden`
    : `"${id}": nog niet zeker: ${listed(titles, 'of')}`
}
