/**
 * The order in which conclusions are drawn: each after everything that its rules ask about. It follows
 * from who uses what, and does not depend on the order of the rules.
 */
import { jsonLeavesOf } from '../model/leaves.js'
import type { ConditionJson } from '../model/ruleset.js'
import type { ItemScope } from '../model/scope.js'
import { COUNT_FACT } from '../model/subject.js'

/** The facts and conclusions that a condition asks about, counted ones included. */
export function asked(condition: ConditionJson): readonly string[] {
  return jsonLeavesOf(condition).flatMap(({ fact, params }) =>
    fact === COUNT_FACT ? (params?.feit ?? []) : fact,
  )
}

/** Whether a condition itself counts items of a scope. */
export function countsItems(condition: ConditionJson, scope: ItemScope): boolean {
  return jsonLeavesOf(condition).some(({ fact, params }) => fact === COUNT_FACT && params?.bereik === scope)
}

export type Sorted =
  | { readonly kind: 'order'; readonly ids: readonly string[] }
  /** The conclusions that wait for each other, the first one repeated at the end. */
  | { readonly kind: 'cycle'; readonly ids: readonly string[] }

/** Sorts conclusions so that each comes after what it uses; or shows a circle. */
export function orderConclusions(
  ids: readonly string[],
  rules: readonly { readonly conditions: ConditionJson; readonly event: { readonly type: string } }[],
): Sorted {
  const uses = new Map<string, Set<string>>(ids.map((id) => [id, new Set()]))
  for (const { conditions, event } of rules) {
    for (const id of asked(conditions)) if (uses.has(id)) uses.get(event.type)?.add(id)
  }
  const done = new Set<string>()
  const rank = new Map(ids.map((id, at) => [id, at]))
  /** In the declared order, so that the answer doesn't hang on the order of rules. */
  const usedBy = (id: string) =>
    [...(uses.get(id) ?? [])].sort((a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0)).values()

  /** Goes down with a trail of its own: a chain of conclusions may be longer than a stack is deep. */
  function place(first: string): readonly string[] | undefined {
    if (done.has(first)) return undefined
    const trail = [{ id: first, left: usedBy(first) }]
    const onTrail = new Set([first])
    for (let last = trail.at(-1); last !== undefined; last = trail.at(-1)) {
      const next = last.left.next()
      if (next.done === true) {
        trail.pop()
        onTrail.delete(last.id)
        done.add(last.id)
      } else if (onTrail.has(next.value)) {
        const names = trail.map(({ id }) => id)
        return [...names.slice(names.indexOf(next.value)), next.value]
      } else if (!done.has(next.value)) {
        trail.push({ id: next.value, left: usedBy(next.value) })
        onTrail.add(next.value)
      }
    }
    return undefined
  }

  for (const id of ids) {
    const cycle = place(id)
    if (cycle !== undefined) return { kind: 'cycle', ids: cycle }
  }
  return { kind: 'order', ids: [...done] }
}
