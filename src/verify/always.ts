/** The promise that `dan` holds wherever `als` does. */
import { compileCondition } from '../compile/condition.js'
import type { Program } from '../compile/program.js'
import { asked } from '../load/order.js'
import type { AlwaysJson } from '../model/ruleset.js'
import { ALWAYS, NEVER } from '../search/graph.js'
import { itemsNeeded, plusOwn } from '../search/reach.js'
import { itemsFor, type Space } from '../search/space.js'
import type { View } from '../search/view.js'
import { FALSE, TRUE } from '../truth.js'
import type { Claim, Statement } from './claim.js'

export function alwaysHolds(guarantee: AlwaysJson): Statement {
  const { id, titel, als, dan } = guarantee
  const roots = [...asked(dan), ...(als === undefined ? [] : asked(als))]
  return { id, titel, roots, of: (program) => claimOf(guarantee, program) }
}

function claimOf({ als, dan, bereik }: AlwaysJson, program: Program): Claim {
  const given = als && compileCondition(als, bereik, program)
  const then = compileCondition(dan, bereik, program)
  const conditions = given === undefined ? [then] : [given, then]
  return {
    conditions,
    needed: plusOwn(itemsNeeded(conditions, program), [bereik]),
    breach(space, view) {
      for (const item of itemsFor(bereik, space)) {
        const holds = given === undefined ? ALWAYS : view.condition(given, item)
        const here = space.graph.and(space.exists(item), holds)
        const node = space.graph.and(here, space.graph.not(view.condition(then, item)))
        if (node !== NEVER) return { node, item }
      }
      return undefined
    },
    ...(given !== undefined && {
      applies: (space: Space, view: View) =>
        itemsFor(bereik, space).some(
          (item) => space.graph.and(space.exists(item), view.condition(given, item)) !== NEVER,
        ),
    }),
    confirms(look) {
      const seen = look('before')
      if (seen === undefined) return false
      const { frame, world } = seen
      return (given?.test(frame, world) ?? TRUE) === TRUE && then.test(frame, world) === FALSE
    },
  }
}
