/** What an advice stands on: its core conclusions, drawn again where something in a world was changed. */
import type { World } from '../compile/frame.js'
import { framesOf } from '../compile/frames.js'
import { conclusionsFor, type Program } from '../compile/program.js'
import { coreOf } from '../model/core.js'
import { createRun, type Run } from './run.js'
import { type Disagreement, reopen, settlings } from './views.js'

/** What came out of the core, as one text: equal for equal outcomes. */
export type CoreState = (world: World) => string

export function createCoreState({ ruleSet, byId }: Pick<Program, 'ruleSet' | 'byId'>): CoreState {
  const core = coreOf(ruleSet).flatMap((id) => byId.get(id) ?? [])
  return (world) =>
    core
      .flatMap(({ json, slot: { index, full } }) =>
        framesOf(json.bereik, world).map(({ words }) => words.subarray(index, index + full.length).join()),
      )
      .join(';')
}

/** Draws the core. */
function createCoreRun(program: Program): Run {
  return createRun(program, conclusionsFor(program, coreOf(program.ruleSet)))
}

/**
 * Of these differences those that matter: where to settle it for one or another gives other possible outcomes of
 * the core. That is not reasoned but tried. What the world holds of the core afterwards is not what it held.
 */
export function createMatter(
  program: Program,
): (differences: readonly Disagreement[], world: World) => ReadonlySet<Disagreement> {
  const stateOf = createCoreState(program)
  let run: Run | undefined
  return (differences, world) => {
    run ??= createCoreRun(program)
    const draw = run
    const isMattering = (difference: Disagreement) => {
      const states = settlings(difference, world).map((settle) => {
        settle()
        draw(world)
        return stateOf(world)
      })
      reopen(difference, world)
      return new Set(states).size > 1
    }
    return new Set(differences.filter(isMattering))
  }
}
