/** How people are asked, as data in a rule set: in which order, why, and what ends it. */
import type { ConditionsJson } from './condition-json.js'
import type { ListScope } from './scope.js'

/**
 * Questions that belong together.
 *
 * @example
 * ```ts
 * import type { ThemeJson } from 'eigen-kracht'
 *
 * const theme: ThemeJson = {
 *   id: 'direct-gevaar',
 *   titel: 'Direct gevaar',
 *   waarom: 'Is er nu gevaar, dan gaat veiligheid voor alles.',
 *   feiten: ['veiligheid.acuut', 'veiligheid.suicidaliteit'],
 *   eerst: true,
 * }
 * ```
 */
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

/**
 * Why a conversation can stop before all is known. Only its type is exported.
 *
 * @example
 * ```ts
 * import type { STOP_REASONS } from 'eigen-kracht'
 *
 * const reasons: typeof STOP_REASONS = ['direct-handelen', 'eerst-deze-stap']
 * ```
 */
export const STOP_REASONS = ['direct-handelen', 'eerst-deze-stap'] as const
/**
 * Why a conversation stops before all is known: act now (`direct-handelen`), or first take a step (`eerst-deze-stap`).
 *
 * @example
 * ```ts
 * import type { StopReason } from 'eigen-kracht'
 *
 * const reason: StopReason = 'direct-handelen'
 * ```
 */
export type StopReason = (typeof STOP_REASONS)[number]

/**
 * Ends the asking where it certainly holds; asked of the family.
 *
 * @example
 * ```ts
 * import type { StopJson } from 'eigen-kracht'
 *
 * const stop: StopJson = {
 *   id: 'acuut',
 *   als: { all: [{ fact: 'veiligheid.niveau', operator: 'equal', value: 'acuut' }] },
 *   reden: 'direct-handelen',
 * }
 * ```
 */
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

/**
 * How one asks about the items of a list: which there are, and what each is called.
 *
 * @example
 * ```ts
 * import type { ListQuestionJson } from 'eigen-kracht'
 *
 * const who: ListQuestionJson = {
 *   bereik: 'persoon',
 *   vraag: 'Wie horen er bij dit gezin?',
 *   aanduiding: ['persoon.rol'],
 * }
 * ```
 */
export interface ListQuestionJson {
  readonly bereik: ListScope
  /** Which items there are, in plain Dutch. */
  readonly vraag: string
  /** Facts of an item that say which it is, such as its role; told in questions about it. */
  readonly aanduiding?: readonly string[]
}

/**
 * How people are asked (`gesprek` of a rule set): what it is for, in which order, and when it stops.
 *
 * @example
 * ```ts
 * import { baseRuleSet, type ConversationJson } from 'eigen-kracht'
 *
 * const gesprek: ConversationJson | undefined = baseRuleSet.gesprek
 * console.log(gesprek?.themas[0]?.id, gesprek?.beslissend[0]) // direct-gevaar veiligheid.niveau
 * ```
 */
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
