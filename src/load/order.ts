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
  const trail: string[] = []

  function place(id: string): readonly string[] | undefined {
    if (done.has(id)) return undefined
    const seenAt = trail.indexOf(id)
    if (seenAt >= 0) return [...trail.slice(seenAt), id]
    trail.push(id)
    // In the declared order, so that the answer doesn't hang on the order of rules.
    for (const other of ids) {
      if (!uses.get(id)?.has(other)) continue
      const cycle = place(other)
      if (cycle !== undefined) return cycle
    }
    trail.pop()
    done.add(id)
    return undefined
  }

  for (const id of ids) {
    const cycle = place(id)
    if (cycle !== undefined) return { kind: 'cycle', ids: cycle }
  }
  return { kind: 'order', ids: [...done] }
}
