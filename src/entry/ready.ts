/** A rule set in ready form, as the small entries take it: trusted, not checked. */
import type { AssessorParts } from '../assessor-on.js'
import { compile, withoutDefaults } from '../compile/program.js'
import { deepFreeze } from '../freeze.js'
import type { Eigen } from '../model/advies.js'
import { READY_VERSION, type ReadyRuleSet } from '../model/ready.js'
import type { RuleSet } from '../model/ruleset.js'
import { CasusError } from '../problem.js'
import { start } from '../words/start.js'
import { say } from '../words/words.js'

/**
 * What an assessor is made of. Of a wrong casus its refusal tells only that it is wrong.
 *
 * @throws TypeError when it is no rule set in ready form, or in the form of another version.
 */
export function partsOfReady<E extends Eigen>(ready: ReadyRuleSet<E>): AssessorParts<E> {
  const given: unknown = ready
  if (typeof given !== 'object' || given === null || !('klaar' in given) || given.klaar !== READY_VERSION)
    throw new TypeError(say(start, 'notReady'))
  const ruleSet = deepFreeze(ready.regelset) as RuleSet<E>
  return {
    ruleSet,
    program: withoutDefaults(compile(ruleSet), new Set(ready.nooitStandaard)),
    mark: ready.vingerafdruk,
    refusal: () =>
      new CasusError([{ code: 'vorm', ernst: 'fout', pad: '', bericht: say(start, 'casusRefused') }]),
  }
}
