/** Suggestions: the values that a family-wide collecting conclusion holds, with their rules and texts. */

import { IN, OUT, type World } from '../compile/frame.js'
import type { Conclusion, Program, Rule } from '../compile/program.js'
import { accountOf, areCertain, rulesBehind } from '../explain/account.js'
import { fillings, holesOfRule, namesIn } from '../explain/holes.js'
import { fill, type HoleWords } from '../explain/text.js'
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
  const holes = new Map(rules.map((rule) => [rule, holesOfRule(rule)]))
  const make = suggestion({ conclusion, value, holes, names: namesIn(program.ruleSet.verhaal), program })
  const fixed = rules.length <= MOST_SHARED && [...holes.values()].every(({ length }) => length === 0)
  if (!fixed) return make
  // Texts without holes depend on the truth of the rules alone, and are made once.
  const made: (Suggestie | undefined)[] = []
  return (world) => {
    let key = 0
    for (let i = 0; i < rules.length; i++)
      key = key * 3 + (world.gezin.rules[(rules[i] as Rule).index] as number)
    const known = made[key] ?? make(world)
    made[key] = known
    return known
  }
}

/** What one value is suggested with, worked out once. */
interface Suggested {
  readonly conclusion: Conclusion
  readonly value: number
  readonly holes: ReadonlyMap<Rule, ReturnType<typeof holesOfRule>>
  readonly names: HoleWords
  readonly program: Program
}

function suggestion({ conclusion, value, holes, names, program }: Suggested): (world: World) => Suggestie {
  const { waarden, titels, catalogus, titel: subject } = conclusion.json
  const id = waarden[value] ?? ''
  const titel = own(titels, id) ?? id
  const entry = own(catalogus, id)
  return (world) => {
    const zeker = world.gezin.words[conclusion.slot.index + value] === IN
    const rules = rulesBehind(conclusion, value, world.gezin, world)
    const known = !zeker || areCertain(rules, world.gezin, world)
    const texts = known
      ? rules.map(({ uitleg }) => fill(uitleg, FAMILY_SCOPE, world.gezin, world, program, names))
      : [say(advice, 'reasonOpen', { item: false, subject, value: titel })]
    const open = rules.flatMap((rule) => holes.get(rule) ?? [])
    const invulling = fillings(open, {}, FAMILY_SCOPE, world.gezin, world, program)
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
}
