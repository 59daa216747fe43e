/** What a law is, and what is found when it is broken. */
import fc, { type Arbitrary } from 'fast-check'
import type { Assessor } from '../../assessor.js'
import type { RuleSet } from '../../model/ruleset.js'
import { lawWords } from '../../words/index.js'
import { type KeyIn, say } from '../../words/words.js'
import type { AnyCasus } from '../arbitraries/casussen.js'

/**
 * What a law was tried on, as plain JSON: a casus, mostly, and what was done with it.
 *
 * @example
 * ```ts
 * import type { Exhibit } from 'eigen-kracht/testing'
 *
 * const exhibit: Exhibit = { casus: { kenmerk: 'voorbeeld-1', peildatum: '2026-01-15' } }
 * ```
 */
export interface Exhibit {
  readonly casus?: AnyCasus
  /** The same casus, with more known. */
  readonly aangevuld?: AnyCasus
  readonly [more: string]: unknown
}

/**
 * A promise about any casus of a rule set, as a property for fast-check.
 *
 * @example
 * ```ts
 * import { baseRuleSet } from 'eigen-kracht'
 * import { type Law, laws } from 'eigen-kracht/testing'
 * import fc from 'fast-check'
 *
 * const first: Law | undefined = laws(baseRuleSet)[0]
 * if (first !== undefined) fc.assert(first.property, { numRuns: 5, seed: 2026 })
 * ```
 */
export interface Law {
  /** Stable. */
  readonly naam: string
  /** What is promised, in plain Dutch. */
  readonly titel: string
  /** Throws a `LawBroken` when the promise is not kept. */
  readonly property: fc.IPropertyWithHooks<[Exhibit]>
  /** What part of the runs it takes, from 0 to 1: those that cost more take fewer. At least one. */
  readonly deel: number
}

/**
 * How a promise was broken.
 *
 * @example
 * ```ts
 * import type { Breach } from 'eigen-kracht/testing'
 *
 * const breach: Breach = { bericht: 'Wat zeker was, is dat niet meer.' }
 * ```
 */
export interface Breach {
  /** In Dutch. */
  readonly bericht: string
  /** What shows it, where the law itself found something better than what it was tried on. */
  readonly voorbeeld?: unknown
}

/**
 * A promise that was not kept: thrown by the property of a `Law`.
 *
 * @example
 * ```ts
 * import { LawBroken } from 'eigen-kracht/testing'
 *
 * const error = new LawBroken({ bericht: 'Wat zeker was, is dat niet meer.' })
 * console.log(error.message) // Wat zeker was, is dat niet meer.
 * ```
 */
export class LawBroken extends Error {
  override readonly name = 'LawBroken'
  readonly breach: Breach
  constructor(breach: Breach) {
    super(breach.bericht)
    this.breach = breach
  }
}

/** What every law needs to know of the rule set that it is about. */
export interface Subjected {
  readonly ruleSet: RuleSet
  readonly assessorOf: (ruleSet: RuleSet) => LawAssessor
}

/**
 * As much of an assessor as laws ask.
 *
 * @example
 * ```ts
 * import { baseRuleSet, createAssessor } from 'eigen-kracht'
 * import type { AnyCasus, LawAssessor } from 'eigen-kracht/testing'
 *
 * const assessor: LawAssessor = createAssessor<AnyCasus>(baseRuleSet)
 * ```
 */
export type LawAssessor = Pick<Assessor<AnyCasus>, 'assess' | 'decide'>

/** A key of the words that is the name of a law. */
type LawName = Extract<KeyIn<(typeof lawWords)['nl']>, `${string}-${string}`>

export function lawOf<E extends Exhibit>(
  { naam, deel = 1 }: { readonly naam: LawName; readonly deel?: number },
  exhibits: Arbitrary<E>,
  breachIn: (exhibit: E) => Breach | string | undefined,
): Law {
  const property = fc.property(exhibits, (exhibit) => {
    const found = breachIn(exhibit)
    if (found !== undefined) throw new LawBroken(typeof found === 'string' ? { bericht: found } : found)
  })
  return { naam, titel: say(lawWords, naam), deel, property: property as unknown as Law['property'] }
}
