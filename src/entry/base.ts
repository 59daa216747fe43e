/**
 * The subpath `eigen-kracht/base`: the base rules, as they are and in ready form.
 *
 * @packageDocumentation
 */
import { baseRuleSet } from '../base.js'
import { BASE_WORKED_OUT } from '../base.ready.generated.js'
import { READY_VERSION, type ReadyRuleSet } from '../model/ready.js'

export type { ReadyRuleSet }
export { baseRuleSet }

/**
 * The base rule set in ready form, for `eigen-kracht/assess`.
 *
 * @example
 * ```ts
 * import { createAssessor } from 'eigen-kracht/assess'
 * import { base } from 'eigen-kracht/base'
 *
 * console.log(createAssessor(base).ruleSet.id) // basis
 * ```
 */
export const base: ReadyRuleSet = { klaar: READY_VERSION, ...BASE_WORKED_OUT, regelset: baseRuleSet }
