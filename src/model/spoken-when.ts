/** When a rule speaks. */
import type { ConditionsJson, RuleJson } from './ruleset.js'

/**
 * The conditions under which a rule speaks: its own; of one that speaks only as long as something is unknown, that they
 * hold and don't hold. Of that all that can be is that it isn't known: what is known makes it false.
 */
export function spokenWhen({ conditions, zolangOnbekend }: RuleJson): ConditionsJson {
  if (zolangOnbekend !== true) return conditions
  const open = openForms.get(conditions) ?? { all: [conditions, { not: conditions }] }
  openForms.set(conditions, open)
  return open
}

/** The same object for the same conditions: who evaluates them knows them by it. */
const openForms = new WeakMap<ConditionsJson, ConditionsJson>()
