/** Guarantees that a rule set does not keep, as findings. */
import type { Program } from '../compile/program.js'
import { type Finding, fault } from '../problem.js'
import type { Guarantees } from '../words/index.js'
import { decide } from './verify.js'

/**
 * Each guarantee of the rule set that is refuted, with a casus that breaks it, or that could not be decided.
 *
 * @returns findings of which `pad` is the guarantee's place in the rule set
 */
export function brokenGuarantees(program: Program): Finding<Guarantees>[] {
  const verdicts = decide(program, program.ruleSet.waarborgen ?? [])
  return verdicts.flatMap(({ titel, uitkomst, tegenvoorbeeld }, i): Finding<Guarantees>[] => {
    if (uitkomst === 'bewezen') return []
    const [code, pad] = ['waarborg-geschonden', `/waarborgen/${i}`] as const
    if (tegenvoorbeeld === undefined) return [fault(code, pad, 'guaranteeUnproven', { title: titel })]
    const { item, casus: voorbeeld } = tegenvoorbeeld
    const about = { title: titel, ...(item !== undefined && { item }) }
    return [{ ...fault(code, pad, 'guaranteeBroken', about), voorbeeld }]
  })
}
