/** The subpath `eigen-kracht/verify`: proofs over all casussen of a rule set. */
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

/** The guarantees of the base rule set, for rule sets that share its dictionary. */
export const baseLaws: readonly GuaranteeJson[] = /* @__PURE__ */ lawsOf(baseRuleSet)
