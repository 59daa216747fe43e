/** Fills in all that an advice does not ask about. */

import type { OpenVraag } from '../../model/advies.js'
import { own } from '../../model/names.js'
import type { RuleSet } from '../../model/ruleset.js'
import { COLLECTIONS } from '../../model/scope.js'
import type { AnyCasus } from '../arbitraries/casussen.js'
import { groupOf } from '../arbitraries/spread.js'

type Plain = Readonly<Record<string, unknown>>
const plain = (part: unknown): Plain => ({ ...(part as Plain | null | undefined) })

/** The casus with all answers of its completion, but those to open questions. */
export function withUnasked(
  { feiten, leefgebieden }: RuleSet,
  casus: AnyCasus,
  completed: AnyCasus,
  questions: readonly OpenVraag[],
): AnyCasus {
  const open = new Set(questions.map(({ feit, item = '' }) => `${feit} ${item}`))
  const fields = (group: string, item: string, given: unknown, complete: unknown) => {
    const known = plain(given)
    const answers = feiten
      .filter((fact) => groupOf(fact) === group && !open.has(`${fact.id} ${item}`))
      .map(({ id }) => id.slice(group.length + 1))
      .map((name) => [name, own(known, name) ?? own(plain(complete), name)] as const)
    return { ...known, ...Object.fromEntries(answers) }
  }
  const families = new Set(feiten.filter(({ bereik }) => bereik === 'gezin').map(groupOf))
  const items = (scope: 'persoon' | 'hulpbehoefte') => {
    const [given, complete] = [casus[COLLECTIONS[scope]], completed[COLLECTIONS[scope]]]
    if (!Array.isArray(given)) {
      // Which items there are is asked by the first fact of their scope.
      const first = feiten.find(({ bereik }) => bereik === scope)
      return first === undefined || open.has(`${first.id} `) ? given : complete
    }
    return (given as readonly Plain[]).map((item, i) =>
      fields(scope, String(item['id']), item, (complete as readonly Plain[])[i]),
    )
  }
  const [given, complete] = [plain(casus['leefgebieden']), plain(completed['leefgebieden'])]
  return {
    ...casus,
    ...Object.fromEntries(
      [...families].map((group) => [group, fields(group, '', own(casus, group), own(completed, group))]),
    ),
    personen: items('persoon'),
    leefgebieden: Object.fromEntries(
      leefgebieden.map(({ id }) => [id, fields('leefgebied', id, own(given, id), own(complete, id))]),
    ),
    hulpbehoeften: items('hulpbehoefte'),
  }
}
