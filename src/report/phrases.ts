/** The headings and short sentences of a report, per reader. */
import type { Reader } from '../model/readers.js'

/** Whom one page is for. */
export type PageReader = Exclude<Reader, 'professional'>

export interface Phrases {
  readonly title: string
  readonly now: string
  readonly about: string
  readonly strengths: string
  readonly fits: string
  /** Before the list of what may still fit a need. */
  readonly canBe: string
  /** While that list is too long. */
  readonly tooOpen: string
  /** When people who were heard see it differently, and that matters. */
  readonly differ: string
  readonly next: string
  /** What happens next when nothing else is certain. */
  readonly talk: string
  readonly asked: string
  readonly decides: string
}

const SHARED = {
  now: 'Doe dit nu',
  about: 'Dit gaat over',
  strengths: 'Wat goed gaat',
  fits: 'Wat past, en waarom',
  canBe: 'Dit kan nog voor',
  tooOpen: 'Daarvoor is nog te weinig bekend.',
  next: 'Wat er nu gebeurt',
  asked: 'Dit is nog de vraag',
  decides: 'Wie beslist',
} as const

export const PHRASES: Readonly<Record<PageReader, Phrases>> = {
  gezin: {
    ...SHARED,
    title: 'Advies voor uw gezin',
    differ: 'Niet iedereen denkt hier hetzelfde over. Wat u vindt, telt mee.',
    talk: 'Een hulpverlener bespreekt dit advies met u.',
  },
  jongere: {
    ...SHARED,
    title: 'Advies voor jou',
    asked: 'Vragen aan jou',
    differ: 'Niet iedereen denkt hier hetzelfde over. Wat jij vindt, telt mee.',
    talk: 'Een hulpverlener praat met jou over dit advies.',
  },
}
