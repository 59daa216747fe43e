/** What an advice says of a conclusion, in whatever field that stands; nothing but values, without ids. */
import type { Advies } from '../model/advies.js'
import type { KeepingJson } from '../model/keeping.js'
import { own } from '../model/names.js'
import type { Collected, Outcome } from '../model/outcome.js'
import type { RuleSetJson } from '../model/ruleset.js'
import { ITEM_SCOPES } from '../model/scope.js'
import { adviesMapOf } from '../model/usual-map.js'
import { fieldsOf } from '../report/fields.js'

/** The certain values of each counted conclusion, or `null` for what is not certain. */
export function countedOutcomes(
  advies: Advies,
  { tel }: KeepingJson,
  ruleSet: Pick<RuleSetJson, 'advies'>,
): Readonly<Record<string, readonly (string | null)[]>> {
  const fields = fieldsOf(advies, adviesMapOf(ruleSet))
  const found = tel.flatMap((id) => {
    const family = fields.outcome(id) ?? own(advies.eigen, id)
    const items = ITEM_SCOPES.flatMap((scope) =>
      fields.rows(scope).flatMap(({ outcome, eigen }) => outcome(id) ?? own(eigen, id) ?? []),
    )
    const all = [...(family === undefined ? [] : [family]), ...items]
    return all.length === 0 ? [] : [[id, all.flatMap(keptValues)] as const]
  })
  return Object.fromEntries(found)
}

function keptValues({ waarde, zeker }: Outcome<string> | Collected<string>): readonly (string | null)[] {
  if (!Array.isArray(waarde)) return [zeker && typeof waarde === 'string' ? waarde : null]
  const certain: readonly string[] = waarde
  return zeker ? certain : [...certain, null]
}
