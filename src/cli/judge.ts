/** Which rule set judges a casus: the one given, or of several the one that is in force on its day. */
import { type Assessor, createAssessor } from '../assessor.js'
import { isDay } from '../model/day.js'
import type { RuleSet } from '../model/ruleset.js'
import { inForce } from '../overlay/in-force.js'
import { CasusError, fault, told } from '../problem.js'
import { commandLine } from '../words/command-line.js'

export type Judge = (casus: unknown) => Assessor<unknown>

export function createJudge(ruleSets: readonly RuleSet[]): Judge {
  const assessors = new Map(ruleSets.map((ruleSet) => [ruleSet, createAssessor<unknown>(ruleSet)]))
  const [first] = assessors.values()
  if (first === undefined) throw new Error('a judge needs a rule set')
  if (assessors.size === 1) return () => first
  return (casus) => {
    const day = dayOf(casus)
    // Without a day the casus is refused, by whichever rule set reads it.
    if (day === undefined) return first
    const ruleSet = inForce(ruleSets, day)
    const assessor = ruleSet && assessors.get(ruleSet)
    if (assessor === undefined) {
      const finding = fault('waarde-buiten-bereik', '/peildatum', 'noneInForce', { day })
      throw new CasusError(told([finding], commandLine))
    }
    return assessor
  }
}

export function dayOf(casus: unknown): string | undefined {
  if (typeof casus !== 'object' || casus === null || !('peildatum' in casus)) return undefined
  const { peildatum } = casus
  return typeof peildatum === 'string' && isDay(peildatum) ? peildatum : undefined
}
