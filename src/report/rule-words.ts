/** One rule in words, for who shows rules in a form of their own. */
import { withRuleValues } from '../model/rule-values.js'
import type { RuleJson, RuleSetJson } from '../model/ruleset.js'
import type { ListItem } from './blocks.js'
import { conditionItem, templateText } from './condition-words.js'
import { createWords } from './words.js'

/** The words that a list of all rules has for one rule; all of it is text as the rule set holds it, not escaped. */
export interface RuleWords {
  /** Its conditions in Dutch: "alle van:" with the parts under it, or one line. */
  readonly when: (rule: Pick<RuleJson, 'conditions'>) => ListItem
  /** A text of it (`uitleg`, or one of `voor`), with its own limits filled in and every other hole named: "[label]". */
  readonly says: (rule: RuleJson, text?: string) => string
  /** On what a rule rests: `modelkeuze` is "keuze van dit model". */
  readonly ground: (grond: string) => string
}

/**
 * How the rules of a rule set read.
 *
 * @example
 * const { when, says } = ruleWords(baseRuleSet)
 * const [rule] = baseRuleSet.regels
 * if (rule) console.log(when(rule).text, says(rule))
 */
export function ruleWords(ruleSet: RuleSetJson): RuleWords {
  const words = createWords(ruleSet)
  return {
    when: ({ conditions }) => conditionItem(conditions, words),
    says: (rule, text = rule.uitleg) => templateText(withRuleValues(text, rule, words.subjects), words),
    ground: words.ground,
  }
}
