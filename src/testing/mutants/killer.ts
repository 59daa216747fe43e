/** The casus that kills a mutant: found by search, confirmed by the engine. */

import { framesOf } from '../../compile/frames.js'
import type { Program } from '../../compile/program.js'
import type { CasusFragment } from '../../problem.js'
import { createReader } from '../../run/read-casus.js'
import { createRun } from '../../run/run.js'
import { BoundReached } from '../../search/budget.js'
import { enoughFor, fragmentOf, nameOf, smallestFor } from '../../search/fragment.js'
import { type Assignment, NEVER, type Node } from '../../search/graph.js'
import { type Compiled, isOfCondition } from './compiled.js'
import type { Differing } from './equivalent.js'
import { type ItemShown, shownOf } from './shown.js'

/**
 * A casus that tells a mutant apart from the rules as they stand.
 *
 * @example
 * ```ts
 * import { baseRuleSet } from 'eigen-kracht'
 * import { type Killer, mutationScore } from 'eigen-kracht/testing'
 *
 * const { survivors } = mutationScore(baseRuleSet, [], { regels: ['veiligheid-acuut'] })
 * const first: Killer | undefined = survivors[0]
 * console.log(first?.verwacht.waarde, first?.verkregen.waarde) // [ 'zorgen' ] [ 'acuut' ]
 * ```
 */
export interface Killer {
  /** With kenmerk and peildatum, and as few facts as it takes to be certain of what comes out. */
  readonly casus: { readonly kenmerk: string; readonly peildatum: string } & CasusFragment
  /** The item that it is about, for a conclusion about items. */
  readonly item?: string
  /** Of a collection the one value that is certainly in it on one side only, if that is what differs. */
  readonly lid?: string
  /** What comes out as the rules stand, and what of the mutant: certainly different. */
  readonly verwacht: ItemShown
  readonly verkregen: ItemShown
}

/**
 * Makes killers of mutants of one program.
 *
 * @throws Error when the engine doesn't confirm what the search found: one of the two is wrong
 */
export function createKiller(program: Program): (of: Compiled, differing: Differing) => Killer {
  const reader = createReader(program)
  const world = reader.newWorld()
  const runAll = createRun(program)
  const { ruleSet } = program
  const head = { kenmerk: 'mutant', peildatum: ruleSet.geldigVanaf ?? '2026-01-01' }

  return (of, { space, item, anything, outcome }) => {
    const draw = createRun(of.program, [of.after])
    const casusOf = (assignment: Assignment) => ({ ...head, ...fragmentOf(assignment, space, ruleSet) })

    function look(assignment: Assignment): BeforeAfter | undefined {
      if (reader.read(casusOf(assignment), world) === undefined) return undefined
      runAll(world)
      const frame = framesOf(item.scope, world)[item.at]
      if (frame === undefined) return undefined
      const verwacht = shownOf(of, 'before', frame, world)
      draw(world)
      return { verwacht, verkregen: shownOf(of, 'after', frame, world) }
    }

    function killerFor(node: Node, tells: (seen: BeforeAfter) => boolean): Killer | undefined {
      const confirms = (assignment: Assignment) => {
        const seen = look(assignment)
        return seen !== undefined && tells(seen)
      }
      const assignment = enoughFor(smallestFor(node, space), space, confirms)
      const seen = assignment && look(assignment)
      if (assignment === undefined || seen === undefined) return undefined
      const casus = casusOf(assignment)
      const name = nameOf(item, casus, ruleSet)
      const lid = of.before.collects ? memberThatDiffers(seen) : undefined
      return { casus, ...(name !== undefined && { item: name }), ...(lid !== undefined && { lid }), ...seen }
    }

    const isCollection = of.before.collects
    const byOutcome = nodeOf(outcome)
    const tellsByOutcome = isCollection
      ? (seen: BeforeAfter) => memberThatDiffers(seen) !== undefined
      : otherValue
    const found =
      byOutcome === NEVER
        ? killerFor(anything, isOfCondition(of) ? otherTruth : (seen) => otherRules(seen, isCollection))
        : killerFor(byOutcome, tellsByOutcome)
    if (found === undefined) throw new Error(`the engine sees no difference in "${of.mutant.id}"`)
    return found
  }
}

type BeforeAfter = Pick<Killer, 'verwacht' | 'verkregen'>

function otherValue({ verwacht, verkregen }: BeforeAfter): boolean {
  const [one] = verwacht.waarde
  const [other] = verkregen.waarde
  return one !== undefined && other !== undefined && one !== other
}

function memberThatDiffers({ verwacht, verkregen }: BeforeAfter): string | undefined {
  const only = (one: ItemShown, other: ItemShown) =>
    one.waarde.find((value) => !other.mogelijk.includes(value))
  return only(verwacht, verkregen) ?? only(verkregen, verwacht)
}

function otherTruth({ verwacht, verkregen }: BeforeAfter): boolean {
  const truths = [verwacht.waar, verkregen.waar]
  return truths.includes('waar') && truths.includes('onwaar')
}

/** The same comes out, and the rule is not named for it any more, or named for it now. */
function otherRules({ verwacht, verkregen }: BeforeAfter, isCollection: boolean): boolean {
  const isCertain = isCollection || (verwacht.waarde.length > 0 && verkregen.waarde.length > 0)
  return isCertain && verwacht.waar === 'waar' && verwacht.regels.join() !== verkregen.regels.join()
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
