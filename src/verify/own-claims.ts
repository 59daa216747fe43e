/** What every rule set promises, whatever its rules say. */
import type { Conclusion, Program } from '../compile/program.js'
import { LIST_SCOPES } from '../model/scope.js'
import { vocabularyOf } from '../model/vocabulary.js'
import { NEVER, type Node } from '../search/graph.js'
import type { Item } from '../search/item.js'
import { neededForRules } from '../search/needed.js'
import { plusOwn } from '../search/reach.js'
import { itemsFor, type Space } from '../search/space.js'
import type { View } from '../search/view.js'
import { FALSE, TRUE } from '../truth.js'
import { guarantees } from '../words/index.js'
import { say } from '../words/words.js'
import type { Claim } from './claim.js'

/** The claims that hold for any rule set, or show a fault of the engine. */
export function ownClaims(program: Program): readonly Claim[] {
  return [oneValue(program), dutiesStay(program)]
}

/** Every fully known casus has exactly one value for each conclusion that chooses. */
function oneValue(program: Program): Claim {
  const choosing = program.conclusions.filter(({ collects }) => !collects)
  const wrong = (conclusion: Conclusion, item: Item, { graph }: Space, view: View): Node => {
    let none = graph.not(NEVER)
    let double: Node = NEVER
    for (const value of view.values(conclusion, item)) {
      double = graph.or(double, graph.and(value, graph.not(none)))
      none = graph.and(none, graph.not(value))
    }
    return graph.or(none, double)
  }
  return {
    id: 'een-waarde',
    titel: say(guarantees, 'oneValue'),
    conditions: [],
    needed: plusOwn(
      neededForRules(
        choosing.map(({ rules }) => rules),
        program,
      ),
      LIST_SCOPES,
    ),
    breach(space, view) {
      for (const conclusion of choosing) {
        for (const item of itemsFor(conclusion.json.bereik, space)) {
          const node = space.graph.and(space.exists(item), wrong(conclusion, item, space, view))
          if (node !== NEVER) return { node, item }
        }
      }
      return undefined
    },
    confirms: (look) => look('before') !== undefined,
  }
}

/** Where a rule of law holds, its value is in the collection. */
function dutiesStay(program: Program): Claim {
  const binding = new Set(
    vocabularyOf(program.ruleSet).gronden.flatMap(({ grond, bindend }) => (bindend === true ? grond : [])),
  )
  const duties = program.conclusions.flatMap((conclusion) =>
    conclusion.collects
      ? conclusion.rules.flatMap((rule) => (binding.has(rule.json.grond) ? [{ conclusion, rule }] : []))
      : [],
  )
  return {
    id: 'plicht-blijft',
    titel: say(guarantees, 'dutiesStay'),
    conditions: [],
    needed: plusOwn(
      neededForRules(
        duties.map(({ rule }) => [rule]),
        program,
      ),
      LIST_SCOPES,
    ),
    breach(space, view) {
      for (const { conclusion, rule } of duties) {
        for (const item of itemsFor(conclusion.json.bereik, space)) {
          const held = space.graph.and(space.exists(item), view.condition(rule.condition, item))
          const kept = view.values(conclusion, item)[rule.value] ?? NEVER
          const node = space.graph.and(held, space.graph.not(kept))
          if (node !== NEVER) return { node, item }
        }
      }
      return undefined
    },
    confirms: (look) => {
      const seen = look('before')
      return duties.some(
        ({ conclusion, rule }) =>
          seen !== undefined &&
          seen.frame.rules[rule.index] === TRUE &&
          seen.frame.members[conclusion.slot.index + rule.value] === FALSE,
      )
    },
  }
}
