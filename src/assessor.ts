/** Puts the house together: a rule set in, an assessor out. */
import { assessorOn, type BareAssessor } from './assessor-on.js'
import { createInterviewer } from './explain/interview.js'
import { lazily } from './lazily.js'
import { fingerprint } from './load/fingerprint.js'
import { parseRuleSet } from './load/parse.js'
import type { Eigen } from './model/advies.js'
import type { Casus } from './model/base.generated.js'
import type { Interview, InterviewOptions } from './model/interview.js'
import type { RuleSet, RuleSetJson } from './model/ruleset.js'
import { checkOptions } from './options.js'
import { refusal } from './run/explain-refusal.js'
import { compileClosed } from './search/close-defaults.js'

/**
 * Assesses casussen by one rule set. `C` is the casus type, for rule sets with facts of their own; `E` holds the
 * conclusions of its own, as far as the type of the rule set tells them.
 */
export interface Assessor<C = Casus, E extends Eigen = Eigen> extends BareAssessor<C, E> {
  /**
   * What to ask next, and when to stop: by the conversation of the rule set (`gesprek`).
   *
   * @throws CasusError as `assess` does.
   * @throws TypeError for an option that doesn't exist.
   */
  readonly interview: (casus: C, options?: InterviewOptions) => Interview
}

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
  const program = compileClosed(checked)
  const { assessor, within } = assessorOn<C, E>({
    ruleSet: checked,
    program,
    mark: fingerprint(checked),
    refusal: (casus) => refusal(checked, casus),
  })
  const interviewer = lazily(() => createInterviewer(program))
  return Object.freeze({
    ...assessor,
    interview: (casus: C, options: InterviewOptions = {}) => {
      checkOptions('interview', options, ['overslaan'])
      return within(casus, (world) => interviewer()(world, options))
    },
  })
}
