/** Reads a record back from JSON of which nothing is known. */
import { guard } from '../load/guard.js'
import { CALENDAR_DAY } from '../model/day.js'
import { type BesluitKeuze, type Dossier, MARK } from '../model/keeping.js'
import { isRecord } from '../model/plain.js'
import { type Finding, fault, type Problem, told } from '../problem.js'
import { type Keeping, keeping, reading } from '../words/index.js'
import { decisionFaults } from './decision.js'

const FORM = 1
type RecordFinding = Finding<Keeping> | Problem

/** The record, or what is wrong with it. */
export function readRecord(
  data: unknown,
): { readonly dossier: Dossier } | { readonly problems: readonly RecordFinding[] } {
  const unsafe = guard(data)
  if (unsafe.length > 0) return { problems: told(unsafe, reading) }
  if (!isRecord(data)) return { problems: [fault('vorm', '', 'noRecord')] }
  if (data['formaat'] === undefined) return { problems: [fault('vorm', '', 'noRecord')] }
  if (data['formaat'] !== FORM) return { problems: [fault('vorm', '/formaat', 'otherForm', { form: FORM })] }
  const problems = [...fieldFaults(data), ...outcomeFaults(data['uitkomsten'])]
  const { besluit } = data
  if (besluit !== undefined)
    problems.push(
      ...(isRecord(besluit)
        ? decisionFaults(besluit as unknown as BesluitKeuze, '/besluit')
        : [fault('vorm', '/besluit', 'fieldWrong', { field: 'besluit' })]),
    )
  return problems.length > 0 ? { problems } : { dossier: data as unknown as Dossier }
}

export const recordProblems = (found: readonly RecordFinding[]): readonly Problem[] =>
  told(found, keeping, reading)

/** The error of a record, or of a decision, that can't be taken. */
export function recordRefusal(what: string, found: readonly RecordFinding[]): TypeError {
  const lines = recordProblems(found).map(({ pad, bericht }) => `${pad === '' ? '' : `${pad}: `}${bericht}`)
  return new TypeError(`${what}: ${lines.join('\n')}`)
}

type IsField = (value: unknown) => boolean
const isText: IsField = (value) => typeof value === 'string' && value !== ''
const isMark: IsField = (value) => typeof value === 'string' && MARK.test(value)
const isCalendarDay: IsField = (value) => typeof value === 'string' && CALENDAR_DAY.test(value)

function fieldFaults(data: Readonly<Record<string, unknown>>): RecordFinding[] {
  const { regelset } = data
  const about = isRecord(regelset) ? regelset : {}
  const fields: readonly (readonly [pad: string, value: unknown, fits: IsField])[] = [
    ['/bibliotheek', data['bibliotheek'], isText],
    ['/peildatum', data['peildatum'], isCalendarDay],
    ['/regelset/id', about['id'], isText],
    ['/regelset/versie', about['versie'], isText],
    ['/regelset/vingerafdruk', about['vingerafdruk'], isMark],
    ['/casus', data['casus'], isMark],
    ['/advies', data['advies'], isMark],
  ]
  return fields.flatMap(([pad, value, fits]) =>
    fits(value) ? [] : [fault('vorm', pad, 'fieldWrong', { field: pad.slice(1) })],
  )
}

function outcomeFaults(value: unknown): RecordFinding[] {
  const isValue = (one: unknown) => one === null || typeof one === 'string'
  const fits =
    isRecord(value) && Object.values(value).every((list) => Array.isArray(list) && list.every(isValue))
  return fits ? [] : [fault('vorm', '/uitkomsten', 'fieldWrong', { field: 'uitkomsten' })]
}
