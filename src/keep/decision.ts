/** What the professional decided, checked: words that are counted, and that name nobody. */
import { CALENDAR_DAY } from '../model/day.js'
import { type BesluitKeuze, LONGEST_REASON } from '../model/keeping.js'
import { isRecord } from '../model/plain.js'
import { holdsCitizenNumber } from '../model/privacy.js'
import { type Finding, fault } from '../problem.js'
import type { Keeping } from '../words/index.js'

/** The fields of each choice, and whether they must be there. */
const DECISION_FIELDS = {
  volgt: { reden: false, rol: false, dag: false },
  'wijkt-af': { reden: true, rol: true, dag: false, besloten: false },
} as const

export function decisionFaults(decision: BesluitKeuze, pad: string): Finding<Keeping>[] {
  const given: Readonly<Record<string, unknown>> = { ...decision }
  const { keuze, ...others } = given
  if (keuze !== 'volgt' && keuze !== 'wijkt-af') return [fault('vorm', `${pad}/keuze`, 'noSuchChoice')]
  const known: Readonly<Record<string, boolean>> = DECISION_FIELDS[keuze]
  const strange = Object.keys(others).filter((field) => !Object.hasOwn(known, field))
  return [
    ...strange.map((field) => fault('vorm', `${pad}/${field}`, 'noSuchDecision', { field, keuze })),
    ...(['reden', 'rol'] as const).flatMap((field) => {
      const at = `${pad}/${field}`
      if (known[field] === true)
        return wordFaults(given[field], fault('vorm', at, 'decisionBlank', { field }))
      return given[field] === undefined
        ? []
        : wordFaults(given[field], fault('vorm', at, 'decisionEmpty', { field }))
    }),
    ...dayFaults(given['dag'], `${pad}/dag`),
    ...(Object.hasOwn(known, 'besloten') ? insteadFaults(given['besloten'], `${pad}/besloten`) : []),
  ]
}

/** @param blank what is wrong when nothing is said */
function wordFaults(text: unknown, blank: Finding<Keeping>): Finding<Keeping>[] {
  if (typeof text !== 'string' || text.trim() === '') return [blank]
  if (text.length > LONGEST_REASON)
    return [fault('te-groot', blank.pad, 'decisionTooLong', { most: LONGEST_REASON })]
  return holdsCitizenNumber(text) ? [fault('persoonsgegeven', blank.pad, 'decisionNamesSomebody')] : []
}

function dayFaults(day: unknown, at: string): Finding<Keeping>[] {
  if (day === undefined || (typeof day === 'string' && CALENDAR_DAY.test(day))) return []
  return [fault('vorm', at, 'fieldWrong', { field: 'dag' })]
}

function insteadFaults(instead: unknown, at: string): Finding<Keeping>[] {
  if (instead === undefined) return []
  if (!isRecord(instead)) return [fault('vorm', at, 'fieldWrong', { field: 'besloten' })]
  const blank = fault('vorm', at, 'decisionEmpty', { field: 'besloten' })
  return Object.entries(instead)
    .flat()
    .flatMap((text) => wordFaults(text, blank))
}
