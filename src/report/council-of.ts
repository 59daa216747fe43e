/** What a council's report is made of. */
import type { Advies } from '../model/advies.js'
import type { Comparison, Difference } from '../model/comparison.js'
import type { Deviation, OverlayJson } from '../model/overlay.js'
import type { RuleSetJson } from '../model/ruleset.js'
import type { Verdict } from '../model/verdict.js'

/**
 * What one casus is told before (`voor`) and after (`na`).
 *
 * @example
 * ```ts
 * import { assess, baseRuleSet, customise, overlays } from 'eigen-kracht'
 * import type { AdvicePair } from 'eigen-kracht/report'
 *
 * const { ruleSet } = customise(baseRuleSet, overlays.alkmaar)
 * const casus = { kenmerk: 'voorbeeld-1', peildatum: '2026-01-15' }
 * const pair: AdvicePair = { voor: assess(casus), na: assess(casus, { ruleSet }) }
 * ```
 */
export interface AdvicePair {
  readonly voor: Advies
  readonly na: Advies
}

/**
 * What a council's report is made of. What is left out is said to be left out.
 *
 * @example
 * ```ts
 * import { baseRuleSet, customise, overlays } from 'eigen-kracht'
 * import type { CouncilReportOf } from 'eigen-kracht/report'
 *
 * const about: CouncilReportOf = {
 *   base: baseRuleSet,
 *   overlays: [overlays.alkmaar],
 *   ...customise(baseRuleSet, overlays.alkmaar),
 * }
 * ```
 */
export interface CouncilReportOf {
  /** The rule set at the bottom. */
  readonly base: RuleSetJson
  /** The overlays on it, the lowest first: as they were given to `customise`. */
  readonly overlays: readonly OverlayJson[]
  /** What `customise` made of them. */
  readonly ruleSet: RuleSetJson
  readonly deviations: readonly Deviation[]
  /** Of `compare(base, ruleSet, casussen)`. */
  readonly comparison?: Comparison
  /** The advices on the casussen of `comparison`, in their order: by `base` and by `ruleSet`. */
  readonly adviezen?: readonly (AdvicePair | undefined)[]
  /** Of `difference(base, ruleSet)`. */
  readonly differences?: readonly Difference[]
  /** Of `verify(ruleSet)`. */
  readonly verdicts?: readonly Verdict[]
}
