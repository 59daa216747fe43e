/** `verslag`: the advice on one casus as a report for one reader. */

import type { Casus } from '../../model/base.generated.js'
import { isRecord } from '../../model/plain.js'
import { READERS, type Reader } from '../../model/readers.js'
import { type Document, toDocument } from '../../report/as-document.js'
import { toHtml, toMarkdown, toText } from '../../report/report.js'
import { commandLine } from '../../words/command-line.js'
import { say } from '../../words/words.js'
import type { Args, Command } from '../command.js'
import { readJson } from '../files.js'
import { type Io, json, UsageError } from '../io.js'
import { RULES_OPTIONS, withOneCasus } from '../one-casus.js'

export const verslag: Command = {
  name: 'verslag',
  usage: say(commandLine, 'verslag.usage'),
  summary: say(commandLine, 'verslag.short'),
  details: [say(commandLine, 'verslag.what')],
  options: {
    voor: { type: 'string', value: READERS.join('|'), summary: say(commandLine, 'verslag.--voor') },
    html: { type: 'boolean', summary: say(commandLine, 'verslag.--html') },
    markdown: { type: 'boolean', summary: say(commandLine, 'verslag.--markdown') },
    namen: { type: 'string', value: say(commandLine, 'file'), summary: say(commandLine, 'verslag.--namen') },
    lezer: { type: 'string', value: say(commandLine, 'code'), summary: say(commandLine, 'verslag.--lezer') },
    ...RULES_OPTIONS,
    json: { type: 'boolean', summary: say(commandLine, 'help.asJson') },
  },
  words: [1, 1],
  run: async (args, io) => {
    const voor = readerIn(args)
    const namen = await givenNames(args, io)
    const lezer = args.last('lezer')
    return withOneCasus(args.words[0] ?? '', args, io, async ({ assessor, casus }) => {
      const advies = assessor.assess(casus)
      const kantelpunten = voor === 'professional' ? assessor.tippingPoints(casus) : undefined
      const options = {
        ...{ voor, casus: casus as Casus, ruleSet: assessor.ruleSet },
        ...(namen && { namen }),
        ...(lezer !== undefined && { lezer }),
        ...(kantelpunten && { kantelpunten }),
      }
      const write = args.has('html') ? toHtml : args.has('markdown') ? toMarkdown : toText
      const document = documentFor(() => toDocument(advies, options), lezer)
      await io.out(io.asJson ? `${json(document, 2)}\n` : write(document))
      return 0
    })
  },
}

/** A reader who is nobody in the casus was typed wrong. */
function documentFor(tell: () => Document, lezer: string | undefined): Document {
  try {
    return tell()
  } catch (error) {
    if (lezer !== undefined && error instanceof TypeError) throw new UsageError(error.message)
    throw error
  }
}

function readerIn(args: Args): Reader {
  const word = args.last('voor') ?? 'professional'
  const reader = READERS.find((one) => one === word)
  if (reader === undefined)
    throw new UsageError(say(commandLine, 'unknownReader', { name: word, names: READERS }))
  return reader
}

/** What persons and needs are called, for this report only. */
async function givenNames(args: Args, io: Io): Promise<Readonly<Record<string, string>> | undefined> {
  const file = args.last('namen')
  if (file === undefined) return undefined
  const data = await readJson(file, io)
  if (!isRecord(data) || !Object.values(data).every((name) => typeof name === 'string'))
    throw new UsageError(say(commandLine, 'namesAreTexts', { file }))
  return data as Readonly<Record<string, string>>
}
