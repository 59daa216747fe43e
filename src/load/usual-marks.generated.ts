// Written by `npm run generate` from rules/basis; don't edit.

/** The marks of the parts that a rule set may leave out, when they say in full what is usual. */
export const USUAL_MARKS = {
  advies: '33eaa0122ae5dd37cec4a8a3638a9181df7844d478c11860dd9ad59286a0808b',
  gronden: 'f23544a4c5f098e851cc9b902a3a168937aec8a0d002d508db77cefd55615ebc',
  catalogus: 'ac4fe027fa7edf99907a972ca87ecdc18f31b393e720aad3da2b5e067db0a9d2',
} as const

/** The base rule set that this version of the library comes with. */
export const SHIPPED_BASE = {
  id: 'basis',
  versie: '2',
  vingerafdruk: 'ae19652dfe56d778a12241330a2119c5c87ed9b9b31d61188ddae305a48139c5',
} as const
