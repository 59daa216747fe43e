/** What the interview gives; see `interview` of an assessor. */

/**
 * An answer that can be chosen (*antwoordkeuze*): the value for the casus, and what people read.
 *
 * @example
 * ```ts
 * import type { Antwoordkeuze } from 'eigen-kracht'
 *
 * const answers: readonly Antwoordkeuze[] = [
 *   { waarde: true, titel: 'ja' },
 *   { waarde: false, titel: 'nee' },
 * ]
 * ```
 */
export interface Antwoordkeuze {
  readonly waarde: string | boolean
  readonly titel: string
}

/**
 * A question (*vraag*) to ask. Plain JSON, deeply frozen.
 *
 * @example
 * ```ts
 * import { baseRuleSet, createAssessor, type Vraag } from 'eigen-kracht'
 *
 * const { interview } = createAssessor(baseRuleSet)
 * const vraag: Vraag | undefined = interview({ kenmerk: 'voorbeeld-1', peildatum: '2026-01-15' }).vraag
 * console.log(vraag?.type, vraag?.vraag) // janee Is iemand in het gezin nu in gevaar, zodat meteen hulp nodig is?
 * ```
 */
export interface Vraag {
  readonly feit: string
  /** The item that it is about; absent for the family, and for a list. */
  readonly item?: string
  /** `lijst`: which items there are; its answer names them. */
  readonly soort: 'feit' | 'lijst'
  readonly vraag: string
  /** Why it is asked, in one plain sentence. */
  readonly waarom: string
  /** The id of the theme that it belongs to. */
  readonly thema?: string
  /** Who can answer it. */
  readonly wie: readonly string[]
  readonly type: 'janee' | 'keuze' | 'meerkeuze' | 'getal'
  readonly antwoorden?: readonly Antwoordkeuze[]
  readonly minimum?: number
  readonly maximum?: number
  readonly eenheid?: string
  /** The same question about several items: all of them, the one in `item` first. */
  readonly rijen?: readonly { readonly item: string; readonly titel: string }[]
  readonly raakt: readonly string[]
  /** Whether it can still change what the advice is for in the first place, such as a rung or the level of safety. */
  readonly beslissend: boolean
}

/**
 * What to ask next, or why not to ask on. Plain JSON, deeply frozen.
 *
 * @example
 * ```ts
 * import { baseRuleSet, createAssessor, type Interview } from 'eigen-kracht'
 *
 * const { interview } = createAssessor(baseRuleSet)
 * const now: Interview = interview({ kenmerk: 'voorbeeld-1', peildatum: '2026-01-15' })
 * console.log(now.klaar, now.reden, now.voortgang.beantwoord) // false vragen 0
 * ```
 */
export interface Interview {
  readonly klaar: boolean
  /**
   * While asking: `vragen`, or `trede-staat-vast` when only what a decision needs is still asked. When done:
   * `direct-handelen`, `eerst-deze-stap`, `besluitrijp`, or `trede-staat-vast` when nothing is left to ask.
   */
  readonly reden: 'vragen' | 'direct-handelen' | 'eerst-deze-stap' | 'trede-staat-vast' | 'besluitrijp'
  /** What must be done first, in plain Dutch; at `eerst-deze-stap`. */
  readonly stap?: string
  /** The next question; absent when done. */
  readonly vraag?: Vraag
  readonly voortgang: {
    /** How many facts are known, each item apart; a list counts as one. */
    readonly beantwoord: number
    /** How many questions may follow, those about several items at once counted once. */
    readonly nog: { readonly minstens: number; readonly hoogstens: number }
  }
}

/**
 * A question that nobody can answer now (*overgeslagen*: passed over): it is not asked again.
 *
 * @example
 * ```ts
 * import type { Overgeslagen } from 'eigen-kracht'
 *
 * const skipped: Overgeslagen = { feit: 'persoon.leeftijd', item: 'p1' }
 * ```
 */
export interface Overgeslagen {
  readonly feit: string
  readonly item?: string | undefined
}
/**
 * Which questions `interview` leaves out.
 *
 * @example
 * ```ts
 * import { baseRuleSet, createAssessor, type InterviewOptions } from 'eigen-kracht'
 *
 * const options: InterviewOptions = { overslaan: [{ feit: 'veiligheid.acuut' }] }
 * const { vraag } = createAssessor(baseRuleSet).interview({ kenmerk: 'voorbeeld-1', peildatum: '2026-01-15' }, options)
 * console.log(vraag?.feit) // veiligheid.suicidaliteit
 * ```
 */
export interface InterviewOptions {
  /** Questions to leave out, because nobody knows the answer yet. */
  readonly overslaan?: readonly Overgeslagen[]
}
