/** Why a casus can't be assessed: the slow and careful road, taken only when the fast reader stops. */

import { guard } from '../load/guard.js'
import type { CasusDictionary } from '../model/casus-schema.js'
import { casusChecker, type FindProblems } from '../model/casus-schema.js'
import { plainCopy } from '../model/plain.js'
import { hideInPointer } from '../model/privacy.js'
import { CasusError, type Finding, fault, type Problem, told } from '../problem.js'
import { type Reading, reading } from '../words/index.js'

const checkers = new WeakMap<CasusDictionary, FindProblems>()

/** What checks a casus for a rule set, made once. */
function checkerOf(ruleSet: CasusDictionary): FindProblems {
  const known = checkers.get(ruleSet)
  if (known !== undefined) return known
  const checker = casusChecker(ruleSet)
  checkers.set(ruleSet, checker)
  return checker
}

/** Everything that is wrong with a casus, as far as it is told; empty when nothing is. Never throws. */
export function casusProblems(ruleSet: CasusDictionary, casus: unknown): readonly Problem[] {
  const { copy, problems: strange } = plainCopy(casus)
  const unsafe = [...strange, ...guard(copy)]
  if (unsafe.length > 0) return hidden(unsafe)
  if (typeof copy !== 'object' || copy === null || Array.isArray(copy)) {
    return told([fault('vorm', '', 'notACasus')], reading)
  }
  return hidden(checkerOf(ruleSet)(copy))
}

function hidden(findings: readonly Finding<Reading>[]): readonly Problem[] {
  return told(
    findings.map((finding) => ({ ...finding, pad: hideInPointer(finding.pad) })),
    reading,
  )
}

/** The error for a casus that the reader stopped at. */
export function refusal(ruleSet: CasusDictionary, casus: unknown): CasusError {
  const problems = casusProblems(ruleSet, casus)
  if (problems.length > 0) return new CasusError(problems)
  // The reader and the schema accept the same, so the casus changed between the two. Refused is refused.
  return new CasusError(told([fault('vorm', '', 'restlessCasus')], reading))
}
