// Written by `npm run generate` from rules/basis; don't edit.

/** The marks of the parts that a rule set may leave out, when they say in full what is usual. */
export const USUAL_MARKS = {
  advies: 'f36dc6fd9ff1b3bc3c502af658f39c0925ee733d93be65e0b6ed71de46ef7134',
  gronden: 'f23544a4c5f098e851cc9b902a3a168937aec8a0d002d508db77cefd55615ebc',
  catalogus: 'ac4fe027fa7edf99907a972ca87ecdc18f31b393e720aad3da2b5e067db0a9d2',
} as const

/** The base rule set that this version of the library comes with. */
export const SHIPPED_BASE = {
  id: 'basis',
  versie: '2',
  vingerafdruk: 'f258ec2742f03ddcd838766d1be0b4810bd920a0f9a93e5d593021be085e4017',
} as const
