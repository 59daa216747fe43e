/**
 * Whether a mutant can be told from its rule set at all: decided over all fully known casussen at once.
 *
 * What shows of a rule is its truth, and what shows of a conclusion its outcome and the rules that are named
 * for it. All that comes after rests on outcomes. So it is enough to look at the rule and at its conclusion:
 * - another condition differs where the rule's truth does;
 * - a rule that is gone, or that gives another value, also where it is no longer named for the outcome;
 * - another order or default differs where the outcome does.
 */
import type { Condition } from '../../compile/condition.js'
import type { Program, Rule } from '../../compile/program.js'
import { createBudget } from '../../search/budget.js'
import { NEVER, type Node } from '../../search/graph.js'
import type { Item } from '../../search/item.js'
import { isForAny, itemsNeeded, plusOwn } from '../../search/reach.js'
import { createSearch } from '../../search/search.js'
import { itemsFor, type Space } from '../../search/space.js'
import type { View } from '../../search/view.js'
import { type Compiled, isOfCondition } from './compiled.js'

/** Where a mutant differs from its rule set, for one item. */
export interface Differing {
  readonly space: Space
  readonly item: Item
  /** Where the conclusion has another outcome; NEVER if only the rule shows the difference. */
  readonly outcome: () => Node
  /** Where anything differs, the outcome included; not NEVER. */
  readonly anything: Node
}

/** `nooit`: equivalent, proven for any number of items. */
export type Searched = 'nooit' | 'niet-beslist' | Differing

/**
 * Makes a search over one rule set, shared by all its mutants.
 *
 * @param mutants all that will be asked about: their numbers are cases that the search must tell apart
 */
export function createFinder(program: Program, mutants: readonly Compiled[]): (of: Compiled) => Searched {
  const conditions = mutants.flatMap(({ rule }) => (rule?.after ? [rule.after.condition] : []))
  const budget = createBudget()
  const ask = createSearch([program], budget, conditions)

  return (of) => {
    const needed = plusOwn(itemsNeeded(conditionsOf(of), program), [of.before.json.bereik])
    const asked = budget.apart(() =>
      ask(needed, ({ space, views: [view] }) => view && differing(of, space, view)),
    )
    if (asked === undefined) return 'niet-beslist'
    return asked.answer ?? (isForAny(asked.reach) ? 'nooit' : 'niet-beslist')
  }
}

/** All conditions that the comparison rests on. */
function conditionsOf(of: Compiled): readonly Condition[] {
  const { rule, before, after } = of
  if (rule?.after !== undefined && (isOfCondition(of) || before.collects))
    return [rule.before.condition, rule.after.condition]
  return [...before.rules, ...after.rules].map(({ condition }) => condition)
}

function differing(of: Compiled, space: Space, view: View): Differing | undefined {
  const { bereik } = of.before.json
  for (const item of itemsFor(bereik, space)) {
    const here = space.exists(item)
    const seen = isOfCondition(of) ? ofTruth(of, item, space, view) : ofConclusion(of, item, space, view)
    const anything = space.graph.and(here, seen)
    if (anything === NEVER) continue
    const outcome = () => space.graph.and(here, ofOutcome(of, item, space, view))
    return { space, item, anything, outcome }
  }
  return undefined
}

function either(a: Node, b: Node, { graph }: Space): Node {
  return graph.choose(a, graph.not(b), b)
}

function ofTruth({ rule }: Compiled, item: Item, space: Space, view: View): Node {
  if (rule?.after === undefined) return NEVER
  const condition = (one: Rule) => view.condition(one.condition, item)
  return either(condition(rule.before), condition(rule.after), space)
}

function ofOutcome({ before, after }: Compiled, item: Item, space: Space, view: View): Node {
  const was = view.values(before, item)
  const is = view.valuesIf(after, item)
  return was.reduce<Node>((node, one, at) => space.graph.or(node, either(one, is[at] ?? NEVER, space)), NEVER)
}

/** The outcome, and where the changed rule was or is named for it. */
function ofConclusion(of: Compiled, item: Item, space: Space, view: View): Node {
  const { graph } = space
  const { rule, before, after } = of
  const outcome = ofOutcome(of, item, space, view)
  if (rule === undefined) return outcome
  const was = view.values(before, item)[rule.before.value] ?? NEVER
  const is = rule.after === undefined ? NEVER : (view.valuesIf(after, item)[rule.after.value] ?? NEVER)
  const named = graph.and(view.condition(rule.before.condition, item), graph.or(was, is))
  return graph.or(outcome, named)
}
