/**
 * The casus schema of a rule set: what may stand in a casus, and nothing else, with everything that is wrong
 * told in Dutch.
 *
 * This is the law about what a casus looks like. The fast reader in `run/` accepts exactly the same.
 */
import * as z from 'zod/mini'
import { type Problem, stepsOf, told } from '../problem.js'
import type { Casus } from './base.generated.js'
import { casusForm } from './casus-form.js'
import { problemsOf, type Wording } from './issues.js'
import { plainCopy } from './plain.js'
import { hideInPointer } from './privacy.js'
import type { RuleSetJson } from './ruleset.js'

export { isDay } from './day.js'

type Dictionary = Pick<RuleSetJson, 'feiten' | 'leefgebieden'>

/** Finds everything that is wrong with a plain copy of a casus. */
export type FindProblems = (copy: unknown) => readonly Problem[]

export function casusChecker(ruleSet: Dictionary, form = casusForm(ruleSet)): FindProblems {
  const wording: Wording = { unknownKey: 'onbekend-feit', badValue: 'waarde-buiten-bereik', schema: form }
  return (copy) => {
    const { error } = form.safeParse(copy)
    return error === undefined ? [] : problemsOf(error.issues, copy, wording)
  }
}

/**
 * Makes the zod schema of a casus for this rule set. It refuses what `assess` refuses: unknown fields, and
 * objects that are not plain. `null` and absence both mean unknown.
 *
 * Each issue is a problem as `CasusError` has it: its `path` leads to the wrong field itself, `message` is the
 * Dutch `bericht`, and `params` holds `code` and, of a misspelt name, `hint`. What comes out is a copy.
 * `z.toJSONSchema` gives the form.
 *
 * @typeParam C the casus type, for rule sets with facts of their own
 */
export function createCasusSchema<C = Casus>(ruleSet: Dictionary): z.ZodMiniType<C> {
  const form = casusForm(ruleSet)
  const find = casusChecker(ruleSet, form)
  const check = z.transform<unknown, z.input<typeof form>>((casus, context) => {
    const { copy, problems } = plainCopy(casus)
    for (const { code, pad, bericht, hint, aantal } of told(problems.length > 0 ? problems : find(copy))) {
      context.issues.push({
        code: 'custom',
        path: pathIn(copy, hideInPointer(pad)),
        message: bericht,
        params: { code, ...(hint !== undefined && { hint }), ...(aantal !== undefined && { aantal }) },
        input: casus,
      })
    }
    return copy as z.input<typeof form>
  })
  // The form is made from data, so its type can't say which fields there are.
  return z.pipe(check, form) as z.ZodMiniType<unknown> as z.ZodMiniType<C>
}

/** The path of a JSON Pointer; places in lists are numbers. */
function pathIn(data: unknown, pad: string): PropertyKey[] {
  let at = data
  return stepsOf(pad).map((step) => {
    const key = Array.isArray(at) && /^\d+$/.test(step) ? Number(step) : step
    at = typeof at === 'object' && at !== null ? (at as Record<PropertyKey, unknown>)[key] : undefined
    return key
  })
}
