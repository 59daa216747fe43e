/**
 * The program as it was observed: the same conclusions, rules and conditions, but each test, instead of
 * evaluating anything, looks up what json-rules-engine found. Everything that explains an advice asks the
 * conditions of a program; given this one, it tells what the reference engine found, and no closure that
 * `compile/` made is ever called.
 */

import type { Condition } from '../compile/condition.js'
import type { Frame, World } from '../compile/frame.js'
import type { Test } from '../compile/leaf.js'
import type { Conclusion, Program, Rule } from '../compile/program.js'
import { jsonLeavesOf } from '../model/leaves.js'
import type { ConditionJson, CountParams } from '../model/ruleset.js'
import { FAMILY_SCOPE, ITEM_SCOPES, type ItemScope, perScope, type Scope } from '../model/scope.js'
import { spokenWhen } from '../model/spoken-when.js'
import { COUNT_FACT, countedLeaf } from '../model/subject.js'
import type { Truth } from '../truth.js'
import { conditionSize, countFact } from './condition.js'
import type { EngineAsk } from './engine.js'
import type { CountRange } from './possible.js'

/** A count that some condition asks for. */
export interface ObservedCount {
  readonly id: string
  readonly params: CountParams
  readonly scope: ItemScope
  /** What each item is asked; undefined when all items count. */
  readonly each: EngineAsk | undefined
  /** The numbers that it is compared with, anywhere. */
  readonly bounds: Set<number>
}

export interface Observed {
  readonly program: Program
  readonly asksOf: (rule: Rule) => EngineAsk
  /** By the fact under which json-rules-engine finds them. */
  readonly counts: ReadonlyMap<string, ObservedCount>
  /** Takes in one more condition, that no rule has; the test looks up what it is. */
  readonly add: (
    name: string,
    json: ConditionJson,
    scope: Scope,
  ) => { readonly ask: EngineAsk; readonly test: Test }
  /** Forgets what was found in the frames of a world. */
  readonly forget: (world: World) => void
  /** The truths found in a frame, by place. */
  readonly recordOf: (frame: Frame) => Uint8Array
  readonly tallyOf: (id: string, world: World) => CountRange
  readonly putTally: (id: string, world: World, tally: CountRange) => void
}

/** The place of a truth that was not found yet. */
const NOT_FOUND = 3

export function observe(compiled: Program): Observed {
  const sizes = perScope(() => 0)
  const records = new WeakMap<Frame, Uint8Array>()
  const tallies = new WeakMap<World, Map<string, CountRange>>()
  const counts = new Map<string, ObservedCount>()
  const asks = new Map<Rule, EngineAsk>()

  function recordOf(frame: Frame): Uint8Array {
    const record = records.get(frame)
    if (record === undefined) throw new Error('nothing was found yet for this frame')
    return record
  }

  function lookUp(at: number): Test {
    return (frame) => {
      const truth = recordOf(frame)[at]
      if (truth === undefined || truth === NOT_FOUND) throw new Error('this condition was not asked')
      return truth as Truth
    }
  }

  function tallyOf(id: string, world: World): CountRange {
    const tally = tallies.get(world)?.get(id)
    if (tally === undefined) throw new Error(`"${id}" was not counted`)
    return tally
  }

  /** Sets a run of places apart for a condition and its parts. */
  function reserve(name: string, json: ConditionJson, scope: Scope): EngineAsk {
    const at = sizes[scope]
    sizes[scope] += conditionSize(json)
    for (const leaf of jsonLeavesOf(json)) {
      if (leaf.params !== undefined) countOf(leaf.params).bounds.add(Number(leaf.value))
    }
    return { name, json, at }
  }

  function countOf(params: CountParams): ObservedCount {
    const id = countFact(params)
    const known = counts.get(id)
    if (known !== undefined) return known
    const counted = countedLeaf(params, compiled.subjects)
    const each = counted && reserve(id, counted, params.bereik)
    const count: ObservedCount = { id, params, scope: params.bereik, each, bounds: new Set() }
    counts.set(id, count)
    return count
  }

  /** The same condition and parts, that look up their truth from place `at` on. */
  function observed(condition: Condition, at: number): Condition {
    const test = lookUp(at)
    switch (condition.kind) {
      case 'leaf':
        return { ...condition, test }
      case 'count': {
        const { count, leaf } = condition
        const { id, each: ask } = countOf(count.params)
        const each = count.each && ask && observed(count.each, ask.at)
        return { kind: 'count', test, leaf, count: { ...count, each, tally: (world) => tallyOf(id, world) } }
      }
      case 'not':
        return { kind: 'not', test, part: observed(condition.part, at + 1) }
      default: {
        let next = at + 1
        const parts = condition.parts.map((part) => {
          const found = observed(part, next)
          next += partsIn(part)
          return found
        })
        return { kind: condition.kind, test, parts }
      }
    }
  }

  function observedRule(rule: Rule, scope: Scope): Rule {
    const ask = reserve(rule.json.name, spokenWhen(rule.json), scope)
    const condition = observed(rule.condition, ask.at)
    const known: Rule = { ...rule, condition, test: condition.test }
    asks.set(known, ask)
    return known
  }

  const conclusions = compiled.conclusions.map((conclusion): Conclusion => {
    const { bereik, waarden } = conclusion.json
    const rules = conclusion.rules.map((rule) => observedRule(rule, bereik))
    const byValue = waarden.map((_, value) => rules.filter((rule) => rule.value === value))
    return { ...conclusion, rules, byValue }
  })
  const byId = new Map(conclusions.map((conclusion) => [conclusion.json.id, conclusion]))

  return {
    program: { ...compiled, conclusions, byId },
    asksOf: (rule) => {
      const ask = asks.get(rule)
      if (ask === undefined) throw new Error(`rule "${rule.json.name}" is not of this program`)
      return ask
    },
    counts,
    add: (name, json, scope) => {
      const ask = reserve(name, json, scope)
      return { ask, test: lookUp(ask.at) }
    },
    forget: (world) => {
      tallies.set(world, new Map())
      const empty = (frame: Frame, scope: Scope) =>
        records.set(frame, new Uint8Array(sizes[scope]).fill(NOT_FOUND))
      empty(world.gezin, FAMILY_SCOPE)
      for (const scope of ITEM_SCOPES) {
        const { frames, any } = world.items[scope]
        for (const frame of [...frames, any]) empty(frame, scope)
      }
    },
    recordOf,
    tallyOf,
    putTally: (id, world, tally) => tallies.get(world)?.set(id, tally),
  }
}

/** How many parts a compiled condition has, itself included: as many as its JSON. */
function partsIn(condition: Condition): number {
  if (condition.kind === 'not') return 1 + partsIn(condition.part)
  if (condition.kind === 'leaf' || condition.kind === 'count') return 1
  return condition.parts.reduce((sum, part) => sum + partsIn(part), 1)
}

/** The conclusions and counts on which a condition rests. */
export function restsOn(json: ConditionJson): readonly string[] {
  return jsonLeavesOf(json).map(({ fact, params }) =>
    fact === COUNT_FACT && params !== undefined ? countFact(params) : fact,
  )
}
