/** Why a value does not come out, and the fewest changed answers after which it does. */
import type { World } from '../compile/frame.js'
import { framesOf } from '../compile/frames.js'
import { type Conclusion, conclusionsFor, type Program } from '../compile/program.js'
import { isFamily, isListScope, LIST_SCOPES, perListScope } from '../model/scope.js'
import type { WaaromNiet, WaaromNietVraag } from '../model/what-if.js'
import { truthOf } from '../run/deciding.js'
import { createReader } from '../run/read-casus.js'
import { createRun } from '../run/run.js'
import { createBudget } from '../search/budget.js'
import { enoughFor, fragmentOf, smallestFor } from '../search/fragment.js'
import { NEVER } from '../search/graph.js'
import { neededForConclusion } from '../search/needed.js'
import { isForAny, plusOwn } from '../search/reach.js'
import { createSearch } from '../search/search.js'
import { FALSE } from '../truth.js'
import {
  answerPlacesIn,
  changesAt,
  inDictionaryOrder,
  isKnown,
  type OtherAnswer,
  toldAnswer,
} from './answers.js'
import { createTellCondition, rulesTowards } from './missing.js'
import { nearestWay, whereSo } from './nearest.js'
import { targetOfQuestion } from './question.js'
import {
  createCone,
  createTrials,
  isSo,
  mayMeet,
  type TrialCone,
  type TrialTarget,
  type Tried,
  tryEach,
} from './trial.js'

/** More pairs than this are not decided. */
const MOST_PAIRS_TOWARDS = 50_000
/** To a list no more items than this are added. */
const MOST_MORE = 3
const NO_MORE = perListScope(() => 0)

export type WhyNot = (world: World, question: WaaromNietVraag) => WaaromNiet

/** @returns what answers it of a world that holds a casus as it was read */
export function createWhyNot(program: Program): WhyNot {
  const cones = new Map<Conclusion, TrialCone>()
  const tell = createTellCondition()
  const possible = createPossible(program)

  function coneOf(conclusion: Conclusion): TrialCone {
    const known = cones.get(conclusion) ?? createCone(program, [conclusion.json.id])
    cones.set(conclusion, known)
    return known
  }

  return (world, question) => {
    const { conclusion, frame, value } = targetOfQuestion(question, world, program)
    const target = { conclusion, frame }
    const cone = coneOf(conclusion)
    cone.drawAll(world)
    const regels = rulesTowards(conclusion, value, frame, world, tell)
    const about = { regels, ...defaultOf(target, value, world) }
    if (isSo(target, value)) return { kan: 'is-zo', ...about, kleinste: [] }
    const kleinste = smallest(target, value, world, program, cone)
    if (kleinste !== undefined) return { kan: 'ja', ...about, kleinste: kleinste.map(toldAnswer) }
    const found = possible(target, value, framesOf(conclusion.json.bereik, world).indexOf(frame))
    return found === undefined
      ? { kan: 'ja', ...about, nagegaan: false }
      : { kan: found ? 'ja' : 'nee', ...about }
  }
}

/** The rules in whose absence the default comes out. */
function defaultOf(
  { conclusion: { json, rules, collects }, frame }: TrialTarget,
  value: number,
  world: World,
): Pick<WaaromNiet, 'standaard'> {
  if (collects || json.standaard !== json.waarden[value]) return {}
  const others = rules.filter((rule) => rule.value !== value && truthOf(rule, frame, world) !== FALSE)
  return { standaard: { overtroefdDoor: others.map((rule) => rule.json.name) } }
}

/** The fewest changes that were found; undefined when there are none. The frames of the casus are as they were. */
function smallest(
  target: TrialTarget,
  value: number,
  world: World,
  program: Program,
  cone: TrialCone,
): readonly OtherAnswer[] | undefined {
  const trials = createTrials(world, cone)
  const look = () => isSo(target, value)
  const tried = tryEach(answerPlacesIn(world, program, cone.isAsked), program, cone, trials, look)
  const single = preferred(
    tried
      .filter(({ seen }) => seen)
      .flatMap(({ group }) => group)
      .sort(inDictionaryOrder)
      .map((one) => [one]),
  )
  if (single !== undefined && trials.decided(single, look)) return single

  const near = nearestWay(target, value, world, program, NO_MORE)
  const way = typeof near === 'string' ? undefined : irreducible(near, target, value, world, program, cone)
  if (way !== undefined && way.length <= 2) return way
  const isClosed = LIST_SCOPES.every((scope) => !world.items[scope].open)
  const pair = near === 'none' && isClosed ? undefined : firstPair(tried)
  if (pair !== undefined || way !== undefined) return pair ?? way

  const needed = neededForConclusion(target.conclusion, program)
  const more = perListScope((scope) => Math.min(MOST_MORE, needed[scope] + 1))
  const larger = nearestWay(target, value, world, program, more)
  return typeof larger === 'string' ? undefined : irreducible(larger, target, value, world, program, cone)

  function firstPair(singles: readonly Tried<boolean>[]): readonly OtherAnswer[] | undefined {
    let left = MOST_PAIRS_TOWARDS
    for (const [i, one] of singles.entries()) {
      for (const other of singles.slice(i + 1)) {
        if (!mayMeet(one, other)) continue
        if (left-- === 0) return undefined
        const both = [one.group[0], other.group[0]]
        if (trials.given(both, look) && trials.decided(both, look)) return both
      }
    }
    return undefined
  }
}

