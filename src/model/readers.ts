/** Who reads an advice: the family, the young person (12 and older), or the professional. */
export const READERS = ['gezin', 'jongere', 'professional'] as const
export type Reader = (typeof READERS)[number]
/** A text in other words, for the readers who need these. */
export type ForReaders<T> = { readonly [R in Reader]?: T }
