/** What every rule set promises, whatever its rules say. */
import { OUT } from '../compile/frame.js'
import type { Conclusion, Program } from '../compile/program.js'
import { vocabularyOf } from '../model/vocabulary.js'
import { NEVER, type Node } from '../search/graph.js'
import type { Item } from '../search/item.js'
import { neededForConclusion, neededForRules } from '../search/needed.js'
import { mostNeeded, plusOwn } from '../search/reach.js'
import { itemsFor, type Space } from '../search/space.js'
import type { View } from '../search/view.js'
import { TRUE } from '../truth.js'
import { guarantees } from '../words/index.js'
import { say } from '../words/words.js'
import type { Claim, Statement } from './claim.js'

/** What holds for any rule set, or shows a fault of the engine. */
export function ownStatements(program: Program): readonly Statement[] {
  return [
    ...program.conclusions.flatMap((one) => (one.collects ? [] : [oneValue(one)])),
    ...dutiesStay(program),
  ]
}

/** Every fully known casus has exactly one value of a conclusion that chooses. */
function oneValue({ json }: Conclusion): Statement {
  const of = (program: Program) => oneValueOf(drawnBy(program, json.id), program)
  return { id: 'een-waarde', titel: say(guarantees, 'oneValue'), roots: [json.id], of }
}

function drawnBy({ byId }: Program, id: string): Conclusion {
  const found = byId.get(id)
  if (found === undefined) throw new Error(`conclusion "${id}" has no place`)
  return found
}

function oneValueOf(conclusion: Conclusion, program: Program): Claim {
  const wrong = (item: Item, { graph }: Space, view: View): Node => {
    let none = graph.not(NEVER)
    let double: Node = NEVER
    for (const value of view.values(conclusion, item)) {
      double = graph.or(double, graph.and(value, graph.not(none)))
      none = graph.and(none, graph.not(value))
    }
    return graph.or(none, double)
  }
  return {
    conditions: [],
    needed: plusOwn(neededForConclusion(conclusion, program), [conclusion.json.bereik]),
    breach(space, view) {
      for (const item of itemsFor(conclusion.json.bereik, space)) {
        const node = space.graph.and(space.exists(item), wrong(item, space, view))
        if (node !== NEVER) return { node, item }
      }
      return undefined
    },
    confirms: (look) => look('before') !== undefined,
  }
}

/** Where a rule of law holds, its value is in the collection. */
function dutiesStay(program: Program): readonly Statement[] {
  const binding = new Set(
    vocabularyOf(program.ruleSet).gronden.flatMap(({ grond, bindend }) => (bindend === true ? grond : [])),
  )
  const duties = program.conclusions.flatMap(({ collects, json, rules }) =>
    collects && rules.some((rule) => binding.has(rule.json.grond)) ? [json.id] : [],
  )
  const stays = (ids: readonly string[]): Statement => ({
    ...{ id: 'plicht-blijft', titel: say(guarantees, 'dutiesStay'), roots: ids },
    of: (part) => dutiesOf(ids, binding, part),
  })
  // That it holds of none is told too.
  return duties.length === 0 ? [stays([])] : duties.map((id) => stays([id]))
}

function dutiesOf(ids: readonly string[], binding: ReadonlySet<string>, program: Program): Claim {
  const duties = ids
    .map((id) => drawnBy(program, id))
    .flatMap((conclusion) =>
      conclusion.rules.filter(({ json }) => binding.has(json.grond)).map((rule) => ({ conclusion, rule })),
    )
  return {
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
