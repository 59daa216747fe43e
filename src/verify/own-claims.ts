/** What every rule set promises, whatever its rules say. */
import type { Conclusion, Program, Rule } from '../compile/program.js'
import { NEVER, type Node } from '../search/graph.js'
import type { Item } from '../search/item.js'
import { itemsNeeded, mostNeeded, type Needed, plusOwn, withinBounds } from '../search/reach.js'
import { itemsFor, type Space } from '../search/space.js'
import type { View } from '../search/view.js'
import { FALSE, TRUE } from '../truth.js'
import type { Claim } from './claim.js'

/** The ground of a rule that carries a legal duty. */
const LEGAL = 'wet'

/** The claims that hold for any rule set, or show a fault of the engine. */
export function ownClaims(program: Program): readonly Claim[] {
  return [...oneValue(program), dutiesStay(program)]
}

function needOf(rules: readonly Rule[], program: Program): Needed {
  return itemsNeeded(
    rules.map(({ condition }) => condition),
    program,
  )
}

/**
 * Every fully known casus has exactly one value for each conclusion that chooses: one promise in as many
 * parts as there are sizes of the space that it takes, so that no conclusion is looked at in more than it needs.
 */
function oneValue(program: Program): readonly Claim[] {
  const parts = new Map<string, { readonly needed: Needed; readonly choosing: Conclusion[] }>()
  for (const conclusion of program.conclusions) {
    if (conclusion.policy === 'collect') continue
    const needed = plusOwn(needOf(conclusion.rules, program), [conclusion.json.bereik])
    const { persoon, hulpbehoefte } = withinBounds(needed)
    const key = `${persoon} ${hulpbehoefte}`
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
    titel: 'Is alles bekend, dan heeft elke conclusie precies één waarde.',
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
  const duties = program.conclusions.flatMap((conclusion) =>
    conclusion.policy === 'collect'
      ? conclusion.rules.flatMap((rule) => (rule.json.grond === LEGAL ? [{ conclusion, rule }] : []))
      : [],
  )
  return {
    id: 'plicht-blijft',
    titel: 'Een regel die uit de wet volgt, gaat nooit verloren in een verzameling.',
    conditions: [],
    needed: mostNeeded(
      duties.map(({ conclusion, rule }) => plusOwn(needOf([rule], program), [conclusion.json.bereik])),
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
