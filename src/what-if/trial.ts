/**
 * Trying other answers on one world: puts them in, draws only what rests on them, looks, and puts all back.
 */
import { type Leaf, leavesOf, type PlainLeaf } from '../compile/condition.js'
import { type Frame, IN, type World } from '../compile/frame.js'
import { framesOf, framesWithOpen } from '../compile/frames.js'
import { type Conclusion, conclusionsFor, type Program } from '../compile/program.js'
import { asked, countsItems } from '../load/order.js'
import { type ItemScope, isItemScope, SCOPES, type Scope } from '../model/scope.js'
import { createDraw, createRun, type Draw, type Run } from '../run/run.js'
import { type AnswerPlace, changesAt, isKnown, type OtherAnswer, putAnswer, wordsAt } from './answers.js'

/** The bit of an item by its place; those far back share one. */
const bitOf = (at: number) => 1 << Math.min(at, 30)
const ALL_ITEMS = -1

/** A conclusion about the family or about one item. */
export interface TrialTarget {
  readonly conclusion: Conclusion
  readonly frame: Frame
}

/** What is certain of a target; equal for equal certain values. 0: no value is certain. */
export type Certain = number | string

export function certainOf({ conclusion: { slot, collects }, frame: { words } }: TrialTarget): Certain {
  const { index, full } = slot
  if (collects) return Array.from(full, (_, i) => (words[index + i] === IN ? 1 : 0)).join('')
  const bits = words[index] as number
  return (bits & (bits - 1)) === 0 ? bits : 0
}

/** Whether a value, by its place, certainly comes out. */
export function isSo(
  { conclusion: { slot, collects }, frame: { words } }: TrialTarget,
  value: number,
): boolean {
  return collects ? words[slot.index + value] === IN : words[slot.index] === 1 << value
}

/** A conclusion of the cone, and what is drawn again when it changes. */
interface TrialStep {
  readonly conclusion: Conclusion
  readonly draw: Draw
  readonly listeners: readonly Listener[]
}
/** A step that asks about something. */
interface Listener {
  readonly step: number
  /** It asks about it of the item itself and of no other: what changes of one item is drawn again for that item only. */
  readonly isOwn: boolean
}

/** What can be tried of one program for these conclusions. */
export interface TrialCone {
  readonly isAsked: (fact: string) => boolean
  /** Draws all from the start. */
  readonly drawAll: Run
  /** In the order in which they are drawn. */
  readonly steps: readonly TrialStep[]
  /** The steps that ask about a fact. */
  readonly listenersTo: (fact: string) => readonly Listener[]
  /** Tells answers apart: equal for answers between which no rule sees a difference. */
  readonly seen: (change: OtherAnswer) => string
}

export function createCone(program: Program, ids: Iterable<string>): TrialCone {
  const conclusions = conclusionsFor(program, ids)
  const byId = new Map(conclusions.map((conclusion) => [conclusion.json.id, conclusion]))
  const listeners = new Map<string, Listener[]>()
  for (const [step, conclusion] of conclusions.entries()) {
    const own = [...askedByRules([conclusion])]
    // What it asks about may be drawn again while rules are held against each other: so what that asks about counts too.
    const near = [conclusion, ...own.flatMap((one) => byId.get(one) ?? [])]
    const isOwn = !near.some(({ rules }) =>
      rules.some(({ json }) => countsItems(json.conditions, conclusion.json.bereik as ItemScope)),
    )
    for (const one of askedByRules(near)) listeners.set(one, [...(listeners.get(one) ?? []), { step, isOwn }])
  }
  const leaves = leavesByFact(conclusions)
  return {
    isAsked: (fact) => leaves.has(fact),
    drawAll: createRun(program, conclusions),
    steps: conclusions.map((conclusion) => ({
      conclusion,
      draw: createDraw(conclusion, program),
      listeners: listeners.get(conclusion.json.id) ?? [],
    })),
    listenersTo: (fact) => listeners.get(fact) ?? [],
    seen: ({ place: { fact, slot }, words }) =>
      (leaves.get(fact) ?? [])
        .map(({ at, accept }) =>
          accept.some((mask, i) => ((words[at - slot.index + i] ?? 0) & mask) !== 0) ? 1 : 0,
        )
        .join(''),
  }
}

function askedByRules(conclusions: readonly Conclusion[]): ReadonlySet<string> {
  return new Set(conclusions.flatMap(({ rules }) => rules.flatMap(({ json }) => asked(json.conditions))))
}

/** Every leaf of these conclusions by what it asks about, those that are counted too. */
function leavesByFact(conclusions: readonly Conclusion[]): ReadonlyMap<string, readonly PlainLeaf[]> {
  const found = new Map<string, PlainLeaf[]>()
  const visit = (leaf: Leaf): void => {
    if (leaf.kind === 'leaf') found.set(leaf.leaf.fact, [...(found.get(leaf.leaf.fact) ?? []), leaf])
    else if (leaf.count.each !== undefined) leavesOf(leaf.count.each).forEach(visit)
  }
  for (const { rules } of conclusions) for (const { condition } of rules) leavesOf(condition).forEach(visit)
  return found
}

