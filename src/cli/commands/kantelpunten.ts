/** `kantelpunten`: which other answers would tip a casus. */
import { tippingBlocks } from '../../report/what-if.js'
import { blocksToText } from '../../report/write/text.js'
import { commandLine } from '../../words/command-line.js'
import { say } from '../../words/words.js'
import type { Command } from '../command.js'
import { json } from '../io.js'
import { RULES_OPTIONS, withOneCasus } from '../one-casus.js'

export const kantelpunten: Command = {
  name: 'kantelpunten',
  usage: say(commandLine, 'kantelpunten.usage'),
  summary: say(commandLine, 'kantelpunten.short'),
  details: [say(commandLine, 'kantelpunten.what')],
  options: {
    paren: { type: 'boolean', summary: say(commandLine, 'kantelpunten.--paren') },
    ...RULES_OPTIONS,
    json: { type: 'boolean', summary: say(commandLine, 'help.asJson') },
  },
  words: [1, 1],
  run: (args, io) =>
    withOneCasus(args.words[0] ?? '', args, io, async ({ assessor, casus, kenmerk }) => {
      const pairs = args.has('paren')
      const found = assessor.tippingPoints(casus, { hoogstens: pairs ? 2 : 1 })
      await io.out(
        io.asJson
          ? `${json(found, 2)}\n`
          : blocksToText(tippingBlocks(found, assessor.ruleSet, { kenmerk, pairs })),
      )
      return 0
    }),
}
