/** Puts an advice together from outcomes. The one place where that happens, whichever engine drew them. */

import type { World } from '../compile/frame.js'
import { type Conclusion, conclusionsFor, type Program } from '../compile/program.js'
import { inQuestion, tellDifferences } from '../explain/differences.js'
import { createOpenQuestions } from '../explain/questions.js'
import { createStory, paragraphsOf, type TestOf } from '../explain/story.js'
import { createTrace } from '../explain/trace.js'
import { lazily } from '../lazily.js'
import type { Advies, Besluit, Eigen, OpenVraag } from '../model/advies.js'
import { coreOf } from '../model/core.js'
import type { ParagraphJson } from '../model/ruleset.js'
import { createOutcomeReader } from '../run/outcome.js'
import type { CasusHead } from '../run/read-casus.js'
import type { Disagreement } from '../run/views.js'
import { createDecider } from './decide.js'

/** What differs per engine: the mark of its rule set, how the conditions of the story are asked, and when the explanation is told. */
export interface Teller {
  /** The fingerprint of the rule set. */
  readonly mark: string
  /** How a condition of the story is asked; compiled when left out. */
  readonly testOf?: TestOf
  /** Keeps of this world what telling needs: what is told of it may be read later, or never. */
  readonly keep: (world: World) => Kept
}

/** Tells of a world that was kept, when that is read: the same each time. */
export type Kept = <T>(tell: (world: World) => T) => () => T

/** Which of these differences matter to what the advice stands on. */
type Matter = (differences: readonly Disagreement[], world: World) => ReadonlySet<Disagreement>

export interface Assembly<E extends Eigen> {
  /** The conclusions that a decision reads. */
  readonly needs: readonly Conclusion[]
  readonly decide: (head: CasusHead, world: World) => Besluit<E>
  /**
   * @param matter which of the differences in question matter; may leave the world otherwise than it was
   * @param isTraced whether the trace is wanted; without it `spoor` is empty
   */
  readonly assess: (head: CasusHead, world: World, matter: Matter, isTraced: boolean) => Advies<E>
  readonly openQuestions: (world: World) => readonly OpenVraag[]
  /** The differences of a casus that may matter to what the advice stands on. */
  readonly inQuestion: (head: CasusHead, world: World) => readonly Disagreement[]
}

const NO_DIFFERENCE: Advies['verschillen'] = Object.freeze([])
const NO_TRACE: Advies['spoor'] = Object.freeze([])
const noTrace = () => NO_TRACE

export function createAssembly<E extends Eigen>(
  program: Program,
  { mark, testOf, keep }: Teller,
): Assembly<E> {
  const outcomes = createOutcomeReader()
  const decider = createDecider(program, outcomes, mark)
  const core = coreOf(program.ruleSet)
  // Each is made when something is first told by it; but who asks conditions in a way of its own must know them now.
  const questions = lazily(() => createOpenQuestions(program))
  const tracer = lazily(() => createTrace(program, outcomes))
  const story = paragraphsOf(program.ruleSet)
  const teller = (paragraphs: readonly ParagraphJson[]) => {
    const told = lazily(() => createStory(program, paragraphs, testOf))
    if (testOf !== undefined) told()
    return (world: World) => told()(world)
  }
  const [reasons, counterweight] = [teller(story.motivering), teller(story.tegenwicht)]
  const openQuestions = (world: World) => questions()(world)
  const trace = (world: World) => tracer()(world)
  // What stands under `eigen` follows from the rule set, and so from its type.
  const told = (head: CasusHead, world: World) => decider.decide(head, world) as Besluit<E>

  return {
    needs: conclusionsFor(program, decider.needs),
    decide: (head, world) => Object.freeze(told(head, world)),
    assess: (head, world, matter, isTraced) => {
      const later = keep(world)
      const { differences } = head
      const verschillen =
        differences.length === 0
          ? () => NO_DIFFERENCE
          : later((kept) => {
              const asked = openQuestions(kept)
              const mattering = matter(inQuestion(differences, kept, asked, core), kept)
              return tellDifferences(differences, mattering, kept, asked)
            })
      const [openVragen, motivering] = [later(openQuestions), later(reasons)]
      const tegenwicht = later(counterweight)
      const spoor = isTraced ? later(trace) : noTrace
      return Object.freeze({
        ...told(head, world),
        get openVragen() {
          return openVragen()
        },
        get verschillen() {
          return verschillen()
        },
        get motivering() {
          return motivering()
        },
        get tegenwicht() {
          return tegenwicht()
        },
        get spoor() {
          return spoor()
        },
      })
    },
    openQuestions,
    inQuestion: ({ differences }, world) =>
      differences.length === 0 ? [] : inQuestion(differences, world, openQuestions(world), core),
  }
}
