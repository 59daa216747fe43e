/** The subpath `eigen-kracht/base`: the base rules, as they are and in ready form. */
import { baseRuleSet, baseWithoutGuarantees } from '../base.js'
import { BASE_WORKED_OUT } from '../base.ready.generated.js'
import { READY_VERSION, type ReadyRuleSet } from '../model/ready.js'

export type { ReadyRuleSet }
export { baseRuleSet }

/** The base rule set in ready form, for `eigen-kracht/assess`. */
export const base: ReadyRuleSet = /* @__PURE__ */ ready(baseRuleSet)

/**
 * The same for a page, where every byte is sent: without the guarantees, which no advice, interview or report reads. They
 * are proven of the whole base rule set, of which `vingerafdruk` is the mark. Not for `customise`: it refuses it.
 */
export const leanBase: ReadyRuleSet = /* @__PURE__ */ ready(baseWithoutGuarantees)

function ready(regelset: ReadyRuleSet['regelset']): ReadyRuleSet {
  return { klaar: READY_VERSION, ...BASE_WORKED_OUT, regelset }
}
