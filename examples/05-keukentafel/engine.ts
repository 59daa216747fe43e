/** The library as this page uses it: its functions come in here and nowhere else. */
import type { Casus, RuleSet } from 'eigen-kracht'
import { createAssessor } from 'eigen-kracht/interview'
import { words as wordsOf } from 'eigen-kracht/report'
import { rules } from './rules.js'

export { parseAnswer, withAnswer } from 'eigen-kracht/interview'

const assessor = createAssessor(rules)
export const ruleSet: RuleSet = assessor.ruleSet
export const { assess, interview, tippingPoints } = assessor

/** The words of the rule set: its facts, values and items. */
export const words = wordsOf(ruleSet)

/** Does the slow part of a first question before it is asked. */
export function warmUp(casus: Casus): void {
  interview(casus)
  assess(casus)
}
