/** Steps of a conversation, for tests. */
import type { Vraag } from 'eigen-kracht'
import { newTable, type Table } from '../../../examples/05-keukentafel/state/table.js'
import { answer, askedBy, questionNow } from '../../../examples/05-keukentafel/state/talk.js'

export const empty: Table = newTable('2026-01-15')

/** The question that stands there; a test that gets none is wrong. */
export function asked(table: Table): Vraag {
  const vraag = questionNow(table)
  if (vraag === undefined) throw new Error('nothing is asked')
  return vraag
}

/** Answers what is asked, all its items with the same. */
export function say(table: Table, value: unknown): Table {
  const vraag = asked(table)
  return answer(
    table,
    vraag,
    askedBy(vraag).map(() => value),
  )
}

/** Answers until this fact is asked, with what these say or else the first answer. */
export function until(table: Table, feit: string, answers: Readonly<Record<string, unknown>> = {}): Table {
  let now = table
  for (let n = 0; n < 100; n++) {
    const vraag = questionNow(now)
    if (vraag === undefined || vraag.feit === feit) return now
    now = say(now, Object.hasOwn(answers, vraag.feit) ? answers[vraag.feit] : firstAnswer(vraag))
  }
  throw new Error(`${feit} is never asked`)
}

function firstAnswer({ soort, type, antwoorden, minimum }: Vraag): unknown {
  if (soort === 'lijst') return []
  if (type === 'getal') return minimum
  const value = antwoorden?.[0]?.waarde
  return type === 'meerkeuze' ? [value] : value
}
