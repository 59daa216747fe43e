/** Telephone numbers in danger. Those of the emergency services stand in the rules as well; these are for buttons. */
export interface Helpline {
  readonly number: string
  /** What it is for, in a word or two: it stands on a button. */
  readonly about: string
}

export const HELPLINES: readonly Helpline[] = [
  { number: '112', about: 'bij gevaar' },
  { number: '113', about: 'bij zelfdoding' },
  { number: '0800-2000', about: 'Veilig Thuis' },
]
/** The same line for who can't call a short number. */
export const ALSO = { number: '113', as: '0800-0113' } as const

/** Numbers that can be called, as they are written in Dutch. */
const PHONE = /(?<![\w-])(11[23]|0\d{2,3}-\d{4,8})(?![\w-])/

/** A text in pieces: every other one is a number that can be called. */
export const withNumbers = (text: string): readonly string[] => text.split(PHONE)
