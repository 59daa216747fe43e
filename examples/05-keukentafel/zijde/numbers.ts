/** Telephone numbers in danger. Those of the emergency services stand in the rules as well; these are for buttons. */
import type { Voor } from './danger.js'

export interface Helpline {
  readonly number: string
  /** What it is for, in a word or two: it stands on a button. */
  readonly about: string
  /** Only for this reader. */
  readonly voor?: Voor
}

const HELPLINES: readonly Helpline[] = [
  { number: '112', about: 'bij gevaar' },
  { number: '113', about: 'bij zelfdoding' },
  { number: '0800-2000', about: 'Veilig Thuis' },
  { number: '0800-0432', about: 'Kindertelefoon', voor: 'jongere' },
]
/** The same line for who can't call a short number. */
export const ALSO = { number: '113', as: '0800-0113' } as const

export const helplinesFor = (reader: Voor): readonly Helpline[] =>
  HELPLINES.filter(({ voor }) => voor === undefined || voor === reader)

/** Numbers that can be called, as they are written in Dutch. */
const PHONE = /(?<![\w-])(11[23]|0\d{2,3}-\d{4,8})(?![\w-])/

/** A text in pieces: every other one is a number that can be called. */
export const withNumbers = (text: string): readonly string[] => text.split(PHONE)
