/** What each unknown subject of a world touches: the conclusions that still hang on it. */
import type { Condition } from '../compile/condition.js'
import { type Frame, IN, type World } from '../compile/frame.js'
import { framesWithOpen } from '../compile/frames.js'
import type { Conclusion, Program, Rule } from '../compile/program.js'
import { type ItemScope, isFamily } from '../model/scope.js'
import { createDeciding, truthOf } from '../run/deciding.js'
import { isSettled } from '../run/outcome.js'
import { UNKNOWN } from '../truth.js'
import { createRelevance, type Idle } from './relevance.js'

/** For one frame: by the place of a subject a set of conclusions, as bits; nothing where nothing hangs on it. */
export type Touched = readonly (Int32Array | undefined)[]

/** How sets of conclusions are written down, and by which question the items of a scope are asked. */
export interface TouchedLayout {
  /** The place of a subject among those of its scope. */
  readonly placeOf: (id: string) => number
  /** How many whole numbers one set takes. */
  readonly words: number
  /** The first fact of a scope: it asks which items there are. */
  readonly firstFact: (scope: ItemScope) => string | undefined
}

/** A conclusion that waits for what its open conditions ask. */
interface Waiting {
  /** What hangs on it; undefined when that is nothing but itself. */
  readonly from: Int32Array | undefined
  /** Its own place in a set, or -1 when it is in none. */
  readonly bit: number
  readonly idle: Idle['counted']
}

const NO_LEAVES: ReadonlySet<Condition> = new Set()

/** Tells everything that each unknown subject touches, frame by frame. */
export function createTouched(
  program: Program,
  { placeOf, words, firstFact }: TouchedLayout,
): (world: World) => ReadonlyMap<Frame, Touched> {
  const deciding = createDeciding(program)
  const relevance = createRelevance(program)
  // Dependents are drawn later, so walking backwards meets each conclusion before what it rests on.
  const walk = program.conclusions
    .map((conclusion, bit) => ({ conclusion, bit, place: placeOf(conclusion.json.id) }))
    .toReversed()

  return (world) => {
    const touched = new Map<Frame, (Int32Array | undefined)[]>()

    function waitFor(id: string, frame: Frame, { from, bit }: Waiting): void {
      if (from === undefined && bit < 0) return
      let sets = touched.get(frame)
      if (sets === undefined) {
        sets = []
        touched.set(frame, sets)
      }
      const place = placeOf(id)
      const into = sets[place] ?? new Int32Array(words)
      sets[place] = into
      if (bit >= 0) into[bit >> 5] = (into[bit >> 5] as number) | (1 << (bit & 31))
      if (from !== undefined)
        for (let i = 0; i < words; i++) into[i] = (into[i] as number) | (from[i] as number)
    }

    function descend(
      condition: Condition,
      frame: Frame,
      waiting: Waiting,
      idle: ReadonlySet<Condition>,
    ): void {
      if (condition.test(frame, world) !== UNKNOWN || idle.has(condition)) return
      if (condition.kind === 'leaf') {
        waitFor(condition.leaf.fact, condition.place.inFamily ? world.gezin : frame, waiting)
      } else if (condition.kind === 'count') {
        count(condition.count.scope, condition.count.each, waiting)
      } else if (condition.kind === 'not') {
        descend(condition.part, frame, waiting, idle)
      } else {
        for (const part of condition.parts) descend(part, frame, waiting, idle)
      }
    }

    function count(scope: ItemScope, each: Condition | undefined, waiting: Waiting): void {
      const items = world.items[scope]
      const first = firstFact(scope)
      // Which items there are is itself the question, asked by the first fact of that scope.
      if (items.open && first !== undefined) waitFor(first, items.any, waiting)
      if (each === undefined) return
      for (const item of framesWithOpen(scope, world))
        descend(each, item, waiting, waiting.idle.get(item) ?? NO_LEAVES)
    }

    function follow(conclusion: Conclusion, bit: number, place: number, frame: Frame): void {
      // Items that may still come have no conclusions of their own yet; they only pass on what counts them.
      const isOwn = frame.id !== '' || isFamily(conclusion.json.bereik)
      const { collects } = conclusion
      const end = collects ? conclusion.rules.length : deciding(conclusion, frame, world)
      const { own, counted } = relevance(conclusion, frame, world)
      const waiting = { from: touched.get(frame)?.[place], bit: isOwn ? bit : -1, idle: counted }
      for (let i = 0; i < end; i++) {
        const rule = conclusion.rules[i] as Rule
        // What is in already needs no more reasons.
        if (collects && frame.words[conclusion.slot.index + rule.value] === IN) continue
        if (truthOf(rule, frame, world) === UNKNOWN) descend(rule.condition, frame, waiting, own)
      }
    }

    for (const { conclusion, bit, place } of walk) {
      for (const frame of framesWithOpen(conclusion.json.bereik, world))
        if (!isSettled(conclusion, frame)) follow(conclusion, bit, place, frame)
    }
    return touched
  }
}
