// Written by `npm run generate` from rules/basis; don't edit.

/** The marks of the parts that a rule set may leave out, when they say in full what is usual. */
export const USUAL_MARKS = {
  advies: '07c181cf460d4e208cad517fff5e2c2924ed3616cec419a28c8ab852ae1a3f3b',
  gronden: '220ea51ea642e092ca5998d4989b56f1f9679022ab0392546c45c8fe5c365513',
  catalogus: 'aa0d9f519b6ba0eee4c14bc87636c64e58323d03569894871f50d7d920ffbecf',
} as const
