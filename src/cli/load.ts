/** From a word on the command line to a rule set: a name that comes with the library, or a file. */

import { baseRuleSet } from '../base.js'
import { parseRuleSet } from '../load/parse.js'
import { own } from '../model/names.js'
import type { Deviation } from '../model/overlay.js'
import type { RuleSet } from '../model/ruleset.js'
import { customise } from '../overlay/customise.js'
import { overlays } from '../overlays.js'
import { readJson } from './io.js'

export interface Loaded {
  readonly ruleSet: RuleSet
  /** Only of an overlay. */
  readonly deviations?: readonly Deviation[]
}

const BASE = 'basis'
export const NAMES = [BASE, ...Object.keys(overlays)]

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** An overlay names its base and has no facts and rules of its own at the top. */
export function isOverlay(value: unknown): boolean {
  return isRecord(value) && 'basis' in value && !('feiten' in value) && !('regels' in value)
}

/** The JSON behind a word: an overlay by its name, or what a file holds. */
export function readRules(word: string): unknown {
  if (word === BASE) return baseRuleSet
  const known: Readonly<Record<string, unknown>> = overlays
  return Object.hasOwn(known, word) ? own(known, word) : readJson(word)
}

/**
 * A rule set ready for use; an overlay is laid over `base`.
 *
 * @throws UsageError when the file can't be read.
 * @throws RuleSetError when the rule set, or what the overlay makes of it, is not sound.
 */
export function loadRules(word: string, base: RuleSet = baseRuleSet): Loaded {
  return toRules(readRules(word), base)
}

/** The same of what was read already. */
export function toRules(data: unknown, base: RuleSet): Loaded {
  return isOverlay(data) ? customise(base, data) : { ruleSet: parseRuleSet(data) }
}

/** The rule set in a file that was named, or else the base rule set. */
export function loadBase(word: string | undefined): RuleSet {
  return word === undefined ? baseRuleSet : loadRules(word).ruleSet
}
