/** Whether a rule set counts on a day. */

/**
 * Whether a rule set counts on a day (*geldigheid*: validity). `geldig`: the rule set is in force on the day. `nog-niet`: it comes
 * into force later. `niet-meer`: it had ended by then. `historisch`: it is kept to read older advices by, and in force on no day.
 *
 * @example
 * ```ts
 * import { assess, type Geldigheid } from 'eigen-kracht'
 *
 * const found: Geldigheid = assess({ kenmerk: 'voorbeeld-1', peildatum: '2026-01-15' }).geldigheid
 * console.log(found) // geldig
 * ```
 */
export type Geldigheid = 'geldig' | 'nog-niet' | 'niet-meer' | 'historisch'

/**
 * What says when a rule set, or an overlay, counts. Both days are included; ISO dates.
 *
 * @example
 * ```ts
 * import { type Dated, inForce } from 'eigen-kracht'
 *
 * const versions: readonly Dated[] = [
 *   { geldigVanaf: '2025-01-01', geldigTot: '2025-12-31' },
 *   { geldigVanaf: '2026-01-01' },
 * ]
 * console.log(inForce(versions, '2026-01-15')?.geldigVanaf) // 2026-01-01
 * ```
 */
export interface Dated {
  readonly geldigVanaf?: string
  readonly geldigTot?: string
  readonly historisch?: boolean
}

/** @param day an ISO date; as texts they compare as they are */
export function validityOn({ geldigVanaf, geldigTot, historisch }: Dated, day: string): Geldigheid {
  if (historisch === true) return 'historisch'
  if (geldigVanaf !== undefined && day < geldigVanaf) return 'nog-niet'
  return geldigTot !== undefined && day > geldigTot ? 'niet-meer' : 'geldig'
}
