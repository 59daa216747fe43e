/** How exact `mogelijk` is over random unfinished casussen: what is missing, and what is listed too much. */
import { baseRuleSet, type Casus, createAssessor } from '../../src/index.js'
import { createExact } from './exact.js'

/** Values that are only ever said of what is not known yet: no completion reaches them, and that is meant. */
const WHILE_UNKNOWN: ReadonlySet<string> = new Set(
  baseRuleSet.regels.flatMap(({ zolangOnbekend, event }) =>
    zolangOnbekend === true ? [`${event.type} ${event.params.waarde}`] : [],
  ),
)

export interface Tightness {
  readonly outcomes: number
  /** Outcomes in which a value is missing that some completion gives: must be empty. */
  readonly tooNarrow: readonly string[]
  /** In how many outcomes of each conclusion a value is listed that no completion gives. */
  readonly tooWide: ReadonlyMap<string, number>
  /** The share of outcomes with a value too many. */
  readonly share: number
}

export function measureTightness(casussen: readonly Casus[]): Tightness {
  const exactOf = createExact(baseRuleSet)
  const { assess } = createAssessor(baseRuleSet)
  let outcomes = 0
  const tooNarrow: string[] = []
  const tooWide = new Map<string, number>()
  for (const casus of casussen) {
    const exact = exactOf(casus)
    for (const { conclusie, item = '', uitkomst } of assess(casus).spoor) {
      const real = exact.get(`${conclusie} ${item}`) ?? []
      const listed = uitkomst.mogelijk.filter((value) => !WHILE_UNKNOWN.has(`${conclusie} ${value}`))
      outcomes++
      if (real.some((value) => !listed.includes(value)))
        tooNarrow.push(`${conclusie} ${item} ${JSON.stringify(casus)}`)
      if (listed.length > real.length) tooWide.set(conclusie, (tooWide.get(conclusie) ?? 0) + 1)
    }
  }
  const wide = [...tooWide.values()].reduce((sum, count) => sum + count, 0)
  return { outcomes, tooNarrow, tooWide, share: wide / outcomes }
}
