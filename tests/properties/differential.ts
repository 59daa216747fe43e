/**
 * What must hold for any rule set and any casus of it. Each check gives the first thing that is wrong, in
 * words, or undefined.
 */
import fc, { type Arbitrary } from 'fast-check'
import {
  type Advies,
  type Assessor,
  createAssessor,
  type RuleSet,
  type SpoorVoorwaarde,
} from '../../src/index.js'
import { createEngineAssessor, type EngineAssessor } from '../../src/json-rules-engine/index.js'
import { type AnyCasus, completionsOf, partialCasus } from '../../src/testing/arbitraries/casussen.js'
import { ruleSets } from '../../src/testing/arbitraries/rule-sets.js'
import { answersOf, inOrder } from '../../src/testing/laws/chain.js'
import { changedOutcome, impossibleValue, linesOf, lostCertainty } from '../../src/testing/laws/outcomes.js'
import { withUnasked } from '../../src/testing/laws/unasked.js'

/** A rule set, a casus of it of which something is unknown, and one way in which that may turn out. */
export interface Trial {
  readonly ruleSet: RuleSet
  readonly partial: AnyCasus
  readonly full: AnyCasus
  /** A number that says in which order it is filled in. */
  readonly order: number
}

export function trialOf(ruleSet: RuleSet): Arbitrary<Trial> {
  return partialCasus<AnyCasus>(ruleSet).chain((partial) =>
    fc.record({
      ruleSet: fc.constant(ruleSet),
      partial: fc.constant(partial),
      full: completionsOf(ruleSet, partial),
      order: fc.nat({ max: 999 }),
    }),
  )
}

/** A trial of a random rule set. */
export const trial: Arbitrary<Trial> = ruleSets().chain(trialOf)

/** The two engines, on one rule set. */
export interface Engines {
  readonly compiled: Assessor<AnyCasus>
  readonly reference: EngineAssessor<AnyCasus>
}

export function enginesOf(ruleSet: RuleSet): Engines {
  return { compiled: createAssessor<AnyCasus>(ruleSet), reference: createEngineAssessor<AnyCasus>(ruleSet) }
}

/** Everything that is wrong in a trial. */
async function problemOf(one: Trial): Promise<string | undefined> {
  const { ruleSet, partial, full } = one
  const engines = enginesOf(ruleSet)
  return (
    (await differenceOf(engines, partial)) ??
    (await differenceOf(engines, full)) ??
    unsound(engines.compiled, partial, full) ??
    answerThatMatters(ruleSet, engines.compiled, partial, full) ??
    (await wrongOnTheWay(engines, one)) ??
    (await wrongOnTheWay(engines, { ...one, partial: nothingOf(partial) }))
  )
}

/** Where the two engines give another advice: to the byte, so with every outcome and every truth in it. */
export async function differenceOf(
  { compiled, reference }: Engines,
  casus: AnyCasus,
): Promise<string | undefined> {
  const advies = { ...compiled.assess(casus) }
  const other = { ...(await reference.assess(casus)) }
  for (const key of Object.keys({ ...advies, ...other }) as (keyof Advies)[]) {
    const [one, two] = [JSON.stringify(advies[key]), JSON.stringify(other[key])]
    if (one !== two) return `the engines differ about ${key}: compiled ${one}, reference ${two}`
  }
  if (JSON.stringify(advies) !== JSON.stringify(other))
    return 'the engines have their fields in another order'
  const [decided, decidedToo] = [compiled.decide(casus), await reference.decide(casus)].map((one) =>
    JSON.stringify(one),
  )
  return decided === decidedToo ? undefined : `the engines decide ${decided} and ${decidedToo}`
}

type Line = Advies['spoor'][number]
const keyOf = ({ conclusie, item = '' }: Line) => `${conclusie} ${item}`

