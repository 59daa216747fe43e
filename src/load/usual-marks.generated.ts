// Written by `npm run generate` from rules/basis; don't edit.

/** The marks of the parts that a rule set may leave out, when they say in full what is usual. */
export const USUAL_MARKS = {
  advies: '3f2dde1c838998cdfd1d13607220db748020282abaf699ebd022b9f3f02617fe',
  gronden: '7e8ff6266d00687fa5b9bdb6024e5e17b22b207fd612767e352b16feca0b5a67',
  catalogus: 'aa0d9f519b6ba0eee4c14bc87636c64e58323d03569894871f50d7d920ffbecf',
} as const
