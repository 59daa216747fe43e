/** The casus that kills a mutant: found by search, confirmed by the engine. */
import type { Frame, World } from '../../compile/frame.js'
import type { Program } from '../../compile/program.js'
import type { CasusFragment } from '../../problem.js'
import { createReader } from '../../run/read-casus.js'
import { createRun } from '../../run/run.js'
import { type Assignment, enoughFor, fragmentOf, nameOf, smallestFor } from '../../search/fragment.js'
import { BoundReached, NEVER, type Node } from '../../search/graph.js'
import type { Compiled } from './compiled.js'
import type { Differing } from './equivalent.js'
import { framesOf, type Shown, shownOf } from './shown.js'

export interface Killer {
  /** With kenmerk and peildatum, and as few facts as it takes to be certain of what comes out. */
  readonly casus: { readonly kenmerk: string; readonly peildatum: string } & CasusFragment
  /** The item that it is about, for a conclusion about items. */
  readonly item?: string
  /** What comes out as the rules stand, and what of the mutant; both certain, and different. */
  readonly verwacht: Shown
  readonly verkregen: Shown
}

/**
 * Makes killers of mutants of one program.
 *
 * @throws Error when the engine doesn't confirm what the search found: one of the two is wrong
 */
export function createKiller(program: Program): (of: Compiled, differing: Differing) => Killer {
  const reader = createReader(program)
  const world = reader.newWorld()
  const runAll = createRun(program.conclusions)
  const { ruleSet } = program
  const head = { kenmerk: 'mutant', peildatum: ruleSet.geldigVanaf ?? '2026-01-01' }

  return (of, { space, item, anything, outcome }) => {
    const draw = createRun([of.after])
    const casusOf = (assignment: Assignment) => ({ ...head, ...fragmentOf(assignment, space, ruleSet) })

    function look(assignment: Assignment): Pick<Killer, 'verwacht' | 'verkregen'> | undefined {
      if (reader.read(casusOf(assignment), world) === undefined) return undefined
      runAll(world)
      const frame = framesOf(item.scope, world)[item.at]
      const verwacht = frame && shownOf(of, 'before', frame, world)
      if (verwacht === undefined) return undefined
      draw(world)
      const verkregen = shownOf(of, 'after', frame as Frame, world as World)
      return verkregen && { verwacht, verkregen }
    }

    function killerFor(
      node: Node,
      tells: (verwacht: Shown, verkregen: Shown) => boolean,
    ): Killer | undefined {
      const confirms = (assignment: Assignment) => {
        const seen = look(assignment)
        return seen !== undefined && tells(seen.verwacht, seen.verkregen)
      }
      const assignment = enoughFor(smallestFor(node, space), space, confirms)
      const seen = assignment && look(assignment)
      if (assignment === undefined || seen === undefined) return undefined
      const casus = casusOf(assignment)
      const name = nameOf(item, casus, ruleSet)
      return { casus, ...seen, ...(name !== undefined && { item: name }) }
    }

    const byOutcome = nodeOf(outcome)
    const found =
      byOutcome === NEVER
        ? killerFor(anything, (one, other) => JSON.stringify(one) !== JSON.stringify(other))
        : killerFor(byOutcome, (one, other) => one.uitkomst.join() !== other.uitkomst.join())
    if (found === undefined) throw new Error(`the engine sees no difference in "${of.mutant.id}"`)
    return found
  }
}

/** An outcome says more than the truth of a rule does, but must not be looked for at any price. */
function nodeOf(outcome: () => Node): Node {
  try {
    return outcome()
  } catch (error) {
    if (!(error instanceof BoundReached)) throw error
    return NEVER
  }
}
