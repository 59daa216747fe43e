/** Works out of a rule set what is worked out once. */
import { markOfRuleSet } from './load/fingerprint.js'
import { parseRuleSet } from './load/parse.js'
import type { Eigen } from './model/advies.js'
import { READY_VERSION, type ReadyRuleSet, type WorkedOut } from './model/ready.js'
import type { RuleSet, RuleSetJson } from './model/ruleset.js'
import { compileClosed } from './search/close-defaults.js'

/**
 * A rule set in ready form, for `eigen-kracht/assess`: checked here, once, and not again where it is used. Plain JSON.
 *
 * @throws RuleSetError when the rule set is not sound.
 *
 * @example
 * ```ts
 * import { baseRuleSet, customise, makeReady, overlays } from 'eigen-kracht'
 * import { createAssessor } from 'eigen-kracht/assess'
 *
 * const text = JSON.stringify(makeReady(customise(baseRuleSet, overlays.alkmaar).ruleSet)) // to a file, once
 * console.log(createAssessor(JSON.parse(text)).ruleSet.id) // alkmaar
 * ```
 */
export function makeReady<E extends Eigen = Eigen>(ruleSet: RuleSet<E> | RuleSetJson): ReadyRuleSet<E> {
  const regelset = parseRuleSet(ruleSet) as RuleSet<E>
  return { klaar: READY_VERSION, ...workedOut(regelset), regelset }
}

/** What is worked out of a sound rule set. */
export function workedOut(ruleSet: RuleSet): WorkedOut {
  const nooitStandaard = compileClosed(ruleSet).conclusions.flatMap(({ json, collects, fallback }) =>
    !collects && fallback === 0 ? json.id : [],
  )
  return { vingerafdruk: markOfRuleSet(ruleSet), nooitStandaard }
}
