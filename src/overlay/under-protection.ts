/** What can't change because protection rests on it. */
import { jsonLeavesOf } from '../model/leaves.js'
import { own } from '../model/names.js'
import type { ConditionJson, LeafJson, RuleSet } from '../model/ruleset.js'
import { COUNT_FACT, type Operator } from '../model/subject.js'

/** By fact or conclusion on which protection rests: the values that are named, or all when they are compared by order. */
export type Resting = ReadonlyMap<string, ReadonlySet<unknown> | 'all'>

/** Whether a comparison names its values; the others go by their order, or by number. */
const NAMES_VALUES: Readonly<Record<Operator, boolean>> = {
  equal: true,
  notEqual: true,
  in: true,
  notIn: true,
  contains: true,
  doesNotContain: true,
  atLeast: false,
  atMost: false,
  lessThan: false,
  lessThanInclusive: false,
  greaterThan: false,
  greaterThanInclusive: false,
}

/** What protected rules rest on, however far upstream, and what guarantees are about. */
export function underProtection({ regels, conclusies, waarborgen = [] }: RuleSet): Resting {
  const found = new Map<string, Set<unknown> | 'all'>()

  function name(id: string, operator: string, values: readonly unknown[]): void {
    const known = found.get(id)
    if (known === 'all') return
    if (own(NAMES_VALUES, operator) !== true) found.set(id, 'all')
    else found.set(id, new Set([...(known ?? []), ...values]))
  }
  function nameIn(condition: ConditionJson): readonly string[] {
    return jsonLeavesOf(condition).flatMap(({ fact, operator, value, params }: LeafJson) => {
      if (fact !== COUNT_FACT) {
        name(fact, operator, [value].flat())
        return fact
      }
      const id = params?.feit
      if (id === undefined) return []
      name(id, params?.operator ?? 'equal', [params?.waarde].flat())
      return id
    })
  }
  const byConclusion = new Map<string, ConditionJson[]>()
  for (const { event, conditions } of regels)
    byConclusion.set(event.type, [...(byConclusion.get(event.type) ?? []), conditions])
  const visited = new Set<string>()
  function visit(condition: ConditionJson): void {
    for (const id of nameIn(condition)) {
      if (visited.has(id)) continue
      visited.add(id)
      byConclusion.get(id)?.forEach(visit)
    }
  }

  const ofProtected = new Set(conclusies.flatMap(({ id, beschermd }) => (beschermd === true ? id : [])))
  for (const { beschermd, event, conditions } of regels)
    if (beschermd === true || ofProtected.has(event.type)) visit(conditions)
  for (const one of waarborgen) {
    if (one.als !== undefined) nameIn(one.als)
    if (one.soort === 'altijd') nameIn(one.dan)
    else for (const id of [...one.feiten, one.conclusie]) found.set(id, 'all')
  }
  return found
}
