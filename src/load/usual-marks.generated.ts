// Written by `npm run generate` from rules/basis; don't edit.

/** The marks of the parts that a rule set may leave out, when they say in full what is usual. */
export const USUAL_MARKS = {
  advies: '964ff460bd7bb06b7c183c641a5444608b45862ff0cfdca219fe1fbf1febab9e',
  gronden: 'f23544a4c5f098e851cc9b902a3a168937aec8a0d002d508db77cefd55615ebc',
  catalogus: 'ac4fe027fa7edf99907a972ca87ecdc18f31b393e720aad3da2b5e067db0a9d2',
} as const

/** The base rule set that this version of the library comes with. */
export const SHIPPED_BASE = {
  id: 'basis',
  versie: '2',
  vingerafdruk: '7ae7ecda47353f6440319b8a65a7b97594e01da07b3fd06e911a94e8509242d1',
} as const
