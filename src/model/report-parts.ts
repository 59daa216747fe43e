/** The kinds of part that a report is made of, for the code; the form of a part stands in `advies-map.ts`. */

/** How the sentences of a part may be told; each apart when a part names none. */
export const PART_FORMS = ['lopend', 'per-onderdeel', 'samen'] as const
/** The parts whose place is told, and whose sentences are found by what they are. */
export const PLACED_PARTS = ['ladders', 'te-doen', 'vragen', 'verschillen', 'tegenwicht'] as const
type PlacedPart = (typeof PLACED_PARTS)[number]

/** Whether a part is a list of sentences. */
export function isSentencesPart<P extends { readonly soort: string }>(
  part: P,
): part is Exclude<P, { readonly soort: PlacedPart }> {
  return !(PLACED_PARTS as readonly string[]).includes(part.soort)
}
