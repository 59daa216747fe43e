/**
 * Test casussen, assessed once, and which of them tell a mutant apart. What comes before the conclusion that
 * a mutant changes is the same for both, so only that conclusion is drawn again, and what rests on it if the
 * test looks further.
 */

import type { Frame, World } from '../../compile/frame.js'
import { framesOf } from '../../compile/frames.js'
import type { Conclusion, Program } from '../../compile/program.js'
import { asked } from '../../load/order.js'
import { isFamily } from '../../model/scope.js'
import { CasusError } from '../../problem.js'
import { casusProblems } from '../../run/explain-refusal.js'
import { createReader } from '../../run/read-casus.js'
import { countedBy } from '../../run/rivals.js'
import { createRun, type Run } from '../../run/run.js'
import { FALSE, UNKNOWN } from '../../truth.js'
import { type Compiled, isOfCondition } from './compiled.js'
import { marksOf, outcomeOf } from './shown.js'

/**
 * What a test holds against what it should be: an outcome, or of a collection only whether one value is in it;
 * or the truth of a rule, and maybe the value that it gives.
 *
 * @example
 * ```ts
 * import type { Look } from 'eigen-kracht/testing'
 *
 * const looks: readonly Look[] = [
 *   { conclusie: 'veiligheid.niveau' },
 *   { conclusie: 'veiligheid.route', lid: 'crisisdienst' },
 *   { regel: 'veiligheid-acuut', waarde: true },
 * ]
 * ```
 */
export type Look =
  | { readonly conclusie: string; readonly item?: string; readonly lid?: string }
  | { readonly regel: string; readonly item?: string; readonly waarde?: boolean }

/**
 * A casus as a test of a rule set: a bare one tests everything that comes out, else only what `toetst` says.
 *
 * @example
 * ```ts
 * import type { MutationTest } from 'eigen-kracht/testing'
 *
 * const test: MutationTest = {
 *   casus: { kenmerk: 'voorbeeld-1', peildatum: '2026-01-15', veiligheid: { acuut: true } },
 *   toetst: [{ conclusie: 'veiligheid.niveau' }],
 * }
 * ```
 */
export type MutationTest<C = object> = C | { readonly casus: C; readonly toetst: readonly Look[] }

interface Assessed {
  readonly world: World
  readonly looks: readonly Look[] | undefined
  /** The conclusions that are looked at; undefined: all. */
  readonly about: ReadonlySet<string> | undefined
}

/** Whether some test tells the mutant from what it was made from. */
export type Kills = (of: Compiled) => boolean

/**
 * @throws CasusError at the first casus that is wrong; each `pad` starts with its number, from 0
 */
export function createKills(program: Program, tests: Iterable<MutationTest>): Kills {
  const conclusionOf = new Map(program.ruleSet.regels.map(({ name, event }) => [name, event.type]))
  const assessed = assessAll(program, tests, conclusionOf)
  /** By conclusion: the tests that killed last come first. */
  const orders = new Map<string, Assessed[]>()
  const below = new Map<string, ReadonlySet<string>>()

  return (of) => {
    const { id } = of.before.json
    const reached = below.get(id) ?? withWhatRestsOn(id, program)
    below.set(id, reached)
    const order =
      orders.get(id) ??
      assessed.filter(({ about }) => about === undefined || [...about].some((one) => reached.has(one)))
    orders.set(id, order)
    const shows = createShows(of, program, reached)
    const at = order.findIndex(shows)
    if (at > 0) order.unshift(...order.splice(at, 1))
    return at >= 0
  }
}

function assessAll(
  program: Program,
  tests: Iterable<MutationTest>,
  conclusionOf: ReadonlyMap<string, string>,
): readonly Assessed[] {
  const reader = createReader(program)
  const run = createRun(program)
  return [...tests].map((test, at) => {
    const { casus, looks } =
      'toetst' in test ? { casus: test.casus, looks: test.toetst } : { casus: test, looks: undefined }
    const world = reader.newWorld()
    if (reader.read(casus, world) === undefined) {
      const problems = casusProblems(program.ruleSet, casus)
      throw new CasusError(problems.map((problem) => ({ ...problem, pad: `/${at}${problem.pad}` })))
    }
    run(world)
    const about = looks?.map((look) => {
      const id = 'regel' in look ? conclusionOf.get(look.regel) : look.conclusie
      if (id === undefined || !program.byId.has(id))
        throw new Error(`nothing to look at: ${JSON.stringify(look)}`)
      return id
    })
    return { world, looks, about: about && new Set(about) }
  })
}

