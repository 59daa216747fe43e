/** Which rules a set of casussen touches. */
import type { Advies } from '../model/advies.js'
import type { RuleSet } from '../model/ruleset.js'
import { decidingRules } from './deciding-rules.js'

/**
 * Which rules a set of casussen touches (`dekking`).
 *
 * @example
 * ```ts
 * import { baseRuleSet, type Coverage, runTestCases } from 'eigen-kracht'
 *
 * const none: Coverage = runTestCases(baseRuleSet, []).dekking
 * console.log(none.beslist, none.nooitGegolden.length === none.regels) // 0 true
 * ```
 */
export interface Coverage {
  readonly regels: number
  /** How many rules certainly held in some casus and decided there. */
  readonly beslist: number
  /** Rules that held in no casus. */
  readonly nooitGegolden: readonly string[]
  /** Rules that held, but were overruled each time. */
  readonly nooitBeslist: readonly string[]
}

export function createCoverage({ regels, conclusies }: RuleSet) {
  const policies = new Map(conclusies.map(({ id, beleid }) => [id, beleid]))
  const held = new Set<string>()
  const decided = new Set<string>()
  return {
    add({ spoor }: Advies): void {
      for (const conclusion of spoor) {
        const holding = conclusion.regels.filter(({ waar }) => waar === 'waar')
        const deciding = new Set(decidingRules(conclusion, policies.get(conclusion.conclusie) ?? 'collect'))
        for (const { regel } of holding) {
          held.add(regel)
          if (deciding.has(regel)) decided.add(regel)
        }
      }
    },
    result(): Coverage {
      const names = regels.map(({ name }) => name)
      return {
        regels: names.length,
        beslist: decided.size,
        nooitGegolden: names.filter((name) => !held.has(name)),
        nooitBeslist: names.filter((name) => held.has(name) && !decided.has(name)),
      }
    },
  }
}
