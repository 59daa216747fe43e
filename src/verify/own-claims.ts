/** What every rule set promises, whatever its rules say. */
import { OUT } from '../compile/frame.js'
import type { Conclusion, Program } from '../compile/program.js'
import { vocabularyOf } from '../model/vocabulary.js'
import { NEVER, type Node } from '../search/graph.js'
import type { Item } from '../search/item.js'
import { neededForConclusion, neededForRules } from '../search/needed.js'
import { mostNeeded, type Needed, plusOwn, withinBounds } from '../search/reach.js'
import { itemsFor, type Space } from '../search/space.js'
import type { View } from '../search/view.js'
import { TRUE } from '../truth.js'
import { guarantees } from '../words/index.js'
import { say } from '../words/words.js'
import type { Claim } from './claim.js'

/** The claims that hold for any rule set, or show a fault of the engine. */
export function ownClaims(program: Program): readonly Claim[] {
  return [...oneValue(program), dutiesStay(program)]
}

/**
 * Every fully known casus has exactly one value for each conclusion that chooses: one promise in as many
 * parts as there are sizes of the space that it takes, so that no conclusion is looked at in more than it needs.
 */
function oneValue(program: Program): readonly Claim[] {
  const parts = new Map<string, { readonly needed: Needed; readonly choosing: Conclusion[] }>()
  for (const conclusion of program.conclusions) {
    if (conclusion.collects) continue
    const needed = plusOwn(neededForConclusion(conclusion, program), [conclusion.json.bereik])
    const key = JSON.stringify(withinBounds(needed))
    const part = parts.get(key) ?? { needed, choosing: [] }
    parts.set(key, { needed: mostNeeded([part.needed, needed]), choosing: [...part.choosing, conclusion] })
  }
  return [...parts.values()].map(({ needed, choosing }) => oneValueOf(choosing, needed))
}

function oneValueOf(choosing: readonly Conclusion[], needed: Needed): Claim {
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
    needed,
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
    needed: mostNeeded(
      duties.map(({ conclusion, rule }) =>
        plusOwn(neededForRules([[rule]], program), [conclusion.json.bereik]),
      ),
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
          seen.frame.words[conclusion.slot.index + rule.value] === OUT,
      )
    },
  }
}
