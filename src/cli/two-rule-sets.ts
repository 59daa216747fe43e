/** The two rule sets that a command compares: as they were named, or one and the same with overlays over it. */
import type { RuleSet } from '../model/ruleset.js'
import { commandLine } from '../words/command-line.js'
import { say } from '../words/words.js'
import type { Args } from './command.js'
import { type Io, UsageError } from './io.js'
import { loadRules } from './load.js'

interface RuleSetPair {
  readonly a: RuleSet
  readonly b: RuleSet
  /** The words behind them. */
  readonly rest: readonly string[]
}

/**
 * With `--overlay`, a is the first word and b is that with the overlays over it; without, b is the second word.
 *
 * @param fewest words behind them
 * @throws UsageError, RulesRefused
 */
export async function loadTwo(args: Args, io: Io, fewest: number): Promise<RuleSetPair> {
  const [one = '', ...more] = args.words
  const above = args.all('overlay')
  const { ruleSet: a } = await loadRules(one, io)
  if (above.length > 0) return { a, b: (await loadRules(one, io, { above })).ruleSet, rest: more }
  const [other, ...rest] = more
  if (other === undefined || rest.length < fewest) throw new UsageError(say(commandLine, 'giveTwo'))
  return { a, b: (await loadRules(other, io)).ruleSet, rest }
}
