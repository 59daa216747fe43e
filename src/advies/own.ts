/** The outcomes to which an advice gives no field of its own. */
import type { Frame } from '../compile/frame.js'
import type { Program } from '../compile/program.js'
import type { EigenUitkomsten } from '../model/advies.js'
import { isOwn } from '../model/own.js'
import { perScope, type Scope } from '../model/scope.js'
import type { OutcomeReader } from '../run/outcome.js'

type ReadOwn = (frame: Frame) => EigenUitkomsten
export interface Own {
  /** Their conclusions. */
  readonly ids: readonly string[]
  readonly read: Readonly<Record<Scope, ReadOwn>>
}

const NONE: EigenUitkomsten = Object.freeze({})

/** Reads, in the order of the rule set, all that is not shown elsewhere and is more than a step on the way. */
export function createOwn({ ruleSet, byId }: Program, outcomes: OutcomeReader): Own {
  const own = ruleSet.conclusies.filter(isOwn).flatMap(({ id }) => byId.get(id) ?? [])
  function readerOf(scope: Scope): ReadOwn {
    const reads = own
      .filter(({ json }) => json.bereik === scope)
      .map((conclusion) => [conclusion.json.id, outcomes.either(conclusion)] as const)
    if (reads.length === 0) return () => NONE
    // From entries: the names come from outside, and so none of them may reach a prototype.
    return (frame) => Object.freeze(Object.fromEntries(reads.map(([id, read]) => [id, read(frame)])))
  }
  return {
    ids: own.map(({ json }) => json.id),
    read: perScope(readerOf),
  }
}
