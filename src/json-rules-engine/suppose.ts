/**
 * Whether something can be: suppose that it is, and see what is left.
 *
 * Each condition by itself may be open, and yet they may not go together: a rule can hold, each rule before
 * it can fail, but not both. So suppose it all. Where only one value, member, item or part is left to make a
 * condition what it is supposed to be, that follows; and so on, until nothing more follows. When something
 * has nothing left that it may be, it can't be. Nothing is tried out: what is left may still be impossible.
 */

import type { Frame, World } from '../compile/frame.js'
import type { Conclusion, Program } from '../compile/program.js'
import { jsonLeavesOf } from '../model/leaves.js'
import type { ConditionJson, LeafJson, RuleJson } from '../model/ruleset.js'
import { isFamily, isItemScope, type Scope } from '../model/scope.js'
import { spokenWhen } from '../model/spoken-when.js'
import { countedLeaf } from '../model/subject.js'
import { FALSE, not, TRUE, type Truth, UNKNOWN } from '../truth.js'
import { meets, type Narrowed, narrow, truthOfCount } from './narrowed.js'
import { type Candidate, possibleValues } from './policy.js'

/** Whether a candidate can decide in a frame: whether it may hold while all its rivals fail. */
export type CanDecide = (candidate: Candidate, frame: Frame, world: World) => boolean

/** For the candidates of conclusions of one scope. */
export function createCanBe(scope: Scope, program: Program): CanDecide {
  const { byId, subjects } = program

  return ({ rule, openRivals, before }, frame, world) => {
    // Also of rules that turned out not to hold: with more known, nothing less may be looked at.
    const leaves = leavesIn(rule === undefined ? before : [rule, ...before])
    const counted = [...new Set(leaves.flatMap(({ params }) => byId.get(params?.feit ?? '') ?? []))].filter(
      ({ collects }) => !collects,
    )
    const asked = leaves.flatMap(({ fact, params }) => (params === undefined ? (byId.get(fact) ?? []) : []))
    const here = [...new Set(asked)].filter(({ collects }) => !collects)
    const further = [...counted, ...here].flatMap(({ rules }) => leavesIn(rules.map(({ json }) => json)))
    // What is supposed of one item that may come says nothing of the others that may come.
    const countsOwn = [...leaves, ...further].some(({ params }) => params?.bereik === scope)
    if (countsOwn && isItemScope(scope) && frame === world.items[scope].any) return true

    const state = narrow(world, program)
    const supposeAll = () =>
      (rule === undefined || suppose(spokenWhen(rule), TRUE, frame, state)) &&
      openRivals.every((rival) => suppose(spokenWhen(rival), FALSE, frame, state))
    let struck: number
    do {
      struck = state.struck()
      if (!supposeAll()) return false
      // Nothing that the rules rest on can have changed.
      if (state.struck() === 0) return true
      if (!counted.every((one) => redrawItems(one, state))) return false
      if (!here.every((one) => redrawIn(isFamily(one.json.bereik) ? world.gezin : frame, one, state)))
        return false
    } while (state.struck() > struck)
    return true
  }

  /** Strikes out what doesn't fit a condition that is TRUE or FALSE; false when nothing fits. */
  function suppose(condition: ConditionJson, truth: Truth, frame: Frame, state: Narrowed): boolean {
    if ('not' in condition) return suppose(condition.not, not(truth), frame, state)
    if ('fact' in condition) {
      return condition.params === undefined
        ? supposeLeaf(condition, truth, frame, state)
        : supposeCount(condition, truth, state)
    }
    const [parts, needsEvery] =
      'all' in condition ? [condition.all, truth === TRUE] : [condition.any, truth === FALSE]
    if (needsEvery) return parts.every((part) => suppose(part, truth, frame, state))
    const truths = parts.map((part) => state.truthOf(part, frame))
    if (truths.includes(truth)) return true
    const [open, ...more] = parts.filter((_, i) => truths[i] === UNKNOWN)
    if (open === undefined) return false
    return more.length > 0 || suppose(open, truth, frame, state)
  }

  function supposeLeaf(leaf: LeafJson, truth: Truth, frame: Frame, state: Narrowed): boolean {
    const now = state.truthOf(leaf, frame)
    if (now !== UNKNOWN) return now === truth
    const order = subjects.get(leaf.fact)?.waarden ?? []
    const fitting = [...state.left(leaf, frame)].filter(
      (value) => meets(leaf, value, order) === (truth === TRUE),
    )
    // A comparison that no answer can change has no values to strike out.
    if (fitting.length > 0) state.keep(leaf, frame, new Set(fitting))
    return true
  }

  function supposeCount(leaf: LeafJson, truth: Truth, state: Narrowed): boolean {
    const { params } = leaf
    if (params === undefined) throw new Error('only items are counted')
    const { least, most } = state.tallyOf(leaf)
    const now = truthOfCount(leaf, { least, most })
    if (now !== UNKNOWN) return now === truth
    const each = countedLeaf(params, subjects)
    const { frames, open } = state.itemsOf(params.bereik)
    const unsure = each === undefined ? [] : frames.filter((frame) => state.truthOf(each, frame) === UNKNOWN)
    const supposeUnsure = (one: Truth) =>
      each === undefined || unsure.every((frame) => supposeLeaf(each, one, frame, state))

    // With one more than there certainly are it would go wrong: so no other item counts.
    if (truthOfCount(leaf, { least: least + 1, most }) === not(truth)) {
      if (!open) return supposeUnsure(FALSE)
      // Every item that may come would count: so none comes.
      if (unsure.length === 0 || !supposeUnsure(FALSE)) state.empty(params.bereik)
      return true
    }
    // With one less than there can be it would go wrong: so every item that may count does.
    if (truthOfCount(leaf, { least, most: most - 1 }) === not(truth)) return supposeUnsure(TRUE)
    return true
  }

  /** Draws a conclusion about items again from what is left; false when an item has no value left. */
  function redrawItems(counted: Conclusion, state: Narrowed): boolean {
    const { id, bereik } = counted.json
    if (isFamily(bereik)) throw new Error(`"${id}" is of no item`)
    const { frames, open } = state.itemsOf(bereik)
    const areDrawn = frames.every((frame) => redrawIn(frame, counted, state))
    if (!open || areDrawn) return areDrawn
    state.empty(bereik)
    return true
  }

  /** Draws a conclusion again for one frame; false when no value is left. */
  function redrawIn(frame: Frame, { json, rules, fallback }: Conclusion, state: Narrowed): boolean {
    const votes = rules.map(({ value, json: rule }) => ({
      value,
      rule,
      truth: state.truthOf(spokenWhen(rule), frame),
    }))
    const places = possibleValues(votes, json, fallback !== 0, () => true)
    const value = json.waarden.filter((_, place) => places.has(place))
    return supposeLeaf({ fact: json.id, operator: 'in', value }, TRUE, frame, state)
  }
}

function leavesIn(rules: readonly RuleJson[]): readonly LeafJson[] {
  return rules.flatMap(({ conditions }) => jsonLeavesOf(conditions))
}
