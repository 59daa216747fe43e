/** What the professional decided, checked: words that are counted, and that name nobody. */
import { type BesluitKeuze, LONGEST_REASON } from '../model/keeping.js'
import { own } from '../model/names.js'
import { holdsCitizenNumber } from '../model/privacy.js'
import { type Finding, fault } from '../problem.js'
import type { Keeping } from '../words/index.js'

/** What is told with each choice. */
const TOLD_WITH: Readonly<Record<BesluitKeuze['keuze'], readonly string[]>> = {
  volgt: [],
  'wijkt-af': ['reden', 'rol'],
}

export function decisionFaults(decision: BesluitKeuze, pad: string): Finding<Keeping>[] {
  const { keuze, ...rest } = decision
  const fields = typeof keuze === 'string' ? own(TOLD_WITH, keuze) : undefined
  if (fields === undefined) return [fault('vorm', `${pad}/keuze`, 'noSuchChoice')]
  // What isn't asked isn't looked at: it is not kept either.
  const more = Object.keys(rest).filter((name) => !fields.includes(name))
  if (more.length > 0) return more.map((field) => fault('vorm', `${pad}/${field}`, 'decisionMore', { field }))
  return fields.flatMap((field): Finding<Keeping>[] => {
    const text: unknown = own(decision as Readonly<Record<string, unknown>>, field)
    const at = `${pad}/${field}`
    if (typeof text !== 'string' || text.trim() === '') return [fault('vorm', at, 'decisionBlank', { field })]
    if (text.length > LONGEST_REASON)
      return [fault('te-groot', at, 'decisionTooLong', { most: LONGEST_REASON })]
    return holdsCitizenNumber(text) ? [fault('persoonsgegeven', at, 'decisionNamesSomebody')] : []
  })
}
