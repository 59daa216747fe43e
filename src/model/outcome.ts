/** How an advice shows what a conclusion says. */
import type { Scope } from './scope.js'
import type { CatalogueEntryJson } from './vocabulary.generated.js'

/** A conclusion of which one value holds. */
export interface Outcome<V> {
  /** The value, when only one is possible; else there is no such field. */
  readonly waarde?: V
  /** Every value that some completion of the casus could give, light to heavy. */
  readonly mogelijk: readonly V[]
  /** Whether only one value is possible. */
  readonly zeker: boolean
}

/** A conclusion that collects values. */
export interface Collected<V> {
  /** The values that are certainly in. */
  readonly waarde: readonly V[]
  /** The values that some completion of the casus could bring in; holds `waarde` too. */
  readonly mogelijk: readonly V[]
  readonly zeker: boolean
}

/** Something to use or to do. */
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

/** Outcomes to which an advice gives no field of its own, by the id of their conclusion. */
export type EigenUitkomsten = Readonly<Record<string, Outcome<string> | Collected<string>>>
/** The same, apart for the family and for each kind of item. `EigenVan` gives those of a rule set or overlay. */
export type Eigen = Readonly<Record<Scope, EigenUitkomsten>>