/** A conclusion and all that rests on it. */
function withWhatRestsOn(id: string, { conclusions }: Program): ReadonlySet<string> {
  const found = new Set([id])
  for (const { json, rules } of conclusions) {
    if (rules.some((rule) => [...asked(rule.json.conditions)].some((one) => found.has(one))))
      found.add(json.id)
  }
  return found
}

function createShows(of: Compiled, program: Program, reached: ReadonlySet<string>) {
  const { bereik } = of.before.json
  const [drawBefore, drawAfter] = [createRun(program, [of.before]), createRun(of.program, [of.after])]
  const restOf = (one: Program) =>
    createRun(
      one,
      one.conclusions.filter(({ json }) => reached.has(json.id)),
    )
  let runs: { readonly before: Run; readonly after: Run } | undefined

  // What rests on a conclusion by counting it may look further into it than its outcome: see `run/suppose.ts`.
  const isCounted = program.conclusions.some(
    ({ collects, rules }) =>
      !collects && rules.some((rule) => countedBy(rule, program.byId).includes(of.before)),
  )
  const isCertain = ({ rules }: Conclusion, frame: Frame, world: World): boolean => {
    const truths = rules.map(({ test }) => test(frame, world))
    return truths.find((truth) => truth !== FALSE) !== UNKNOWN
  }
  /** Whether nobody can see more of the conclusion than its outcome and its rules. */
  function isClosed(frames: readonly Frame[], world: World): boolean {
    const both = [of.before, of.after]
    return !isCounted || frames.every((frame) => both.every((one) => isCertain(one, frame, world)))
  }

  /** Equal truths and equal defaults make equal outcomes, if they are certain. */
  function isSilent(frames: readonly Frame[], world: World): boolean {
    const { rule } = of
    if (!isOfCondition(of) || rule?.after === undefined || of.before.fallback !== of.after.fallback)
      return false
    const { before, after } = rule
    return frames.every((frame) => {
      const truth = before.test(frame, world)
      return truth !== UNKNOWN && truth === after.test(frame, world)
    })
  }

  return ({ world, looks }: Assessed): boolean => {
    const named = framesOf(bereik, world)
    const items = isFamily(bereik) ? undefined : world.items[bereik]
    // Of a list that is absent any item might come; it shows only in what rests on the list.
    const frames = items?.open ? [...named, items.any] : named
    const closed = isClosed(frames, world)
    if (closed && isSilent(frames, world)) return false
    const marks = (when: 'before' | 'after') => frames.map((frame) => marksOf(of, when, frame, world))
    const before = marks('before')
    drawAfter(world)
    const after = marks('after')
    drawBefore(world)
    const differing = frames.filter((_, i) => !sameNumbers(before[i] ?? [], after[i] ?? []))
    if (closed && differing.length === 0) return false
    if (looks === undefined && differing.some((frame) => named.includes(frame))) return true
    runs ??= { before: restOf(program), after: restOf(of.program) }
    runs.after(world)
    const seenAfter = see(of.program, world, looks, reached)
    runs.before(world)
    return !sameNumbers(see(program, world, looks, reached), seenAfter)
  }
}

function sameNumbers(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((number, i) => number === b[i])
}

/** What a test looks at, as numbers. */
function see(
  program: Program,
  world: World,
  looks: readonly Look[] | undefined,
  reached: ReadonlySet<string>,
): readonly number[] {
  if (looks === undefined) {
    return program.conclusions.flatMap((conclusion) =>
      reached.has(conclusion.json.id)
        ? framesOf(conclusion.json.bereik, world).flatMap((frame) => outcomeOf(conclusion, frame))
        : [],
    )
  }
  return looks.flatMap((look) => {
    if ('conclusie' in look) {
      const conclusion = program.byId.get(look.conclusie)
      if (conclusion === undefined) return [-1]
      const outcome = outcomeOf(conclusion, frameOf(look, conclusion, world))
      const at = look.lid === undefined ? -1 : conclusion.json.waarden.indexOf(look.lid)
      return at < 0 ? outcome : [outcome[at] ?? -1]
    }
    for (const conclusion of program.conclusions) {
      const rule = conclusion.rules.find(({ json }) => json.name === look.regel)
      if (rule === undefined) continue
      const truth = rule.test(frameOf(look, conclusion, world), world)
      return [truth, look.waarde === true ? rule.value : 0]
    }
    return [-1]
  })
}

function frameOf({ item }: Look, { json }: Conclusion, world: World): Frame {
  const frames = framesOf(json.bereik, world)
  const found = isFamily(json.bereik) ? world.gezin : frames.find(({ id }) => id === item)
  if (found === undefined) throw new Error(`no item "${item}" to look at`)
  return found
}
