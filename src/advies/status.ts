/** How firm an advice stands: it follows from one conclusion, and from whether the core is certain. */
import type { Frame, World } from '../compile/frame.js'
import type { Conclusion, Program } from '../compile/program.js'
import type { StatusMapJson } from '../model/advies-map.js'
import { coreOf } from '../model/core.js'
import type { Outcome } from '../model/outcome.js'
import { isFamily } from '../model/scope.js'
import { isSettled } from '../run/outcome.js'

/** @param phase reads the conclusion that the status follows from */
export function createStatus(
  { volgt, open, vast }: StatusMapJson,
  phase: (frame: Frame) => Outcome<string>,
  { ruleSet, byId }: Program,
): (world: World) => string {
  const core = coreOf(ruleSet).flatMap((id) => {
    const conclusion = byId.get(id)
    return conclusion === undefined ? [] : [settledBy(conclusion)]
  })
  return (world) => {
    const outcome = phase(world.gezin)
    for (const { waarde, zodra, status } of volgt) {
      if (zodra === 'zeker' ? outcome.waarde === waarde : outcome.mogelijk.includes(waarde)) return status
    }
    return (core.every((settled) => settled(world)) ? vast : open).status
  }
}

/** Tells whether a conclusion is certain: for the family, or for each of its items. */
function settledBy(conclusion: Conclusion): (world: World) => boolean {
  const scope = conclusion.json.bereik
  if (isFamily(scope)) return ({ gezin }) => isSettled(conclusion, gezin)
  return ({ items }) => {
    const { frames, count } = items[scope]
    for (let i = 0; i < count; i++) if (!isSettled(conclusion, frames[i] as Frame)) return false
    return true
  }
}
