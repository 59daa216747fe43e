/** Conditions, as they are written: json-rules-engine's own, with counts. */
import type { ItemScope } from './scope.js'

export type ConditionValue = boolean | string | number | readonly (string | number | boolean)[]

/**
 * Counts items: of `bereik`, those for which `feit` is (or contains) `waarde`, or compares with it by
 * `operator`; without `feit` all items.
 */
export interface CountParams {
  readonly bereik: ItemScope
  readonly feit?: string
  readonly operator?: string
  readonly waarde?: string | number | boolean
}
export interface LeafJson {
  readonly fact: string
  readonly operator: string
  readonly value: ConditionValue
  readonly params?: CountParams
}
export interface AllJson {
  readonly all: readonly ConditionJson[]
}
export interface AnyJson {
  readonly any: readonly ConditionJson[]
}
export interface NotJson {
  readonly not: ConditionJson
}
export type ConditionsJson = AllJson | AnyJson | NotJson
export type ConditionJson = ConditionsJson | LeafJson
