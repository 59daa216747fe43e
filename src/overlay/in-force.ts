/** Which version of a rule set counts on a day. */

import { dayBefore, isDay } from '../model/day.js'
import { type Dated, validityOn } from '../model/validity.js'
import { CasusError, fault, RuleSetError, told } from '../problem.js'
import { reading } from '../words/index.js'

/**
 * The rule set, or overlay, that is in force on a day: of those of which `geldigVanaf` and `geldigTot` (both
 * included) cover it, the one that came into force last. Undefined when there is none. Of two that came into
 * force on the same day, the later in the list. One that is `historisch` is in force on no day.
 *
 * @param day an ISO date, such as a casus's `peildatum`
 * @throws CasusError when it is no day
 * @throws RuleSetError when two with the same `id` are in force on it: which of them counts can't be known. Each
 *   `pad` is a place in the list.
 *
 * @example
 * ```ts
 * import { inForce } from 'eigen-kracht'
 *
 * const versions = [
 *   { id: 'stad', versie: '2025', geldigVanaf: '2025-01-01', geldigTot: '2025-12-31' },
 *   { id: 'stad', versie: '2026', geldigVanaf: '2026-01-01' },
 * ]
 * console.log(inForce(versions, '2026-01-15')?.versie) // 2026
 * console.log(inForce(versions, '2024-12-31')) // undefined
 * ```
 */
export function inForce<T extends Dated>(versions: readonly T[], day: string): T | undefined {
  if (!isDay(day)) {
    throw new CasusError(told([fault('vorm', '/peildatum', 'notADay')], reading))
  }
  let found: T | undefined
  const names = new Map<string, number>()
  for (const [at, version] of versions.entries()) {
    if (validityOn(version, day) !== 'geldig') continue
    const id = idOf(version)
    const before = id === undefined ? undefined : names.get(id)
    if (id !== undefined && before !== undefined) throw bothCount(versions, [before, at], day)
    if (id !== undefined) names.set(id, at)
    if (found === undefined || (found.geldigVanaf ?? '') <= (version.geldigVanaf ?? '')) found = version
  }
  return found
}

function textOf(version: Dated, field: 'id' | 'versie'): string | undefined {
  const value = (version as { readonly [name in typeof field]?: unknown })[field]
  return typeof value === 'string' ? value : undefined
}

const idOf = (version: Dated) => textOf(version, 'id')

/** Names both, and the last day that would end the older one in time. */
function bothCount(versions: readonly Dated[], places: readonly [number, number], day: string): RuleSetError {
  const [one, other] = places
  const from = (at: number) => versions[at]?.geldigVanaf ?? ''
  const [earlier, later] = from(one) <= from(other) ? [one, other] : [other, one]
  const nameOf = (at: number) => textOf(versions[at] ?? {}, 'versie') ?? String(at + 1)
  const since = from(later)
  const about = {
    ...{ id: idOf(versions[earlier] ?? {}) ?? '', day, earlier: nameOf(earlier), later: nameOf(later) },
    ...(since > from(earlier) && isDay(since) && { end: dayBefore(since) }),
  }
  return new RuleSetError(
    told([fault('dubbele-naam', `/${earlier}/geldigTot`, 'bothInForceOn', about)], reading),
  )
}
