/** A rule set in ready form: with all that is worked out once, so that an app can start at once. */
import type { Eigen } from './outcome.js'
import type { RuleSet, RuleSetJson } from './ruleset.js'

/** What is worked out of a rule set once. */
export interface WorkedOut {
  /** The fingerprint: SHA-256 of the canonical rule set. */
  readonly vingerafdruk: string
  /** The ids of the conclusions of which some rule always holds, so that their default never comes out. */
  readonly nooitStandaard: readonly string[]
}

/** This way of writing the ready form; another one is not read. */
export const READY_VERSION = 1

/**
 * A checked rule set with what is worked out of it. Plain JSON: made by `makeReady` or by `eigen-kracht compileer`,
 * read by `eigen-kracht/assess`. Whoever changes it by hand changes what was checked: it is not checked again.
 *
 * @example
 * ```ts
 * import { baseRuleSet, makeReady, type ReadyRuleSet } from 'eigen-kracht'
 *
 * const ready: ReadyRuleSet = makeReady(baseRuleSet)
 * console.log(ready.regelset.id) // basis
 * ```
 */
export interface ReadyRuleSet<E extends Eigen = Eigen> extends WorkedOut {
  readonly klaar: typeof READY_VERSION
  readonly regelset: RuleSet<E> | RuleSetJson
}

const known = new WeakMap<RuleSetJson, WorkedOut>()

/** Keeps what was worked out of a rule set, so that it is not worked out again. */
export function keepWorkedOut(ruleSet: RuleSetJson, found: WorkedOut): void {
  known.set(ruleSet, found)
}

/** What is kept of a rule set. */
export function keptOf(ruleSet: RuleSetJson): WorkedOut | undefined {
  return known.get(ruleSet)
}
