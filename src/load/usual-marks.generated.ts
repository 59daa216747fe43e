// Written by `npm run generate` from rules/basis; don't edit.

/** The marks of the parts that a rule set may leave out, when they say in full what is usual. */
export const USUAL_MARKS = {
  advies: '32925a0cc2ef8e6bc50f028be513916a5f76332dd9ddaab0e22421823e7a44af',
  gronden: '220ea51ea642e092ca5998d4989b56f1f9679022ab0392546c45c8fe5c365513',
  catalogus: 'aa0d9f519b6ba0eee4c14bc87636c64e58323d03569894871f50d7d920ffbecf',
} as const
