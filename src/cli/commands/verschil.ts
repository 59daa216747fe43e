/** `verschil`: where two rule sets can differ at all, found without casussen. */
import { difference } from '../../analyse/difference.js'
import { toText } from '../../report/report.js'
import { commandLine } from '../../words/command-line.js'
import { say } from '../../words/words.js'
import type { Command } from '../command.js'
import { json, UsageError } from '../io.js'
import { OVERLAY_OPTION, RULE_SET_NAMES } from '../load.js'
import { loadTwo } from '../two-rule-sets.js'

export const verschil: Command = {
  name: 'verschil',
  usage: say(commandLine, 'verschil.usage'),
  summary: say(commandLine, 'verschil.short'),
  details: [
    say(commandLine, 'help.twoRuleSets', { names: RULE_SET_NAMES }),
    say(commandLine, 'verschil.casus'),
  ],
  options: { ...OVERLAY_OPTION, json: { type: 'boolean', summary: say(commandLine, 'help.asJson') } },
  words: [1, 2],
  run: async (args, io) => {
    const { a, b, rest } = await loadTwo(args, io, 0)
    if (rest.length > 0) throw new UsageError(say(commandLine, 'oneBesideOverlays'))
    const differences = difference(a, b)
    await io.out(args.has('json') ? `${json(differences, 2)}\n` : toText(differences, { a, b }))
    return 0
  },
}
