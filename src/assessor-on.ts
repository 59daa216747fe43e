/** An assessor on a compiled program: the engine, without what reads and checks rule sets. */
import { createAssembly, type Kept } from './advies/assembly.js'
import type { World } from './compile/frame.js'
import type { Program } from './compile/program.js'
import type { Advies, Besluit, Eigen, OpenVraag } from './model/advies.js'
import type { Casus } from './model/base.generated.js'
import type { RuleSet } from './model/ruleset.js'
import { CasusError } from './problem.js'
import { type CasusHead, createReader } from './run/read-casus.js'
import { createRun, type Run } from './run/run.js'
import { restore, save } from './run/snapshot.js'

/**
 * Assesses casussen by one rule set. `C` is the casus type, for rule sets with facts of their own; `E` holds the
 * conclusions of its own, as far as the type of the rule set tells them.
 */
export interface AdvisingAssessor<C = Casus, E extends Eigen = Eigen> {
  readonly ruleSet: RuleSet<E>
  /**
   * An explained advice.
   * @throws CasusError with everything that is wrong with the casus, as `problems`.
   */
  readonly assess: (casus: C) => Advies<E>
  /**
   * The same outcomes without explanation, for bulk work.
   * @throws CasusError as `assess` does.
   */
  readonly decide: (casus: C) => Besluit<E>
  /**
   * `decide` for many casussen, in their order.
   * @throws CasusError at the first casus that is wrong; each `pad` starts with its number, from 0.
   */
  readonly decideAll: (casussen: Iterable<C>) => readonly Besluit<E>[]
  /**
   * What to ask next, most decisive first; empty when nothing open matters any more.
   * @throws CasusError as `assess` does.
   */
  readonly openQuestions: (casus: C) => readonly OpenVraag[]
}

export interface AssessorParts<E extends Eigen> {
  readonly ruleSet: RuleSet<E>
  readonly program: Program
  /** The fingerprint of the rule set. */
  readonly mark: string
  /** The error for a casus that the reader stopped at. */
  readonly refusal: (casus: unknown) => CasusError
}

export function assessorOn<C, E extends Eigen>({
  ruleSet,
  program,
  mark,
  refusal,
}: AssessorParts<E>): AdvisingAssessor<C, E> {
  const reader = createReader(program)
  const assembly = createAssembly<E>(program, { mark, keep })
  const runToDecide = createRun(program, assembly.needs)
  const runAll = createRun(program)
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

  const decide = (casus: C) => inWorld(casus, runToDecide, assembly.decide)

  return Object.freeze({
    ruleSet,
    decide,
    assess: (casus: C) => inWorld(casus, runAll, assembly.assess),
    decideAll: (casussen: Iterable<C>) => {
      const besluiten: Besluit<E>[] = []
      for (const casus of casussen) {
        try {
          besluiten.push(decide(casus))
        } catch (error) {
          if (!(error instanceof CasusError)) throw error
          const at = besluiten.length
          throw new CasusError(error.problems.map((problem) => ({ ...problem, pad: `/${at}${problem.pad}` })))
        }
      }
      return Object.freeze(besluiten)
    },
    openQuestions: (casus: C) => inWorld(casus, runAll, (_head, world) => assembly.openQuestions(world)),
  })
}
