/**
 * The subpath `eigen-kracht/interview`: what `eigen-kracht/assess` has, and what a conversation takes: the next question,
 * the answer that a person typed, and the casus with that answer. It brings no rules and checks no rule set either.
 */
import { assessorOn, type TalkingAssessor } from '../assessor-on.js'
import { interviewOn } from '../explain/interview.js'
import type { Eigen } from '../model/advies.js'
import type { Casus } from '../model/base.generated.js'
import type { ReadyRuleSet } from '../model/ready.js'
import { createTipping } from '../what-if/what-if.js'
import { partsOfReady } from './ready.js'

export type { TellOptions } from '../advies/tell-options.js'
export { type Answerable, parseAnswerTo as parseAnswer } from '../answers/read-answer.js'
export { type AskedFact, withAnswer } from '../answers/with-answer.js'
export type { Advies, Besluit, OpenVraag } from '../model/advies.js'
export type { Casus } from '../model/base.generated.js'
export type {
  Antwoordkeuze,
  Interview,
  InterviewOptions,
  Overgeslagen,
  Vraag,
} from '../model/interview.js'
export type { Kantelpunt, Kantelpunten, KantelpuntenOpties } from '../model/what-if.js'
export { CasusError } from '../problem.js'
export type { ReadyRuleSet, TalkingAssessor as Assessor }
export { createTalkingAssessor as createAssessor }

/**
 * Makes an assessor of a rule set in ready form that holds a conversation: `interview` and `tippingPoints` beside what the
 * one of `eigen-kracht/assess` has.
 *
 * @param ready from `makeReady`, from `eigen-kracht/base`, or from the file that `eigen-kracht compileer` wrote. It is
 *   trusted, not checked; its rule set is frozen.
 * @throws TypeError when it is no rule set in ready form, or in the form of another version.
 */
function createTalkingAssessor<C = Casus, E extends Eigen = Eigen>(
  ready: ReadyRuleSet<E>,
): TalkingAssessor<C, E> {
  const parts = partsOfReady(ready)
  const { assessor, within } = assessorOn<C, E>(parts)
  const { program, refusal } = parts
  return Object.freeze({
    ...assessor,
    interview: interviewOn(program, within),
    tippingPoints: createTipping<C>(program, refusal),
  })
}
