/** Puts the house together: a rule set in, an assessor out. */
import { type Assessor, assessorOn } from './assessor-on.js'
import { fingerprint } from './load/fingerprint.js'
import { parseRuleSet } from './load/parse.js'
import type { Eigen } from './model/advies.js'
import type { Casus } from './model/base.generated.js'
import type { RuleSet, RuleSetJson } from './model/ruleset.js'
import { refusal } from './run/explain-refusal.js'
import { compileClosed } from './search/close-defaults.js'

export type { Assessor } from './assessor-on.js'

/**
 * Makes an assessor. The rule set is compiled here, once; the assessor keeps nothing of the casussen.
 *
 * @param ruleSet from `parseRuleSet`, or plain data that is checked here.
 * @throws RuleSetError when the rule set is not sound.
 */
export function createAssessor<C = Casus, E extends Eigen = Eigen>(
  ruleSet: RuleSet<E> | RuleSetJson,
): Assessor<C, E> {
  const checked = parseRuleSet(ruleSet) as RuleSet<E>
  return assessorOn({
    ruleSet: checked,
    program: compileClosed(checked),
    mark: fingerprint(checked),
    refusal: (casus) => refusal(checked, casus),
  })
}
