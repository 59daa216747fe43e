/** Which version of a rule set counts on a day. */

import { isDay } from '../model/day.js'
import { type Dated, validityOn } from '../model/validity.js'
import { CasusError, fault, told } from '../problem.js'
import { reading } from '../words/index.js'

/**
 * The rule set, or overlay, that is in force on a day: of those of which `geldigVanaf` and `geldigTot` (both
 * included) cover it, the one that came into force last. Undefined when there is none. Of two that came into
 * force on the same day, the later in the list. One that is `historisch` is in force on no day.
 *
 * @param day an ISO date, such as a casus's `peildatum`
 * @throws CasusError when it is no day
 */
export function inForce<T extends Dated>(versions: readonly T[], day: string): T | undefined {
  if (!isDay(day)) {
    throw new CasusError(told([fault('vorm', '/peildatum', 'notADay')], reading))
  }
  let found: T | undefined
  for (const version of versions) {
    if (validityOn(version, day) !== 'geldig') continue
    if (found === undefined || (found.geldigVanaf ?? '') <= (version.geldigVanaf ?? '')) found = version
  }
  return found
}
