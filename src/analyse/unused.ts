/** Questions that nothing asks: facts that no rule, text, guarantee or research question speaks of. */
import type { Draft } from '../load/draft.js'
import { parseTemplate } from '../model/template.js'
import { doubt, type Finding } from '../problem.js'
import type { Doubts } from '../words/index.js'

/** Every text in what may use facts, and every id in the holes of these texts. Broken parts count too. */
export function* mentioned(value: unknown): Generator<string> {
  if (typeof value === 'string') {
    yield value
    for (const piece of value.includes('{') ? parseTemplate(value) : [])
      if (piece.kind === 'subject') yield piece.id
  } else if (typeof value === 'object' && value !== null)
    for (const part of Object.values(value)) yield* mentioned(part)
}

export function unusedFacts({ feiten }: Draft, data: unknown): Finding<Doubts>[] {
  if (typeof data !== 'object' || data === null) return []
  const { regels, verhaal, waarborgen, onderzoeksvragen, gesprek } = data as Readonly<Record<string, unknown>>
  const used = new Set(mentioned([regels, verhaal, waarborgen, onderzoeksvragen, gesprek]))
  return feiten.flatMap(({ pad, part: { id } }): Finding<Doubts>[] =>
    used.has(id) ? [] : [doubt('vraag-ongebruikt', pad, 'unusedFact', { id })],
  )
}
