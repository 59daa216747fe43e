/** What the professional decided, checked: words that are counted, and that name nobody. */
import { type BesluitKeuze, LONGEST_REASON } from '../model/keeping.js'
import { holdsCitizenNumber } from '../model/privacy.js'
import { type Finding, fault } from '../problem.js'
import type { Keeping } from '../words/index.js'

export function decisionFaults(decision: BesluitKeuze, pad: string): Finding<Keeping>[] {
  if (decision.keuze === 'volgt') return []
  if (decision.keuze !== 'wijkt-af') return [fault('vorm', `${pad}/keuze`, 'noSuchChoice')]
  return (['reden', 'rol'] as const).flatMap((field): Finding<Keeping>[] => {
    const text: unknown = decision[field]
    const at = `${pad}/${field}`
    if (typeof text !== 'string' || text.trim() === '') return [fault('vorm', at, 'decisionBlank', { field })]
    if (text.length > LONGEST_REASON)
      return [fault('te-groot', at, 'decisionTooLong', { most: LONGEST_REASON })]
    return holdsCitizenNumber(text) ? [fault('persoonsgegeven', at, 'decisionNamesSomebody')] : []
  })
}
