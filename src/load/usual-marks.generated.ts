// Written by `npm run generate` from rules/basis; don't edit.

/** The marks of the parts that a rule set may leave out, when they say in full what is usual. */
export const USUAL_MARKS = {
  advies: 'a82fe12229ced2f9a4635b39ecae3545e77ea73af2f726b529a0c2413c93022f',
  gronden: '220ea51ea642e092ca5998d4989b56f1f9679022ab0392546c45c8fe5c365513',
  catalogus: 'ac4fe027fa7edf99907a972ca87ecdc18f31b393e720aad3da2b5e067db0a9d2',
} as const
