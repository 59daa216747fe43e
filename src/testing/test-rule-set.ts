/** All laws over one rule set, as tests of the reader's own test runner. */
import type { RuleSet, RuleSetJson } from '../model/ruleset.js'
import { lawWords } from '../words/index.js'
import { say } from '../words/words.js'
import { type CheckOptions, checkLaw, type LawFinding, type LawsOptions, laws } from './laws/laws.js'

/**
 * With which test runner `testRuleSet` registers its tests, and how often each law is tried.
 *
 * @example
 * ```ts
 * import { test } from 'node:test'
 * import type { TestRuleSetOptions } from 'eigen-kracht/testing'
 *
 * const options: TestRuleSetOptions = { test, runs: 100, seed: 2026 }
 * ```
 */
export interface TestRuleSetOptions extends CheckOptions, LawsOptions {
  /** The `test` of vitest, jest or node:test. */
  readonly test: (name: string, run: () => void) => unknown
  /** Only the law of this name; to see a finding again, with its seed and path. */
  readonly wet?: string
}

/**
 * Registers a test for each law (see `laws`). One that fails tells in Dutch what is wrong, prints the
 * smallest casus that shows it as JSON, ready to be assessed, and how to see it again.
 *
 * @throws RuleSetError when the rule set is not sound
 * @throws Error when there is no law of that name
 *
 * @example
 * ```ts
 * import { test } from 'node:test'
 * import { baseRuleSet } from 'eigen-kracht'
 * import { laws, testRuleSet } from 'eigen-kracht/testing'
 *
 * const [law] = laws(baseRuleSet)
 * testRuleSet(baseRuleSet, { test, runs: 5, seed: 2026, wet: law?.naam ?? '' }) // without `wet`: all laws
 * ```
 */
export function testRuleSet(ruleSet: RuleSet | RuleSetJson, options: TestRuleSetOptions): void {
  const { test, wet, ...rest } = options
  const all = laws(ruleSet, rest)
  const asked = wet === undefined ? all : all.filter(({ naam }) => naam === wet)
  if (asked.length === 0) {
    const names = all.map(({ naam }) => naam)
    throw new Error(say(lawWords, 'noSuchLaw', { name: String(wet), names }))
  }
  for (const law of asked) {
    test(law.titel, () => {
      const finding = checkLaw(law, rest)
      if (finding !== undefined) throw new Error(findingText(finding))
    })
  }
}

/** A finding in words. */
function findingText({ wet, titel, bericht, voorbeeld, seed, path }: LawFinding): string {
  const replay = `{ test, wet: '${wet}', seed: ${seed}, path: '${path}' }`
  return [
    say(lawWords, 'lawIsBroken', { title: titel }),
    bericht,
    say(lawWords, 'smallestExample'),
    JSON.stringify(voorbeeld, undefined, 2),
    say(lawWords, 'seeAgain', { call: `testRuleSet(ruleSet, ${replay})` }),
  ].join('\n\n')
}
