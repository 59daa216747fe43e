/** What is asked of an assessor beside its advice: why something does not come out, and what would tip it. */
import type { SpoorVoorwaarde } from './advies.js'
import type { EenVan, Tussen } from './known-part.js'
import type { Collected, Outcome } from './outcome.js'

/**
 * An answer (*antwoord*) as it may stand in a casus.
 *
 * @example
 * ```ts
 * import type { Antwoord } from 'eigen-kracht'
 *
 * const answers: readonly Antwoord[] = [true, 14, 'deels', ['gedrag']]
 * ```
 */
export type Antwoord = boolean | number | string | readonly string[]

/**
 * Another answer (*wijziging*: change) to one question.
 *
 * @example
 * ```ts
 * import type { Wijziging } from 'eigen-kracht'
 *
 * const change: Wijziging = { feit: 'veiligheid.acuut', van: false, naar: true }
 * ```
 */
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

/**
 * A tipping point (*kantelpunt*): a change of one answer, or of two, that makes another value of a core conclusion certain, or none.
 *
 * @example
 * ```ts
 * import { baseRuleSet, createAssessor, type Kantelpunt } from 'eigen-kracht'
 *
 * const { tippingPoints } = createAssessor(baseRuleSet)
 * const casus = { kenmerk: 'voorbeeld-1', peildatum: '2026-01-15', veiligheid: { structureel: true } }
 * const { kantelpunten } = tippingPoints(casus)
 * const first: Kantelpunt | undefined = kantelpunten[0]
 * console.log(first?.conclusie, first?.naar, first?.wijzigingen[0]?.feit) // veiligheid.niveau acuut veiligheid.acuut
 * ```
 */
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

/**
 * What `tippingPoints` found.
 *
 * @example
 * ```ts
 * import { baseRuleSet, createAssessor, type Kantelpunten } from 'eigen-kracht'
 *
 * const { tippingPoints } = createAssessor(baseRuleSet)
 * const found: Kantelpunten = tippingPoints({ kenmerk: 'voorbeeld-1', peildatum: '2026-01-15' })
 * console.log(found.volledigTot) // 1
 * ```
 */
export interface Kantelpunten {
  /** In the order of the core, then of the items, then fewest changes first, then as the dictionary has them. */
  readonly kantelpunten: readonly Kantelpunt[]
  /** Up to how many changes at once none was left out: 1 or 2. */
  readonly volledigTot: number
}

/**
 * How far `tippingPoints` looks.
 *
 * @example
 * ```ts
 * import type { KantelpuntenOpties } from 'eigen-kracht'
 *
 * const options: KantelpuntenOpties = { hoogstens: 2 }
 * ```
 */
export interface KantelpuntenOpties {
  /** How many answers may change at once; 1 when left out. */
  readonly hoogstens?: 1 | 2
}

/**
 * What `whyNot` is asked: why this value of this conclusion does not come out (*waarom niet*: why not).
 *
 * @example
 * ```ts
 * import type { WaaromNietVraag } from 'eigen-kracht'
 *
 * const question: WaaromNietVraag = { conclusie: 'hulpbehoefte.trede', waarde: 'eigen-kracht', item: 'steun' }
 * ```
 */
export interface WaaromNietVraag {
  readonly conclusie: string
  readonly waarde: string
  /** For a conclusion about items: which one. May be left out when the casus has exactly one. */
  readonly item?: string
}

/**
 * What stands in the way of one rule.
 *
 * @example
 * ```ts
 * import { baseRuleSet, createAssessor, type WaaromNietRegel } from 'eigen-kracht'
 *
 * const { whyNot } = createAssessor(baseRuleSet)
 * const casus = { kenmerk: 'voorbeeld-1', peildatum: '2026-01-15', veiligheid: { acuut: false } }
 * const { regels } = whyNot(casus, { conclusie: 'veiligheid.niveau', waarde: 'acuut' })
 * const first: WaaromNietRegel | undefined = regels[0]
 * console.log(first?.regel, first?.ontbreekt.length) // veiligheid-acuut 1
 * ```
 */
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

/**
 * What `whyNot` found: whether the value can come out, what is in the way of each rule, and the fewest changed answers.
 *
 * @example
 * ```ts
 * import { baseRuleSet, createAssessor, type WaaromNiet } from 'eigen-kracht'
 *
 * const { whyNot } = createAssessor(baseRuleSet)
 * const casus = { kenmerk: 'voorbeeld-1', peildatum: '2026-01-15', veiligheid: { acuut: true } }
 * const found: WaaromNiet = whyNot(casus, { conclusie: 'veiligheid.niveau', waarde: 'acuut' })
 * console.log(found.kan) // is-zo
 * ```
 */
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
