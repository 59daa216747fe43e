/** Why a casus can't be assessed: the slow and careful road, taken only when the fast reader stops. */
import type * as z from 'zod/mini'
import { guard } from '../load/guard.js'
import { createCasusSchema } from '../model/casus-schema.js'
import { problemsOf, type Wording } from '../model/issues.js'
import { hideCitizenNumbers } from '../model/privacy.js'
import type { RuleSet, RuleSetJson } from '../model/ruleset.js'
import { CasusError, fault, type Problem } from '../problem.js'

type Dictionary = Pick<RuleSetJson, 'feiten' | 'leefgebieden'>

const schemas = new WeakMap<Dictionary, z.ZodMiniType>()

/** The casus schema of a rule set, made once. */
function casusSchemaOf(ruleSet: Dictionary): z.ZodMiniType {
  const known = schemas.get(ruleSet)
  if (known !== undefined) return known
  const schema = createCasusSchema(ruleSet)
  schemas.set(ruleSet, schema)
  return schema
}

/** Everything that is wrong with a casus; empty when nothing is. */
export function casusProblems(ruleSet: Dictionary, casus: unknown): Problem[] {
  const unsafe = guard(casus)
  if (unsafe.length > 0)
    return unsafe.map((problem) => ({ ...problem, pad: hideCitizenNumbers(problem.pad) }))
  if (typeof casus !== 'object' || casus === null || Array.isArray(casus)) {
    return [fault('vorm', '', 'Een casus is een object met minstens "kenmerk" en "peildatum".')]
  }
  const schema = casusSchemaOf(ruleSet)
  const parsed = schema.safeParse(casus)
  if (parsed.success) return []
  const wording: Wording = { unknownKey: 'onbekend-feit', badValue: 'waarde-buiten-bereik', schema }
  return problemsOf(parsed.error.issues, casus, wording)
}

/** The error for a casus that the reader stopped at. */
export function refusal(ruleSet: RuleSet, casus: unknown): CasusError {
  const problems = casusProblems(ruleSet, casus)
  // The reader and the schema accept the same; if they ever differ, that must not pass in silence.
  if (problems.length === 0)
    throw new Error('The casus was refused, but the schema finds nothing wrong with it.')
  return new CasusError(problems)
}
