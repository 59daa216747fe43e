/** Whether a rule set counts on a day. */

/**
 * `geldig`: the rule set is in force on the day. `nog-niet`: it comes into force later. `niet-meer`: it had
 * ended by then. `historisch`: it is kept to read older advices by, and in force on no day.
 */
export type Geldigheid = 'geldig' | 'nog-niet' | 'niet-meer' | 'historisch'

/** What says when a rule set, or an overlay, counts. Both days are included. */
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
