/** `regels`: a rule set as a list that people can read. */
import { toMarkdown, toText } from '../../report/report.js'
import { commandLine } from '../../words/command-line.js'
import { say } from '../../words/words.js'
import type { Command } from '../command.js'
import { json, UsageError } from '../io.js'
import { loadRules, OVERLAY_OPTION, RULE_SET_NAMES } from '../load.js'

export const regels: Command = {
  name: 'regels',
  usage: say(commandLine, 'regels.usage'),
  summary: say(commandLine, 'regels.short'),
  details: [say(commandLine, 'regels.which', { names: RULE_SET_NAMES })],
  options: {
    markdown: { type: 'boolean', summary: say(commandLine, 'regels.--markdown') },
    afwijkingen: { type: 'boolean', summary: say(commandLine, 'regels.--afwijkingen') },
    ...OVERLAY_OPTION,
    json: { type: 'boolean', summary: say(commandLine, 'regels.--json') },
  },
  words: [0, 1],
  run: async (args, io) => {
    if (args.has('json') && args.has('markdown'))
      throw new UsageError(say(commandLine, 'chooseOption', { one: '--json', other: '--markdown' }))
    const { ruleSet, deviations } = await loadRules(args.words[0] ?? 'basis', io, {
      above: args.all('overlay'),
    })
    const only = args.has('afwijkingen')
    if (only && deviations === undefined) throw new UsageError(say(commandLine, 'noDeviations'))
    if (args.has('json')) {
      const whole = deviations === undefined ? ruleSet : { regelset: ruleSet, afwijkingen: deviations }
      await io.out(`${json(only ? deviations : whole, 2)}\n`)
      return 0
    }
    const tell = args.has('markdown') ? toMarkdown : toText
    if (deviations !== undefined) await io.out(`${tell(deviations, { ruleSet })}\n`)
    if (!only) await io.out(tell(ruleSet))
    return 0
  },
}
