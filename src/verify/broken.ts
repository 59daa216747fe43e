/** Guarantees that a rule set does not keep, as findings. */
import { type Program, sameCone } from '../compile/program.js'
import { canonicalJson } from '../load/canonical.js'
import { asked } from '../load/order.js'
import type { GuaranteeJson } from '../model/ruleset.js'
import { type Finding, fault } from '../problem.js'
import type { Budget } from '../search/budget.js'
import type { Guarantees } from '../words/index.js'
import { decide } from './verify.js'

/**
 * Each guarantee of the rule set that is refuted, with a casus that breaks it, or that could not be decided.
 *
 * @param base of which the guarantees stand: one that is also here, and rests on the same, is not asked again
 * @returns findings of which `pad` is the guarantee's place in the rule set
 */
export function brokenGuarantees(program: Program, base?: Program, budget?: Budget): Finding<Guarantees>[] {
  const all = program.ruleSet.waarborgen ?? []
  const doubted = all.filter((one) => base === undefined || !standsIn(base, one, program))
  return decide(program, doubted, budget).flatMap((verdict): Finding<Guarantees>[] => {
    const { waarborg, titel, uitkomst, tegenvoorbeeld } = verdict
    const i = all.findIndex(({ id }) => id === waarborg)
    if (uitkomst === 'bewezen') return []
    const [code, pad] = ['waarborg-geschonden', `/waarborgen/${i}`] as const
    if (tegenvoorbeeld === undefined) return [fault(code, pad, 'guaranteeUnproven', { title: titel })]
    const { item, casus: voorbeeld } = tegenvoorbeeld
    const about = { title: titel, ...(item !== undefined && { item }) }
    return [{ ...fault(code, pad, 'guaranteeBroken', about), voorbeeld }]
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