/** Where a completion gives what was not possible before, or takes back what was certain. */
function unsound({ assess }: Assessor<AnyCasus>, partial: AnyCasus, full: AnyCasus): string | undefined {
  const after = new Map(assess(full).spoor.map((line) => [keyOf(line), line]))
  for (const before of assess(partial).spoor) {
    const now = after.get(keyOf(before))
    if (now === undefined) continue
    const at = `${keyOf(before)}: ${JSON.stringify(before.uitkomst)}, completed ${JSON.stringify(now.uitkomst)}`
    const was = new Set(before.uitkomst.mogelijk)
    if (now.uitkomst.mogelijk.some((value) => !was.has(value))) return `a value was not possible; ${at}`
    if (now.uitkomst.mogelijk.length === 0 && !Array.isArray(now.uitkomst.waarde))
      return `no value is possible; ${at}`
    if (!now.uitkomst.zeker) return `the casus is full, the outcome is not certain; ${at}`
    if (before.uitkomst.zeker && JSON.stringify(before.uitkomst) !== JSON.stringify(now.uitkomst))
      return `certain did not stay certain; ${at}`
    const changed = before.regels.findIndex(({ voorwaarden }, i) => {
      const other = now.regels[i]?.voorwaarden
      return other === undefined || !refines(voorwaarden, other)
    })
    if (changed >= 0) return `a condition took back its truth in rule ${before.regels[changed]?.regel}; ${at}`
  }
  return undefined
}

/** Whether every part of a condition that was settled stayed as it was. */
function refines(before: SpoorVoorwaarde, after: SpoorVoorwaarde): boolean {
  if (before.waar !== 'onbekend' && before.waar !== after.waar) return false
  if (before.soort === 'feit' || after.soort === 'feit') return before.soort === after.soort
  return before.delen.every((part, i) => {
    const other = after.delen[i]
    return other !== undefined && refines(part, other)
  })
}

/** Where answers to questions that are not open change an outcome. */
function answerThatMatters(
  ruleSet: RuleSet,
  { assess }: Assessor<AnyCasus>,
  partial: AnyCasus,
  full: AnyCasus,
): string | undefined {
  const before = assess(partial)
  const filled = withUnasked(ruleSet, partial, full, before.openVragen)
  const was = new Map(before.spoor.map((line) => [keyOf(line), JSON.stringify(line.uitkomst)]))
  for (const line of assess(filled).spoor) {
    const [known, now] = [was.get(keyOf(line)), JSON.stringify(line.uitkomst)]
    if (known !== undefined && known !== now)
      return `an answer that was not asked changes ${keyOf(line)} from ${known} to ${now}; ${JSON.stringify(filled)}`
  }
  return undefined
}

const nothingOf = ({ kenmerk, peildatum }: AnyCasus): AnyCasus => ({ kenmerk, peildatum })

/**
 * What goes wrong where a casus is filled in one answer at a time: the engines differ, a value comes back, or
 * an answer changes an outcome that was not asked for.
 */
async function wrongOnTheWay(engines: Engines, { ruleSet, partial, full, order }: Trial) {
  let [casus, advies] = [partial, engines.compiled.assess(partial)]
  for (const { feit, item, into } of inOrder(answersOf(ruleSet, partial, full), order)) {
    const next = into(casus)
    const at = `; the answer to ${feit} ${item}, in ${JSON.stringify(casus)}`
    const difference = await differenceOf(engines, next)
    if (difference !== undefined) return difference + at
    const now = engines.compiled.assess(next)
    const [before, after] = [linesOf(advies), linesOf(now)]
    const back = impossibleValue(before, after) ?? lostCertainty(before, after)
    if (back !== undefined) return back + at
    const isAsked = advies.openVragen.some((one) => one.feit === feit && (one.item ?? '') === item)
    // A list of items about which there is no fact can't be asked for.
    const changed = isAsked || feit === '' ? undefined : changedOutcome(before, after)
    if (changed !== undefined) return `it was not asked: ${changed}${at}`
    casus = next
    advies = now
  }
  return undefined
}

/** Checks one trial; throws with all that is needed to see it again. */
export async function check(one: Trial): Promise<void> {
  const problem = await problemOf(one)
  if (problem !== undefined) throw new Error(problem)
}

/** One run of a campaign: a trial of its own seed, made smaller if it fails. */
export async function runTrial(seed: number): Promise<fc.RunDetails<[Trial]>> {
  return fc.check(fc.asyncProperty(trial, check), { seed, numRuns: 1 })
}
