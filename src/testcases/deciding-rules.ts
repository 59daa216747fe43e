/** Which rules decide an outcome, read from its trace. */
import type { SpoorConclusie, SpoorRegel } from '../model/advies.js'
import { collects, type Order, orderOf } from '../model/policy.js'
import type { HitPolicy } from '../model/ruleset.js'

/**
 * The rules that decide: those that hold and are not overruled, and those that may hold and would then
 * change the outcome. None decide when the default stands for certain.
 */
export function decidingRules({ regels }: SpoorConclusie, beleid: HitPolicy): readonly string[] {
  const speaking = regels.filter(({ waar }) => waar !== 'onwaar')
  const certain = speaking.filter(({ waar }) => waar === 'waar')
  if (collects(beleid)) {
    // Of each member the rules that hold; if none, those that may.
    const members = new Set(certain.map(({ waarde }) => waarde))
    return names(speaking.filter(({ waar, waarde }) => waar === 'waar' || !members.has(waarde)))
  }
  // The rules stand in the order in which they are asked. Behind the first that holds none counts any more,
  // and of those before it only the ones that say something else.
  const [winner] = certain
  if (winner === undefined) return names(speaking)
  const before = speaking.slice(0, speaking.indexOf(winner)).filter(({ waarde }) => waarde !== winner.waarde)
  const together = TOGETHER[orderOf(beleid)]
    ? certain.filter(({ waarde }) => waarde === winner.waarde)
    : [winner]
  return names([...before, ...together])
}

/** Whether rules for the value that comes out decide together; else the first of them alone. */
const TOGETHER: Readonly<Record<Order, boolean>> = { numbered: false, heaviest: true, none: true }

const names = (regels: readonly SpoorRegel[]) => regels.map(({ regel }) => regel)