/** Of sets of changes of one size: that which leaves most of what is known as it is, and of those the first. */
function preferred(sets: readonly (readonly OtherAnswer[])[]): readonly OtherAnswer[] | undefined {
  const known = (set: readonly OtherAnswer[]) => set.filter(({ place }) => isKnown(place)).length
  return sets.toSorted((one, other) => known(one) - known(other))[0]
}

/**
 * Of a way to an outcome only what it really takes: from which no change can be left out. What the engine needs beside
 * it to be certain is filled in first. Undefined when that isn't enough.
 */
function irreducible(
  way: readonly OtherAnswer[],
  target: TrialTarget,
  value: number,
  world: World,
  program: Program,
  cone: TrialCone,
): readonly OtherAnswer[] | undefined {
  cone.drawAll(world)
  const trials = createTrials(world, cone)
  const gives = (changes: readonly OtherAnswer[]) => trials.given(changes, () => isSo(target, value))
  let kept = [...way]
  if (!gives(kept)) {
    const open = answerPlacesIn(world, program, cone.isAsked).filter(
      (place) => !isKnown(place) && !isIn(place, way),
    )
    kept = [...way, ...open.flatMap((place) => changesAt(place, program).slice(0, 1))]
    if (!gives(kept)) return undefined
  }
  // What was filled in goes first. Of an item that must be there one answer stays, or nothing would tell of it.
  for (let before = -1; before !== kept.length; ) {
    before = kept.length
    for (const change of kept.toReversed()) {
      const without = kept.filter((one) => one !== change)
      const isOnlyOne = change.place.isNew && !without.some(({ place }) => place.frame === change.place.frame)
      if (!isOnlyOne && gives(without)) kept = without
    }
  }
  const ordered = kept.sort(inDictionaryOrder)
  // An item of a kind about which nothing can be answered can't be told.
  return ordered.length > 0 && trials.decided(ordered, () => isSo(target, value)) ? ordered : undefined
}

const isIn = ({ fact, frame }: OtherAnswer['place'], way: readonly OtherAnswer[]) =>
  way.some(({ place }) => place.fact === fact && place.frame === frame)

/** Tells whether any casus gives a value: found and assessed, or proven that none does; undefined when neither. */
function createPossible(
  program: Program,
): (target: Pick<TrialTarget, 'conclusion'>, value: number, at: number) => boolean | undefined {
  const found = new Map<string, boolean | undefined>()
  return ({ conclusion }, value, place) => {
    const { bereik, id } = conclusion.json
    const at = isFamily(bereik) || isListScope(bereik) ? 0 : place
    const key = `${id} ${value} ${at}`
    if (!found.has(key)) found.set(key, possible(conclusion, value, at))
    return found.get(key)
  }

  function possible(conclusion: Conclusion, value: number, at: number): boolean | undefined {
    const { bereik } = conclusion.json
    const item = { scope: bereik, at }
    const needed = plusOwn(neededForConclusion(conclusion, program), [bereik])
    const budget = createBudget()
    const ask = createSearch([program], budget)
    const question = () =>
      ask(needed, ({ space, views: [view] }, reach) => {
        if (view === undefined) return undefined
        const node = whereSo(conclusion, value, item, space, view)
        if (node === NEVER) return isForAny(reach) ? false : undefined
        const run = createRun(program, conclusionsFor(program, [conclusion.json.id]))
        const reader = createReader(program)
        const confirms = (assignment: ReadonlyMap<number, number>): boolean => {
          const world = reader.newWorld()
          const casus = { ...EXAMPLE_HEAD, ...fragmentOf(assignment, space, program.ruleSet) }
          if (reader.read(casus, world) === undefined) return false
          run(world)
          const frame = framesOf(bereik, world)[at]
          return frame !== undefined && isSo({ conclusion, frame }, value)
        }
        return enoughFor(smallestFor(node, space), space, confirms) === undefined ? undefined : true
      })
    const [asked] = budget.fairly([undefined], question)
    return asked?.answer
  }
}

const EXAMPLE_HEAD = { kenmerk: 'voorbeeld', peildatum: '2026-01-01' }
