/** `beoordeel`: one casus as text, or many as lines of JSON. */
import type { Besluit } from '../../model/advies.js'
import type { RuleSet } from '../../model/ruleset.js'
import { adviesMapOf } from '../../model/usual-map.js'
import { fieldsOf } from '../../report/fields.js'
import { toText } from '../../report/report.js'
import { commandLine } from '../../words/command-line.js'
import { say } from '../../words/words.js'
import { judgeAll, judgeStream, type LineOf } from '../bulk.js'
import { isStream, readDocuments } from '../casussen.js'
import type { Args, Command } from '../command.js'
import { type ExitCode, worst } from '../exit-code.js'
import { fileSize, readBytes, STDIN } from '../files.js'
import { complain, type Io, json, UsageError } from '../io.js'
import { createJsonLines } from '../json-lines.js'
import { type Judge, readJudge } from '../judge.js'
import { OVERLAY_OPTION } from '../load.js'

export const beoordeel: Command = {
  name: 'beoordeel',
  usage: say(commandLine, 'beoordeel.usage'),
  summary: say(commandLine, 'beoordeel.short'),
  details: [
    say(commandLine, 'beoordeel.input'),
    say(commandLine, 'beoordeel.output'),
    say(commandLine, 'beoordeel.overlays'),
  ],
  options: {
    regelset: {
      type: 'string',
      value: say(commandLine, 'file'),
      summary: say(commandLine, 'beoordeel.--regelset'),
    },
    ...OVERLAY_OPTION,
    json: {
      type: 'boolean',
      summary: say(commandLine, 'beoordeel.--json'),
    },
    uitleg: { type: 'boolean', summary: say(commandLine, 'beoordeel.--uitleg') },
    kort: { type: 'boolean', summary: say(commandLine, 'beoordeel.--kort') },
  },
  words: [0, Number.POSITIVE_INFINITY],
  run: async (args, io) => {
    if (args.words.length === 0 && io.stdin.isTTY === true)
      throw new UsageError(say(commandLine, 'giveCasus'))
    if (args.has('kort') && args.has('uitleg'))
      throw new UsageError(say(commandLine, 'chooseOption', { one: '--kort', other: '--uitleg' }))
    const judge = await readJudge(args, io)
    const inputs = args.words.length > 0 ? args.words : [STDIN]
    let code: ExitCode = 0
    for (const input of inputs) {
      if (io.isClosed()) break
      code = worst(code, await judgeOrComplain(input, inputs.length > 1, judge.choose, args, io))
    }
    for (const note of judge.notes()) await io.complain(note)
    return code
  },
}

/** One input of several that can't be used does not stop the others. */
async function judgeOrComplain(
  input: string,
  isOneOfMany: boolean,
  judge: Judge['choose'],
  args: Args,
  io: Io,
): Promise<ExitCode> {
  try {
    return await judgeInput(input, isOneOfMany, judge, args, io)
  } catch (error) {
    if (!isOneOfMany || !(error instanceof UsageError)) throw error
    await complain({ bestand: input, bericht: error.message, code: 2 }, io)
    return 2
  }
}

async function judgeInput(
  input: string,
  isOneOfMany: boolean,
  judge: Judge['choose'],
  args: Args,
  io: Io,
): Promise<ExitCode> {
  const lineOf = createLineOf(judge, args)
  if (isStream(input)) return judgeStream(readBytes(input, io), input, fileSize(input), lineOf, io)
  const documents = await readDocuments(input, io)
  const isOne = documents.length === 1 && documents[0]?.nummer === undefined
  if (!isOne) return judgeAll(documents, input, lineOf, io)
  // Several documents of JSON stand on a line each.
  const whole: LineOf = args.has('json')
    ? jsonOf(judge, args, (value) => json(value, isOneOfMany ? undefined : 2))
    : inText(judge, args)
  return judgeAll(documents, input, whole, io)
}

function inText(judge: Judge['choose'], args: Args): LineOf {
  return (casus) => {
    const assessor = judge(casus)
    return toText(assessor.assess(casus), { ruleSet: assessor.ruleSet, kort: args.has('kort') })
  }
}

/** A whole advice, or little of it. */
function jsonOf(judge: Judge['choose'], args: Args, write: (value: unknown) => string | Uint8Array): LineOf {
  if (!args.has('kort')) return (casus) => write(judge(casus).assess(casus))
  return (casus) => {
    const { decide, ruleSet } = judge(casus)
    return write(inShort(decide(casus), ruleSet))
  }
}

/** A line of many. */
function createLineOf(judge: Judge['choose'], args: Args): LineOf {
  // Of a short line little comes back.
  const write = args.has('kort') ? (value: unknown) => json(value) : createJsonLines()
  if (args.has('uitleg') || args.has('kort')) return jsonOf(judge, args, write)
  return (casus) => write(judge(casus).decide(casus))
}

function inShort(besluit: Besluit, ruleSet: RuleSet): unknown {
  const { kenmerk, peildatum, geldigheid, status, eigen } = besluit
  const own = Object.keys(eigen).length > 0 && { eigen }
  const outOfForce = geldigheid !== 'geldig' && { geldigheid }
  return {
    kenmerk,
    peildatum,
    ...outOfForce,
    status,
    ...fieldsOf(besluit, adviesMapOf(ruleSet)).inShort(),
    ...own,
  }
}