/** A world in which answers are tried; it is as it was after each try. */
export interface Trials {
  /**
   * What `look` sees once these answers are given, each at another place. Draws only what they change: `drawn` has a bit
   * for each item at each step that was. Answers that have none in common do nothing together that they don't do alone.
   */
  readonly given: <T>(changes: readonly OtherAnswer[], look: (drawn: Int32Array) => T) => T
  /** The same, with everything drawn from the start. */
  readonly decided: <T>(changes: readonly OtherAnswer[], look: () => T) => T
}

/** @param world with everything in the cone drawn */
export function createTrials(world: World, { steps, drawAll, listenersTo }: TrialCone): Trials {
  const all = SCOPES.flatMap((scope) => [
    ...framesOf(scope, world),
    ...(isItemScope(scope) ? [world.items[scope].any] : []),
  ])
  const kept = new Map(all.map((frame) => [frame, frame.bytes.slice()]))
  const words = new Map(
    [...kept].map(([frame, { buffer }]) => [
      frame,
      new Int32Array(buffer, frame.words.byteOffset, frame.words.length),
    ]),
  )
  const framesOfStep = steps.map(({ conclusion }) => framesWithOpen(conclusion.json.bereik, world))
  const due = new Int32Array(steps.length)

  /** Draws a step again for the items that are due; a bit for each of which it is now otherwise. */
  function redraw(step: number): number {
    const { conclusion, draw } = steps[step] as TrialStep
    const { index, full } = conclusion.slot
    const frames = framesOfStep[step] as readonly Frame[]
    let changed = 0
    for (let at = 0; at < frames.length; at++) {
      if (((due[step] as number) & bitOf(at)) === 0) continue
      const frame = frames[at] as Frame
      const before = words.get(frame) as Int32Array
      draw(frame, world)
      for (let i = index; i < index + full.length; i++) if (frame.words[i] !== before[i]) changed |= bitOf(at)
    }
    return changed
  }

  function mark(listeners: readonly Listener[], scope: Scope, bits: number): void {
    for (const { step, isOwn } of listeners) {
      const isSame = (steps[step] as TrialStep).conclusion.json.bereik === scope
      due[step] = (due[step] as number) | (isSame && isOwn ? bits : ALL_ITEMS)
    }
  }

  function drawChanged(changes: readonly OtherAnswer[]): void {
    due.fill(0)
    for (const { place } of changes) mark(listenersTo(place.fact), place.scope, bitOf(place.at))
    for (let step = 0; step < steps.length; step++) {
      if (due[step] === 0) continue
      const { conclusion, listeners } = steps[step] as TrialStep
      const changed = redraw(step)
      if (changed !== 0) mark(listeners, conclusion.json.bereik, changed)
    }
  }

  function trying<T>(changes: readonly OtherAnswer[], draw: () => void, look: () => T): T {
    try {
      for (const change of changes) putAnswer(change)
      draw()
      return look()
    } finally {
      for (const [frame, bytes] of kept) frame.bytes.set(bytes)
    }
  }
  return {
    given: (changes, look) =>
      trying(
        changes,
        () => drawChanged(changes),
        () => look(due),
      ),
    decided: (changes, look) => trying(changes, () => drawAll(world), look),
  }
}

/** Answers that are alike, and what came of giving one of them. */
export interface Tried<T> {
  readonly group: readonly [OtherAnswer, ...OtherAnswer[]]
  readonly seen: T
  /** What it makes drawn anew. */
  readonly drawn: Int32Array
}

/** Every other answer at these places by itself; of those between which no rule sees a difference one for all. */
export function tryEach<T>(
  places: readonly AnswerPlace[],
  program: Program,
  cone: TrialCone,
  trials: Trials,
  look: () => T,
): readonly Tried<T>[] {
  return places.flatMap((place) =>
    alike(changesAt(place, program), cone).flatMap((group): readonly Tried<T>[] => {
      const [first] = group
      if (isLikeNow(first, cone)) return []
      return [trials.given([first], (drawn) => ({ group, seen: look(), drawn: drawn.slice() }))]
    }),
  )
}

/** Whether two answers may do something together that neither does alone. */
export function mayMeet<T>(one: Tried<T>, other: Tried<T>): boolean {
  if (one.group[0].place === other.group[0].place) return false
  return one.drawn.some((bits, step) => (bits & (other.drawn[step] ?? 0)) !== 0)
}

/** Of answers between which no rule sees a difference, the first; with all that are like it. */
function alike(
  changes: readonly OtherAnswer[],
  cone: TrialCone,
): readonly (readonly [OtherAnswer, ...OtherAnswer[]])[] {
  const groups = new Map<string, [OtherAnswer, ...OtherAnswer[]]>()
  for (const change of changes) {
    const key = cone.seen(change)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [change])
    else group.push(change)
  }
  return [...groups.values()]
}

/** Whether an answer is to rules as the one that is known now. */
function isLikeNow(change: OtherAnswer, cone: TrialCone): boolean {
  const { place } = change
  return isKnown(place) && cone.seen({ ...change, words: wordsAt(place) }) === cone.seen(change)
}
