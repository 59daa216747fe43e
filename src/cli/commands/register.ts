/** `register`: many records counted together, read line by line. */
import { resolve } from 'node:path'
import { createRunningCount } from '../../keep/register.js'
import { registerBlocks } from '../../report/changes.js'
import { blocksToText } from '../../report/write/text.js'
import { commandLine } from '../../words/command-line.js'
import { say } from '../../words/words.js'
import { casusPlace, complainOf, unreadable } from '../bulk.js'
import type { Command } from '../command.js'
import { DocumentReader, type FoundCasus } from '../documents.js'
import { type ExitCode, worst } from '../exit-code.js'
import { fileOf, readBytes } from '../files.js'
import { json, UsageError } from '../io.js'
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
    let isEmpty = true
    async function take(found: FoundCasus, bestand: string): Promise<void> {
      isEmpty = false
      const { inhoud } = found
      const refused =
        'data' in inhoud
          ? { problems: tally.add(inhoud.data), code: 1 as const }
          : unreadable(inhoud, 'record')
      if (refused.problems.length === 0) return
      code = worst(code, refused.code)
      await complainOf(casusPlace(found, bestand), refused, io, 'record')
    }
    const twice = args.words.find((file, at) =>
      args.words.slice(0, at).some((other) => resolve(other) === resolve(file)),
    )
    if (twice !== undefined && fileOf(twice) !== undefined)
      throw new UsageError(say(commandLine, 'sameFileTwice', { file: twice }))
    for (const bestand of args.words) {
      const reader = new DocumentReader()
      for await (const { lines, first } of readLines(readBytes(bestand, io)))
        for (const [at, line] of lines.entries())
          for (const found of reader.line(line, first + at)) await take(found, bestand)
      for (const found of reader.end()) await take(found, bestand)
    }
    if (isEmpty) throw new UsageError(say(commandLine, 'noRecords', { file: fileOf(args.words[0] ?? '') }))
    const total = tally.total()
    await io.out(io.asJson ? `${json(total)}\n` : blocksToText(registerBlocks(total, { ruleSet })))
    return code
  },
}
