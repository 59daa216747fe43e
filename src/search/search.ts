/**
 * Asks questions about rule sets, each in a space of the size that it needs. Most questions need few items, and are
 * quick then; spaces of the same size are shared. All of them together stay within one budget.
 */
import type { Condition } from '../compile/condition.js'
import type { Program } from '../compile/program.js'
import type { Reach } from '../model/comparison.js'
import { LIST_SCOPES } from '../model/scope.js'
import { BoundReached, type Budget } from './budget.js'
import { type Needed, reachOf, withinBounds } from './reach.js'
import { createSpace, type Space } from './space.js'
import type { View } from './view.js'

interface Prepared {
  readonly space: Space
  /** One for each of the rule sets, in their order. */
  readonly views: readonly View[]
}

/** What came of a question: an answer, as far as so many items can tell. */
export interface SearchAnswer<T> {
  readonly answer: T
  readonly reach: Reach
}

/** Undefined when it was too much. */
export type Ask = <T>(
  needed: Needed,
  question: (place: Prepared, reach: Reach) => T,
) => SearchAnswer<T> | undefined

/**
 * @param conditions what questions will ask beside the rules: their numbers are cases too
 * @returns asks within `budget.fairly`
 */
export function createSearch(
  programs: readonly Program[],
  { meter }: Budget,
  conditions: readonly Condition[] = [],
): Ask {
  const places = new Map<string, Prepared>()

  function placeOf(key: string, items: Needed): Prepared {
    const known = places.get(key)
    if (known !== undefined) return known
    const space = createSpace(programs, { items, meter }, conditions)
    const place = { space, views: programs.map((program) => space.view(program)) }
    places.set(key, place)
    return place
  }

  function dropAll(): void {
    for (const { space } of places.values()) meter.cells += space.graph.used().cells
    places.clear()
  }

  return (needed, question) => {
    const items = withinBounds(needed)
    const key = LIST_SCOPES.map((scope) => items[scope]).join(' ')
    for (;;) {
      const others = places.size - Number(places.has(key))
      try {
        const reach = reachOf(needed, items)
        return { answer: question(placeOf(key, items), reach), reach }
      } catch (error) {
        if (!(error instanceof BoundReached)) throw error
        if (error.of === 'work') return undefined
        // Full: what was kept for other questions makes room, once.
        dropAll()
        if (others === 0) return undefined
      }
    }
  }
}

/**
 * Puts one question in a space of its own, of which nothing is kept.
 *
 * @throws BoundReached when it is too much
 */
export function askOnce<T>(
  programs: readonly Program[],
  { meter }: Budget,
  conditions: readonly Condition[],
  needed: Needed,
  question: (place: Prepared) => T,
): SearchAnswer<T> {
  const items = withinBounds(needed)
  const cells = meter.cells
  try {
    const space = createSpace(programs, { items, meter }, conditions)
    const views = programs.map((program) => space.view(program))
    return { answer: question({ space, views }), reach: reachOf(needed, items) }
  } finally {
    meter.cells = cells
  }
}
