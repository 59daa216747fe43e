/** How well test casussen guard a rule set: which small mistakes in its rules they would notice. */
import { parseRuleSet } from '../../load/parse.js'
import type { RuleSet, RuleSetJson } from '../../model/ruleset.js'
import { compileClosed } from '../../search/close-defaults.js'
import { createKills, type MutationTest } from './casussen.js'
import { compileMutant } from './compiled.js'
import { createFinder } from './equivalent.js'
import { createKiller, type Killer } from './killer.js'
import type { Mutant } from './mutant.js'
import { mutantsOf } from './mutate.js'

/**
 * A mutant that no test noticed, with the casus that would.
 *
 * @example
 * ```ts
 * import { baseRuleSet } from 'eigen-kracht'
 * import { mutationScore, type Survivor } from 'eigen-kracht/testing'
 *
 * const tell = ({ mutant, casus }: Survivor) => `${mutant.id}: ${JSON.stringify(casus)}`
 * const lines = mutationScore(baseRuleSet, [], { regels: ['veiligheid-acuut'] }).survivors.map(tell)
 * ```
 */
export interface Survivor extends Killer {
  readonly mutant: Mutant
}

/**
 * What `mutationScore` found.
 *
 * @example
 * ```ts
 * import { baseRuleSet } from 'eigen-kracht'
 * import { type MutationScore, mutationScore } from 'eigen-kracht/testing'
 *
 * const none: MutationScore = mutationScore(baseRuleSet, [], { regels: ['veiligheid-acuut'] })
 * console.log(none.score, none.killed) // 0 0
 * ```
 */
export interface MutationScore {
  readonly total: number
  /** Noticed by a test. */
  readonly killed: number
  /** Proven to make no difference in any fully known casus; these don't count. */
  readonly equivalent: readonly Mutant[]
  readonly survivors: readonly Survivor[]
  /** Not noticed, and not shown whether anything could. */
  readonly undecided: readonly Mutant[]
  /** What part of the mutants that count was killed, from 0 to 1; 1 when none counts. */
  readonly score: number
}

/**
 * Which mutants `mutationScore` looks at.
 *
 * @example
 * ```ts
 * import type { MutationOptions } from 'eigen-kracht/testing'
 *
 * const options: MutationOptions = { regels: ['veiligheid-acuut'] }
 * ```
 */
export interface MutationOptions {
  /** Only mutants of these rules, and of the defaults of their conclusions. */
  readonly regels?: readonly string[]
}

/**
 * The score of test casussen on the mutants of a rule set (see `mutantsOf`).
 *
 * A mutant is killed when on some casus an outcome changes, what is possible in an unfinished casus included,
 * or the truth of the changed rule; for a rule that is gone or gives another value, also when it is no longer
 * named for the outcome. A test that says what it looks at kills by that alone. A mutant that lives is
 * equivalent when none of this can happen in any fully known casus, for any number of items.
 *
 * A rule that speaks only as long as something is unknown (`zolangOnbekend`) is never called equivalent: fully
 * known casussen say nothing about it.
 *
 * @param ruleSet from `parseRuleSet`, or plain data that is checked here
 * @param tests casussen, each as it is or with what its test looks at
 * @throws Error when a rule in `regels`, or something that a test looks at, does not exist
 * @throws RuleSetError when the rule set is not sound
 * @throws CasusError at the first casus that is wrong; each `pad` starts with its number, from 0
 *
 * @example
 * ```ts
 * import { baseRuleSet } from 'eigen-kracht'
 * import { mutationScore } from 'eigen-kracht/testing'
 *
 * const casus = { kenmerk: 'voorbeeld-1', peildatum: '2026-01-15', veiligheid: { acuut: true } }
 * const { killed, total } = mutationScore(baseRuleSet, [casus], { regels: ['veiligheid-acuut'] })
 * console.log(killed, total) // 3 5
 * ```
 */
export function mutationScore(
  ruleSet: RuleSet | RuleSetJson,
  tests: Iterable<MutationTest>,
  options: MutationOptions = {},
): MutationScore {
  const sound = parseRuleSet(ruleSet)
  const program = compileClosed(sound)
  const isMeant = meantBy(options, sound)
  const mutants = [...mutantsOf(sound)].filter(isMeant)
  const kills = createKills(program, tests)
  const living = mutants.map((mutant) => compileMutant(mutant, program)).filter((of) => !kills(of))
  const find = createFinder(program, living)
  const killerOf = createKiller(program)
  const untilKnown = new Set(sound.regels.flatMap((rule) => (rule.zolangOnbekend ? [rule.name] : [])))

  const equivalent: Mutant[] = []
  const survivors: Survivor[] = []
  const undecided: Mutant[] = []
  for (const of of living) {
    const { mutant } = of
    const found = find(of)
    if (typeof found === 'object') survivors.push({ mutant, ...killerOf(of, found) })
    else if (found === 'nooit' && !untilKnown.has(mutant.rule ?? '')) equivalent.push(mutant)
    else undecided.push(mutant)
  }
  const killed = mutants.length - living.length
  const counting = mutants.length - equivalent.length
  const score = counting === 0 ? 1 : killed / counting
  return { total: mutants.length, killed, equivalent, survivors, undecided, score }
}

function meantBy({ regels }: MutationOptions, ruleSet: RuleSet): (mutant: Mutant) => boolean {
  if (regels === undefined) return () => true
  const known = new Set(ruleSet.regels.map(({ name }) => name))
  const strange = regels.find((name) => !known.has(name))
  if (strange !== undefined) throw new Error(`there is no rule "${strange}"`)
  const named = new Set(regels)
  const conclusions = new Set(
    ruleSet.regels.flatMap(({ name, event }) => (named.has(name) ? [event.type] : [])),
  )
  return ({ rule, conclusion }) => (rule === undefined ? conclusions.has(conclusion) : named.has(rule))
}
