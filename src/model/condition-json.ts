/** Conditions, as they are written: json-rules-engine's own, with counts. */
import type { ItemScope } from './scope.js'

/**
 * What a fact is compared with: a value, or several for the operators `in` and `notIn`.
 *
 * @example
 * ```ts
 * import type { ConditionValue } from 'eigen-kracht'
 *
 * const values: readonly ConditionValue[] = [true, 12, 'deels', ['deels', 'volledig']]
 * ```
 */
export type ConditionValue = boolean | string | number | readonly (string | number | boolean)[]

/**
 * Counts items: of `bereik`, those for which `feit` is (or contains) `waarde`, or compares with it by
 * `operator`; without `feit` all items.
 *
 * @example
 * ```ts
 * import type { CountParams, LeafJson } from 'eigen-kracht'
 *
 * const young: CountParams = { bereik: 'persoon', feit: 'persoon.leeftijd', operator: 'lessThan', waarde: 12 }
 * const twoOrMore: LeafJson = { fact: 'aantal', params: young, operator: 'greaterThanInclusive', value: 2 }
 * ```
 */
export interface CountParams {
  readonly bereik: ItemScope
  readonly feit?: string
  readonly operator?: string
  readonly waarde?: string | number | boolean
}
/**
 * One comparison: of a fact, a conclusion, or a count (`fact: 'aantal'`, with `params`).
 *
 * @example
 * ```ts
 * import type { LeafJson } from 'eigen-kracht'
 *
 * const serious: LeafJson = { fact: 'problematiek.ernst', operator: 'atLeast', value: 'matig' }
 * ```
 */
export interface LeafJson {
  readonly fact: string
  readonly operator: string
  readonly value: ConditionValue
  readonly params?: CountParams
}
/**
 * Conditions of which all must hold.
 *
 * @example
 * ```ts
 * import type { AllJson } from 'eigen-kracht'
 *
 * const both: AllJson = {
 *   all: [
 *     { fact: 'netwerk.bereid', operator: 'equal', value: true },
 *     { fact: 'netwerk.veilig', operator: 'equal', value: true },
 *   ],
 * }
 * ```
 */
export interface AllJson {
  readonly all: readonly ConditionJson[]
}
/**
 * Conditions of which one is enough.
 *
 * @example
 * ```ts
 * import type { AnyJson } from 'eigen-kracht'
 *
 * const danger: AnyJson = {
 *   any: [
 *     { fact: 'veiligheid.acuut', operator: 'equal', value: true },
 *     { fact: 'veiligheid.suicidaliteit', operator: 'atLeast', value: 'plannen' },
 *   ],
 * }
 * ```
 */
export interface AnyJson {
  readonly any: readonly ConditionJson[]
}
/**
 * A condition that must not hold. Of what is unknown the denial is unknown too.
 *
 * @example
 * ```ts
 * import type { NotJson } from 'eigen-kracht'
 *
 * const denied: NotJson = { not: { fact: 'veiligheid.acuut', operator: 'equal', value: true } }
 * ```
 */
export interface NotJson {
  readonly not: ConditionJson
}
/**
 * The conditions of a rule: `all`, `any` or `not` at the top.
 *
 * @example
 * ```ts
 * import type { ConditionsJson } from 'eigen-kracht'
 *
 * const conditions: ConditionsJson = { all: [{ fact: 'netwerk.steunfiguur', operator: 'equal', value: true }] }
 * ```
 */
export type ConditionsJson = AllJson | AnyJson | NotJson
/**
 * Any condition: a group of them, or one comparison.
 *
 * @example
 * ```ts
 * import type { ConditionJson } from 'eigen-kracht'
 *
 * const factsOf = (one: ConditionJson): readonly string[] => {
 *   if ('all' in one) return one.all.flatMap(factsOf)
 *   if ('any' in one) return one.any.flatMap(factsOf)
 *   return 'not' in one ? factsOf(one.not) : [one.fact]
 * }
 * console.log(factsOf({ not: { fact: 'veiligheid.acuut', operator: 'equal', value: true } })) // [ 'veiligheid.acuut' ]
 * ```
 */
export type ConditionJson = ConditionsJson | LeafJson
