/** What a page for one reader says besides the texts of the rules: whom it is for, and other words. */

/**
 * Whom a page is written for: the persons with this value of a fact, and from this number of another on.
 *
 * @example
 * ```ts
 * import type { ReaderPersonJson } from 'eigen-kracht'
 *
 * const wie: ReaderPersonJson = { feit: 'persoon.rol', waarde: 'jeugdige', getal: 'persoon.leeftijd', vanaf: 12 }
 * ```
 */
export interface ReaderPersonJson {
  readonly feit: string
  readonly waarde: string
  readonly getal: string
  readonly vanaf: number
}

/**
 * The page for a reader who is one person: whom it is for, what it says when it is not clear who that is, what it
 * leaves out, and what to do in danger.
 *
 * @example
 * ```ts
 * import { baseRuleSet, type ReaderFormJson } from 'eigen-kracht'
 *
 * const jongere: ReaderFormJson | undefined = baseRuleSet.advies?.verslag.lezers?.jongere
 * console.log(jongere?.wie.vanaf) // 12
 * ```
 */
export interface ReaderFormJson {
  readonly wie: ReaderPersonJson
  /** What this reader is called where the page says whom it is about. */
  readonly zelf: string
  /** Said when more persons may be the reader, with `{namen}`. */
  readonly meer: string
  /** Said when nobody is old enough. */
  readonly jonger: string
  /** Said when it is not known whether somebody is. */
  readonly onbekend: string
  /** What to do in danger: before all else from this level of safety on, unless what the rules say comes first. */
  readonly nood?: { readonly vanaf: string; readonly tekst: string }
  /** Said beside safety as long as it is not known how safe it is. */
  readonly onveilig?: string
  /** Conclusions that this reader is not told of, and facts that are better asked in a talk than on paper. */
  readonly zonder?: readonly string[]
}
