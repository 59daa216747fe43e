/** When a rule speaks. */
import type { ConditionsJson, RuleJson } from './ruleset.js'

/**
 * The conditions under which a rule speaks: its own; of one that an overlay adds, and that speaks only as long as
 * something is unknown, that they hold and don't hold. Of that all that can be is that it isn't known: what is known
 * makes it false. A whole rule set says so itself in the conditions of such a rule, and is held to it by its mutants.
 */
export function spokenWhen({ conditions, zolangOnbekend, laag }: RuleJson): ConditionsJson {
  if (zolangOnbekend !== true || laag === undefined) return conditions
  const open = openForms.get(conditions) ?? { all: [conditions, { not: conditions }] }
  openForms.set(conditions, open)
  return open
}

/** The same object for the same conditions: who evaluates them knows them by it. */
const openForms = new WeakMap<ConditionsJson, ConditionsJson>()
