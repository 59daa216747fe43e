/** All laws of a rule set, and how one of them is checked. */
import fc from 'fast-check'
import { createAssessor } from '../../assessor.js'
import { parseRuleSet } from '../../load/parse.js'
import type { RuleSet, RuleSetJson } from '../../model/ruleset.js'
import type { AnyCasus } from '../arbitraries/casussen.js'
import { type Law, type LawAssessor, LawBroken } from './law.js'
import { overlayLaws } from './overlays.js'
import { partialLaws } from './partial.js'
import { sameLaws } from './same.js'

/**
 * What the laws are held against.
 *
 * @example
 * ```ts
 * import { createAssessor } from 'eigen-kracht'
 * import type { AnyCasus, LawsOptions } from 'eigen-kracht/testing'
 *
 * const options: LawsOptions = { createAssessor: (ruleSet) => createAssessor<AnyCasus>(ruleSet) }
 * ```
 */
export interface LawsOptions {
  /** Makes the assessor that the laws are held against; `createAssessor` when left out. */
  readonly createAssessor?: (ruleSet: RuleSet) => LawAssessor
}

/**
 * The laws that every rule set must obey, each as a property for `fc.assert` or `checkLaw`. Random casussen
 * and overlays are made from the rule set's own dictionary.
 *
 * @param ruleSet from `parseRuleSet` or `customise`, or plain data that is checked here
 * @throws RuleSetError when the rule set is not sound
 *
 * @example
 * ```ts
 * import { baseRuleSet } from 'eigen-kracht'
 * import { checkLaw, laws } from 'eigen-kracht/testing'
 *
 * const cheap = laws(baseRuleSet).filter(({ deel }) => deel === 1)
 * console.log(cheap.slice(0, 2).map((law) => checkLaw(law, { runs: 5, seed: 2026 }))) // [ undefined, undefined ]
 * ```
 */
export function laws(ruleSet: RuleSet | RuleSetJson, options: LawsOptions = {}): readonly Law[] {
  const sound = parseRuleSet(ruleSet)
  const make = options.createAssessor ?? createAssessor<AnyCasus>
  const made = new WeakMap<RuleSet, LawAssessor>()
  const assessorOf = (one: RuleSet) => {
    const assessor = made.get(one) ?? make(one)
    made.set(one, assessor)
    return assessor
  }
  const subject = { ruleSet: sound, assessorOf }
  return [...partialLaws(subject), ...sameLaws(subject), ...overlayLaws(subject)]
}

/**
 * How a law is tried.
 *
 * @example
 * ```ts
 * import type { CheckOptions } from 'eigen-kracht/testing'
 *
 * const options: CheckOptions = { runs: 1000, seed: 2026 }
 * ```
 */
export interface CheckOptions {
  /** How often a law is tried; 100 when left out. Laws that cost much take a part of it (`deel`). */
  readonly runs?: number
  /** The same seed tries the same; another one each time when left out. */
  readonly seed?: number
  /** The path of an earlier finding, to see that one again. */
  readonly path?: string
}

/**
 * A law that was broken, with all that is needed to see it again. It is exported as `Finding`.
 *
 * @example
 * ```ts
 * import { baseRuleSet } from 'eigen-kracht'
 * import { checkLaw, type Finding, laws } from 'eigen-kracht/testing'
 *
 * const findings: readonly Finding[] = laws(baseRuleSet)
 *   .slice(0, 2)
 *   .flatMap((law) => checkLaw(law, { runs: 5 }) ?? [])
 * console.log(findings.length) // 0
 * ```
 */
export interface LawFinding {
  readonly wet: string
  readonly titel: string
  /** What went wrong, in Dutch. */
  readonly bericht: string
  /** The smallest example that was found, as plain JSON: mostly with a `casus`. */
  readonly voorbeeld: unknown
  readonly seed: number
  readonly path: string
}

/**
 * Tries a law on random examples; the first that breaks it, made as small as possible, or undefined.
 *
 * @example
 * ```ts
 * import { baseRuleSet } from 'eigen-kracht'
 * import { checkLaw, laws } from 'eigen-kracht/testing'
 *
 * const [law] = laws(baseRuleSet)
 * console.log(law && checkLaw(law, { runs: 5, seed: 2026 })) // undefined
 * ```
 */
export function checkLaw(law: Law, { runs = 100, seed, path }: CheckOptions = {}): LawFinding | undefined {
  const found = fc.check(law.property, {
    numRuns: Math.max(1, Math.round(runs * law.deel)),
    ...(seed !== undefined && { seed }),
    ...(path !== undefined && { path }),
  })
  if (!found.failed) return undefined
  const { errorInstance: error, counterexample } = found
  const breach = error instanceof LawBroken ? error.breach : { bericht: String(error) }
  return {
    wet: law.naam,
    titel: law.titel,
    bericht: breach.bericht,
    voorbeeld: breach.voorbeeld ?? counterexample?.[0] ?? {},
    seed: found.seed,
    path: found.counterexamplePath ?? '',
  }
}
