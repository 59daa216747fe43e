/** In which order questions come, and why each is asked: as the conversation of a rule set says. */

import type { ConversationJson, ThemeJson } from '../model/conversation.js'
import { coreOf } from '../model/core.js'
import type { RuleSet } from '../model/ruleset.js'
import { advice } from '../words/start.js'
import { say } from '../words/words.js'

/** What a question is for. */
export const PHASE = {
  /** It goes before all else. */
  first: 0,
  /** It can still change what the conversation is for in the first place. */
  deciding: 1,
  /** It can still change whether a decision can be taken. */
  forDecision: 2,
  /** It can change something else. */
  other: 3,
} as const
export type Phase = (typeof PHASE)[keyof typeof PHASE]

/** Where a fact stands in the conversation. */
export interface ThemePlace {
  readonly theme: ThemeJson | undefined
  /** Its theme among the themes, and its place in it; behind all of them for a fact of no theme. */
  readonly at: number
  readonly within: number
}

export interface AskingOrder {
  readonly placeOf: (fact: string) => ThemePlace
  /** What a question is for that touches these conclusions. */
  readonly phaseOf: (fact: string, touched: readonly string[]) => Phase
  readonly isDeciding: (touched: readonly string[]) => boolean
  /** Why it is asked, in one sentence. */
  readonly why: (fact: string, phase: Phase) => string
}

const REASON_FOR = {
  [PHASE.first]: 'askedForAdvice',
  [PHASE.deciding]: 'askedForAdvice',
  [PHASE.forDecision]: 'askedForDecision',
  [PHASE.other]: 'askedForDetail',
} as const

export function createAskingOrder(ruleSet: Pick<RuleSet, 'gesprek' | 'verhaal' | 'conclusies'>): AskingOrder {
  const {
    themas = [],
    beslissend = coreOf(ruleSet),
    besluit = [],
  }: Partial<ConversationJson> = ruleSet.gesprek ?? {}
  const [deciding, forDecision] = [new Set(beslissend), new Set(besluit)]
  const places = new Map(
    themas.flatMap((theme, at) => theme.feiten.map((fact, within) => [fact, { theme, at, within }] as const)),
  )
  const placeOf = (fact: string): ThemePlace =>
    places.get(fact) ?? { theme: undefined, at: themas.length, within: 0 }
  const isDeciding = (touched: readonly string[]) => touched.some((id) => deciding.has(id))

  return {
    placeOf,
    isDeciding,
    phaseOf(fact, touched) {
      if (placeOf(fact).theme?.eerst === true) return PHASE.first
      if (isDeciding(touched)) return PHASE.deciding
      return touched.some((id) => forDecision.has(id)) ? PHASE.forDecision : PHASE.other
    },
    why: (fact, phase) => placeOf(fact).theme?.waarom ?? say(advice, REASON_FOR[phase]),
  }
}
