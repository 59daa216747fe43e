// Written by `npm run generate` from rules/basis; don't edit.

/** The marks of the parts that a rule set may leave out, when they say in full what is usual. */
export const USUAL_MARKS = {
  advies: 'd92737474a2950a92ebf229052a2893f5b387925653962d37ca3c9e68c447f05',
  gronden: '3efb060c81ccf8d14ceab4dc924ef238467129c11b205665de90058c159cf9e1',
  catalogus: 'aa0d9f519b6ba0eee4c14bc87636c64e58323d03569894871f50d7d920ffbecf',
} as const
