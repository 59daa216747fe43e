/**
 * The subpath `eigen-kracht/verify`: proofs over all casussen of a rule set.
 *
 * @packageDocumentation
 */
import { baseRuleSet } from '../base.js'
import type { GuaranteeJson, RuleSet } from '../model/ruleset.js'

export type { Reach } from '../model/comparison.js'
export type { AlwaysJson, GuaranteeJson, OnChangeJson, RuleSet, RuleSetJson } from '../model/ruleset.js'
export type { Counterexample, Verdict } from '../model/verdict.js'
export { type CasusFragment, RuleSetError } from '../problem.js'
export { verify } from '../verify/verify.js'

function lawsOf({ waarborgen = [] }: RuleSet): readonly GuaranteeJson[] {
  return waarborgen
}

/**
 * The guarantees of the base rule set (its `waarborgen`), for rule sets that share its dictionary of facts.
 *
 * @example
 * ```ts
 * import { baseRuleSet } from 'eigen-kracht'
 * import { baseLaws, verify } from 'eigen-kracht/verify'
 *
 * const safety = baseLaws.filter(({ id }) => id === 'acuut-doorbreekt')
 * console.log(verify(baseRuleSet, safety)[0]?.uitkomst) // bewezen
 * ```
 */
export const baseLaws: readonly GuaranteeJson[] = /* @__PURE__ */ lawsOf(baseRuleSet)
