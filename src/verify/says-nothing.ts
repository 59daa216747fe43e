/** Whether a guarantee is kept by any rules at all, so that it says nothing about these. */

import type { Conclusion, Program } from '../compile/program.js'
import { asked } from '../load/order.js'
import { markSound } from '../load/sound.js'
import type { FactJson, GuaranteeJson, RuleSet } from '../model/ruleset.js'
import type { Budget } from '../search/budget.js'
import { compileClosed } from '../search/close-defaults.js'
import { decide } from './verify.js'

/** Its `als` never is, or it is proven with every conclusion that it asks for taken as a fact of which anything may be known. */
export function saysNothing(guarantee: GuaranteeJson, program: Program, budget: Budget): boolean {
  if (guarantee.soort !== 'altijd') return false
  const { als } = guarantee
  if (als !== undefined && isProven({ ...guarantee, dan: { not: als } }, program, budget)) return true
  const { ruleSet, conclusions } = program
  const ids = new Set([...asked(guarantee.dan), ...(als === undefined ? [] : asked(als))])
  const free = {
    ...ruleSet,
    feiten: [
      ...ruleSet.feiten.filter(({ id }) => ids.has(id)),
      ...conclusions.filter(({ json }) => ids.has(json.id)).map(freeFact),
    ],
    conclusies: [],
    regels: [],
    waarborgen: [],
    verhaal: undefined,
  }
  return isProven(guarantee, compileClosed(markSound(free as unknown as RuleSet)), budget)
}

/** Whether it holds in every casus of a program. */
function isProven(guarantee: GuaranteeJson, program: Program, budget: Budget): boolean {
  return decide(program, [guarantee], budget)[0]?.uitkomst === 'bewezen'
}

function freeFact({ json, collects }: Conclusion): FactJson {
  const { id, bereik, titel, waarden } = json
  const type = collects ? 'meerkeuze' : 'keuze'
  return { id, bereik, type, label: titel, vraag: titel, wie: [], bron: [], waarden } as FactJson
}
