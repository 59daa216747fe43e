/** How an advice shows what a conclusion says. */
import type { Scope } from './scope.js'
import type { CatalogueEntryJson } from './vocabulary.generated.js'

/**
 * A conclusion of which one value holds.
 *
 * @example
 * ```ts
 * import type { Outcome } from 'eigen-kracht'
 *
 * const open: Outcome<'zorgen' | 'ernstig'> = { mogelijk: ['zorgen', 'ernstig'], zeker: false }
 * const known: Outcome<'zorgen' | 'ernstig'> = { waarde: 'ernstig', mogelijk: ['ernstig'], zeker: true }
 * ```
 */
export interface Outcome<V> {
  /** The value, when only one is possible; else there is no such field. */
  readonly waarde?: V
  /** Every value that some completion of the casus could give, light to heavy. */
  readonly mogelijk: readonly V[]
  /** Whether only one value is possible. */
  readonly zeker: boolean
}

/**
 * A conclusion that collects values.
 *
 * @example
 * ```ts
 * import type { Collected } from 'eigen-kracht'
 *
 * const route: Collected<string> = {
 *   waarde: ['crisisdienst'],
 *   mogelijk: ['veilig-thuis', 'crisisdienst'],
 *   zeker: false,
 * }
 * const stillOpen = route.mogelijk.filter((value) => !route.waarde.includes(value))
 * console.log(stillOpen) // [ 'veilig-thuis' ]
 * ```
 */
export interface Collected<V> {
  /** The values that are certainly in. */
  readonly waarde: readonly V[]
  /** The values that some completion of the casus could bring in; holds `waarde` too. */
  readonly mogelijk: readonly V[]
  readonly zeker: boolean
}

/**
 * Something to use or to do (*suggestie*), such as an instrument that may help.
 *
 * @example
 * ```ts
 * import { assess, type Suggestie } from 'eigen-kracht'
 *
 * const { instrumenten } = assess({ kenmerk: 'voorbeeld-1', peildatum: '2026-01-15', netwerk: { steunfiguur: true } })
 * const tell = ({ titel, zeker }: Suggestie) => `${titel}${zeker ? '' : ' (misschien)'}`
 * console.log(instrumenten.map(tell)[0]) // familiegroepsplan (misschien)
 * ```
 */
export interface Suggestie {
  readonly id: string
  /** Whether it certainly fits; else it fits if what is still unknown turns out so. */
  readonly zeker: boolean
  readonly titel: string
  readonly toelichting: string
  readonly regels: readonly string[]
  readonly bronnen: readonly string[]
  /** What fills the holes of the texts of its rules; absent when there are none. */
  readonly invulling?: Readonly<Record<string, string>>
  /** For an instrument: for whom, what for, when, in what form, and what is known of its effect. */
  readonly catalogus?: CatalogueEntryJson
}

/**
 * Outcomes to which an advice gives no field of its own, by the id of their conclusion.
 *
 * @example
 * ```ts
 * import type { EigenUitkomsten } from 'eigen-kracht'
 *
 * const own: EigenUitkomsten = { 'alkmaar.loket': { waarde: ['cjg'], mogelijk: ['cjg'], zeker: true } }
 * ```
 */
export type EigenUitkomsten = Readonly<Record<string, Outcome<string> | Collected<string>>>
/**
 * Outcomes of one's own (*eigen*), apart for the family (`gezin`) and for each kind of item. `EigenVan` gives those of a rule set
 * or overlay.
 *
 * @example
 * ```ts
 * import type { Eigen } from 'eigen-kracht'
 *
 * const own: Eigen = {
 *   gezin: { 'alkmaar.loket': { waarde: ['cjg'], mogelijk: ['cjg'], zeker: true } },
 *   persoon: {},
 *   leefgebied: {},
 *   hulpbehoefte: {},
 * }
 * ```
 */
export type Eigen = Readonly<Record<Scope, EigenUitkomsten>>
