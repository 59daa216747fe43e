/** Guarantees that a rule set does not keep, as problems. */
import { type Program, sameCone } from '../compile/program.js'
import { canonicalJson } from '../load/canonical.js'
import { asked } from '../load/order.js'
import type { GuaranteeJson } from '../model/ruleset.js'
import type { Problem } from '../problem.js'
import { decide } from './verify.js'

/**
 * Each guarantee of the rule set that is refuted, with a casus that breaks it, or that could not be decided.
 *
 * @param base of which the guarantees stand: one that is also here, and rests on the same, is not asked again
 * @returns problems of which `pad` is the guarantee's place in the rule set
 */
export function brokenGuarantees(program: Program, base?: Program): Problem[] {
  const all = program.ruleSet.waarborgen ?? []
  const doubted = all.filter((one) => base === undefined || !standsIn(base, one, program))
  return decide(program, doubted).flatMap(({ waarborg, titel, uitkomst, tegenvoorbeeld }): Problem[] => {
    const i = all.findIndex(({ id }) => id === waarborg)
    if (uitkomst === 'bewezen') return []
    const found = { code: 'waarborg-geschonden', ernst: 'fout', pad: `/waarborgen/${i}` } as const
    if (tegenvoorbeeld === undefined) {
      const bericht = `Wij kunnen niet bewijzen dat deze waarborg geldt: "${titel}" Het zijn te veel mogelijkheden. Maak de regels eenvoudiger.`
      return [{ ...found, bericht }]
    }
    const about = tegenvoorbeeld.item === undefined ? '' : ` (bij "${tegenvoorbeeld.item}")`
    const bericht = `Met deze regels geldt een waarborg niet: "${titel}" Het voorbeeld laat zien waar het misgaat${about}. Pas de regels aan, zodat de waarborg geldt.`
    return [{ ...found, bericht, voorbeeld: tegenvoorbeeld.casus }]
  })
}

/** Whether a guarantee is one of another program's, and rests on the same there. */
function standsIn(base: Program, guarantee: GuaranteeJson, program: Program): boolean {
  if (canonicalJson(base.ruleSet.leefgebieden) !== canonicalJson(program.ruleSet.leefgebieden)) return false
  const before = base.ruleSet.waarborgen?.find(({ id }) => id === guarantee.id)
  if (before === undefined || canonicalJson(before) !== canonicalJson(guarantee)) return false
  const about = guarantee.soort === 'altijd' ? asked(guarantee.dan) : [guarantee.conclusie]
  const given = guarantee.als === undefined ? [] : asked(guarantee.als)
  return [...about, ...given].every((id) => sameCone(id, base, program))
}
