/** What there is to say of the texts of one reader. */
import type { Reader, RuleSetJson } from '../../src/model/ruleset.js'
import { isCommon } from './common-words.js'
import { type Figures, figuresOf, sentencesIn, wordsIn } from './language.js'
import { ordersIn, orsIn, strangePronouns } from './readers.js'
import { questionsOf, type ToldText, textsFor } from './texts.js'

/** A place in a text, and what was found there. */
export interface Found {
  readonly id: string
  readonly found: string
}
export interface Measured {
  readonly texts: readonly ToldText[]
  readonly figures: Figures
  /** The longest sentences, longest first. */
  readonly longest: readonly (Found & { readonly words: number })[]
  /** Words that no list of common words has, with how often they stand. */
  readonly uncommon: readonly { readonly word: string; readonly count: number }[]
  readonly pronouns: readonly Found[]
  /** Orders, where there is no danger. */
  readonly orders: readonly Found[]
  readonly ors: readonly Found[]
}
export type Audience = Reader | 'vragen'
export const AUDIENCES: readonly Audience[] = ['gezin', 'jongere', 'professional', 'vragen']

export function measure(audience: Audience, ruleSet: RuleSetJson): Measured {
  const texts = audience === 'vragen' ? questionsOf(ruleSet) : textsFor(audience, ruleSet)
  const inAll = (look: (told: ToldText) => readonly string[]): readonly Found[] =>
    texts.flatMap((told) => look(told).map((found) => ({ id: told.id, found })))
  const counts = new Map<string, number>()
  for (const word of texts.flatMap(({ text }) => wordsIn(text)))
    if (!isCommon(word)) counts.set(word.toLowerCase(), (counts.get(word.toLowerCase()) ?? 0) + 1)
  return {
    texts,
    figures: figuresOf(texts.map(({ text }) => text)),
    longest: inAll(({ text }) => sentencesIn(text))
      .map((one) => ({ ...one, words: wordsIn(one.found).length }))
      .sort((a, b) => b.words - a.words),
    uncommon: [...counts].map(([word, count]) => ({ word, count })).sort((a, b) => b.count - a.count),
    pronouns: audience === 'vragen' ? [] : inAll(({ text }) => strangePronouns(text, audience)),
    orders: inAll(({ text, danger }) => (danger ? [] : ordersIn(text))),
    ors: inAll(({ text, kind }) => (kind === 'reason' ? orsIn(text) : [])),
  }
}
