/** Conclusions that rules draw and nothing tells: no field of the advice, no paragraph, and no rule asks for them. */
import type { Draft } from '../load/draft.js'
import { isOwnIn } from '../model/shown.js'
import { doubt, type Finding } from '../problem.js'
import type { Doubts } from '../words/index.js'
import { mentioned } from './unused.js'

/** In a rule set that tells a story; one without tells nothing at all. */
export function untoldConclusions({ conclusies, regels, advies }: Draft, data: unknown): Finding<Doubts>[] {
  if (typeof data !== 'object' || data === null) return []
  // What declares a conclusion, and what is promised of it, doesn't tell it.
  const { conclusies: _own, waarborgen: _promised, ...rest } = data as Readonly<Record<string, unknown>>
  if (typeof rest['verhaal'] !== 'object' || rest['verhaal'] === null) return []
  const used = new Set(mentioned({ ...rest, regels: withoutOutcomes(rest['regels']) }))
  const drawn = new Set(regels.map(({ part }) => part.event.type))
  const isOwn = isOwnIn(advies === undefined ? {} : { advies })
  return conclusies.flatMap(({ pad, part }): Finding<Doubts>[] =>
    isOwn(part) && drawn.has(part.id) && !used.has(part.id)
      ? [doubt('niet-verteld', pad, 'untold', { id: part.id, scope: part.bereik })]
      : [],
  )
}

/** Broken rules count too, so that they make nothing seem untold. */
function withoutOutcomes(rules: unknown): readonly unknown[] {
  if (!Array.isArray(rules)) return []
  return rules.map((rule: unknown) => {
    if (typeof rule !== 'object' || rule === null) return undefined
    const { event: _event, ...asking } = rule as Readonly<Record<string, unknown>>
    return asking
  })
}
