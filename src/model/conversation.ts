/** How people are asked, as data in a rule set: in which order, why, and what ends it. */
import type { ConditionsJson } from './condition-json.js'
import type { ListScope } from './scope.js'

/** Questions that belong together. */
export interface ThemeJson {
  readonly id: string
  readonly titel: string
  /** Why these questions are asked, in one plain sentence. */
  readonly waarom: string
  /** The facts that are asked, in this order. */
  readonly feiten: readonly string[]
  /**
   * Asked before all that stands behind it, for as long as an answer can change any outcome. Questions of other
   * themes are asked only where they can change what the conversation is for.
   */
  readonly eerst?: boolean
}

/** Why a conversation can stop before all is known. */
export const STOP_REASONS = ['direct-handelen', 'eerst-deze-stap'] as const
export type StopReason = (typeof STOP_REASONS)[number]

/** Ends the asking where it certainly holds; asked of the family. */
export interface StopJson {
  readonly id: string
  readonly als: ConditionsJson
  readonly reden: StopReason
  /** What must be done first, in plain Dutch; with reason `eerst-deze-stap`. */
  readonly stap?: string
  /** The themes that are asked all the same before it stops. */
  readonly themas?: readonly string[]
  /** It stops only when nothing else is left to ask. */
  readonly aanHetEind?: boolean
}

/** How one asks about the items of a list: which there are, and what each is called. */
export interface ListQuestionJson {
  readonly bereik: ListScope
  /** Which items there are, in plain Dutch. */
  readonly vraag: string
  /** Facts of an item that say which it is, such as its role; told in questions about it. */
  readonly aanduiding?: readonly string[]
}

export interface ConversationJson {
  /** The conclusions that the conversation is for in the first place; then it is settled. */
  readonly beslissend: readonly string[]
  /** Those that it is for in the second place: whether a decision can be taken. */
  readonly besluit: readonly string[]
  /** A decision can be taken where this certainly holds; asked of the family. */
  readonly klaarAls: ConditionsJson
  /** The conclusion that collects what must still be done; told where nothing is left to ask. */
  readonly maatregelen?: string
  readonly themas: readonly ThemeJson[]
  readonly lijsten?: readonly ListQuestionJson[]
  readonly stops: readonly StopJson[]
}
