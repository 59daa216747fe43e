/** One rule in words, for who shows rules in a form of their own. */
import { withRuleValues } from '../model/rule-values.js'
import type { RuleJson, RuleSetJson } from '../model/ruleset.js'
import type { ListItem } from './blocks.js'
import { conditionItem, templateText } from './condition-words.js'
import { createWords } from './words.js'

/**
 * The words that a list of all rules has for one rule; all of it is text as the rule set holds it, not escaped.
 *
 * @example
 * ```ts
 * import { baseRuleSet } from 'eigen-kracht'
 * import { type RuleWords, ruleWords } from 'eigen-kracht/report'
 *
 * const names: RuleWords = ruleWords(baseRuleSet)
 * console.log(names.ground('modelkeuze')) // keuze van dit model
 * ```
 */
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
 * ```ts
 * import { baseRuleSet } from 'eigen-kracht'
 * import { ruleWords } from 'eigen-kracht/report'
 *
 * const { says } = ruleWords(baseRuleSet)
 * const rule = baseRuleSet.regels.find(({ name }) => name === 'veiligheid-structureel')
 * console.log(rule && says(rule)) // Het is al langer niet veilig. Dat moet stoppen, en daar is hulp bij nodig.
 * ```
 */
export function ruleWords(ruleSet: RuleSetJson): RuleWords {
  const words = createWords(ruleSet)
  return {
    when: ({ conditions }) => conditionItem(conditions, words),
    says: (rule, text = rule.uitleg) => templateText(withRuleValues(text, rule, words.subjects), words),
    ground: words.ground,
  }
}
