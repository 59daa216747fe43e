/**
 * Asks questions about rule sets, each in a space of the size that it needs and with a bound on its work. Most
 * questions need few items, and are quick then; spaces of the same size are shared.
 */
import type { Condition } from '../compile/condition.js'
import type { Program } from '../compile/program.js'
import type { Reach } from '../model/comparison.js'
import { LIST_SCOPES } from '../model/scope.js'
import { BoundReached } from './graph.js'
import { type Needed, reachOf, withinBounds } from './reach.js'
import { createSpace, type Space } from './space.js'
import type { View } from './view.js'

const MOST_NODES = 4_000_000
/** Of one question. */
const MOST_STEPS = 8_000_000

interface Prepared {
  readonly space: Space
  /** One for each of the rule sets, in their order. */
  readonly views: readonly View[]
}

/** What came of a question: an answer, as far as so many items can tell, or nothing because it was too much. */
type SearchAnswer<T> =
  | { readonly kind: 'answer'; readonly answer: T; readonly reach: Reach }
  | { readonly kind: 'too-much' }

export type Ask = <T>(needed: Needed, question: (place: Prepared, reach: Reach) => T) => SearchAnswer<T>

/** @param conditions what questions will ask beside the rules: their numbers are cases too */
export function createSearch(programs: readonly Program[], conditions: readonly Condition[] = []): Ask {
  const places = new Map<string, Prepared>()

  return (needed, question) => {
    const items = withinBounds(needed)
    const key = LIST_SCOPES.map((scope) => items[scope]).join(' ')
    try {
      const place = places.get(key) ?? newPlace(items)
      places.set(key, place)
      place.space.graph.allow(MOST_STEPS)
      const reach = reachOf(needed, items)
      return { kind: 'answer', answer: question(place, reach), reach }
    } catch (error) {
      if (!(error instanceof BoundReached)) throw error
      // Full of what was too much; the next question starts afresh.
      places.delete(key)
      return { kind: 'too-much' }
    }
  }

  function newPlace(items: Needed): Prepared {
    const space = createSpace(programs, { items, mostNodes: MOST_NODES }, conditions)
    return { space, views: programs.map((program) => space.view(program)) }
  }
}
