/** Suggestions: the values that a family-wide collecting conclusion holds, with their rules and texts. */

import { IN, OUT, type World } from '../compile/frame.js'
import type { Conclusion, Program, Rule } from '../compile/program.js'
import { accountOf, areCertain, rulesBehind } from '../explain/account.js'
import { fillings, holesOfRule, namesIn } from '../explain/holes.js'
import { fill } from '../explain/text.js'
import type { Suggestie } from '../model/advies.js'
import { own } from '../model/names.js'
import { FAMILY_SCOPE } from '../model/scope.js'
import { saidOnce } from '../words/said-once.js'
import { advice } from '../words/start.js'
import { say } from '../words/words.js'

export type Suggest = (world: World) => readonly Suggestie[]

/** Tells that something is only a suggestion as long as a fact is unknown. */
const NOT_CERTAIN = /* @__PURE__ */ say(advice, 'notCertain')
const NONE: readonly Suggestie[] = Object.freeze([])
/** Of a value with more rules than this, the suggestion is made anew each time. */
const MOST_SHARED = 8

/** Makes the reader of one conclusion's suggestions; empty if the rule set has no such conclusion. */
export function suggester(conclusion: Conclusion | undefined, program: Program): Suggest {
  if (conclusion === undefined) return () => NONE
  const { index } = conclusion.slot
  const values = conclusion.json.waarden.map((_, value) => suggesterOfValue(conclusion, value, program))
  return (world) => {
    const { words } = world.gezin
    const list: Suggestie[] = []
    for (let value = 0; value < values.length; value++) {
      if (words[index + value] !== OUT) list.push((values[value] as (world: World) => Suggestie)(world))
    }
    return Object.freeze(list)
  }
}

function suggesterOfValue(
  conclusion: Conclusion,
  value: number,
  program: Program,
): (world: World) => Suggestie {
  const rules = conclusion.byValue[value] ?? []
  const fixed = rules.length <= MOST_SHARED && rules.every((rule) => holesOfRule(rule).length === 0)
  if (!fixed) return (world) => suggestion(conclusion, value, world, program)
  // Texts without holes depend on the truth of the rules alone, and are made once.
  const made: (Suggestie | undefined)[] = []
  return (world) => {
    let key = 0
    for (let i = 0; i < rules.length; i++)
      key = key * 3 + (world.gezin.rules[(rules[i] as Rule).index] as number)
    const known = made[key] ?? suggestion(conclusion, value, world, program)
    made[key] = known
    return known
  }
}

function suggestion(conclusion: Conclusion, value: number, world: World, program: Program): Suggestie {
  const { waarden, titels, catalogus } = conclusion.json
  const id = waarden[value] ?? ''
  const zeker = world.gezin.words[conclusion.slot.index + value] === IN
  const rules = rulesBehind(conclusion, value, world.gezin, world)
  const titel = own(titels, id) ?? id
  const known = !zeker || areCertain(rules, world.gezin, world)
  const names = namesIn(program.ruleSet.verhaal)
  const texts = known
    ? rules.map(({ uitleg }) => fill(uitleg, FAMILY_SCOPE, world.gezin, world, program, names))
    : [say(advice, 'reasonOpen', { item: false, subject: conclusion.json.titel, value: titel })]
  const holes = rules.flatMap(holesOfRule)
  const invulling = fillings(holes, {}, FAMILY_SCOPE, world.gezin, world, program)
  const entry = own(catalogus, id)
  const { regels, bronnen } = accountOf(rules)
  return Object.freeze({
    id,
    zeker,
    titel,
    toelichting: saidOnce([...(zeker ? [] : [NOT_CERTAIN]), ...texts]),
    regels,
    bronnen,
    ...(invulling !== undefined && { invulling }),
    ...(entry === undefined ? {} : { catalogus: entry }),
  })
}
