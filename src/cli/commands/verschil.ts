/** `verschil`: where two rule sets can differ at all, found without casussen. */
import { difference } from '../../analyse/difference.js'
import { toText } from '../../report/report.js'
import { commandLine } from '../../words/command-line.js'
import { say } from '../../words/words.js'
import type { Command } from '../command.js'
import { json } from '../io.js'
import { loadRules, RULE_SET_NAMES } from '../load.js'

export const verschil: Command = {
  name: 'verschil',
  usage: say(commandLine, 'verschil.usage'),
  summary: say(commandLine, 'verschil.short'),
  details: [
    say(commandLine, 'help.twoRuleSets', { names: RULE_SET_NAMES }),
    say(commandLine, 'verschil.casus'),
  ],
  options: { json: { type: 'boolean', summary: say(commandLine, 'help.asJson') } },
  words: [2, 2],
  run: async (args, io) => {
    const [one = '', other = ''] = args.words
    const [a, b] = [(await loadRules(one, io)).ruleSet, (await loadRules(other, io)).ruleSet]
    const differences = difference(a, b)
    await io.out(args.has('json') ? `${json(differences, 2)}\n` : toText(differences, { a, b }))
    return 0
  },
}
