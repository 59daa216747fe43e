/**
 * What would tip it: every single answer, and on demand every two, that change what is certain of the core.
 *
 * Each answer is tried on the world of the casus, drawing only what rests on it; what then differs is decided once
 * more, from the start, and only that counts. Of answers between which no rule sees a difference one is tried for all.
 */
import type { World } from '../compile/frame.js'
import { framesOf } from '../compile/frames.js'
import type { Program } from '../compile/program.js'
import { coreOf } from '../model/core.js'
import type { Outcome } from '../model/outcome.js'
import { isFamily } from '../model/scope.js'
import type { Kantelpunt, Kantelpunten } from '../model/what-if.js'
import { createOutcomeReader } from '../run/outcome.js'
import { answerPlacesIn, inDictionaryOrder, type OtherAnswer, toldAnswer } from './answers.js'
import {
  type Certain,
  certainOf,
  createCone,
  createTrials,
  mayMeet,
  type TrialTarget,
  type Tried,
  tryEach,
} from './trial.js'

/** More pairs than this are not decided; `volledigTot` says so. */
const MOST_PAIRS_TRIED = 100_000

export type TippingPoints = (world: World, atMost: 1 | 2) => Kantelpunten

/** @returns what finds them in a world that holds a casus as it was read */
export function createTippingPoints(program: Program): TippingPoints {
  const core = [...new Set(coreOf(program.ruleSet))].flatMap((id) => program.byId.get(id) ?? [])
  const cone = createCone(
    program,
    core.map(({ json }) => json.id),
  )
  const outcomes = createOutcomeReader()
  const read = new Map(core.map((conclusion) => [conclusion, outcomes.either(conclusion)]))

  return (world, atMost) => {
    cone.drawAll(world)
    const targets = core.flatMap((conclusion) =>
      framesOf(conclusion.json.bereik, world).map((frame): TrialTarget => ({ conclusion, frame })),
    )
    const now = targets.map(certainOf)
    const outcomeOf = ({ conclusion, frame }: TrialTarget) => read.get(conclusion)?.(frame) ?? NOT_DRAWN
    const certainValue = (target: TrialTarget) => outcomeOf(target).waarde ?? null
    const before = targets.map(certainValue)
    const trials = createTrials(world, cone)
    const found: Found[] = []

    function tell(changes: readonly OtherAnswer[], tipped: readonly number[]): void {
      const seen = trials.decided(changes, () =>
        tipped.map((at) => {
          const target = targets[at] as TrialTarget
          return { certain: certainOf(target), uitkomst: outcomeOf(target), naar: certainValue(target) }
        }),
      )
      const wijzigingen = changes.map(toldAnswer)
      for (const [i, at] of tipped.entries()) {
        const { certain, uitkomst, naar } = seen[i] as (typeof seen)[number]
        const { conclusion, frame } = targets[at] as TrialTarget
        if (certain === now[at]) continue
        const item = isFamily(conclusion.json.bereik) ? {} : { item: frame.id }
        const van = before[at] ?? null
        const point = { wijzigingen, conclusie: conclusion.json.id, ...item, van, naar, uitkomst }
        found.push({ target: at, changes, point })
      }
    }

    const look = () => targets.map(certainOf)
    const tried = tryEach(answerPlacesIn(world, program, cone.isAsked), program, cone, trials, look)
    for (const { group, seen } of tried) {
      const tipped = placesWhere(seen, (one, at) => one !== now[at])
      if (tipped.length > 0) for (const change of group) tell([change], tipped)
    }
    const volledigTot = atMost === 2 && tryPairs(tried) ? 2 : 1
    return { kantelpunten: found.sort(firstTold).map(({ point }) => point), volledigTot }

    /** Whether all were tried. */
    function tryPairs(singles: readonly Tried<readonly Certain[]>[]): boolean {
      let left = MOST_PAIRS_TRIED
      for (const [i, one] of singles.entries()) {
        for (const other of singles.slice(i + 1)) {
          if (!mayMeet(one, other)) continue
          if (left-- === 0) return false
          const seen = trials.given([one.group[0], other.group[0]], look)
          const tipped = placesWhere(
            seen,
            (after, at) => after !== now[at] && after !== one.seen[at] && after !== other.seen[at],
          )
          if (tipped.length === 0) continue
          for (const first of one.group) for (const second of other.group) tell([first, second], tipped)
        }
      }
      return true
    }
  }
}

interface Found {
  /** The place of its target, in the order of the core and of the items. */
  readonly target: number
  readonly changes: readonly OtherAnswer[]
  readonly point: Kantelpunt
}

function firstTold(one: Found, other: Found): number {
  const [less, more] = [one.changes, other.changes]
  const inDictionary = () =>
    less.map((change, i) => inDictionaryOrder(change, more[i] ?? change)).find((order) => order !== 0) ?? 0
  return one.target - other.target || less.length - more.length || inDictionary()
}

function placesWhere<T>(list: readonly T[], is: (one: T, at: number) => boolean): readonly number[] {
  return list.flatMap((one, at) => (is(one, at) ? at : []))
}

const NOT_DRAWN: Outcome<string> = Object.freeze({ mogelijk: Object.freeze([]), zeker: false })
