/** From words on the command line to rules: a name that comes with the library, or a file; and what lies over them. */

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
import type { Command } from './command.js'
import { readJson, STDIN } from './files.js'
import { type Io, UsageError } from './io.js'

const BASE = 'basis'
export const RULE_SET_NAMES = [BASE, ...Object.keys(overlays)]

/** What every command that takes rules has: overlays, each on the one before it. */
export const OVERLAY_OPTION: Command['options'] = {
  overlay: {
    type: 'string',
    repeatable: true,
    value: say(commandLine, 'file'),
    summary: say(commandLine, 'rules.--overlay', { names: RULE_SET_NAMES.slice(1) }),
  },
}

/** Rules as they were named, and what was read. */
export interface NamedRules {
  readonly word: string
  readonly data: unknown
}

export interface Loaded {
  readonly ruleSet: RuleSet
  /** Of every overlay in it; absent when there is none. */
  readonly deviations?: readonly Deviation[]
}

/** An overlay names its base and has no facts and rules of its own at the top. */
export function isOverlay(value: unknown): boolean {
  return isRecord(value) && 'basis' in value && !('feiten' in value) && !('regels' in value)
}

/** The rules behind a word. A bare name means what comes with the library; a file of that name is `./name`. */
async function readRules(word: string, io: Io): Promise<NamedRules> {
  const shipped: Readonly<Record<string, unknown>> = { ...overlays, [BASE]: baseRuleSet }
  if (Object.hasOwn(shipped, word)) {
    const shadowed = [word, `${word}.json`].find((file) => existsSync(file))
    if (shadowed !== undefined)
      await io.complain(say(commandLine, 'nameAndFile', { name: word, file: shadowed }))
    return { word, data: own(shipped, word) }
  }
  try {
    return { word, data: await readJson(word, io) }
  } catch (error) {
    // Whoever meant a name that comes with the library made a slip of the pen.
    if (!(error instanceof UsageError) || word === STDIN || existsSync(word)) throw error
    throw new UsageError(`${error.message} ${nameHint(word)}`)
  }
}

export async function readAll(words: readonly string[], io: Io): Promise<readonly NamedRules[]> {
  const parts: NamedRules[] = []
  for (const word of words) parts.push(await readRules(word, io))
  return parts
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
 * The rules that a word names, with overlays over them; a word that names an overlay lies over `base` itself.
 *
 * @throws UsageError when a file can't be read.
 * @throws RulesRefused when the rules, or what an overlay makes of them, are not sound.
 */
export async function loadRules(
  word: string,
  io: Io,
  { base = baseRuleSet, above = [] }: { readonly base?: RuleSet; readonly above?: readonly string[] } = {},
): Promise<Loaded> {
  const parts = await readAll([word, ...above], io)
  const loaded = toRules(parts, base)
  for (const line of historicalIn(parts)) await io.complain(line)
  return loaded
}

/** What must be known of rules that count on no day. */
export function historicalIn(parts: readonly NamedRules[]): readonly string[] {
  return parts.flatMap(({ word, data }) =>
    isRecord(data) && data['historisch'] === true ? [say(commandLine, 'historical', { name: word })] : [],
  )
}

/** Rules with what lies over them, the lowest first. */
export interface Layers {
  readonly bottom: RuleSet
  readonly overlays: readonly NamedRules[]
}

/** @throws RulesRefused when the lowest is not sound. @throws UsageError when what lies above it is no overlay. */
export function layersOf(parts: readonly NamedRules[], base: RuleSet): Layers {
  const [first, ...above] = parts
  const whole = above.find(({ data }) => isRecord(data) && !isOverlay(data))
  if (whole !== undefined) throw new UsageError(say(commandLine, 'wholeAbove', { name: whole.word }))
  if (first === undefined || isOverlay(first.data)) return { bottom: base, overlays: parts }
  try {
    return { bottom: parseRuleSet(first.data), overlays: above }
  } catch (error) {
    throw error instanceof RuleSetError ? new RulesRefused(first.word, error.problems) : error
  }
}

/** The same of what was read already. @throws RulesRefused, UsageError */
export function toRules(parts: readonly NamedRules[], base: RuleSet): Loaded {
  const layers = layersOf(parts, base)
  if (layers.overlays.length === 0) return { ruleSet: layers.bottom }
  try {
    return customise(layers.bottom, ...layers.overlays.map(({ data }) => data))
  } catch (error) {
    if (!(error instanceof RuleSetError)) throw error
    const { word = '' } = layerWithProblem(error.problems[0]?.laag, layers.overlays) ?? {}
    throw new RulesRefused(word, error.problems)
  }
}

/** The overlay that a problem lies in. */
export function layerWithProblem(
  laag: string | undefined,
  parts: readonly NamedRules[],
): NamedRules | undefined {
  const byName = parts.find(({ data }) => isRecord(data) && laag !== undefined && data['id'] === laag)
  // One that has no name goes by its place.
  return byName ?? parts[Number(laag ?? 1) - 1]
}

/** The rules in a file that was named, or else the base rule set; with overlays over them. */
export async function loadBase(
  word: string | undefined,
  io: Io,
  above: readonly string[] = [],
): Promise<RuleSet> {
  if (word === undefined && above.length === 0) return baseRuleSet
  return (await loadRules(word ?? BASE, io, { above })).ruleSet
}
