/** The conclusions of one's own, read from the type of a rule set or overlay. */
import type { Collected, Eigen, Outcome } from './advies.js'
import type { Shown } from './base.generated.js'
import type { Scope } from './scope.js'

/** The conclusions of a rule set, or those that an overlay adds. */
type ConclusionsOf<T> = T extends { readonly conclusies: readonly (infer One)[] }
  ? One
  : T extends { readonly voegToe: { readonly conclusies: readonly (infer One)[] } }
    ? One
    : never
/** The outcome of a conclusion of which the compiler knows the values. */
type OutcomeOf<One> = One extends {
  readonly beleid: infer Policy
  readonly waarden: readonly (infer Value extends string)[]
}
  ? Policy extends 'collect'
    ? Collected<Value>
    : Outcome<Value>
  : never
/** The id under which a conclusion stands; never when a field shows it, and when its name is not known. */
type OwnId<One, S extends Scope> = One extends { readonly id: infer Id extends string; readonly bereik: S }
  ? string extends Id
    ? never
    : Id extends Shown[S]
      ? never
      : One extends { readonly intern: true }
        ? never
        : Id
  : never

/**
 * The conclusions that an advice shows under `eigen`, read from the type of a rule set or overlay: write it
 * `as const`. Others, of an overlay further down, may be there too.
 *
 * @example
 * ```ts
 * import { assess, baseRuleSet, customise, type EigenVan, overlays } from 'eigen-kracht'
 *
 * type OfAlkmaar = EigenVan<typeof overlays.alkmaar>
 * const { ruleSet } = customise(baseRuleSet, overlays.alkmaar)
 * const eigen: OfAlkmaar['gezin'] = assess({ kenmerk: 'voorbeeld-1', peildatum: '2026-01-15' }, { ruleSet }).eigen
 * console.log(eigen['alkmaar.loket'].zeker) // false
 * ```
 */
export type EigenVan<T> = {
  readonly [S in Scope]: Eigen[S] & {
    readonly [One in ConclusionsOf<T> as OwnId<One, S>]: OutcomeOf<One>
  }
}
