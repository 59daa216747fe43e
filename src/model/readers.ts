/**
 * Who reads an advice: the family (`gezin`), the young person of 12 and older (`jongere`), or the professional. Only its type
 * is exported.
 *
 * @example
 * ```ts
 * import type { READERS } from 'eigen-kracht'
 *
 * const readers: typeof READERS = ['gezin', 'jongere', 'professional']
 * ```
 */
export const READERS = ['gezin', 'jongere', 'professional'] as const
/**
 * Who reads an advice: the family (`gezin`), the young person of 12 and older (`jongere`), or the professional.
 *
 * @example
 * ```ts
 * import { assess, type Reader } from 'eigen-kracht'
 * import { toMarkdown } from 'eigen-kracht/report'
 *
 * const advies = assess({ kenmerk: 'voorbeeld-1', peildatum: '2026-01-15' })
 * const pageFor = (voor: Reader) => toMarkdown(advies, { voor })
 * ```
 */
export type Reader = (typeof READERS)[number]
/**
 * A text in other words, for the readers who need these.
 *
 * @example
 * ```ts
 * import type { ForReaders } from 'eigen-kracht'
 *
 * const texts: ForReaders<string> = { jongere: 'Er is nu gevaar. Eerst moet jij veilig zijn.' }
 * ```
 */
export type ForReaders<T> = { readonly [R in Reader]?: T }
