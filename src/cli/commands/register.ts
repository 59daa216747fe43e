/** `register`: many records counted together, read line by line. */
import { createRunningCount } from '../../keep/register.js'
import { registerBlocks } from '../../report/changes.js'
import { blocksToText } from '../../report/write/text.js'
import { commandLine } from '../../words/command-line.js'
import { say } from '../../words/words.js'
import { casusPlace } from '../bulk.js'
import type { Command } from '../command.js'
import { DocumentReader, type FoundCasus } from '../documents.js'
import { type ExitCode, worst } from '../exit-code.js'
import { readBytes } from '../files.js'
import { complain, json } from '../io.js'
import { readLines } from '../lines.js'
import { loadBase, OVERLAY_OPTION } from '../load.js'

export const registerCommand: Command = {
  name: 'register',
  usage: say(commandLine, 'register.usage'),
  summary: say(commandLine, 'register.short'),
  details: [say(commandLine, 'register.what')],
  options: {
    regelset: {
      type: 'string',
      value: say(commandLine, 'file'),
      summary: say(commandLine, 'beoordeel.--regelset'),
    },
    ...OVERLAY_OPTION,
    json: { type: 'boolean', summary: say(commandLine, 'help.asJson') },
  },
  words: [1, Number.POSITIVE_INFINITY],
  run: async (args, io) => {
    const ruleSet = await loadBase(args.last('regelset'), io, args.all('overlay'))
    const tally = createRunningCount(ruleSet)
    let code: ExitCode = 0
    async function take(found: FoundCasus, bestand: string): Promise<void> {
      try {
        tally.add('data' in found.inhoud ? found.inhoud.data : undefined)
      } catch (error) {
        if (!(error instanceof TypeError)) throw error
        code = worst(code, 1)
        await complain({ ...casusPlace(found, bestand), bericht: error.message, code: 1 }, io)
      }
    }
    for (const bestand of args.words) {
      const reader = new DocumentReader()
      for await (const { lines, first } of readLines(readBytes(bestand, io)))
        for (const [at, line] of lines.entries())
          for (const found of reader.line(line, first + at)) await take(found, bestand)
      for (const found of reader.end()) await take(found, bestand)
    }
    const total = tally.total()
    await io.out(io.asJson ? `${json(total)}\n` : blocksToText(registerBlocks(total, { ruleSet })))
    return code
  },
}
