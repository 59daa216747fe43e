/** What each unknown subject of a world touches: the conclusions that still hang on it. */
import type { Condition } from '../compile/condition.js'
import { type Frame, IN, type World } from '../compile/frame.js'
import { framesWithOpen } from '../compile/frames.js'
import type { Conclusion, Program, Rule } from '../compile/program.js'
import { FAMILY_SCOPE, type ItemScope, isFamily, type Scope } from '../model/scope.js'
import { createDeciding, truthOf } from '../run/deciding.js'
import { isSettled } from '../run/outcome.js'
import { UNKNOWN } from '../truth.js'
import { createRelevance, type Idle } from './relevance.js'

/** For one frame: per subject of its scope a set of conclusions, each set a run of whole numbers. */
export type Touched = Int32Array

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
  /** The set of what hangs on it stands here, in the frame's run. */
  readonly from: Touched
  readonly at: number
  readonly idle: Idle['counted']
}

const NO_LEAVES: ReadonlySet<Condition> = new Set()

/** Tells everything that each unknown subject touches, frame by frame. */
export function createTouched(
  program: Program,
  { placeOf, words, firstFact }: TouchedLayout,
): (world: World) => ReadonlyMap<Frame, Touched> {
  const { layouts } = program
  const deciding = createDeciding(program)
  const relevance = createRelevance(program)
  // Dependents are drawn later, so walking backwards meets each conclusion before what it rests on.
  const walk = program.conclusions
    .map((conclusion, bit) => ({ conclusion, bit, place: placeOf(conclusion.json.id) }))
    .toReversed()

  return (world) => {
    const touched = new Map<Frame, Touched>()

    function touches(frame: Frame, scope: Scope): Touched {
      let known = touched.get(frame)
      if (known === undefined) {
        known = new Int32Array(layouts[scope].slots.size * words)
        touched.set(frame, known)
      }
      return known
    }

    function waitFor(id: string, frame: Frame, scope: Scope, { from, at }: Waiting): void {
      const into = touches(frame, scope)
      const start = placeOf(id) * words
      for (let i = 0; i < words; i++) into[start + i] = (into[start + i] as number) | (from[at + i] as number)
    }

    function descend(
      condition: Condition,
      frame: Frame,
      scope: Scope,
      waiting: Waiting,
      idle: ReadonlySet<Condition>,
    ): void {
      if (condition.test(frame, world) !== UNKNOWN || idle.has(condition)) return
      if (condition.kind === 'leaf') {
        if (condition.place.inFamily) waitFor(condition.leaf.fact, world.gezin, FAMILY_SCOPE, waiting)
        else waitFor(condition.leaf.fact, frame, scope, waiting)
      } else if (condition.kind === 'count') {
        count(condition.count.scope, condition.count.each, waiting)
      } else if (condition.kind === 'not') {
        descend(condition.part, frame, scope, waiting, idle)
      } else {
        for (const part of condition.parts) descend(part, frame, scope, waiting, idle)
      }
    }

    function count(scope: ItemScope, each: Condition | undefined, waiting: Waiting): void {
      const items = world.items[scope]
      const first = firstFact(scope)
      // Which items there are is itself the question, asked by the first fact of that scope.
      if (items.open && first !== undefined) waitFor(first, items.any, scope, waiting)
      if (each === undefined) return
      for (const item of framesWithOpen(scope, world))
        descend(each, item, scope, waiting, waiting.idle.get(item) ?? NO_LEAVES)
    }

    function follow(conclusion: Conclusion, bit: number, place: number, frame: Frame): void {
      const scope = conclusion.json.bereik
      const from = touches(frame, scope)
      const at = place * words
      const word = at + (bit >> 5)
      // Items that may still come have no conclusions of their own yet; they only pass on what counts them.
      if (frame.id !== '' || isFamily(scope)) from[word] = (from[word] as number) | (1 << (bit & 31))
      const { collects } = conclusion
      const end = collects ? conclusion.rules.length : deciding(conclusion, frame, world)
      const { own, counted } = relevance(conclusion, frame, world)
      const waiting = { from, at, idle: counted }
      for (let i = 0; i < end; i++) {
        const rule = conclusion.rules[i] as Rule
        // What is in already needs no more reasons.
        if (collects && frame.words[conclusion.slot.index + rule.value] === IN) continue
        if (truthOf(rule, frame, world) === UNKNOWN) descend(rule.condition, frame, scope, waiting, own)
      }
    }

    for (const { conclusion, bit, place } of walk) {
      for (const frame of framesWithOpen(conclusion.json.bereik, world))
        if (!isSettled(conclusion, frame)) follow(conclusion, bit, place, frame)
    }
    return touched
  }
}
