/** `vergelijk`: what two rule sets make of the same casussen. */
import { comparisonBlocks } from '../../report/comparison.js'
import { blocksToText } from '../../report/write/text.js'
import { commandLine } from '../../words/command-line.js'
import { say } from '../../words/words.js'
import type { Command } from '../command.js'
import { compareFiles } from '../compared.js'
import { json } from '../io.js'
import { loadRules, RULE_SET_NAMES } from '../load.js'

export const vergelijk: Command = {
  name: 'vergelijk',
  usage: say(commandLine, 'vergelijk.usage'),
  summary: say(commandLine, 'vergelijk.short'),
  details: [
    say(commandLine, 'help.twoRuleSets', { names: RULE_SET_NAMES }),
    say(commandLine, 'vergelijk.casussen'),
  ],
  options: { json: { type: 'boolean', summary: say(commandLine, 'help.asJson') } },
  words: [3, Number.POSITIVE_INFINITY],
  run: async (args, io) => {
    const [one = '', other = '', ...inputs] = args.words
    const [a, b] = [(await loadRules(one, io)).ruleSet, (await loadRules(other, io)).ruleSet]
    const { comparison, code } = await compareFiles(a, b, inputs, io)
    await io.out(
      io.asJson
        ? `${json(comparison, code === 0 ? 2 : undefined)}\n`
        : blocksToText(comparisonBlocks(comparison, { a, b }, 'zie --json')),
    )
    return code
  },
}
