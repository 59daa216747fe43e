/** Guarantees that a rule set does not keep, as problems. */
import type { Program } from '../compile/program.js'
import type { Problem } from '../problem.js'
import { decide } from './verify.js'

/**
 * Each guarantee of the rule set that is refuted, with a casus that breaks it, or that could not be decided.
 *
 * @returns problems of which `pad` is the guarantee's place in the rule set
 */
export function brokenGuarantees(program: Program): Problem[] {
  const verdicts = decide(program, program.ruleSet.waarborgen ?? [])
  return verdicts.flatMap(({ titel, uitkomst, tegenvoorbeeld }, i): Problem[] => {
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
