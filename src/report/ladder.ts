/** The ladder: which rungs there are, and how each stands to each need. */
import type { AdviesMapJson } from '../model/advies-map.js'
import type { Outcome } from '../model/outcome.js'
import type { ItemScope } from '../model/scope.js'
import type { Block, RungMark } from './blocks.js'
import type { Shown } from './fields.js'
import { isCollected, type Words } from './words.js'

/** Each need stands on the ladder. */
export const NEED = 'hulpbehoefte' satisfies ItemScope

/** What fits one need, and what carries part of it. */
export interface Need {
  readonly id: string
  readonly outcome: Outcome<string>
  readonly helping: readonly string[]
}
type Ladder = AdviesMapJson['ladder']

/** The needs of an advice. */
export function needsOf(fields: Shown, ladder: Ladder): readonly Need[] {
  return fields.rows(NEED).flatMap(({ id, outcome }) => {
    const rung = outcome(ladder.conclusie)
    if (rung === undefined || isCollected(rung)) return []
    return [{ id, outcome: rung, helping: [outcome(ladder.bijdragen)?.waarde ?? []].flat() }]
  })
}

/**
 * A need with what fits it; while that is open by its name only, or with a text that says so. The sentence below it
 * tells between what it still is.
 */
export function needHeading(
  { id, outcome }: Need,
  { conclusie }: Ladder,
  words: Words,
  open?: string,
): string {
  const { waarde } = outcome
  const fits = waarde === undefined ? open : words.value(conclusie, waarde)
  const name = words.item(conclusie, id)
  return fits === undefined ? name : `${name}: ${fits}`
}

function rungMark({ outcome, helping }: Need, value: string): RungMark {
  if (value === outcome.waarde) return 'fits'
  if (outcome.mogelijk.includes(value)) return 'possible'
  return helping.includes(value) ? 'helps' : 'none'
}

/** One picture for all needs. */
export function ladderBlock(needs: readonly Need[], ladder: Ladder, words: Words): Block {
  const met = needs.flatMap(({ outcome, helping }) => [...helping, ...outcome.mogelijk])
  const all = words.subjects.get(ladder.conclusie)?.waarden ?? [...new Set(met)]
  // Between these two every rung is told; the others only when they are possible.
  const always = all.slice(Math.max(0, all.indexOf(ladder.van)), all.indexOf(ladder.tot) + 1)
  const rungs = all.map((id, order) => ({
    id,
    title: words.value(ladder.conclusie, id),
    marks: needs.map((need) => rungMark(need, id)),
    order,
  }))
  const marks = new Set(rungs.flatMap((rung) => rung.marks))
  const legend: readonly { readonly mark: RungMark; readonly text: string }[] = [
    { mark: 'fits', text: 'dit past' },
    { mark: 'possible', text: 'mogelijk' },
    { mark: 'helps', text: 'doet ook een deel' },
  ]
  return {
    kind: 'ladder',
    needs: needs.map(({ id }) => words.item(ladder.conclusie, id)),
    rungs: rungs.filter(({ id }) => always.includes(id) || met.includes(id)).toReversed(),
    heavy: 'zwaar',
    light: 'licht',
    legend: legend.filter(({ mark }) => marks.has(mark)),
  }
}
