/**
 * The casus schema of a rule set: what may stand in a casus, and nothing else, with everything that is wrong
 * told in Dutch.
 *
 * This is the law about what a casus looks like. The fast reader in `run/` accepts exactly the same.
 */
import type { Finding } from '../problem.js'
import type { Reading } from '../words/index.js'
import { casusForm } from './casus-form.js'
import { problemsOf, type Wording } from './issues.js'
import { isRecord } from './plain.js'
import type { RuleSetJson } from './ruleset.js'

/** What a rule set lets a casus say. */
export type CasusDictionary = Pick<RuleSetJson, 'feiten' | 'leefgebieden'>

/** Finds everything that is wrong with a plain copy of a casus. */
export type FindProblems = (copy: unknown) => readonly Finding<Reading>[]

export function casusChecker(ruleSet: CasusDictionary, form = casusForm(ruleSet)): FindProblems {
  const wording: Wording = {
    unknownKey: 'onbekend-feit',
    badValue: 'waarde-buiten-bereik',
    schema: form,
    // A value, or an object that says what is known of it.
    formOf: (value) => (isRecord(value) ? 1 : 0),
  }
  return (copy) => {
    const { error } = form.safeParse(copy)
    return error === undefined ? [] : problemsOf(error.issues, copy, wording)
  }
}
