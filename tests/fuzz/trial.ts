/**
 * One trial: a casus, rule set or overlay that is wrong in some way. Whatever it is, it is refused with one of
 * the two documented errors or it works; it takes a bounded time; and it leaves all that the process shares as it was.
 */
import fc from 'fast-check'
import {
  baseRuleSet,
  checkOverlay,
  checkRuleSet,
  createAssessor,
  customise,
  overlays,
  parseRuleSet,
  type RuleSet,
} from '../../src/index.js'
import { partialCasus } from '../properties/arbitraries.js'
import { watchIntrinsics } from '../support/intrinsics.js'
import { leakIn } from '../support/spoken.js'
import { overlay, rich } from './documents.js'
import { createRandom, garbled, type Random, randomJson, spoilt } from './random.js'
import { orRefused, problemsAreFine } from './refused.js'
import { tryNames } from './try-names.js'

/** Milliseconds for one input; the usual is well below one. */
const MOST_TIME = 10_000

const base = parseRuleSet(rich)
const casussen = fc.sample(partialCasus(), { numRuns: 200, seed: 1 })
const { assess } = createAssessor(baseRuleSet)
const changed = watchIntrinsics()

function input(document: unknown, random: Random): unknown {
  const wild = random.below(10) === 0 ? randomJson(random, 5) : spoilt(document, random)
  if (random.below(10) > 0) return wild
  return garbled(JSON.stringify(wild) ?? '', random)
}

function tryCasus(random: Random): void {
  const advies = orRefused(() => assess(input(random.pick(casussen), random) as never))
  notLeaking(advies)
}

function tryRuleSet(random: Random): void {
  const json = input(random.below(200) === 0 ? baseRuleSet : rich, random)
  const ruleSet = orRefused(() => parseRuleSet(json))
  const problems = checkRuleSet(json)
  problemsAreFine(problems)
  if (problems.some(({ ernst }) => ernst === 'fout') !== (ruleSet === undefined))
    throw new Error('checking and parsing do not agree')
  if (ruleSet !== undefined) use(ruleSet, random)
}

function notLeaking(told: unknown): void {
  JSON.stringify(told ?? null)
  const leak = leakIn(told)
  if (leak !== undefined) throw new Error(`this must not be told: ${leak}`)
}

function use(ruleSet: RuleSet, random: Random): void {
  const assessor = createAssessor<unknown>(ruleSet)
  for (const casus of [{ kenmerk: 'a', peildatum: '2026-01-15' }, randomJson(random)])
    notLeaking(orRefused(() => assessor.assess(casus)))
}

function tryOverlay(random: Random): void {
  const large = random.below(1000) === 0
  const from = large ? baseRuleSet : base
  const json = input(large ? overlays.alkmaar : overlay, random)
  const made = orRefused(() => customise(from, json))
  const problems = checkOverlay(from, json)
  problemsAreFine(problems)
  if (problems.some(({ ernst }) => ernst === 'fout') !== (made === undefined))
    throw new Error('checking and customising do not agree')
  if (made !== undefined) use(made.ruleSet, random)
}

/** Runs the trial of a seed; throws when something is not as promised. */
export async function fuzz(seed: number): Promise<void> {
  const random = createRandom(seed)
  const start = performance.now()
  await random.pick([tryCasus, tryCasus, tryRuleSet, tryOverlay, tryNames, tryNames])(random)
  const took = performance.now() - start
  if (took > MOST_TIME) throw new Error(`this took ${Math.round(took)} ms`)
  const harm = changed()
  if (harm.length > 0) throw new Error(`the process has changed: ${harm.join(', ')}`)
}
