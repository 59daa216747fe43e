/** The attacks that still succeed, and what is refused though it was meant well. Empty is the aim. */
export const fallen: readonly string[] = []
