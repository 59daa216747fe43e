/** What two rule sets make of the same casussen, and where they can differ at all. */
import type { CasusFragment } from '../problem.js'
import type { Besluit, Collected, Outcome } from './advies.js'
import type { ListScope } from './scope.js'

/**
 * What changes in one casus for one conclusion.
 *
 * @example
 * ```ts
 * import { baseRuleSet, type CasusChange, compare, customise, overlays } from 'eigen-kracht'
 *
 * const casussen = [{ kenmerk: 'voorbeeld-1', peildatum: '2026-01-15', veiligheid: { acuut: true } }]
 * const found = compare(baseRuleSet, customise(baseRuleSet, overlays.alkmaar).ruleSet, casussen)
 * const change: CasusChange | undefined = found.casussen[0]?.veranderingen[0]
 * console.log(change?.conclusie) // alkmaar.loket
 * ```
 */
export interface CasusChange {
  readonly conclusie: string
  /** The item, for conclusions about one person, leefgebied or need. */
  readonly item?: string
  readonly van: Outcome<string> | Collected<string>
  readonly naar: Outcome<string> | Collected<string>
  /** The rules that decide, in each rule set, as far as they are not the same. */
  readonly regels: { readonly van: readonly string[]; readonly naar: readonly string[] }
}

/**
 * How often an outcome goes from one value to another.
 *
 * @example
 * ```ts
 * import type { Transition } from 'eigen-kracht'
 *
 * const tell = ({ van, naar, aantal }: Transition) => `${aantal} × ${van} → ${naar}`
 * const heavier = { conclusie: 'veiligheid.niveau', van: 'zorgen', naar: 'ernstig', aantal: 3 }
 * console.log(tell(heavier)) // 3 × zorgen → ernstig
 * ```
 */
export interface Transition {
  readonly conclusie: string
  /** The value, or the possible values with "of" between them. */
  readonly van: string
  readonly naar: string
  readonly aantal: number
}

/**
 * What `compare` found: in how many casussen something changes, what, and in which.
 *
 * @example
 * ```ts
 * import { baseRuleSet, type Comparison, compare } from 'eigen-kracht'
 *
 * const same: Comparison = compare(baseRuleSet, baseRuleSet, [{ kenmerk: 'voorbeeld-1', peildatum: '2026-01-15' }])
 * console.log(same.aantal, same.anders) // 1 0
 * ```
 */
export interface Comparison {
  readonly a: Besluit['regelset']
  readonly b: Besluit['regelset']
  /** How many casussen were compared, and in how many something changes. */
  readonly aantal: number
  readonly anders: number
  /** The conclusions that an advice stands on come first, safety before all; then the most frequent. */
  readonly overgangen: readonly Transition[]
  /** Only casussen in which something changes; those with changes in safety first. */
  readonly casussen: readonly {
    /** From 0, in the order given. */
    readonly nummer: number
    readonly kenmerk: string
    readonly veranderingen: readonly CasusChange[]
  }[]
}

/**
 * Up to how many items something was looked at; `elk` when the answer holds for any number.
 *
 * @example
 * ```ts
 * import type { Reach } from 'eigen-kracht'
 *
 * const any: Reach = { persoon: 'elk', hulpbehoefte: 'elk' }
 * ```
 */
export type Reach = Readonly<Record<ListScope, number | 'elk'>>

/**
 * Whether two rule sets can differ in one conclusion: they do (`verschilt`, with a smallest part of a casus), they never do
 * (`nooit`), or it was too large to look at (`niet-nagegaan`).
 *
 * @example
 * ```ts
 * import { baseRuleSet, type Difference, difference } from 'eigen-kracht'
 *
 * const found: readonly Difference[] = difference(baseRuleSet, baseRuleSet)
 * console.log(found.every(({ uitkomst }) => uitkomst === 'nooit')) // true
 * ```
 */
export interface Difference {
  readonly conclusie: string
  readonly uitkomst: 'verschilt' | 'nooit' | 'niet-nagegaan'
  readonly reikwijdte: Reach
  /** A smallest part of a casus that shows it. What it leaves out may be anything, so outcomes may still be open. */
  readonly voorbeeld?: {
    readonly fragment: CasusFragment
    readonly item?: string
    /** The values that each rule set can still come to; of what collects, those that may be among them. */
    readonly a: readonly string[]
    readonly b: readonly string[]
    /** The values that are certain, whatever the rest of the casus says. */
    readonly zeker: { readonly a: readonly string[]; readonly b: readonly string[] }
  }
}
