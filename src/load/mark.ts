/** The mark of a rule set, for whoever pins one: in an overlay's `basis`, or beside an advice. */

import type { RuleSet, RuleSetJson } from '../model/ruleset.js'
import { markOfRuleSet } from './fingerprint.js'
import { parseRuleSet } from './parse.js'

/**
 * SHA-256, in hexadecimal, of what a rule set says: the same content gives the same mark on any machine. The order of
 * rules and `$schema` don't count; nor does a part that says in full what it would be when left out.
 *
 * @param ruleSet from `parseRuleSet` or `customise`, or plain data that is checked here
 * @throws RuleSetError when it is not sound
 *
 * @example
 * ```ts
 * import { assess, baseRuleSet, fingerprint } from 'eigen-kracht'
 *
 * const { regelset } = assess({ kenmerk: 'voorbeeld-1', peildatum: '2026-01-15' })
 * console.log(regelset.vingerafdruk === fingerprint(baseRuleSet)) // true
 * ```
 */
export function fingerprint(ruleSet: RuleSet | RuleSetJson): string {
  return markOfRuleSet(parseRuleSet(ruleSet))
}
