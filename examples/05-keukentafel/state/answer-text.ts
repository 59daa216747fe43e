/** Answers in words, as somebody would say them. */
import { words } from '../engine.js'
import { isPlain } from './said.js'

export const listed = (parts: readonly string[], last: 'en' | 'of'): string =>
  parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} ${last} ${parts.at(-1)}`

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** An answer, or what is known of it. */
export function answerText(feit: string, value: unknown): string {
  if (value === null || value === undefined) return 'weet ik nog niet'
  if (Array.isArray(value))
    return value.length === 0
      ? 'geen van deze'
      : listed(
          value.map((one) => words.value(feit, one)),
          'en',
        )
  if (!isPlain(value)) return words.value(feit, value)
  const { eenVan: some, tussen: ends } = value
  if (Array.isArray(some))
    return listed(
      some.map((one) => words.value(feit, one)),
      'of',
    )
  const [least, most] = Array.isArray(ends) ? ends : []
  if (most === null || most === undefined) return `${words.value(feit, least)} of meer`
  if (least === null || least === undefined) return `${words.value(feit, most)} of minder`
  return `tussen ${String(least).replace('.', ',')} en ${words.value(feit, most)}`
}
