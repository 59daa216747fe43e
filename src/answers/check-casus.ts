/** Whether a casus can be assessed, and what is wrong with it. */
import { baseRuleSet } from '../base.js'
import { readPlain } from '../load/guard.js'
import { parseRuleSet } from '../load/parse.js'
import type { Casus } from '../model/base.generated.js'
import type { RuleSet, RuleSetJson } from '../model/ruleset.js'
import { CasusError, type Problem, told } from '../problem.js'
import { casusProblems } from '../run/explain-refusal.js'
import { reading } from '../words/index.js'

function examined(json: unknown, ruleSet: RuleSet | RuleSetJson) {
  if (typeof json !== 'string') return { data: json, problems: casusProblems(parseRuleSet(ruleSet), json) }
  const read = readPlain(json)
  if ('problems' in read) return { data: undefined, problems: told(read.problems, reading) }
  return { data: read.data, problems: casusProblems(parseRuleSet(ruleSet), read.data) }
}

/**
 * Everything that is wrong with a casus, as far as it is told; empty when nothing is.
 *
 * @param json JSON text, or plain data
 * @param ruleSet whose facts it may hold; the base rule set when left out
 * @throws RuleSetError when the rule set is not sound
 *
 * @example
 * ```ts
 * import { checkCasus } from 'eigen-kracht'
 *
 * const [problem] = checkCasus({ kenmerk: 'voorbeeld-1', peildatum: '2026-01-15', veiligheid: { acut: true } })
 * console.log(problem?.pad, problem?.hint) // /veiligheid/acut acuut
 * ```
 */
export function checkCasus(json: unknown, ruleSet: RuleSet | RuleSetJson = baseRuleSet): readonly Problem[] {
  return examined(json, ruleSet).problems
}

/**
 * Reads a casus from JSON text or plain data.
 *
 * @throws CasusError with everything that is wrong, as `problems`
 * @throws RuleSetError when the rule set is not sound
 *
 * @example
 * ```ts
 * import { assess, parseCasus } from 'eigen-kracht'
 *
 * const casus = parseCasus('{ "kenmerk": "voorbeeld-1", "peildatum": "2026-01-15" }')
 * console.log(assess(casus).status) // onderzoek-onvolledig
 * ```
 */
export function parseCasus<C = Casus>(json: unknown, ruleSet: RuleSet | RuleSetJson = baseRuleSet): C {
  const { data, problems } = examined(json, ruleSet)
  if (problems.length > 0) throw new CasusError(problems)
  return data as C
}
