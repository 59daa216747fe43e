/**
 * What an advice looks like. The outcomes (`Besluit`) are
 * written from the form of an advice in the base rule set.
 */

import type { TruthName } from '../truth.js'
import type { Besluit } from './base.generated.js'
import type { EenVan, Tussen } from './known-part.js'
import type { Collected, Eigen, Outcome } from './outcome.js'

export type { Besluit, Status, Trede } from './base.generated.js'
export type { Collected, Eigen, EigenUitkomsten, Outcome, Suggestie } from './outcome.js'

/** A sentence with the rules and sources behind it. */
export interface Zin {
  readonly tekst: string
  readonly regels: readonly string[]
  readonly bronnen: readonly string[]
  /** The conclusion that it tells. */
  readonly conclusie: string
  /** The item that it is about. */
  readonly item?: string
  /** What fills the holes of the texts of its rules, the name of the item and the rule's own values aside; absent when there are none. */
  readonly invulling?: Readonly<Record<string, string>>
  /** The text with its holes, when it is none of the rule set. */
  readonly sjabloon?: string
}

export interface OpenVraag {
  /** The fact that is unknown. */
  readonly feit: string
  /** The item of which it is unknown; absent for the family, and for items that may still come. */
  readonly item?: string
  readonly vraag: string
  /** Why it is asked, in one plain sentence. */
  readonly waarom: string
  /** Who can answer it. */
  readonly wie: readonly string[]
  /** The conclusions that its answer can change. */
  readonly raakt: readonly string[]
  /** Whether it can still change what the advice is for in the first place, such as a rung or the level of safety. */
  readonly beslissend: boolean
}

/** What is said of a fact: as it may stand in a casus. */
export type Gezegde = boolean | number | string | readonly string[] | EenVan | Tussen | null

/** A fact on which those who speak of it differ. */
export interface Verschil {
  readonly feit: string
  /** The item about which they differ; absent for the family. */
  readonly item?: string
  readonly vraag: string
  /** What each of them says; the casus itself is the word of the professional who fills it in. */
  readonly antwoorden: readonly { readonly van: string; readonly rol: string; readonly waarde: Gezegde }[]
  /** The conclusions that it can change; empty when nothing hangs on it any more. */
  readonly raakt: readonly string[]
  /** Whether to settle it for one or another gives other possible outcomes of what the advice stands on. */
  readonly maaktUit: boolean
}

/** A condition as it was met, with the truth value of each part. */
export type SpoorVoorwaarde =
  | { readonly soort: 'all' | 'any'; readonly waar: TruthName; readonly delen: readonly SpoorVoorwaarde[] }
  | { readonly soort: 'not'; readonly waar: TruthName; readonly delen: readonly [SpoorVoorwaarde] }
  | {
      readonly soort: 'feit'
      readonly waar: TruthName
      readonly feit: string
      readonly operator: string
      readonly waarde: unknown
      /** What was asked of the items, for a count. */
      readonly params?: unknown
      /** The value met; null when it is unknown, and what is known of it when that is something. */
      readonly gevonden: Gezegde
      /** The values still possible, when there are several; for a count the least and the most (null: no end). */
      readonly mogelijk?: readonly (string | number | null)[]
    }

export interface SpoorRegel {
  readonly regel: string
  readonly waarde: string
  readonly waar: TruthName
  readonly voorwaarden: SpoorVoorwaarde
}

/** One conclusion, for one item, with all its rules in the order in which they were asked. */
export interface SpoorConclusie {
  readonly conclusie: string
  readonly item?: string
  readonly uitkomst: Outcome<string> | Collected<string>
  readonly regels: readonly SpoorRegel[]
}

/** An explained advice. Plain JSON, deeply frozen, keys always in this order. */
export interface Advies<E extends Eigen = Eigen> extends Besluit<E> {
  /** What is still unknown and matters, most decisive first. */
  readonly openVragen: readonly OpenVraag[]
  /** On what those who speak in the casus (`visies`) differ: what matters first. */
  readonly verschillen: readonly Verschil[]
  /** The reasoning in plain Dutch. */
  readonly motivering: readonly Zin[]
  /** What speaks against the advice, and what is unsure. */
  readonly tegenwicht: readonly Zin[]
  /** Every conclusion, also those that have no field of their own above, its rules and their conditions, with the values met. */
  readonly spoor: readonly SpoorConclusie[]
}
