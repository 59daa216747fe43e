/** The headings and short sentences of a report, per reader. */
import type { Reader } from '../model/readers.js'

/** Whom one page is for. */
export type PageReader = Exclude<Reader, 'professional'>

interface Phrases {
  readonly title: string
  readonly now: string
  readonly about: string
  readonly strengths: string
  readonly fits: string
  readonly next: string
  readonly asked: string
  readonly decides: string
}

const SHARED = {
  now: 'Doe dit nu',
  about: 'Dit gaat over',
  strengths: 'Wat goed gaat',
  fits: 'Wat past, en waarom',
  next: 'Wat er nu gebeurt',
  asked: 'Dit is nog de vraag',
  decides: 'Wie beslist',
} as const

export const PHRASES: Readonly<Record<PageReader, Phrases>> = {
  gezin: { ...SHARED, title: 'Advies voor uw gezin' },
  jongere: { ...SHARED, title: 'Advies voor jou' },
}
