/** Which conclusions an advice shows in a field, and so which are left over as one's own. */
import type { AdviesMapJson, AdviesShape, ConclusionFieldJson } from './advies-map.js'
import { collects } from './policy.js'
import type { ConclusionJson, RuleSetJson } from './ruleset.js'
import { FAMILY_SCOPE, type Scope } from './scope.js'
import { USUAL_MAP } from './usual-map.generated.js'

/** What says how an advice looks: a rule set. */
export interface WithAdviesMap {
  readonly advies?: AdviesMapJson
}

/** What an advice by this rule set looks like; the usual form when it says nothing of it. */
export function adviesShapeOf({ advies }: WithAdviesMap): AdviesShape {
  return advies ?? USUAL_MAP
}

/** A field that shows a conclusion, where it stands. */
export interface ShownField {
  readonly field: ConclusionFieldJson
  readonly bereik: Scope
  /** Where it stands: in the advice, or in the row of its item. */
  readonly path: readonly string[]
}

/** Every field that shows a conclusion, in the order of the advice. */
export function shownFields({ velden }: Pick<AdviesShape, 'velden'>): readonly ShownField[] {
  const found: ShownField[] = []
  function visit(fields: AdviesShape['velden'], bereik: Scope, path: readonly string[]): void {
    for (const field of fields) {
      if (field.soort === 'lijst') visit(field.velden, field.bereik, [])
      else if (field.soort === 'groep') visit(field.velden, bereik, [...path, field.veld])
      else if (field.soort !== 'feit') found.push({ field, bereik, path: [...path, field.veld] })
    }
  }
  visit(velden, FAMILY_SCOPE, [])
  return found
}

/**
 * Whether this very conclusion is the one that a field shows. Another one of the same name, about something else
 * or of another kind, is another conclusion.
 */
export function fits(
  { soort, conclusie }: ConclusionFieldJson,
  scope: Scope,
  { id, bereik, beleid }: ConclusionJson,
): boolean {
  return id === conclusie && bereik === scope && collects(beleid) === (soort !== 'uitkomst')
}

/** Whether a conclusion stands under `eigen`: no field shows it, and it is more than a step on the way. */
export function isOwnIn(ruleSet: WithAdviesMap): (conclusion: ConclusionJson) => boolean {
  const fields = new Map(
    shownFields(adviesShapeOf(ruleSet)).map((shown) => [shown.field.conclusie, shown] as const),
  )
  return (conclusion) => {
    const shown = fields.get(conclusion.id)
    const hasField = shown !== undefined && fits(shown.field, shown.bereik, conclusion)
    return conclusion.intern !== true && !hasField
  }
}

/**
 * The conclusion that tells how safe it is: the one that the form of the advice names, and in a rule set without
 * that one the heaviest of its core.
 */
export function safetyOf(
  ruleSet: Pick<RuleSetJson, 'advies' | 'conclusies' | 'verhaal'>,
): string | undefined {
  const named = adviesShapeOf(ruleSet).veiligheid.conclusie
  return ruleSet.conclusies.some(({ id }) => id === named) ? named : ruleSet.verhaal?.kern[0]
}
