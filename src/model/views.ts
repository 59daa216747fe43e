/** Views: what others than the one who fills in the casus say of the same family. */
import type { FactJson } from './ruleset.js'

/** The field of a casus in which they stand. */
export const VIEWS_FIELD = 'visies'
export const MOST_VIEWS = 20
/** Whose word the casus itself is, beside the views in it. */
export const OWN_VIEW = { van: 'professional', rol: 'professional' } as const

/**
 * What one person says (*visie*: view). `C` is what a casus may say of the family: all but its own head and other views.
 *
 * @example
 * ```ts
 * import type { Gezegd, Visie } from 'eigen-kracht'
 *
 * const mother: Visie<Gezegd> = { van: 'moeder', rol: 'ouder', casus: { ouders: { overbelast: true } } }
 * ```
 */
export interface Visie<C = object> {
  /** A pseudonym, unlike that of the other views. */
  readonly van: string
  /** Who that is: one of those who can answer questions of the rule set (`wie`). */
  readonly rol: string
  readonly casus: C
}

/** Who can answer questions of a rule set, in the order in which its facts name them. */
export function rolesOf(feiten: readonly Pick<FactJson, 'wie'>[]): readonly string[] {
  return [...new Set(feiten.flatMap(({ wie }) => wie))]
}
