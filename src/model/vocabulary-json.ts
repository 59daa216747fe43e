/** The words of a rule set as JSON; see `vocabulary.ts`. */

/**
 * On what a rule can rest: law, case law, policy, research, a choice of the model.
 *
 * @example
 * ```ts
 * import type { GroundJson } from 'eigen-kracht'
 *
 * const law: GroundJson = { grond: 'wet', titel: 'wet', bindend: true, bronsoort: 'wet' }
 * ```
 */
export interface GroundJson {
  readonly grond: string
  readonly titel: string
  /** It carries a duty: what rests on it holds whatever else is known. */
  readonly bindend?: boolean
  /** It is nothing without the article that says so: a source must be named with its place. */
  readonly artikel?: boolean
  /** In an overlay it is nothing without a source of this kind, with its place. */
  readonly bronsoort?: string
  /** What a report says once of all sentences that rest on it. */
  readonly voetnoot?: string
}
/**
 * One thing that a catalogue tells of a value.
 *
 * @example
 * ```ts
 * import type { CatalogueFieldJson } from 'eigen-kracht'
 *
 * const field: CatalogueFieldJson = { veld: 'vorm', soort: 'keuzes', waarden: ['preventief', 'licht', 'zwaar'] }
 * ```
 */
export interface CatalogueFieldJson {
  readonly veld: string
  /** A text, some of `waarden`, or a list of sources. */
  readonly soort: 'tekst' | 'keuzes' | 'bronnen'
  readonly waarden?: readonly string[]
  readonly uitleg?: string
}
export interface Vocabulary {
  readonly gronden: readonly GroundJson[]
  readonly catalogus: readonly CatalogueFieldJson[]
}
