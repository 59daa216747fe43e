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

/**
 * A sentence (*zin*) with the rules and sources behind it.
 *
 * @example
 * ```ts
 * import { assess, type Zin } from 'eigen-kracht'
 *
 * const { motivering } = assess({ kenmerk: 'voorbeeld-1', peildatum: '2026-01-15', veiligheid: { acuut: true } })
 * const first: Zin | undefined = motivering[0]
 * console.log(first?.regels, first?.conclusie) // [ 'route-crisisdienst' ] veiligheid.route
 * ```
 */
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

/**
 * A question that is still open (*open vraag*) and matters: what is unknown, why it is asked, and what its answer can change.
 *
 * @example
 * ```ts
 * import { assess, type OpenVraag } from 'eigen-kracht'
 *
 * const { openVragen } = assess({ kenmerk: 'voorbeeld-1', peildatum: '2026-01-15' })
 * const first: OpenVraag | undefined = openVragen[0]
 * console.log(first?.feit, first?.beslissend) // veiligheid.acuut true
 * ```
 */
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

/**
 * What is said (*gezegd*) of a fact: as it may stand in a casus. `null` is unknown.
 *
 * @example
 * ```ts
 * import type { Gezegde } from 'eigen-kracht'
 *
 * const whole: readonly Gezegde[] = [true, 14, 'deels', ['gedrag']]
 * const inPart: readonly Gezegde[] = [{ eenVan: ['deels', 'volledig'] }, { tussen: [11, 13] }, null]
 * ```
 */
export type Gezegde = boolean | number | string | readonly string[] | EenVan | Tussen | null

/**
 * A fact on which those who speak of it differ (*verschil*).
 *
 * @example
 * ```ts
 * import { assess, type Verschil } from 'eigen-kracht'
 *
 * const { verschillen } = assess({
 *   kenmerk: 'voorbeeld-1',
 *   peildatum: '2026-01-15',
 *   veiligheid: { escalatieThuis: false },
 *   visies: [{ van: 'kind-1', rol: 'jeugdige', casus: { veiligheid: { escalatieThuis: true } } }],
 * })
 * const first: Verschil | undefined = verschillen[0]
 * console.log(first?.feit, first?.maaktUit) // veiligheid.escalatieThuis true
 * ```
 */
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

/**
 * A condition (*voorwaarde*) of the trace (*spoor*) as it was met, with the truth value of each part.
 *
 * @example
 * ```ts
 * import type { SpoorVoorwaarde } from 'eigen-kracht'
 *
 * const unknowns = (one: SpoorVoorwaarde): readonly string[] =>
 *   one.soort === 'feit' ? (one.waar === 'onbekend' ? [one.feit] : []) : one.delen.flatMap(unknowns)
 * ```
 */
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

/**
 * A rule of the trace: the value that it gives, whether it holds (`waar`, `onwaar` or `onbekend`: true, false, unknown), and its
 * conditions as they were met.
 *
 * @example
 * ```ts
 * import { assess, type SpoorRegel } from 'eigen-kracht'
 *
 * const { spoor } = assess({ kenmerk: 'voorbeeld-1', peildatum: '2026-01-15', veiligheid: { acuut: true } })
 * const rule: SpoorRegel | undefined = spoor.find(({ conclusie }) => conclusie === 'veiligheid.niveau')?.regels[0]
 * console.log(rule?.regel, rule?.waarde, rule?.waar) // veiligheid-acuut acuut waar
 * ```
 */
export interface SpoorRegel {
  readonly regel: string
  readonly waarde: string
  readonly waar: TruthName
  readonly voorwaarden: SpoorVoorwaarde
}

/**
 * One conclusion, for one item, with all its rules in the order in which they were asked.
 *
 * @example
 * ```ts
 * import { assess, type SpoorConclusie } from 'eigen-kracht'
 *
 * const { spoor } = assess({ kenmerk: 'voorbeeld-1', peildatum: '2026-01-15', veiligheid: { acuut: true } })
 * const level: SpoorConclusie | undefined = spoor.find(({ conclusie }) => conclusie === 'veiligheid.niveau')
 * console.log(level?.uitkomst.waarde, level?.regels.length) // acuut 14
 * ```
 */
export interface SpoorConclusie {
  readonly conclusie: string
  readonly item?: string
  readonly uitkomst: Outcome<string> | Collected<string>
  readonly regels: readonly SpoorRegel[]
}

/**
 * An explained advice (*advies*). Plain JSON, deeply frozen, keys always in this order. `E` holds the conclusions of one's own
 * rules, by their types.
 *
 * @example
 * ```ts
 * import { type Advies, assess } from 'eigen-kracht'
 *
 * const advies: Advies = assess({ kenmerk: 'voorbeeld-1', peildatum: '2026-01-15', veiligheid: { acuut: true } })
 * console.log(advies.status, advies.trede.waarde) // direct-handelen veiligheid-eerst
 * console.log(advies.motivering[0]?.tekst) // Bel nu 112. De crisisdienst helpt daarna verder. Wacht nergens op.
 * ```
 */
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
