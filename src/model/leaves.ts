/** The leaves of a condition as it stands in a rule set. */
import type { ConditionJson, LeafJson } from './ruleset.js'

/** The comparisons of a condition, in their order; a count is one of them, what it counts is not. */
export function jsonLeavesOf(json: ConditionJson): readonly LeafJson[] {
  if ('all' in json) return json.all.flatMap(jsonLeavesOf)
  if ('any' in json) return json.any.flatMap(jsonLeavesOf)
  return 'not' in json ? jsonLeavesOf(json.not) : [json]
}
