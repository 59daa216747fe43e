/** The ladder of one need as a drawing: heavy on top, light at the bottom. */
import type { AdviesMapJson } from '../model/advies-map.js'
import type { Outcome } from '../model/outcome.js'
import { listed, type Words } from './words.js'

/** What fits one need, and what carries part of it. */
export interface Need {
  readonly id: string
  readonly outcome: Outcome<string>
  readonly helping: readonly string[]
}
type Ladder = AdviesMapJson['ladder']

export function ladderLines({ outcome, helping }: Need, ladder: Ladder, words: Words): readonly string[] {
  const possible = outcome.mogelijk
  const tredes = words.subjects.get(ladder.conclusie)?.waarden ?? [
    ...helping.filter((waarde) => !possible.includes(waarde)),
    ...possible,
  ]
  const always = tredes.slice(Math.max(0, tredes.indexOf(ladder.van)), tredes.indexOf(ladder.tot) + 1)
  const drawn = tredes.filter(
    (waarde) => always.includes(waarde) || possible.includes(waarde) || helping.includes(waarde),
  )
  const markOf = (waarde: string) => {
    if (waarde === outcome.waarde) return '●'
    if (possible.includes(waarde)) return '?'
    return helping.includes(waarde) ? '+' : '─'
  }
  const rungs = drawn
    .toReversed()
    .map((waarde) => `├─${markOf(waarde)}─┤  ${words.value(ladder.conclusie, waarde)}`)
  return ['zwaar', ...rungs, 'licht', '', legend(outcome.zeker, helping.length > 0)]
}

function legend(certain: boolean, helped: boolean): string {
  return [certain ? '● dit past' : '? mogelijk', ...(helped ? ['+ doet ook een deel'] : [])].join('   ')
}

/** The heading above the ladder: the need and what fits it. */
export function ladderTitle({ id, outcome }: Need, { conclusie }: Ladder, words: Words): string {
  const titles = outcome.mogelijk.map((waarde) => words.value(conclusie, waarde))
  if (outcome.zeker) return `"${id}": ${titles.join('')}`
  return titles.length > 4
    ? `"${id}": nog niet zeker, ${titles.length} mogelijkheden`
    : `"${id}": nog niet zeker: ${listed(titles, 'of')}`
}
