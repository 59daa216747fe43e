/** What a proof of a guarantee says. */
import type { CasusFragment } from '../problem.js'
import type { Reach } from './comparison.js'

/**
 * A casus that breaks a guarantee, ready to be assessed.
 *
 * @example
 * ```ts
 * import { baseRuleSet } from 'eigen-kracht'
 * import { type Counterexample, verify } from 'eigen-kracht/verify'
 *
 * const [verdict] = verify(baseRuleSet, [
 *   {
 *     id: 'nooit-gevaar',
 *     titel: 'Er is nooit gevaar.',
 *     soort: 'altijd',
 *     bereik: 'gezin',
 *     dan: { not: { fact: 'veiligheid.niveau', operator: 'equal', value: 'acuut' } },
 *     bron: ['model'],
 *     grond: 'modelkeuze',
 *   },
 * ])
 * const found: Counterexample | undefined = verdict?.tegenvoorbeeld
 * console.log(found?.casus['veiligheid']) // { acuut: true }
 * ```
 */
export interface Counterexample {
  readonly casus: CasusFragment & { readonly kenmerk: string; readonly peildatum: string }
  /** For a guarantee about a change: the casus after it. */
  readonly na?: CasusFragment & { readonly kenmerk: string; readonly peildatum: string }
  /** The item that it is about, for guarantees about one person, leefgebied or need. */
  readonly item?: string
}

/**
 * Whether a guarantee holds in every casus: `bewezen` (proven), `weerlegd` (refuted, with a `tegenvoorbeeld` or counterexample), or
 * `niet-beslist` (not decided).
 *
 * @example
 * ```ts
 * import { baseRuleSet } from 'eigen-kracht'
 * import { baseLaws, type Verdict, verify } from 'eigen-kracht/verify'
 *
 * const verdicts: readonly Verdict[] = verify(baseRuleSet, baseLaws.slice(0, 2))
 * console.log(verdicts.every(({ uitkomst }) => uitkomst === 'bewezen')) // true
 * ```
 */
export interface Verdict {
  readonly waarborg: string
  readonly titel: string
  readonly uitkomst: 'bewezen' | 'weerlegd' | 'niet-beslist'
  /** Up to how many persons and needs it holds, as far as was looked; `elk` for any number. */
  readonly reikwijdte: Reach
  /**
   * Whether there is a casus that it is about: where its `als` never holds it is kept by any rules and protects
   * nobody. Absent when that was not decided,
   * and with a counterexample, which shows one.
   */
  readonly komtVoor?: boolean
  readonly tegenvoorbeeld?: Counterexample
}
