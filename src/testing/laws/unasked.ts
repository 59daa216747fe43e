/** Fills in all that an advice does not ask about. */

import type { OpenVraag } from '../../model/advies.js'
import { own } from '../../model/names.js'
import type { RuleSet } from '../../model/ruleset.js'
import { COLLECTIONS, ITEM_SCOPES, type ItemScope, isFamily, isListScope } from '../../model/scope.js'
import type { AnyCasus } from '../arbitraries/casussen.js'
import { factGroup } from '../arbitraries/spread.js'
import { isOpenValue, objectIn, type Plain } from '../parts.js'

/** The casus with all answers of its completion, but those to open questions. */
export function withUnasked(
  ruleSet: RuleSet,
  casus: AnyCasus,
  completed: AnyCasus,
  questions: readonly OpenVraag[],
): AnyCasus {
  const { feiten } = ruleSet
  const open = new Set(questions.map(({ feit, item = '' }) => `${feit} ${item}`))
  const fields = (group: string, item: string, given: unknown, complete: unknown) => {
    const known = objectIn(given)
    const answers = feiten
      .filter((fact) => factGroup(fact) === group && !open.has(`${fact.id} ${item}`))
      .map(({ id }) => id.slice(group.length + 1))
      .map((name) => {
        const value = own(known, name)
        return [name, isOpenValue(value) ? (own(objectIn(complete), name) ?? value) : value] as const
      })
    return { ...known, ...Object.fromEntries(answers) }
  }
  const families = new Set(feiten.filter(({ bereik }) => isFamily(bereik)).map(factGroup))
  const items = (scope: ItemScope) => {
    const [given, complete] = [casus[COLLECTIONS[scope]], completed[COLLECTIONS[scope]]]
    if (!isListScope(scope)) {
      const [mine, all] = [objectIn(given), objectIn(complete)]
      return Object.fromEntries(
        ruleSet[COLLECTIONS[scope]].map(({ id }) => [id, fields(scope, id, own(mine, id), own(all, id))]),
      )
    }
    if (!Array.isArray(given)) {
      // Which items there are is asked by the first fact of their scope.
      const first = feiten.find(({ bereik }) => bereik === scope)
      return first === undefined || open.has(`${first.id} `) ? given : complete
    }
    return (given as readonly Plain[]).map((item, i) =>
      fields(scope, String(item['id']), item, (complete as readonly Plain[])[i]),
    )
  }
  return {
    ...casus,
    ...Object.fromEntries(
      [...families].map((group) => [group, fields(group, '', own(casus, group), own(completed, group))]),
    ),
    ...Object.fromEntries(ITEM_SCOPES.map((scope) => [COLLECTIONS[scope], items(scope)])),
  }
}
