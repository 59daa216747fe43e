/** What stands in the way of a rule: the conditions that don't hold, and the rule that goes before it. */
import type { Condition } from '../compile/condition.js'
import type { Frame, World } from '../compile/frame.js'
import type { Conclusion, Rule } from '../compile/program.js'
import { tellerOf } from '../explain/trace.js'
import type { SpoorVoorwaarde } from '../model/advies.js'
import type { WaaromNietRegel } from '../model/what-if.js'
import { truthOf } from '../run/deciding.js'
import { FALSE, not, TRUE, type Truth, truthName } from '../truth.js'

/** Tells each condition as it was met; what tells one is made once. */
export type TellCondition = (condition: Condition, frame: Frame, world: World) => SpoorVoorwaarde

export function createTellCondition(): TellCondition {
  const tellers = new Map<Condition, ReturnType<typeof tellerOf>>()
  return (condition, frame, world) => {
    const teller = tellers.get(condition) ?? tellerOf(condition)
    tellers.set(condition, teller)
    return teller(frame, world).node
  }
}

/** The rules that would give a value, each with what stands in its way. */
export function rulesTowards(
  { rules, collects }: Conclusion,
  value: number,
  frame: Frame,
  world: World,
  tell: TellCondition,
): readonly WaaromNietRegel[] {
  return rules.flatMap((rule, at): readonly WaaromNietRegel[] => {
    if (rule.value !== value) return []
    const ontbreekt = missingOf(rule.condition, TRUE)
    const before = collects ? [] : rules.slice(0, at).filter((one) => one.value !== value)
    const winner = winnerOf(before, truthOf(rule, frame, world))
    return [{ regel: rule.json.name, ontbreekt, ...(winner !== undefined && { overtroefdDoor: winner }) }]
  })

  function winnerOf(before: readonly Rule[], truth: Truth): string | undefined {
    const certain = before.find((one) => truthOf(one, frame, world) === TRUE)
    const open = truth === TRUE ? before.find((one) => truthOf(one, frame, world) !== FALSE) : undefined
    return (certain ?? open)?.json.name
  }

  /** What keeps a condition from having this truth, TRUE or FALSE. */
  function missingOf(condition: Condition, wanted: Truth): readonly SpoorVoorwaarde[] {
    if (condition.test(frame, world) === wanted) return []
    switch (condition.kind) {
      case 'not':
        return missingOf(condition.part, not(wanted))
      case 'all':
      case 'any': {
        const isEachNeeded = wanted === (condition.kind === 'all' ? TRUE : FALSE)
        if (isEachNeeded || condition.parts.length === 1)
          return condition.parts.flatMap((part) => missingOf(part, wanted))
        return [denied(condition, wanted)]
      }
      default:
        return [denied(condition, wanted)]
    }
  }

  function denied(condition: Condition, wanted: Truth): SpoorVoorwaarde {
    const node = tell(condition, frame, world)
    if (wanted === TRUE) return node
    return { soort: 'not', waar: truthName(not(condition.test(frame, world))), delen: [node] }
  }
}
