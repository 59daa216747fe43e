/** `vergelijk-casus`: what changed between two assessments of one family. */
import { resolve } from 'node:path'
import { type Assessment, changes } from '../../keep/changes.js'
import { changesBlocks } from '../../report/changes.js'
import { blocksToText } from '../../report/write/text.js'
import { commandLine } from '../../words/command-line.js'
import { say } from '../../words/words.js'
import type { Command } from '../command.js'
import { json, UsageError } from '../io.js'
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
        const [file = '', other = ''] = args.words
        const [before, after] = [of(earlier), of(later)]
        const [from, to] = [before.advies.peildatum, after.advies.peildatum]
        // Days are in the order of their texts.
        if (from > to) throw new UsageError(say(commandLine, 'wrongOrder', { earlier: from, later: to }))
        // For people: a program knows which files it gave.
        const notes = [
          ...(resolve(file) === resolve(other) ? [say(commandLine, 'sameCasusTwice', { file })] : []),
          ...(earlier.kenmerk === later.kenmerk
            ? []
            : [say(commandLine, 'otherFamily', { one: earlier.kenmerk, other: later.kenmerk })]),
        ]
        if (!io.asJson) for (const note of notes) await io.complain(note)
        const { ruleSet } = later.assessor
        const found = changes(before, after, { ruleSet })
        await io.out(io.asJson ? `${json(found, 2)}\n` : blocksToText(changesBlocks(found, { ruleSet })))
        return 0
      }),
    ),
}
