/**
 * Which words are common in Dutch: those of the frequency lists of films' subtitles and of Wikipedia that
 * @zxcvbn-ts/language-nl-be keeps (some 30,000 words, made for judging passwords). There is no better kept list
 * among npm packages. What it holds says little of one word, so it only points at words to look at.
 */
import { dictionary } from '@zxcvbn-ts/language-nl-be'

const lists: Readonly<Record<string, readonly string[]>> = dictionary
const COMMON = new Set([...(lists['commonWords'] ?? []), ...(lists['wikipedia'] ?? [])])

/** What a word may end in that its other forms have not. */
const ENDINGS = ['', 's', 'en', 'n', 'e', 't', 'd', 'de', 'te', 'je', 'jes', 'er', 'ers']
const LEAST_PART = 3

/** Whether the list has the word, another form of it, or both parts of it: "schoolplan" is school and plan. */
export function isCommon(word: string): boolean {
  const known = word.toLowerCase()
  if (!/^\p{L}+$/u.test(known))
    return known.split(/[^\p{L}]+/u).every((part) => part === '' || isCommon(part))
  if (hasForm(known)) return true
  for (let at = LEAST_PART; at <= known.length - LEAST_PART; at++) {
    const [first, rest] = [known.slice(0, at), known.slice(at)]
    if (hasForm(rest) && (COMMON.has(first) || (first.endsWith('s') && COMMON.has(first.slice(0, -1)))))
      return true
  }
  return false
}

const hasForm = (word: string): boolean =>
  word === 'u' ||
  ENDINGS.some((ending) => word.endsWith(ending) && COMMON.has(word.slice(0, word.length - ending.length)))
