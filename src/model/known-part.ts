/** What may stand in a casus in the place of a value: what is known of it. Absent and `null` mean nothing. */

/** It is one of these values: two or more, each once. */
export interface EenVan<V extends string = string> {
  readonly eenVan: readonly V[]
}
/** It is one of these two numbers, or between them; `null` at an end of which nothing is known. */
export interface Tussen {
  readonly tussen: readonly [least: number | null, most: number | null]
}

/** The fields in which that stands. */
export const ONE_OF = 'eenVan'
export const BETWEEN = 'tussen'
/** Of one value only, that value itself is written. */
export const FEWEST_ONE_OF = 2
