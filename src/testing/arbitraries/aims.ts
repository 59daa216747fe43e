/**
 * Casussen to aim at: for each value that a conclusion rarely has a part of a casus, found by search, that
 * gives it however the rest turns out. Chance alone doesn't find what is five conclusions deep.
 */
import type { RuleSet } from '../../model/ruleset.js'
import type { CasusFragment } from '../../problem.js'
import { createBudget } from '../../search/budget.js'
import { compileClosed } from '../../search/close-defaults.js'
import { fragmentOf, smallestFor } from '../../search/fragment.js'
import { NEVER } from '../../search/graph.js'
import { itemsNeeded, mostNeeded, plusOwn } from '../../search/reach.js'
import { createSearch } from '../../search/search.js'

/** What so few facts decide comes out often enough without aiming. */
const MET_BY_CHANCE = 2

const searched = new WeakMap<RuleSet, readonly CasusFragment[]>()

/** Each fragment once; those of a rule set are searched for when they are first asked for, and kept. */
export function aimsOf(ruleSet: RuleSet): readonly CasusFragment[] {
  const found = searched.get(ruleSet) ?? searchAims(ruleSet)
  searched.set(ruleSet, found)
  return found
}

function searchAims(ruleSet: RuleSet): readonly CasusFragment[] {
  const program = compileClosed(ruleSet)
  const budget = createBudget()
  const ask = createSearch([program], budget)
  const found = new Map<string, CasusFragment>()
  budget.fairly(program.conclusions, (conclusion) => {
    const { json, collects, rules } = conclusion
    const conditions = rules.map(({ condition }) => condition)
    // Each rule of a collection speaks for itself.
    const parts = collects ? conditions.map((one) => [one]) : [conditions]
    const needed = mostNeeded(parts.map((part) => itemsNeeded(part, program)))
    return ask(plusOwn(needed, [json.bereik]), ({ space, views: [view] }) => {
      const [item] = space.items(json.bereik)
      if (view === undefined || item === undefined) return
      for (const value of view.values(conclusion, item)) {
        const node = space.graph.and(space.exists(item), value)
        if (node === NEVER) continue
        const assignment = smallestFor(node, space)
        if (assignment.size <= MET_BY_CHANCE) continue
        const fragment = fragmentOf(assignment, space, ruleSet)
        found.set(JSON.stringify(fragment), fragment)
      }
    })
  })
  return [...found.values()]
}
