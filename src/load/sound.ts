/** Which rule sets were found sound. */
import { deepFreeze } from '../freeze.js'
import type { RuleSet, RuleSetJson } from '../model/ruleset.js'

const sound = new WeakSet<object>()

/**
 * Marks a rule set as checked, without checking it: for data that a test of this library has checked,
 * or that a checked operation made.
 */
export function markSound(json: RuleSetJson): RuleSet {
  const ruleSet = deepFreeze(json) as RuleSet
  sound.add(ruleSet)
  return ruleSet
}

export function isSound(json: unknown): json is RuleSet {
  return typeof json === 'object' && json !== null && sound.has(json)
}
