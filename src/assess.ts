/** The shortest road: assess by the base rule set. */
import { type Assessor, createAssessor } from './assessor.js'
import { baseRuleSet } from './base.js'
import type { Advies, Eigen } from './model/advies.js'
import type { Casus } from './model/base.generated.js'
import type { RuleSet } from './model/ruleset.js'

export interface AssessOptions<E extends Eigen = Eigen> {
  /** Assess by this rule set; the base rule set when left out. Its assessor is made once and kept. */
  readonly ruleSet?: RuleSet<E>
}

const assessors = new WeakMap<RuleSet, Assessor>()

function assessorOf(ruleSet: RuleSet): Assessor {
  const known = assessors.get(ruleSet)
  if (known !== undefined) return known
  const assessor = createAssessor(ruleSet)
  assessors.set(ruleSet, assessor)
  return assessor
}

/**
 * Assesses a casus: an advice with its explanation. A pure function of rule set and casus.
 *
 * @throws CasusError with everything that is wrong with the casus, as `problems`.
 */
export function assess<E extends Eigen = Eigen>(casus: Casus, options: AssessOptions<E> = {}): Advies<E> {
  return assessorOf(options.ruleSet ?? baseRuleSet).assess(casus) as Advies<E>
}
