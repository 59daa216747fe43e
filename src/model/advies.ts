/** What an advice looks like. The shapes are those of section 4 of the contract. */
import type { TruthName } from '../truth.js'
import type { Persoon, Uitkomsten } from './base.generated.js'
import type { Scope } from './scope.js'
import type { Geldigheid } from './validity.js'

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

export type Status = 'direct-handelen' | 'onderzoek-onvolledig' | 'voorlopig' | 'definitief'
export type Trede = Uitkomsten['hulpbehoefte.trede']

/** Something to use or to do. */
export interface Suggestie {
  readonly id: string
  /** Whether it certainly fits; else it fits if what is still unknown turns out so. */
  readonly zeker: boolean
  readonly titel: string
  readonly toelichting: string
  readonly regels: readonly string[]
  readonly bronnen: readonly string[]
  /** For an instrument: for whom, what for, when, in what form, and what is known of its effect. */
  readonly catalogus?: {
    readonly voorWie: string
    readonly waarvoor: string
    readonly wanneer: string
    readonly vorm: readonly string[]
    readonly effect: string
    readonly bron: readonly string[]
  }
}

/** A sentence with the rules and sources behind it. */
export interface Zin {
  readonly tekst: string
  readonly regels: readonly string[]
  readonly bronnen: readonly string[]
  /** The conclusion that it tells. */
  readonly conclusie: string
  /** The item that it is about. */
  readonly item?: string
}

export interface OpenVraag {
  /** The fact that is unknown. */
  readonly feit: string
  /** The item of which it is unknown; absent for the family, and for items that may still come. */
  readonly item?: string
  readonly vraag: string
  /** The conclusions that its answer can change. */
  readonly raakt: readonly string[]
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
      /** The value met; null when it is unknown. */
      readonly gevonden: boolean | number | string | readonly string[] | null
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

type One<K extends keyof Uitkomsten> = Outcome<Uitkomsten[K]>
type Many<K extends keyof Uitkomsten> = Collected<Uitkomsten[K]>

/** Outcomes to which an advice gives no field of its own, by the id of their conclusion. */
export type EigenUitkomsten = Readonly<Record<string, Outcome<string> | Collected<string>>>
/** The same, apart for the family and for each kind of item. `EigenVan` gives those of a rule set or overlay. */
export type Eigen = Readonly<Record<Scope, EigenUitkomsten>>

/** What `decide` gives: every outcome, without the explanation. Plain JSON. `E` holds the conclusions of one's own. */
export interface Besluit<E extends Eigen = Eigen> {
  readonly kenmerk: string
  readonly peildatum: string
  readonly regelset: {
    readonly id: string
    readonly versie: string
    /** SHA-256 of the canonical rule set. */
    readonly vingerafdruk: string
  }
  /** Whether the rule set is in force on the `peildatum`. If not, the advice is none to act on as it is. */
  readonly geldigheid: Geldigheid
  readonly status: Status
  /** Whether a decision can be taken on this investigation, and what is still to do before that. */
  readonly besluit: {
    readonly rijp: One<'advies.besluitrijp'>
    readonly nogTeDoen: readonly Suggestie[]
  }
  readonly veiligheid: {
    readonly niveau: One<'veiligheid.niveau'>
    readonly route: Many<'veiligheid.route'>
    readonly doorbreektLadder: One<'ladder.doorbroken'>
  }
  readonly ladder: { readonly stap: One<'ladder.stap'> }
  readonly trede: One<'advies.trede'>
  readonly compartiment: One<'advies.compartiment'>
  readonly eigenKracht: {
    readonly oordeel: One<'eigenKracht.oordeel'>
    readonly grenzen: Many<'eigenKracht.grenzen'>
    readonly spanning: One<'eigenKracht.spanning'>
  }
  readonly personen: readonly {
    readonly id: string
    /** Null when the role is unknown. */
    readonly rol: NonNullable<Persoon['rol']> | null
    readonly dimensies: Readonly<Record<'ben' | 'kan' | 'wil' | 'heb' | 'weet', One<'persoon.ben'>>>
    readonly eigenKracht: One<'persoon.eigenKracht'>
    readonly eigen: E['persoon']
  }[]
  readonly leefgebieden: readonly {
    readonly leefgebied: string
    readonly draagkracht: One<'leefgebied.draagkracht'>
    readonly regie: One<'leefgebied.regie'>
    readonly signalen: Many<'leefgebied.signalen'>
    readonly eigen: E['leefgebied']
  }[]
  readonly hulpbehoeften: readonly {
    readonly id: string
    readonly trede: One<'hulpbehoefte.trede'>
    /** Whether the family carries it, as weighed; the estimate alone is not enough. */
    readonly gezinDraagt: One<'hulpbehoefte.gezinDraagt'>
    readonly netwerkDraagt: One<'hulpbehoefte.netwerkDraagt'>
    readonly vrijDraagt: One<'hulpbehoefte.vrijDraagt'>
    /** Why the estimate of the family's own strength must first be examined. */
    readonly toetsen: Many<'hulpbehoefte.toetsen'>
    readonly bijdragen: Many<'hulpbehoefte.bijdragen'>
    readonly eigen: E['hulpbehoefte']
  }[]
  readonly instrumenten: readonly Suggestie[]
  readonly aandachtspunten: readonly Suggestie[]
  /**
   * Every conclusion about the family that no field above shows, in the order of the rule set; not those that
   * are `intern`. Those about one item stand with the item.
   */
  readonly eigen: E['gezin']
}

/** An explained advice. Plain JSON, deeply frozen, keys always in this order. */
export interface Advies<E extends Eigen = Eigen> extends Besluit<E> {
  /** What is still unknown and matters, most decisive first. */
  readonly openVragen: readonly OpenVraag[]
  /** The reasoning in plain Dutch. */
  readonly motivering: readonly Zin[]
  /** What speaks against the advice, and what is unsure. */
  readonly tegenwicht: readonly Zin[]
  /** Every conclusion, also those that have no field of their own above, its rules and their conditions, with the values met. */
  readonly spoor: readonly SpoorConclusie[]
}
