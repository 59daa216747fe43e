/**
 * Draws conclusions over a casus that stands in a world of frames. The one and only evaluation: `assess`
 * and `decide` differ in what they draw and in what they read afterwards.
 */

import { partOf } from '../compile/condition.js'
import { ask, type Code, writeCode } from '../compile/flat.js'
import { type Frame, IN, type Items, OUT, OUT_OR_IN, type World } from '../compile/frame.js'
import type { Conclusion, Program, Rule } from '../compile/program.js'
import { type ItemScope, isFamily } from '../model/scope.js'
import { FALSE, TRUE, UNKNOWN } from '../truth.js'
import { NOTHING_SUPPOSED, type Supposition, suppositionOf } from './rivals.js'
import { type CanBe, createSuppositions } from './suppose.js'

/** Fills in conclusions of a world. */
export type Run = (world: World) => void
/** Draws one conclusion for one frame. */
export type Draw = (frame: Frame, world: World) => void

/**
 * Makes a run of these conclusions of a program, of all when they are left out. They must stand in the
 * program's order; what they rest on is among them, or was drawn in the world before.
 */
export function createRun(
  { byId, conclusions: all }: Pick<Program, 'byId' | 'conclusions'>,
  conclusions: readonly Conclusion[] = all,
): Run {
  const canBe = createSuppositions()
  const runs = conclusions.map((conclusion): Run => {
    const draw = conclusion.collects ? collect(conclusion) : choose(conclusion, canBe, byId)
    const scope = conclusion.json.bereik
    return isFamily(scope) ? (world) => draw(world.gezin, world) : eachItem(scope, draw)
  })
  return (world) => {
    for (let i = 0; i < runs.length; i++) (runs[i] as Run)(world)
  }
}

/** Makes what draws one conclusion of a program; what it rests on was drawn in the world before. */
export function createDraw(conclusion: Conclusion, { byId }: Pick<Program, 'byId'>): Draw {
  return conclusion.collects ? collect(conclusion) : choose(conclusion, createSuppositions(), byId)
}

/** For every item, and for an absent collection for the item that stands for all that may come. */
function eachItem(scope: ItemScope, draw: Draw): Run {
  return (world) => {
    const { frames, count, open, any }: Items = world.items[scope]
    for (let i = 0; i < count; i++) draw(frames[i] as Frame, world)
    if (open) draw(any, world)
  }
}

/** The conditions of the rules of one conclusion, in one row. */
function writeRules(rules: readonly Rule[]): Code {
  return writeCode(rules.map(({ condition }) => partOf(condition)))
}

/** `collect`: a value is in as far as some rule says so. */
function collect({ rules, slot }: Conclusion): Draw {
  const [from, to] = [slot.index, slot.index + slot.subject.waarden.length]
  const code = writeRules(rules)
  const { starts } = code
  const places = Int32Array.from(rules, ({ index }) => index)
  const members = Int32Array.from(rules, ({ value }) => slot.index + value)
  return (frame, world) => {
    const { words } = frame
    // A plain loop: for so few members it is quicker than `fill`.
    for (let at = from; at < to; at++) words[at] = OUT
    for (let i = 0; i < starts.length; i++) {
      const truth = ask(code, starts[i] as number, frame, world)
      frame.rules[places[i] as number] = truth
      const at = members[i] as number
      if (truth === TRUE) words[at] = IN
      else if (truth === UNKNOWN && words[at] === OUT) words[at] = OUT_OR_IN
    }
  }
}

/**
 * `first` and `priority`: the rules stand in the order in which they win. Each that may hold when those
 * before it don't adds its value to the possible ones, up to the first that certainly holds; the default is
 * possible only when none does.
 */
function choose(
  { json, rules, slot, fallback, together }: Conclusion,
  canBe: CanBe,
  byId: ReadonlyMap<string, Conclusion>,
): Draw {
  const { index } = slot
  const code = writeRules(rules)
  const { starts } = code
  const places = Int32Array.from(rules, (rule) => rule.index)
  const bits = Int32Array.from(rules, ({ value }) => 1 << value)
  // Made when first needed: for a full casus that is never. The last is the case that no rule holds.
  const cases: Supposition[] = []
  const isPossible = (at: number, isFirst: boolean, frame: Frame, world: World): boolean => {
    if (!together) return true
    let one = cases[at]
    if (one === undefined) {
      one = suppositionOf(rules[at], rules.slice(0, at), json.bereik, byId)
      cases[at] = one
    }
    return one === NOTHING_SUPPOSED || (isFirst && !one.clashesAlone) || canBe(one, frame, world)
  }
  return (frame, world) => {
    let possible = 0
    // Whether no rule before it may hold: then there is nothing that a rule must go together with.
    let isFirst = true
    for (let i = 0; i < starts.length; i++) {
      const truth = ask(code, starts[i] as number, frame, world)
      frame.rules[places[i] as number] = truth
      if (truth === FALSE) continue
      const bit = bits[i] as number
      if (truth === TRUE) {
        // What is left when nothing before it can be, is what comes out: that needs no looking into.
        if (possible === 0 || ((possible & bit) === 0 && isPossible(i, isFirst, frame, world)))
          possible |= bit
        frame.words[index] = possible
        return
      }
      if ((possible & bit) === 0 && isPossible(i, isFirst, frame, world)) possible |= bit
      isFirst = false
    }
    if (fallback !== 0 && (possible === 0 || isPossible(starts.length, isFirst, frame, world)))
      possible |= fallback
    frame.words[index] = possible
  }
}
