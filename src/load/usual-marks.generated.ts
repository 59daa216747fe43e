// Written by `npm run generate` from rules/basis; don't edit.

/** The marks of the parts that a rule set may leave out, when they say in full what is usual. */
export const USUAL_MARKS = {
  advies: 'da65766ee85455199b5a5d687be1dc1ad31e0faea65da1c46a791fa9edd9cca1',
  gronden: 'f23544a4c5f098e851cc9b902a3a168937aec8a0d002d508db77cefd55615ebc',
  catalogus: 'ac4fe027fa7edf99907a972ca87ecdc18f31b393e720aad3da2b5e067db0a9d2',
} as const

/** The base rule set that this version of the library comes with. */
export const SHIPPED_BASE = {
  id: 'basis',
  versie: '2',
  vingerafdruk: 'd1c3ec01754220d61bfd51019e5ae2e43518644ebffc3c90ebf06a98b51679e4',
} as const
