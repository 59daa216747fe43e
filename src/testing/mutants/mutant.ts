/** A mutant: a rule set in which one small thing is wrong, as a slip of the pen would make it. */

import { markSound } from '../../load/sound.js'
import type { RuleSet, RuleSetJson } from '../../model/ruleset.js'

/**
 * What is wrong in a mutant.
 *
 * @example
 * ```ts
 * import { baseRuleSet } from 'eigen-kracht'
 * import { type MutantKind, mutantsOf } from 'eigen-kracht/testing'
 *
 * const kind: MutantKind | undefined = mutantsOf(baseRuleSet).next().value?.kind
 * console.log(kind) // operator-verwisseld
 * ```
 */
export type MutantKind =
  /** A number one up or down; a choice one place lighter or heavier. */
  | 'waarde-omlaag'
  | 'waarde-omhoog'
  /** A value taken from a list, or its neighbour put into it. */
  | 'waarde-weg'
  | 'waarde-erbij'
  /** One item more or fewer to be counted. */
  | 'aantal-omlaag'
  | 'aantal-omhoog'
  | 'operator-verwisseld'
  | 'voorwaarde-weg'
  | 'voorwaarde-ontkend'
  | 'ontkenning-weg'
  /** `all` became `any`, or the other way round. */
  | 'groep-verwisseld'
  | 'conclusie-lichter'
  | 'conclusie-zwaarder'
  | 'regel-weg'
  | 'prioriteit-verwisseld'
  | 'standaard-lichter'
  | 'standaard-zwaarder'

/** What a mutant changes, as an overlay would say it. */
export interface Change {
  readonly kind: MutantKind
  /** JSON Pointer within the rule, or within the conclusion for a default. */
  readonly pad: string
  /** Absent for what is new. */
  readonly before?: unknown
  /** Absent for what was taken away. */
  readonly after?: unknown
}

/**
 * A rule set with one small slip in it, such as another operator or a rule that is gone.
 *
 * @example
 * ```ts
 * import { baseRuleSet } from 'eigen-kracht'
 * import { type Mutant, mutantsOf } from 'eigen-kracht/testing'
 *
 * const first: Mutant | undefined = mutantsOf(baseRuleSet).next().value
 * console.log(first?.rule !== undefined, first?.ruleSet.id) // true basis
 * ```
 */
export interface Mutant extends Change {
  /** Stable as long as the rule is: names rule, kind and place. */
  readonly id: string
  /** The rule that changed; absent for a default. */
  readonly rule?: string
  /** The conclusion that the change is about. */
  readonly conclusion: string
  /** The mutated rule set, sound and frozen; made when it is asked for, and no part of the mutant as JSON. */
  readonly ruleSet: RuleSet
}

interface MutatedPart {
  readonly rule?: string
  readonly conclusion: string
}

/** @param make puts the change into a rule set that is known to stay sound */
export function mutantOf(place: MutatedPart, change: Change, make: () => RuleSetJson, detail = ''): Mutant {
  const { kind, pad } = change
  let made: RuleSet | undefined
  const mutant = { id: `${place.rule ?? place.conclusion} ${kind} ${pad}${detail}`, ...place, ...change }
  return Object.defineProperty(mutant, 'ruleSet', {
    enumerable: false,
    get: () => {
      made ??= markSound(make())
      return made
    },
  }) as Mutant
}
