/** What the oracle can say of a conclusion. */
import type { Uitkomsten } from '../../src/index.js'

/** Of a conclusion that collects: which values must be in and which out. One that is left out: the page does not say. */
export type Members<K extends keyof Uitkomsten> = { readonly [V in Uitkomsten[K]]?: boolean | undefined }

/** What must come out of one conclusion, for one item. */
export interface Verdict {
  readonly conclusie: keyof Uitkomsten
  readonly item?: string
  /** One of these; nearly always a single value. */
  readonly een?: readonly string[]
  readonly leden?: Readonly<Record<string, boolean | undefined>>
}

export const one = <K extends keyof Uitkomsten>(
  conclusie: K,
  waarde: Uitkomsten[K] | readonly Uitkomsten[K][],
  item?: string,
): Verdict => ({ conclusie, een: [waarde].flat() as string[], ...(item !== undefined && { item }) })

export const many = <K extends keyof Uitkomsten>(
  conclusie: K,
  leden: Members<K>,
  item?: string,
): Verdict => ({ conclusie, leden, ...(item !== undefined && { item }) })
