/**
 * Which facts are worth asking a source for: those on which an outcome still waits, by way of rules that
 * may hold and that no certain rule has overtaken.
 */
import type { Condition } from '../compile/condition.js'
import type { Frame, World } from '../compile/frame.js'
import type { Conclusion, Program } from '../compile/program.js'
import type { FactJson } from '../model/ruleset.js'
import type { ItemScope, Scope } from '../model/scope.js'
import { isSettled } from '../run/outcome.js'
import { TRUE, UNKNOWN } from '../truth.js'
import { canDecide } from './policy.js'
import type { Wanted } from './sources.js'
import { type Stratum, votesOf } from './strata.js'

/** The facts on which the outcomes of one layer wait, among those that `isWelcome` lets through. */
export function wantedBy(
  { scope, conclusions }: Stratum,
  world: World,
  { ruleSet, byId }: Program,
  isWelcome: (wanted: Wanted) => boolean,
): readonly Wanted[] {
  const found = new Map<string, Wanted>()
  const facts = new Map(ruleSet.feiten.map((fact): [string, FactJson] => [fact.id, fact]))

  function want(id: string, frame: Frame): void {
    const fact = facts.get(id)
    // Of an item that may still come there is nothing to ask.
    if (fact === undefined || (fact.bereik !== 'gezin' && frame.id === '')) return
    const wanted = fact.bereik === 'gezin' ? { fact } : { fact, item: frame.id }
    if (isWelcome(wanted)) found.set(JSON.stringify([id, wanted.item]), wanted)
  }

  function descend(condition: Condition, frame: Frame, scope: Scope): void {
    if (condition.test(frame, world) !== UNKNOWN) return
    switch (condition.kind) {
      case 'leaf': {
        const { fact } = condition.leaf
        const other = byId.get(fact)
        if (other === undefined) want(fact, frame)
        // Conclusions have asked for themselves in an earlier layer; not so those of items that may come.
        else if (scope !== 'gezin' && frame === world.items[scope].any && other.json.bereik === scope)
          behind(other, frame, scope)
        return
      }
      case 'count':
        if (condition.count.each !== undefined) counted(condition.count.each, condition.count.scope)
        return
      case 'not':
        descend(condition.part, frame, scope)
        return
      default:
        for (const part of condition.parts) descend(part, frame, scope)
    }
  }

  function counted(each: Condition, scope: ItemScope): void {
    const { frames, count, open, any } = world.items[scope]
    for (const frame of open ? [any] : frames.slice(0, count)) descend(each, frame, scope)
  }

  /** What an outcome that is still open waits for. */
  function behind(conclusion: Conclusion, frame: Frame, scope: Scope): void {
    if (isSettled(conclusion, frame)) return
    const votes = votesOf(conclusion, frame, world)
    for (const [i, { condition, value }] of conclusion.rules.entries()) {
      const vote = votes[i]
      const decides =
        conclusion.policy === 'collect'
          ? !votes.some((other) => other.value === value && other.truth === TRUE)
          : vote !== undefined && canDecide(vote, votes, conclusion.json)
      if (decides) descend(condition, frame, scope)
    }
  }

  const frames =
    scope === 'gezin' ? [world.gezin] : world.items[scope].frames.slice(0, world.items[scope].count)
  for (const conclusion of conclusions) for (const frame of frames) behind(conclusion, frame, scope)
  return [...found.values()]
}
