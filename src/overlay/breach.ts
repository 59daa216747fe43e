/** Where in an overlay a guarantee is broken: at what decides otherwise in the casus that breaks it. */
import type { World } from '../compile/frame.js'
import { framesOf } from '../compile/frames.js'
import type { Conclusion, Program, Rule } from '../compile/program.js'
import { asked } from '../load/order.js'
import type { ConditionsJson, GuaranteeJson } from '../model/ruleset.js'
import type { Counterexample } from '../model/verdict.js'
import { truthOf } from '../run/deciding.js'
import { createOutcomeReader } from '../run/outcome.js'
import { createReader } from '../run/read-casus.js'
import { createRun } from '../run/run.js'
import { FALSE, TRUE } from '../truth.js'
import { decidesAlone } from './loss.js'
import type { Places } from './places.js'

/** From a guarantee and a casus that breaks it to a place in the overlay; empty when no one place breaks it. */
export type PlaceOfBreach = (guarantee: GuaranteeJson, shown: Counterexample) => string

/** @param before the rule set below, with the leefgebieden of the result */
export function createPlaceOfBreach(before: Program, result: Program, places: Places): PlaceOfBreach {
  return (guarantee, { casus, na }) => {
    for (const one of na === undefined ? [casus] : [na, casus]) {
      const now = seenBy(result, one)
      if (now === undefined) continue
      // Facts of the overlay's own are not known below: then there is nothing to hold it against.
      const then = seenBy(before, one)
      const place = placeAlong(guarantee, now, then, true) ?? placeAlong(guarantee, now, then, false)
      if (place !== undefined) return place
    }
    return places.ofGuarantee(guarantee.id) ?? ''
  }

  /**
   * Upstream from what the guarantee asks, the nearest place of which something came out otherwise.
   *
   * @param isStraight along what came out otherwise only. What the layer below didn't promise need not do so.
   */
  function placeAlong(
    guarantee: GuaranteeJson,
    now: SeenCasus,
    then: SeenCasus | undefined,
    isStraight: boolean,
  ): string | undefined {
    const seen = new Set(rootsOf(guarantee))
    for (const id of seen) {
      const isOther = then?.outcome(id) !== now.outcome(id)
      if (isStraight && !isOther) continue
      const deciding = [...now.deciding(id), ...(then?.deciding(id) ?? [])]
      if (isOther) {
        const found = deciding.flatMap(({ json }) => places.ofRule(json.name) ?? [])
        const place = found[0] ?? places.ofConclusion(id)
        if (place !== undefined) return place
      }
      const rules = isStraight && deciding.length > 0 ? deciding : (result.byId.get(id)?.rules ?? [])
      for (const { json } of rules) for (const other of asked(json.conditions)) seen.add(other)
    }
    return undefined
  }
}

function rootsOf(guarantee: GuaranteeJson): readonly string[] {
  const given: readonly ConditionsJson[] = guarantee.als === undefined ? [] : [guarantee.als]
  const about = guarantee.soort === 'altijd' ? [...asked(guarantee.dan)] : [guarantee.conclusie]
  return [...about, ...given.flatMap((one) => [...asked(one)])]
}

/** What a rule set says of a casus. */
interface SeenCasus {
  /** Of each item, as one text: equal for equal outcomes. */
  readonly outcome: (id: string) => string | undefined
  readonly deciding: (id: string) => readonly Rule[]
}

/** Undefined when the rule set doesn't know all that stands in the casus. */
function seenBy(program: Program, casus: unknown): SeenCasus | undefined {
  const reader = createReader(program)
  const world = reader.newWorld()
  if (reader.read(casus, world) === undefined) return undefined
  createRun(program)(world)
  const outcomes = createOutcomeReader()
  const find = (id: string) => program.byId.get(id)
  return {
    outcome: (id: string) => {
      const conclusion = find(id)
      if (conclusion === undefined) return undefined
      return JSON.stringify(framesOf(conclusion.json.bereik, world).map(outcomes.either(conclusion)))
    },
    deciding: (id: string) => {
      const conclusion = find(id)
      return conclusion === undefined ? [] : rulesDeciding(conclusion, world)
    },
  }
}

/** The rules that hold or may hold, up to one that surely decides: of several that may, it can be certain that one does. */
function rulesDeciding({ json, policy, rules }: Conclusion, world: World): readonly Rule[] {
  const found = framesOf(json.bereik, world).flatMap((frame) => {
    const truths = rules.map((rule) => truthOf(rule, frame, world))
    const last = decidesAlone(policy) ? truths.indexOf(TRUE) : -1
    return rules.filter((_, at) => truths[at] !== FALSE && (last < 0 || at <= last))
  })
  return [...new Set(found)]
}
