/**
 * The subpath `eigen-kracht/assess`: the engine alone, for apps that must be small and start at once. A rule set in
 * ready form goes in, advice comes out. It brings no rules, checks no rule set, and tells of a wrong casus only that
 * it is wrong.
 */
import { assessorOn, type BareAssessor } from '../assessor-on.js'
import type { Eigen } from '../model/advies.js'
import type { Casus } from '../model/base.generated.js'
import type { ReadyRuleSet } from '../model/ready.js'
import { partsOfReady } from './ready.js'

export type { TellOptions } from '../advies/tell-options.js'
export type { Advies, Besluit, OpenVraag } from '../model/advies.js'
export type { Casus } from '../model/base.generated.js'
export { CasusError } from '../problem.js'
export type { BareAssessor as Assessor, ReadyRuleSet }
export { createReadyAssessor as createAssessor }

/**
 * Makes an assessor of a rule set in ready form.
 *
 * @param ready from `makeReady`, from `eigen-kracht/base`, or from the file that `eigen-kracht compileer` wrote. It is
 *   trusted, not checked; its rule set is frozen.
 * @throws TypeError when it is no rule set in ready form, or in the form of another version.
 */
export function createReadyAssessor<C = Casus, E extends Eigen = Eigen>(
  ready: ReadyRuleSet<E>,
): BareAssessor<C, E> {
  return Object.freeze(assessorOn<C, E>(partsOfReady(ready)).assessor)
}
