/** Dutch text as numbers: its sentences, their words, and the syllables of those. */

/** Where a sentence ends: not at the dot within "17,5" or "2.5", which no white space follows. */
const SENTENCE_END = /(?<=[.!?]["”’')]?)\s+/u
const WORD = /[\p{L}\d](?:[\p{L}\d'’.,/-]*[\p{L}\d])?/gu

export const sentencesIn = (text: string): readonly string[] =>
  text.split(SENTENCE_END).filter((sentence) => /[\p{L}\d]/u.test(sentence))

/** "0800-0113" and "Zelfredzaamheid-Matrix" are one word each. */
export const wordsIn = (sentence: string): readonly string[] => sentence.match(WORD) ?? []

/** What is one vowel to the ear, longest first; a vowel with a trema begins a syllable of its own. */
const NUCLEUS = /aai|ooi|oei|eeu|ieu|aa|ai|ee|oo|uu|ie|oe|eu|ij|ei|ui|au|ou|[aeiouyäëïöüáéíóúàèêîôû]/g
/** Words from elsewhere, of which the spelling has more vowels than the ear hears; also as a part of a word. */
const AS_HEARD: readonly (readonly [RegExp, string])[] = [
  [/team/g, 'tiem'],
  [/coach/g, 'kootsj'],
  [/intake/g, 'inteek'],
  [/(?<=web|^)site/g, 'sait'],
  [/qu/g, 'kw'],
  // The j of "jeugd", written with a y.
  [/y(?=[aeiou])/g, 'j'],
]

/** A word in capitals without a vowel ("GGZ") is spelt, and so is a number: a syllable for each sign. */
export function syllablesIn(word: string): number {
  const digits = word.match(/\d/g)?.length ?? 0
  const letters = word.replace(/[^\p{L}]/gu, '')
  if (letters === '') return Math.max(1, digits)
  const heard = AS_HEARD.reduce(
    (text, [written, said]) => text.replaceAll(written, said),
    letters.toLowerCase(),
  )
  const nuclei = heard.match(NUCLEUS)?.length ?? 0
  const spelt = /^[A-Z]+(?:[a-z]{0,2})$/.test(letters) && nuclei === 0
  return digits + (spelt ? letters.length : Math.max(1, nuclei))
}

export interface Figures {
  readonly sentences: number
  readonly words: number
  /** Words per sentence. */
  readonly mean: number
  /** Of the sentences, the share of more than 12 and of more than 15 words. */
  readonly over12: number
  readonly over15: number
  /** Flesch's reading ease as Douma made it for Dutch: from 80 on a text is easy. */
  readonly ease: number
}

export function figuresOf(texts: readonly string[]): Figures {
  const sentences = texts.flatMap(sentencesIn).map(wordsIn)
  const words = sentences.flat()
  const syllables = words.reduce((sum, word) => sum + syllablesIn(word), 0)
  const over = (most: number) => sentences.filter(({ length }) => length > most).length / sentences.length
  const mean = words.length / sentences.length
  return {
    sentences: sentences.length,
    words: words.length,
    mean,
    over12: over(12),
    over15: over(15),
    ease: 206.84 - 0.93 * mean - (77 * syllables) / words.length,
  }
}
