/** How well random casussen are spread: how often each value of each conclusion comes out. */
import fc from 'fast-check'
import { createAssessor } from '../assessor.js'
import type { RuleSet, RuleSetJson } from '../model/ruleset.js'
import { type AnyCasus, type CasusOptions, fullCasus } from './arbitraries/casussen.js'

/**
 * How often one value of one conclusion came out.
 *
 * @example
 * ```ts
 * import { baseRuleSet } from 'eigen-kracht'
 * import { coverageOf, type ValueCoverage } from 'eigen-kracht/testing'
 *
 * const never: readonly ValueCoverage[] = coverageOf(baseRuleSet, { runs: 20 }).filter(({ aantal }) => aantal === 0)
 * ```
 */
export interface ValueCoverage {
  readonly conclusie: string
  readonly waarde: string
  /**
   * How many rules give it in a fully known casus. Without any it can only be a default, or what a rule says
   * as long as something is unknown (`zolangOnbekend`).
   */
  readonly regels: number
  /** In how many of the casussen it came out, for the family or for at least one item. */
  readonly aantal: number
}

/**
 * How many casussen `coverageOf` makes, and which.
 *
 * @example
 * ```ts
 * import type { CoverageOptions } from 'eigen-kracht/testing'
 *
 * const options: CoverageOptions = { runs: 1000, seed: 2026 }
 * ```
 */
export interface CoverageOptions extends CasusOptions {
  /** How many casussen; 1000 when left out. */
  readonly runs?: number
  /** The same seed gives the same casussen; 2026 when left out. */
  readonly seed?: number
}

/**
 * Assesses random, fully known casussen (`fullCasus`), and counts what comes out: one line for each value of
 * each conclusion, in the order of the rule set.
 *
 * @throws RuleSetError when the rule set is not sound
 *
 * @example
 * ```ts
 * import { baseRuleSet } from 'eigen-kracht'
 * import { coverageOf } from 'eigen-kracht/testing'
 *
 * const [first] = coverageOf(baseRuleSet, { runs: 20, seed: 2026 })
 * console.log(first?.conclusie, first?.waarde) // veiligheid.niveau geen-signalen
 * ```
 */
export function coverageOf(
  ruleSet: RuleSet | RuleSetJson,
  { runs = 1000, seed = 2026, ...options }: CoverageOptions = {},
): readonly ValueCoverage[] {
  const { assess, ruleSet: sound } = createAssessor<AnyCasus>(ruleSet)
  const counts = new Map<string, number>()
  for (const casus of fc.sample(fullCasus<AnyCasus>(sound, options), { numRuns: runs, seed })) {
    const seen = assess(casus).spoor.flatMap(({ conclusie, uitkomst }) =>
      [uitkomst.waarde ?? []].flat().map((waarde) => valueKey(conclusie, waarde)),
    )
    for (const key of new Set(seen)) counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return sound.conclusies.flatMap(({ id: conclusie, waarden }) =>
    waarden.map((waarde) => ({
      conclusie,
      waarde,
      regels: sound.regels.filter(
        ({ event, zolangOnbekend }) =>
          event.type === conclusie && event.params.waarde === waarde && zolangOnbekend !== true,
      ).length,
      aantal: counts.get(valueKey(conclusie, waarde)) ?? 0,
    })),
  )
}

const valueKey = (conclusie: string, waarde: string) => JSON.stringify([conclusie, waarde])
