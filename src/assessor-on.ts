/** An assessor on a compiled program: the engine, without what reads and checks rule sets. */
import { createAssembly, type Kept } from './advies/assembly.js'
import { type TellOptions, wantsTrace } from './advies/tell-options.js'
import type { World } from './compile/frame.js'
import type { Program } from './compile/program.js'
import { lazily } from './lazily.js'
import type { Advies, Besluit, Eigen, OpenVraag } from './model/advies.js'
import type { Casus } from './model/base.generated.js'
import type { Interview, InterviewOptions } from './model/interview.js'
import type { RuleSet } from './model/ruleset.js'
import type { Kantelpunten, KantelpuntenOpties } from './model/what-if.js'
import { CasusError } from './problem.js'
import { createMatter } from './run/core.js'
import { type CasusHead, createReader } from './run/read-casus.js'
import { createRun, type Run } from './run/run.js'
import { restore, save } from './run/snapshot.js'

/**
 * Assesses casussen by one rule set. `C` is the casus type, for rule sets with facts of their own; `E` holds the
 * conclusions of its own, as far as the type of the rule set tells them.
 */
export interface BareAssessor<C = Casus, E extends Eigen = Eigen> {
  readonly ruleSet: RuleSet<E>
  /**
   * An explained advice; with `{ spoor: false }` without its trace.
   * @throws CasusError with everything that is wrong with the casus, as `problems`.
   * @throws TypeError for another option, or one that is neither true nor false.
   */
  readonly assess: (casus: C, options?: TellOptions) => Advies<E>
  /**
   * The same outcomes without explanation, for bulk work.
   * @throws CasusError as `assess` does.
   */
  readonly decide: (casus: C) => Besluit<E>
  /**
   * `decide` for many casussen, in their order. Each step takes one casus, decides it, and keeps nothing; whoever
   * wants them all at once makes a list of it. It can be gone through again when `casussen` can.
   * A step throws a CasusError for a casus that is wrong; each `pad` starts with its number, from 0.
   */
  readonly decideAll: (casussen: Iterable<C>) => Iterable<Besluit<E>>
  /**
   * What to ask next, most decisive first; empty when nothing open matters any more.
   * @throws CasusError as `assess` does.
   */
  readonly openQuestions: (casus: C) => readonly OpenVraag[]
}

/** The same, and holds a conversation. */
export interface TalkingAssessor<C = Casus, E extends Eigen = Eigen> extends BareAssessor<C, E> {
  /**
   * What to ask next, and when to stop: by the conversation of the rule set (`gesprek`).
   *
   * @throws CasusError as `assess` does.
   * @throws TypeError for an option that doesn't exist.
   */
  readonly interview: (casus: C, options?: InterviewOptions) => Interview
  /**
   * Every single other answer (with `hoogstens: 2` also every two of which neither does it alone) that changes what is
   * certain of a conclusion of the core (`verhaal.kern`; of a rule set without it: of any). Each was decided.
   *
   * The answers are those between which rules can see a difference: of a number one in each range, of a set the same
   * with one member more or less. Which persons and needs there are stays as it is. Pairs are many: when there are
   * more than are decided, `volledigTot` is 1.
   *
   * @returns deeply frozen, plain JSON
   * @throws CasusError as `assess` does
   * @throws TypeError for an option that doesn't exist, RangeError when `hoogstens` is not 1 or 2
   */
  readonly tippingPoints: (casus: C, options?: KantelpuntenOpties) => Kantelpunten
}

export interface AssessorParts<E extends Eigen> {
  readonly ruleSet: RuleSet<E>
  readonly program: Program
  /** The fingerprint of the rule set. */
  readonly mark: string
  /** The error for a casus that the reader stopped at. */
  readonly refusal: (casus: unknown) => CasusError
}

/** An assessor, and the way in for what else is told of a casus. */
export interface Assessing<C, E extends Eigen> {
  readonly assessor: BareAssessor<C, E>
  /**
   * Reads a casus and draws all conclusions, to tell something of them; the world is used again afterwards.
   * @throws CasusError as `assess` does.
   */
  readonly within: <T>(casus: C, tell: (world: World) => T) => T
}

export function assessorOn<C, E extends Eigen>({
  ruleSet,
  program,
  mark,
  refusal,
}: AssessorParts<E>): Assessing<C, E> {
  const reader = createReader(program)
  const assembly = createAssembly<E>(program, { mark, keep })
  // Made when first asked for: who only decides never explains, and the other way round.
  const runToDecide = lazily(() => createRun(program, assembly.needs))
  const runAll = lazily(() => createRun(program))
  const matter = createMatter(program)
  // Worlds are used again. More than one is alive only if reading a casus assesses another one.
  const spare: World[] = []

  function inWorld<T>(casus: unknown, run: Run, use: (head: CasusHead, world: World) => T): T {
    const world = spare.pop() ?? reader.newWorld()
    try {
      const head = reader.read(casus, world)
      if (head === undefined) throw refusal(casus)
      run(world)
      return use(head, world)
    } finally {
      spare.push(world)
    }
  }

  /** Tells each part of the explanation when it is first read. */
  function keep(assessed: World): Kept {
    const snapshot = save(assessed)
    return (tell) => {
      let told: { readonly text: ReturnType<typeof tell> } | undefined
      return () => {
        if (told === undefined) {
          const world = spare.pop() ?? reader.newWorld()
          restore(snapshot, world, program.layouts)
          told = { text: tell(world) }
          spare.push(world)
        }
        return told.text
      }
    }
  }

  const decide = (casus: C) => inWorld(casus, runToDecide(), assembly.decide)

  function decideAt(at: number, casus: C): Besluit<E> {
    try {
      return decide(casus)
    } catch (error) {
      if (!(error instanceof CasusError)) throw error
      throw new CasusError(error.problems.map((problem) => ({ ...problem, pad: `/${at}${problem.pad}` })))
    }
  }

  const within = <T>(casus: C, tell: (world: World) => T): T =>
    inWorld(casus, runAll(), (_head, world) => tell(world))
  const assessor: BareAssessor<C, E> = {
    ruleSet,
    decide,
    assess: (casus: C, options?: TellOptions) => {
      const isTraced = wantsTrace(options)
      return inWorld(casus, runAll(), (head, world) => assembly.assess(head, world, matter, isTraced))
    },
    decideAll: (casussen: Iterable<C>) =>
      Object.freeze({
        *[Symbol.iterator]() {
          let at = 0
          for (const casus of casussen) yield decideAt(at++, casus)
        },
      }),
    openQuestions: (casus: C) => within(casus, assembly.openQuestions),
  }
  return { assessor, within }
}
