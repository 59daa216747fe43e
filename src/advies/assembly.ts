/** Puts an advice together from outcomes. The one place where that happens, whichever engine drew them. */

import type { World } from '../compile/frame.js'
import { type Conclusion, conclusionsFor, type Program } from '../compile/program.js'
import { createOpenQuestions } from '../explain/questions.js'
import { createStory, paragraphsOf, type TestOf } from '../explain/story.js'
import { createTrace, type Trace } from '../explain/trace.js'
import type { Advies, Besluit, Eigen, OpenVraag } from '../model/advies.js'
import { createOutcomeReader } from '../run/outcome.js'
import type { CasusHead } from '../run/read-casus.js'
import { createDecider } from './decide.js'

/** What differs per engine: the mark of its rule set, how the conditions of the story are asked, and when the trace is told. */
export interface Teller {
  /** The fingerprint of the rule set. */
  readonly mark: string
  /** How a condition of the story is asked; compiled when left out. */
  readonly testOf?: TestOf
  /** Keeps what the trace of this world needs, and tells it when it is read. */
  readonly traceOf: (world: World, trace: Trace) => () => Advies['spoor']
}

export interface Assembly<E extends Eigen> {
  /** The conclusions that a decision reads. */
  readonly needs: readonly Conclusion[]
  readonly decide: (head: CasusHead, world: World) => Besluit<E>
  readonly assess: (head: CasusHead, world: World) => Advies<E>
  readonly openQuestions: (world: World) => readonly OpenVraag[]
}

export function createAssembly<E extends Eigen>(
  program: Program,
  { mark, testOf, traceOf }: Teller,
): Assembly<E> {
  const outcomes = createOutcomeReader()
  const decider = createDecider(program, outcomes, mark)
  const openQuestions = createOpenQuestions(program)
  const trace = createTrace(program, outcomes)
  const story = paragraphsOf(program.ruleSet)
  const reasons = createStory(program, story.motivering, testOf)
  const counterweight = createStory(program, story.tegenwicht, testOf)
  // What stands under `eigen` follows from the rule set, and so from its type.
  const told = (head: CasusHead, world: World) => decider.decide(head, world) as Besluit<E>

  return {
    needs: conclusionsFor(program, decider.needs),
    decide: (head, world) => Object.freeze(told(head, world)),
    assess: (head, world) => {
      const spoor = traceOf(world, trace)
      return Object.freeze({
        ...told(head, world),
        openVragen: openQuestions(world),
        motivering: reasons(world),
        tegenwicht: counterweight(world),
        get spoor() {
          return spoor()
        },
      })
    },
    openQuestions,
  }
}
