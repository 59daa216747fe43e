/** `vergelijk-casus`: what changed between two assessments of one family. */
import { type Assessment, changes } from '../../keep/changes.js'
import { changesBlocks } from '../../report/changes.js'
import { blocksToText } from '../../report/write/text.js'
import { commandLine } from '../../words/command-line.js'
import { say } from '../../words/words.js'
import type { Command } from '../command.js'
import { json } from '../io.js'
import { RULES_OPTIONS, withOneCasus } from '../one-casus.js'

export const vergelijkCasus: Command = {
  name: 'vergelijk-casus',
  usage: say(commandLine, 'vergelijk-casus.usage'),
  summary: say(commandLine, 'vergelijk-casus.short'),
  details: [say(commandLine, 'vergelijk-casus.what')],
  options: { ...RULES_OPTIONS, json: { type: 'boolean', summary: say(commandLine, 'help.asJson') } },
  words: [2, 2],
  run: (args, io) =>
    withOneCasus(args.words[0] ?? '', args, io, async (earlier) =>
      withOneCasus(args.words[1] ?? '', args, io, async (later) => {
        const of = ({ assessor, casus }: typeof earlier): Assessment => ({
          casus: casus as object,
          advies: assessor.assess(casus),
        })
        const { ruleSet } = later.assessor
        const found = changes(of(earlier), of(later), { ruleSet })
        await io.out(io.asJson ? `${json(found, 2)}\n` : blocksToText(changesBlocks(found, { ruleSet })))
        return 0
      }),
    ),
}
