/** `compileer`: a rule set or overlay in ready form, for an app that starts at once. */
import { makeReady } from '../../make-ready.js'
import { commandLine } from '../../words/command-line.js'
import { say } from '../../words/words.js'
import type { Command } from '../command.js'
import { json } from '../io.js'
import { loadRules, OVERLAY_OPTION, RULE_SET_NAMES } from '../load.js'

export const compileer: Command = {
  name: 'compileer',
  usage: say(commandLine, 'compileer.usage'),
  summary: say(commandLine, 'compileer.short'),
  details: [say(commandLine, 'regels.which', { names: RULE_SET_NAMES }), say(commandLine, 'compileer.what')],
  options: { ...OVERLAY_OPTION, json: { type: 'boolean', summary: say(commandLine, 'compileer.--json') } },
  words: [0, 1],
  run: async (args, io) => {
    const { ruleSet } = await loadRules(args.words[0] ?? 'basis', io, { above: args.all('overlay') })
    await io.out(`${json(makeReady(ruleSet))}\n`)
    return 0
  },
}
