/** Suggestions: the values that a family-wide collecting conclusion holds, with their rules and texts. */
import type { World } from '../compile/frame.js'
import type { Conclusion, Program } from '../compile/program.js'
import type { Suggestie } from '../model/advies.js'
import { accountOf, rulesBehind } from '../run/rules.js'
import { fill } from '../run/text.js'
import { FALSE, TRUE } from '../truth.js'

export type Suggest = (id: string, world: World) => readonly Suggestie[]

/** Tells that something is only a suggestion as long as a fact is unknown. */
const NOT_CERTAIN = 'Nog niet zeker.'
const NONE: readonly Suggestie[] = Object.freeze([])

export function createSuggester(program: Program): Suggest {
  // A suggestion whose texts have no holes depends on its rules' truth alone, and is made once.
  const made = new Map<string, Suggestie>()

  function make(conclusion: Conclusion, value: number, zeker: boolean, world: World): Suggestie {
    const { waarden, titels = {}, catalogus = {} } = conclusion.json
    const id = waarden[value] ?? ''
    const rules = rulesBehind(conclusion, value, world.gezin, world)
    const texts = rules.map(({ uitleg }) => fill(uitleg, 'gezin', world.gezin, world, program, {}))
    const entry = catalogus[id]
    const { regels, bronnen } = accountOf(rules)
    return Object.freeze({
      id,
      zeker,
      titel: titels[id] ?? id,
      toelichting: [...(zeker ? [] : [NOT_CERTAIN]), ...texts].join(' '),
      regels: Object.freeze(regels),
      bronnen: Object.freeze(bronnen),
      ...(entry === undefined ? {} : { catalogus: entry }),
    })
  }

  return (id, world) => {
    const conclusion = program.byId.get(id)
    if (conclusion === undefined || conclusion.json.bereik !== 'gezin' || conclusion.policy !== 'collect')
      return NONE
    const { members, rules } = world.gezin
    const { index } = conclusion.slot
    const list: Suggestie[] = []
    for (let value = 0; value < conclusion.json.waarden.length; value++) {
      const truth = members[index + value]
      if (truth === FALSE) continue
      const behind = conclusion.rules.filter((rule) => rule.value === value)
      const fixed = behind.every(({ uitleg }) => uitleg.every(({ kind }) => kind === 'text'))
      const key = `${id} ${value} ${behind.map((rule) => rules[rule.index]).join('')}`
      const known = fixed ? made.get(key) : undefined
      const suggestion = known ?? make(conclusion, value, truth === TRUE, world)
      if (fixed && known === undefined) made.set(key, suggestion)
      list.push(suggestion)
    }
    return Object.freeze(list)
  }
}
