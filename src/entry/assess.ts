/**
 * The subpath `eigen-kracht/assess`: the engine alone, for apps that must be small and start at once. A rule set in
 * ready form goes in, advice comes out. It brings no rules, checks no rule set, and tells of a wrong casus only that
 * it is wrong.
 *
 * @packageDocumentation
 */
import { assessorOn, type BareAssessor } from '../assessor-on.js'
import { compile, withoutDefaults } from '../compile/program.js'
import { deepFreeze } from '../freeze.js'
import type { Eigen } from '../model/advies.js'
import type { Casus } from '../model/base.generated.js'
import { READY_VERSION, type ReadyRuleSet } from '../model/ready.js'
import type { RuleSet } from '../model/ruleset.js'
import { CasusError } from '../problem.js'
import { start } from '../words/start.js'
import { say } from '../words/words.js'

export type { TellOptions } from '../advies/tell-options.js'
export type { Advies, Besluit, OpenVraag } from '../model/advies.js'
export type { Casus } from '../model/base.generated.js'
export { CasusError } from '../problem.js'
export type { BareAssessor as Assessor, ReadyRuleSet }
export { createReadyAssessor as createAssessor }

/**
 * Makes an assessor of a rule set in ready form. It is exported as `createAssessor` too.
 *
 * @param ready from `makeReady`, from `eigen-kracht/base`, or from the file that `eigen-kracht compileer` wrote. It is
 *   trusted, not checked; its rule set is frozen.
 * @throws TypeError when it is no rule set in ready form, or in the form of another version.
 *
 * @example
 * ```ts
 * import { createAssessor } from 'eigen-kracht/assess'
 * import { base } from 'eigen-kracht/base'
 *
 * const { assess } = createAssessor(base)
 * console.log(assess({ kenmerk: 'voorbeeld-1', peildatum: '2026-01-15' }).status) // onderzoek-onvolledig
 * ```
 */
export function createReadyAssessor<C = Casus, E extends Eigen = Eigen>(
  ready: ReadyRuleSet<E>,
): BareAssessor<C, E> {
  const given: unknown = ready
  if (typeof given !== 'object' || given === null || !('klaar' in given) || given.klaar !== READY_VERSION)
    throw new TypeError(say(start, 'notReady'))
  const ruleSet = deepFreeze(ready.regelset) as RuleSet<E>
  const { assessor } = assessorOn<C, E>({
    ruleSet,
    program: withoutDefaults(compile(ruleSet), new Set(ready.nooitStandaard)),
    mark: ready.vingerafdruk,
    refusal: () =>
      new CasusError([{ code: 'vorm', ernst: 'fout', pad: '', bericht: say(start, 'casusRefused') }]),
  })
  return Object.freeze(assessor)
}
