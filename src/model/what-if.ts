/** What is asked of an assessor beside its advice: why something does not come out, and what would tip it. */
import type { SpoorVoorwaarde } from './advies.js'
import type { EenVan, Tussen } from './known-part.js'
import type { Collected, Outcome } from './outcome.js'

/** An answer as it may stand in a casus. */
export type Antwoord = boolean | number | string | readonly string[]

/** Another answer to one question. */
export interface Wijziging {
  readonly feit: string
  /** The item that it is about; absent for the family. */
  readonly item?: string
  /**
   * The answer as the casus has it: a value, or what is known of it; `null` when it is unknown. Of a set of which only
   * some members are settled: those that are certainly in.
   */
  readonly van: Antwoord | EenVan | Tussen | null
  readonly naar: Antwoord
  /** The item is not in the casus: it has to be added to its list, which is then complete. Only in `WaaromNiet`. */
  readonly nieuw?: true
}

/** A change of one answer, or of two, that makes another value of a core conclusion certain, or none. */
export interface Kantelpunt {
  /** In the order of the dictionary; none of them can be left out. */
  readonly wijzigingen: readonly Wijziging[]
  readonly conclusie: string
  /** The item of the conclusion; absent for the family. */
  readonly item?: string
  /** The certain value before; `null` when there is none. Of a conclusion that collects: the certain members. */
  readonly van: string | readonly string[] | null
  /** The same after it. */
  readonly naar: string | readonly string[] | null
  /** The outcome after it. */
  readonly uitkomst: Outcome<string> | Collected<string>
}

export interface Kantelpunten {
  /** In the order of the core, then of the items, then fewest changes first, then as the dictionary has them. */
  readonly kantelpunten: readonly Kantelpunt[]
  /** Up to how many changes at once none was left out: 1 or 2. */
  readonly volledigTot: number
}

export interface KantelpuntenOpties {
  /** How many answers may change at once; 1 when left out. */
  readonly hoogstens?: 1 | 2
}

/** What is asked: why this value of this conclusion does not come out. */
export interface WaaromNietVraag {
  readonly conclusie: string
  readonly waarde: string
  /** For a conclusion about items: which one. May be left out when the casus has exactly one. */
  readonly item?: string
}

/** What stands in the way of one rule. */
export interface WaaromNietRegel {
  readonly regel: string
  /**
   * The conditions that do not hold (yet), with the values that they met, as in the trace; empty when the rule holds.
   * Of conditions of which all must hold only those that don't; conditions of which one is enough stand here as a
   * whole. Of a denied group the parts that are in the way, each denied.
   */
  readonly ontbreekt: readonly SpoorVoorwaarde[]
  /**
   * The rule that wins instead, also once nothing is missing: the first before it that certainly holds and gives
   * something else. When this rule itself certainly holds and no such rule does: the first that still may.
   */
  readonly overtroefdDoor?: string
}

export interface WaaromNiet {
  /**
   * `is-zo`: it is certainly so already. `nee`: proven that no casus at all gives it. `ja`: a casus gives it; or,
   * with `nagegaan: false`, that is not known.
   */
  readonly kan: 'ja' | 'nee' | 'is-zo'
  /** The rules that would give it, in the order in which they are asked. */
  readonly regels: readonly WaaromNietRegel[]
  /** When it is the default of its conclusion: the rules that hold or may hold, in whose absence it comes out. */
  readonly standaard?: { readonly overtroefdDoor: readonly string[] }
  /**
   * Changed answers after which it certainly comes out; empty when it is so already. One answer or two: none smaller
   * exists. More: none of them can be left out. Absent when no change of answers was found that gives it in this
   * family.
   */
  readonly kleinste?: readonly Wijziging[]
  /** Only when the search was too large: neither a casus that gives it nor a proof that there is none was found. */
  readonly nagegaan?: false
}
