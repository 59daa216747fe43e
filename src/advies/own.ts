/** The outcomes to which an advice gives no field of its own. */
import type { Program } from '../compile/program.js'
import type { Scope } from '../model/scope.js'
import { isOwnIn } from '../model/shown.js'
import { markOf, type OutcomeReader } from '../run/outcome.js'
import { type AdviesReader, group } from './shape.js'

export interface Own {
  /** Their conclusions. */
  readonly ids: readonly string[]
  readonly readerOf: (scope: Scope) => AdviesReader
}

/** Reads, in the order of the rule set, all that is not shown elsewhere and is more than a step on the way. */
export function createOwn({ ruleSet, byId }: Program, outcomes: OutcomeReader): Own {
  const own = ruleSet.conclusies.filter(isOwnIn(ruleSet)).flatMap(({ id }) => byId.get(id) ?? [])
  return {
    ids: own.map(({ json }) => json.id),
    readerOf: (scope) =>
      group(
        own
          .filter(({ json }) => json.bereik === scope)
          .map((conclusion) => ({
            veld: conclusion.json.id,
            read: outcomes.either(conclusion),
            mark: markOf(conclusion),
          })),
      ),
  }
}
