/** From a word on the command line to a rule set: a name that comes with the library, or a file. */

import { existsSync } from 'node:fs'
import { basename } from 'node:path'
import { baseRuleSet } from '../base.js'
import { parseRuleSet } from '../load/parse.js'
import { own } from '../model/names.js'
import type { Deviation } from '../model/overlay.js'
import { isRecord } from '../model/plain.js'
import type { RuleSet } from '../model/ruleset.js'
import { customise } from '../overlay/customise.js'
import { overlays } from '../overlays.js'
import { nearest, type Problem, RuleSetError } from '../problem.js'
import { commandLine } from '../words/command-line.js'
import { common } from '../words/start.js'
import { say } from '../words/words.js'
import { readJson, STDIN } from './files.js'
import { type Io, UsageError } from './io.js'

export interface Loaded {
  readonly ruleSet: RuleSet
  /** Only of an overlay. */
  readonly deviations?: readonly Deviation[]
}

const BASE = 'basis'
export const RULE_SET_NAMES = [BASE, ...Object.keys(overlays)]

/** An overlay names its base and has no facts and rules of its own at the top. */
export function isOverlay(value: unknown): boolean {
  return isRecord(value) && 'basis' in value && !('feiten' in value) && !('regels' in value)
}

/** The JSON behind a word: an overlay by its name, or what a file holds. */
export async function readRules(word: string, io: Io): Promise<unknown> {
  if (word === BASE) return baseRuleSet
  const known: Readonly<Record<string, unknown>> = overlays
  if (Object.hasOwn(known, word)) return own(known, word)
  try {
    return await readJson(word, io)
  } catch (error) {
    // Whoever meant a name that comes with the library made a slip of the pen.
    if (!(error instanceof UsageError) || word === STDIN || existsSync(word)) throw error
    throw new UsageError(`${error.message} ${nameHint(word)}`)
  }
}

function nameHint(word: string): string {
  const near = nearest(basename(word, '.json'), RULE_SET_NAMES)
  return near === undefined
    ? say(commandLine, 'giveFileOrName', { names: RULE_SET_NAMES })
    : say(common, 'meant', { hint: near })
}

/** Rules that were named on the command line and can't be used. */
export class RulesRefused extends Error {
  override readonly name = 'RulesRefused'
  constructor(
    readonly bestand: string,
    readonly problems: readonly Problem[],
  ) {
    super(say(common, 'ruleSetIsWrong'))
  }
}

/**
 * A rule set ready for use; an overlay is laid over `base`.
 *
 * @throws UsageError when the file can't be read.
 * @throws RulesRefused when the rule set, or what the overlay makes of it, is not sound.
 */
export async function loadRules(word: string, io: Io, base: RuleSet = baseRuleSet): Promise<Loaded> {
  return toRules(await readRules(word, io), base, word)
}

/** The same of what was read already. */
export function toRules(data: unknown, base: RuleSet, word: string): Loaded {
  try {
    return isOverlay(data) ? customise(base, data) : { ruleSet: parseRuleSet(data) }
  } catch (error) {
    throw error instanceof RuleSetError ? new RulesRefused(word, error.problems) : error
  }
}

/** The rule set in a file that was named, or else the base rule set. */
export async function loadBase(word: string | undefined, io: Io): Promise<RuleSet> {
  return word === undefined ? baseRuleSet : (await loadRules(word, io)).ruleSet
}
