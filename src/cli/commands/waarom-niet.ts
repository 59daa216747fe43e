/** `waarom-niet`: why a value does not come out for a casus. */
import type { WaaromNiet, WaaromNietVraag } from '../../model/what-if.js'
import { CasusError } from '../../problem.js'
import { whyNotBlocks } from '../../report/what-if.js'
import { blocksToText } from '../../report/write/text.js'
import { commandLine } from '../../words/command-line.js'
import { say } from '../../words/words.js'
import type { Args, Command } from '../command.js'
import { json, UsageError } from '../io.js'
import { RULES_OPTIONS, withOneCasus } from '../one-casus.js'

export const waaromNiet: Command = {
  name: 'waarom-niet',
  usage: say(commandLine, 'waarom-niet.usage'),
  summary: say(commandLine, 'waarom-niet.short'),
  details: [say(commandLine, 'waarom-niet.question'), say(commandLine, 'waarom-niet.what')],
  options: {
    bij: {
      type: 'string',
      value: say(commandLine, 'item'),
      summary: say(commandLine, 'waarom-niet.--bij'),
    },
    ...RULES_OPTIONS,
    json: { type: 'boolean', summary: say(commandLine, 'help.asJson') },
  },
  words: [2, 2],
  run: (args, io) => {
    const vraag = questionIn(args)
    return withOneCasus(args.words[0] ?? '', args, io, async ({ assessor, casus }) => {
      const found = askedRightly(() => assessor.whyNot(casus, vraag))
      await io.out(
        io.asJson ? `${json(found, 2)}\n` : blocksToText(whyNotBlocks(found, vraag, assessor.ruleSet)),
      )
      return 0
    })
  },
}

/** @throws UsageError when it is no `conclusie=waarde` */
function questionIn({ words, last }: Args): WaaromNietVraag {
  const [, conclusie, waarde] = /^([^=]+)=(.+)$/.exec(words[1] ?? '') ?? []
  if (conclusie === undefined || waarde === undefined) throw new UsageError(say(commandLine, 'questionForm'))
  const item = last('bij')
  return { conclusie, waarde, ...(item !== undefined && { item }) }
}

/** The casus was judged before: what is wrong now is the question. */
function askedRightly(ask: () => WaaromNiet): WaaromNiet {
  try {
    return ask()
  } catch (error) {
    if (!(error instanceof CasusError)) throw error
    throw new UsageError(error.problems.map(({ bericht }) => bericht).join(' '))
  }
}
