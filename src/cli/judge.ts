/**
 * Which rules judge a casus. Overlays that name the same layer below are versions of one layer: of those the one
 * counts that is in force on the day of the casus. What remains lies on each other, in the order given.
 */
import { type Assessor, createAssessor } from '../assessor.js'
import { dayBefore, isDay } from '../model/day.js'
import { isRecord } from '../model/plain.js'
import type { RuleSet } from '../model/ruleset.js'
import { type Dated, type Geldigheid, validityOn } from '../model/validity.js'
import { CasusError, fault, told } from '../problem.js'
import { commandLine } from '../words/command-line.js'
import { say } from '../words/words.js'
import type { Args } from './command.js'
import { type Io, UsageError } from './io.js'
import { isOverlay, loadBase, type NamedRules, readAll, toRules } from './load.js'

export interface Judge {
  /** @throws CasusError when none of the versions of a layer is in force on its day */
  readonly choose: (casus: unknown) => Assessor<unknown>
  /** What must be known of the rules that were used so far: those that were not in force on the day. */
  readonly notes: () => readonly string[]
}

interface Version extends NamedRules {
  /** Which it is of what was given. */
  readonly at: number
  readonly name: string
  readonly dates: Dated
}
/** The versions of one layer; never empty. */
type VersionRow = readonly Version[]

/**
 * By the options `--regelset` and `--overlay`.
 *
 * @throws UsageError when two versions of one layer are in force on the same day, or a file can't be read
 * @throws RulesRefused when rules are not sound
 */
export async function readJudge(args: Args, io: Io): Promise<Judge> {
  const base = await loadBase(args.last('regelset'), io)
  return createJudge(base, await readAll(args.all('overlay'), io))
}

function createJudge(base: RuleSet, parts: readonly NamedRules[]): Judge {
  const layers = parts.length === 0 ? [[versionOf({ word: base.id, data: base }, 0)]] : layersIn(parts, base)
  for (const layer of layers) refuseOverlap(layer)
  const assessors = new Map<string, Assessor<unknown>>()
  function assessorOf(chosen: readonly Version[]): Assessor<unknown> {
    const key = chosen.map(({ at }) => at).join(' ')
    const known = assessors.get(key)
    if (known !== undefined) return known
    const made = createAssessor<unknown>(toRules(chosen, base).ruleSet)
    assessors.set(key, made)
    return made
  }
  // Wrong rules are refused before a casus is read.
  for (const chosen of togetherInForce(layers)) assessorOf(chosen)
  const notes = new Set<string>()
  return {
    choose: (casus) => {
      const day = dayOf(casus)
      return assessorOf(
        layers.map((layer) => {
          const [first] = layer
          if (first === undefined) throw new Error('a layer has a version')
          // Without a day the casus is refused, by whichever rules read it.
          if (day === undefined) return first
          const found = layer.find(({ dates }) => validityOn(dates, day) === 'geldig')
          if (found !== undefined) return found
          if (layer.length > 1) {
            const finding = fault('waarde-buiten-bereik', '/peildatum', 'noneInForce', { day })
            throw new CasusError(told([finding], commandLine))
          }
          notes.add(noteOf(first, validityOn(first.dates, day)))
          return first
        }),
      )
    },
    notes: () => [...notes],
  }
}

function noteOf({ name }: Version, validity: Geldigheid): string {
  return say(commandLine, 'notInForce', { id: name, validity })
}

function versionOf({ data, word }: NamedRules, at: number): Version {
  const dates = isRecord(data) ? data : {}
  const { geldigVanaf, geldigTot, historisch, id } = dates
  return {
    ...{ word, data, at },
    name: typeof id === 'string' ? id : word,
    dates: {
      ...(typeof geldigVanaf === 'string' && { geldigVanaf }),
      ...(typeof geldigTot === 'string' && { geldigTot }),
      ...(historisch === true && { historisch }),
    },
  }
}

/** What names the same layer below it, one after another. A whole rule set is a version of what lies on the base. */
function layersIn(parts: readonly NamedRules[], base: RuleSet): readonly VersionRow[] {
  const layers: { readonly below: unknown; readonly versions: Version[] }[] = []
  for (const [at, part] of parts.entries()) {
    const { data } = part
    const basis = isRecord(data) && isOverlay(data) ? data['basis'] : undefined
    const below = isRecord(basis) ? basis['id'] : base.id
    const last = layers.at(-1)
    if (last !== undefined && last.below === below) last.versions.push(versionOf(part, at))
    else layers.push({ below, versions: [versionOf(part, at)] })
  }
  return layers.map(({ versions }) => versions)
}

/** Two versions that are in force on one day are not chosen from in silence. */
function refuseOverlap(layer: VersionRow): void {
  const live = layer.filter(({ dates }) => dates.historisch !== true)
  for (const [at, one] of live.entries())
    for (const other of live.slice(at + 1)) {
      if (!meet([one, other])) continue
      const [earlier, later] =
        (one.dates.geldigVanaf ?? '') <= (other.dates.geldigVanaf ?? '') ? [one, other] : [other, one]
      const { geldigVanaf } = later.dates
      const isAfter = geldigVanaf !== undefined && geldigVanaf > (earlier.dates.geldigVanaf ?? '')
      throw new UsageError(
        say(commandLine, 'bothInForce', {
          earlier: earlier.word,
          later: later.word,
          ...(isAfter && isDay(geldigVanaf) && { end: dayBefore(geldigVanaf) }),
        }),
      )
    }
}

/** Whether there is a day within the time of each. */
function meet(versions: readonly Version[]): boolean {
  const from = versions.map(({ dates }) => dates.geldigVanaf ?? '').reduce((a, b) => (a > b ? a : b))
  const until = versions.map(({ dates }) => dates.geldigTot ?? '\uffff').reduce((a, b) => (a < b ? a : b))
  return from <= until
}

/** One version of each layer, of those that can be in force together. */
function togetherInForce(layers: readonly VersionRow[]): readonly (readonly Version[])[] {
  let choices: readonly (readonly Version[])[] = [[]]
  for (const layer of layers) choices = choices.flatMap((below) => layer.map((one) => [...below, one]))
  const withVersions = new Set(layers.filter(({ length }) => length > 1).flat())
  return choices.filter((choice) => {
    const versions = choice.filter((one) => withVersions.has(one))
    return versions.length === 0 || meet(versions)
  })
}

/** How a rule set stands to the days of casussen on which it is not in force, each once. */
export function outOfForce(ruleSet: RuleSet, casussen: readonly unknown[]): readonly Geldigheid[] {
  const found = casussen.flatMap((casus) => {
    const day = dayOf(casus)
    return day === undefined ? [] : validityOn(ruleSet, day)
  })
  return [...new Set(found)].filter((one) => one !== 'geldig')
}

function dayOf(casus: unknown): string | undefined {
  if (!isRecord(casus)) return undefined
  const { peildatum } = casus
  return typeof peildatum === 'string' && isDay(peildatum) ? peildatum : undefined
}
