/**
 * Which facts are worth asking a source for: those on which an outcome still waits, by way of rules that
 * may hold and that no certain rule has overtaken. What no question would ask for, no source is asked for.
 */
import type { Condition } from '../compile/condition.js'
import type { Frame, World } from '../compile/frame.js'
import type { Conclusion, Program } from '../compile/program.js'
import { createRelevance, type Idle } from '../explain/relevance.js'
import type { FactJson } from '../model/ruleset.js'
import type { ItemScope, Scope } from '../model/scope.js'
import { createDeciding } from '../run/deciding.js'
import { isSettled } from '../run/outcome.js'
import { TRUE, UNKNOWN } from '../truth.js'
import { canDecide } from './policy.js'
import type { Wanted } from './sources.js'
import { type Stratum, votesOf } from './strata.js'

/** The facts on which the outcomes of one layer wait, among those that `isWelcome` lets through. */
export type WantedBy = (
  stratum: Stratum,
  world: World,
  isWelcome: (wanted: Wanted) => boolean,
) => readonly Wanted[]

const NO_LEAVES: ReadonlySet<Condition> = new Set()

export function createWantedBy(program: Program): WantedBy {
  const { ruleSet, byId } = program
  const facts = new Map(ruleSet.feiten.map((fact): [string, FactJson] => [fact.id, fact]))
  const deciding = createDeciding(program)
  const relevance = createRelevance(program)
  return (stratum, world, isWelcome) => {
    const found = new Map<string, Wanted>()

    function want(id: string, frame: Frame): void {
      const fact = facts.get(id)
      // Of an item that may still come there is nothing to ask.
      if (fact === undefined || (fact.bereik !== 'gezin' && frame.id === '')) return
      const wanted = fact.bereik === 'gezin' ? { fact } : { fact, item: frame.id }
      if (isWelcome(wanted)) found.set(JSON.stringify([id, wanted.item]), wanted)
    }

    function descend(
      condition: Condition,
      frame: Frame,
      scope: Scope,
      idle: ReadonlySet<Condition>,
      counted: Idle['counted'],
    ): void {
      if (condition.test(frame, world) !== UNKNOWN || idle.has(condition)) return
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
          if (condition.count.each !== undefined) count(condition.count.each, condition.count.scope, counted)
          return
        case 'not':
          descend(condition.part, frame, scope, idle, counted)
          return
        default:
          for (const part of condition.parts) descend(part, frame, scope, idle, counted)
      }
    }

    function count(each: Condition, scope: ItemScope, counted: Idle['counted']): void {
      const { frames, count: present, open, any } = world.items[scope]
      for (const frame of open ? [any] : frames.slice(0, present))
        descend(each, frame, scope, counted.get(frame) ?? NO_LEAVES, counted)
    }

    /** What an outcome that is still open waits for. */
    function behind(conclusion: Conclusion, frame: Frame, scope: Scope): void {
      if (isSettled(conclusion, frame)) return
      const votes = votesOf(conclusion, frame, world)
      const end =
        conclusion.policy === 'collect' ? conclusion.rules.length : deciding(conclusion, frame, world)
      const { own, counted } = relevance(conclusion, frame, world)
      for (const [i, { condition, value }] of conclusion.rules.slice(0, end).entries()) {
        const vote = votes[i]
        const decides =
          conclusion.policy === 'collect'
            ? !votes.some((other) => other.value === value && other.truth === TRUE)
            : vote !== undefined && canDecide(vote, votes, conclusion.json)
        if (decides) descend(condition, frame, scope, own, counted)
      }
    }

    const { scope, conclusions } = stratum
    const frames =
      scope === 'gezin' ? [world.gezin] : world.items[scope].frames.slice(0, world.items[scope].count)
    for (const conclusion of conclusions) for (const frame of frames) behind(conclusion, frame, scope)
    return [...found.values()]
  }
}
