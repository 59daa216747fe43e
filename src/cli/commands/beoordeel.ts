/** `beoordeel`: one casus as text, or many as lines of JSON. */
import type { Besluit } from '../../model/advies.js'
import type { RuleSet } from '../../model/ruleset.js'
import { adviesMapOf } from '../../model/usual-map.js'
import { validityOn } from '../../model/validity.js'
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
import { createJudge, dayOf, type Judge } from '../judge.js'
import { loadBase, loadRules, RULE_SET_NAMES } from '../load.js'

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
    overlay: {
      type: 'string',
      repeatable: true,
      value: say(commandLine, 'file'),
      summary: say(commandLine, 'beoordeel.--overlay', { names: RULE_SET_NAMES.slice(1) }),
    },
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
    const judge = await watchedJudge(args, io)
    const inputs = args.words.length > 0 ? args.words : [STDIN]
    let code: ExitCode = 0
    for (const input of inputs) {
      if (io.isClosed()) break
      code = worst(code, await judgeOrComplain(input, inputs.length > 1, judge.choose, args, io))
    }
    await judge.tell()
    return code
  },
}

/** Chooses the rules for each casus, and tells afterwards when a casus lay outside their time. */
async function watchedJudge(
  args: Args,
  io: Io,
): Promise<{ readonly choose: Judge; readonly tell: () => Promise<void> }> {
  const base = await loadBase(args.last('regelset'), io)
  const overlays: RuleSet[] = []
  for (const word of args.all('overlay')) overlays.push((await loadRules(word, io, base)).ruleSet)
  const ruleSets = overlays.length > 0 ? overlays : [base]
  const only = ruleSets.length === 1 ? ruleSets[0] : undefined
  let outOfForce = false
  const choose = createJudge(ruleSets)
  return {
    choose: (casus) => {
      const day = dayOf(casus)
      if (only !== undefined && day !== undefined) outOfForce ||= validityOn(only, day) !== 'geldig'
      return choose(casus)
    },
    tell: async () => {
      if (outOfForce) await io.complain(say(commandLine, 'notInForce', { id: only?.id ?? '' }))
    },
  }
}

/** One input of several that can't be used does not stop the others. */
async function judgeOrComplain(
  input: string,
  isOneOfMany: boolean,
  judge: Judge,
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
  judge: Judge,
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

function inText(judge: Judge, args: Args): LineOf {
  return (casus) => {
    const assessor = judge(casus)
    return toText(assessor.assess(casus), { ruleSet: assessor.ruleSet, kort: args.has('kort') })
  }
}

/** A whole advice, or little of it. */
function jsonOf(judge: Judge, args: Args, write: (value: unknown) => string | Uint8Array): LineOf {
  if (!args.has('kort')) return (casus) => write(judge(casus).assess(casus))
  return (casus) => {
    const { decide, ruleSet } = judge(casus)
    return write(inShort(decide(casus), ruleSet))
  }
}

/** A line of many. */
function createLineOf(judge: Judge, args: Args): LineOf {
  // Of a short line little comes back.
  const write = args.has('kort') ? (value: unknown) => json(value) : createJsonLines()
  if (args.has('uitleg') || args.has('kort')) return jsonOf(judge, args, write)
  return (casus) => write(judge(casus).decide(casus))
}

function inShort(besluit: Besluit, ruleSet: RuleSet): unknown {
  const { kenmerk, peildatum, status, eigen } = besluit
  const own = Object.keys(eigen).length > 0 && { eigen }
  return { kenmerk, peildatum, status, ...fieldsOf(besluit, adviesMapOf(ruleSet)).inShort(), ...own }
}
