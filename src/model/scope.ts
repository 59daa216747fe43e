/** The four scopes: what a fact or conclusion is about. Fixed by the contract, section 2. */
export const SCOPES = ['gezin', 'persoon', 'leefgebied', 'hulpbehoefte'] as const
export type Scope = (typeof SCOPES)[number]

/** The scopes that hold several items, with the casus field in which their items stand. */
export const COLLECTIONS = {
  persoon: 'personen',
  leefgebied: 'leefgebieden',
  hulpbehoefte: 'hulpbehoeften',
} as const
export type ItemScope = keyof typeof COLLECTIONS
export const ITEM_SCOPES = Object.keys(COLLECTIONS) as ItemScope[]

/** Top-level casus fields that are not a group of facts. */
export const RESERVED_FIELDS: readonly string[] = ['kenmerk', 'peildatum', ...Object.values(COLLECTIONS)]
