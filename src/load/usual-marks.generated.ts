// Written by `npm run generate` from rules/basis; don't edit.

/** The marks of the parts that a rule set may leave out, when they say in full what is usual. */
export const USUAL_MARKS = {
  advies: 'f22ebd4049291d7fbde427cf87ec59021bc5a900e7d1b866bb722c5116c65b11',
  gronden: 'f23544a4c5f098e851cc9b902a3a168937aec8a0d002d508db77cefd55615ebc',
  catalogus: 'ac4fe027fa7edf99907a972ca87ecdc18f31b393e720aad3da2b5e067db0a9d2',
} as const

/** The base rule set that this version of the library comes with. */
export const SHIPPED_BASE = {
  id: 'basis',
  versie: '2',
  vingerafdruk: '0a24078015d9ddda2ccb3e486e8086681b907bd3ce48e5825af9da7e1d20d2df',
} as const
