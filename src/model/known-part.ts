/** What may stand in a casus in the place of a value: what is known of it. Absent and `null` mean nothing. */
import { isRecord } from './plain.js'

/**
 * It is one of these values (*één van*): two or more, each once.
 *
 * @example
 * ```ts
 * import type { EenVan } from 'eigen-kracht'
 *
 * const ability: EenVan<'niet' | 'deels' | 'volledig'> = { eenVan: ['deels', 'volledig'] }
 * ```
 */
export interface EenVan<V extends string = string> {
  readonly eenVan: readonly V[]
}
/**
 * It is one of these two numbers, or between them (*tussen*); `null` at an end of which nothing is known.
 *
 * @example
 * ```ts
 * import type { Tussen } from 'eigen-kracht'
 *
 * const age: Tussen = { tussen: [11, 13] }
 * const grownUp: Tussen = { tussen: [18, null] }
 * ```
 */
export interface Tussen {
  readonly tussen: readonly [least: number | null, most: number | null]
}

/** The fields in which that stands. */
export const ONE_OF = 'eenVan'
export const BETWEEN = 'tussen'
/** Of one value only, that value itself is written. */
export const FEWEST_ONE_OF = 2

/** Whether what is known of a value leaves this value, or all that this says of it; both stand well in a casus. */
export function leaves(known: unknown, value: unknown): boolean {
  if (!isRecord(known)) return true
  const values = known[ONE_OF]
  if (Array.isArray(values))
    return (isRecord(value) ? elementsOf(value[ONE_OF]) : [value]).every((one) => values.includes(one))
  const [least, most] = endsOf(known)
  const [from, to] = isRecord(value) ? endsOf(value) : [Number(value), Number(value)]
  return from >= least && to <= most
}

function elementsOf(part: unknown): readonly unknown[] {
  return Array.isArray(part) ? part : []
}

function endsOf(part: Readonly<Record<string, unknown>>): readonly [least: number, most: number] {
  const [least, most] = elementsOf(part[BETWEEN])
  return [
    typeof least === 'number' ? least : Number.NEGATIVE_INFINITY,
    typeof most === 'number' ? most : Number.POSITIVE_INFINITY,
  ]
}

/** The least and the most that what is known of a number leaves of this range. */
export function rangeLeft(
  known: unknown,
  [minimum, maximum]: readonly [minimum: number, maximum: number],
): readonly [minimum: number, maximum: number] {
  const [least, most] = isRecord(known) ? endsOf(known) : [minimum, maximum]
  return [Math.max(minimum, least), Math.min(maximum, most)]
}
