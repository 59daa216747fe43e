/**
 * From a breach to a casus that a person can assess. The search finds it; the engine confirms it, on as few
 * facts as it takes to be certain of the breach.
 */
import type { Program } from '../compile/program.js'
import { isFamily } from '../model/scope.js'
import type { Counterexample } from '../model/verdict.js'
import { createReader } from '../run/read-casus.js'
import { createRun } from '../run/run.js'
import { enoughFor, fragmentOf, nameOf, smallestFor } from '../search/fragment.js'
import type { Assignment } from '../search/graph.js'
import type { Item } from '../search/item.js'
import type { Space } from '../search/space.js'
import type { BrokenAt, Claim, FrameWhen } from './claim.js'

type Casus = Counterexample['casus']

/** Makes the counterexample of a breach. */
export function counterexampleOf(
  claim: Claim,
  breach: BrokenAt,
  space: Space,
  program: Program,
): Counterexample {
  const { item, node, change } = breach
  const { ruleSet } = program
  const head = { kenmerk: 'tegenvoorbeeld', peildatum: ruleSet.geldigVanaf ?? '2026-01-01' }
  const casusOf = (assignment: Assignment, when: 'before' | 'after'): Casus => {
    const whole =
      change === undefined ? assignment : new Map([...assignment, [change.variable, change[when]]])
    return { ...head, ...fragmentOf(whole, space, ruleSet) }
  }
  const confirms = (assignment: Assignment) => {
    const seen = {
      before: look(casusOf(assignment, 'before')),
      after: change && look(casusOf(assignment, 'after')),
    }
    return claim.confirms((when) => seen[when])
  }
  const look = createLook(program, item)
  const core = smallestFor(node, space)
  const found = enoughFor(core, space, confirms) ?? core
  const casus = casusOf(found, 'before')
  const name = nameOf(item, casus, ruleSet)
  return {
    casus,
    ...(change && { na: casusOf(found, 'after') }),
    ...(name !== undefined && { item: name }),
  }
}

/** Runs the engine over a casus and shows one item of it, each time in a world of its own. */
function createLook(program: Program, { scope, at }: Item): (casus: Casus) => ReturnType<FrameWhen> {
  const reader = createReader(program)
  const run = createRun(program)
  return (casus) => {
    const world = reader.newWorld()
    if (reader.read(casus, world) === undefined) return undefined
    run(world)
    if (isFamily(scope)) return { frame: world.gezin, world }
    const frame = world.items[scope].frames[at]
    return frame && { frame, world }
  }
}
