/** Puts the house together: a rule set in, an assessor out. */
import { assessorOn, type TalkingAssessor } from './assessor-on.js'
import { interviewOn } from './explain/interview.js'
import { markOfRuleSet } from './load/fingerprint.js'
import { parseRuleSet } from './load/parse.js'
import type { Eigen } from './model/advies.js'
import type { Casus } from './model/base.generated.js'
import type { RuleSet, RuleSetJson } from './model/ruleset.js'
import type { WaaromNiet, WaaromNietVraag } from './model/what-if.js'
import { refusal } from './run/explain-refusal.js'
import { compileClosed } from './search/close-defaults.js'
import { createWhatIf } from './what-if/what-if.js'

/**
 * Assesses casussen by one rule set. `C` is the casus type, for rule sets with facts of their own; `E` holds the
 * conclusions of its own, as far as the type of the rule set tells them.
 */
export interface Assessor<C = Casus, E extends Eigen = Eigen> extends TalkingAssessor<C, E> {
  /**
   * Why a value does not come out: what stands in the way of each rule that gives it, and the fewest changed answers
   * that were found after which it certainly does (`kleinste`, decided). One answer or two: there is no smaller
   * set. More: none of them can be left out, though another set might be smaller.
   *
   * The answers are about the persons and needs that are there. Only when no change of those gives it, some may be
   * added (`nieuw`); none is ever taken away. About an item that the casus doesn't have nothing can be asked: a casus
   * without needs has to be given one first.
   *
   * @returns deeply frozen, plain JSON; see `WaaromNiet` for what is proven and what is not
   * @throws CasusError as `assess` does; also for a conclusion, value or item that there is not, with the nearest name,
   *   where each `pad` leads into the question (`/conclusie`, `/waarde`, `/item`)
   * @throws TypeError when the question is no object, or has a field that doesn't belong there
   */
  readonly whyNot: (casus: C, question: WaaromNietVraag) => WaaromNiet
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
  const refuse = (casus: unknown) => refusal(checked, casus)
  const { assessor, within } = assessorOn<C, E>({
    ruleSet: checked,
    program,
    mark: markOfRuleSet(checked),
    refusal: refuse,
  })
  return Object.freeze({
    ...assessor,
    ...createWhatIf<C>(program, refuse),
    interview: interviewOn(program, within),
  })
}
