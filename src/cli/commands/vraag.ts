/** `vraag`: an interview on the terminal, which can be broken off and gone on with. The casus is kept in its file. */
import { existsSync, renameSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { createInterface } from 'node:readline'
import { parseAnswer } from '../../answers/parse-answer.js'
import { type AskedFact, withAnswer } from '../../answers/with-answer.js'
import { type Assessor, createAssessor } from '../../assessor.js'
import type { Interview, Overgeslagen, Vraag } from '../../model/interview.js'
import { isRecord, type Plain } from '../../model/plain.js'
import { commandLine } from '../../words/command-line.js'
import { say } from '../../words/words.js'
import type { Args, Command } from '../command.js'
import type { ExitCode } from '../exit-code.js'
import { fileError, readJson } from '../files.js'
import { type Io, json, UsageError } from '../io.js'
import { loadRules, OVERLAY_OPTION, RULE_SET_NAMES } from '../load.js'

export const vraag: Command = {
  name: 'vraag',
  usage: say(commandLine, 'vraag.usage'),
  summary: say(commandLine, 'vraag.short'),
  details: [say(commandLine, 'vraag.what'), say(commandLine, 'vraag.answers')],
  options: {
    regels: {
      type: 'string',
      value: say(commandLine, 'file'),
      summary: say(commandLine, 'vraag.--regels', { names: RULE_SET_NAMES }),
    },
    ...OVERLAY_OPTION,
    json: { type: 'boolean', summary: say(commandLine, 'vraag.--json') },
  },
  words: [1, 1],
  run: async (args, io) => {
    const [file = ''] = args.words
    const { ruleSet } = await loadRules(args.last('regels') ?? 'basis', io, { above: args.all('overlay') })
    const assessor = createAssessor<Plain>(ruleSet)
    const casus = existsSync(file) ? await readCasus(file, io) : begun(file)
    // Tells at once what is wrong with a casus that was there.
    const first = assessor.interview(casus)
    return args.has('json') ? tellNext(first, io) : talk({ file, casus, first, assessor }, args, io)
  },
}

async function readCasus(file: string, io: Io): Promise<Plain> {
  const data = await readJson(file, io)
  if (!isRecord(data)) throw new UsageError(say(commandLine, 'vraag.noCasus', { file }))
  return data
}

/** A casus of which nothing is known yet, named after its file. */
function begun(file: string): Plain {
  const kenmerk =
    basename(file)
      .replace(/\.json$/, '')
      .slice(0, 64) || 'casus'
  return { kenmerk, peildatum: new Date().toISOString().slice(0, 10) }
}

async function tellNext(interview: Interview, io: Io): Promise<ExitCode> {
  await io.out(`${json(interview, 2)}\n`)
  return 0
}

interface Talk {
  readonly file: string
  readonly casus: Plain
  readonly first: Interview
  readonly assessor: Assessor<Plain>
}

async function talk({ file, casus: begin, first, assessor }: Talk, _args: Args, io: Io): Promise<ExitCode> {
  const lines = createInterface({ input: io.stdin, terminal: false })[Symbol.asyncIterator]()
  const overslaan: Overgeslagen[] = []
  let casus = begin
  let interview = first
  while (interview.vraag !== undefined && !io.isClosed()) {
    const answers = await askAll(interview.vraag, interview, lines, io)
    if (answers === undefined) {
      await io.say(say(commandLine, 'vraag.stopped', { file }))
      return 0
    }
    for (const { asked, value } of answers) {
      if (value === null) overslaan.push(asked)
      else casus = withAnswer(casus, asked, value)
    }
    keepCasus(file, casus)
    interview = assessor.interview(casus, { overslaan })
  }
  await io.say('')
  await io.say(say(commandLine, 'vraag.done', { reason: interview.reden }))
  if (interview.stap !== undefined) await io.say(interview.stap)
  keepCasus(file, casus)
  await io.say(say(commandLine, 'vraag.next', { file }))
  return 0
}

interface TypedAnswer {
  readonly asked: AskedFact
  readonly value: unknown
}

/** Asks one question, of each of its items; undefined when the person stops. */
async function askAll(
  one: Vraag,
  { voortgang }: Interview,
  lines: AsyncIterator<string>,
  io: Io,
): Promise<readonly TypedAnswer[] | undefined> {
  await io.say('')
  await io.say(one.vraag)
  await io.say(`  ${one.waarom} ${say(commandLine, 'vraag.toGo', voortgang.nog)}`)
  // A yes or no needs no list.
  for (const [i, { waarde, titel }] of (one.antwoorden ?? []).entries())
    if (typeof waarde === 'string') await io.say(`  ${i + 1}. ${titel}`)
  const rows = one.rijen ?? [{ item: one.item, titel: undefined }]
  const answers: TypedAnswer[] = []
  for (const { item, titel } of rows) {
    const value = await readAnswer(one, titel, lines, io)
    if (value === undefined) return answers.length === 0 ? undefined : answers
    answers.push({ asked: item === undefined ? { feit: one.feit } : { feit: one.feit, item }, value })
  }
  return answers
}

/** Reads lines until one is understood; undefined at the word for stopping, and where there are no more lines. */
async function readAnswer(
  one: Vraag,
  about: string | undefined,
  lines: AsyncIterator<string>,
  io: Io,
): Promise<unknown> {
  for (;;) {
    await io.out(about === undefined ? '> ' : `  ${about} > `)
    const { value: line, done } = await lines.next()
    if (done === true || line.trim().toLowerCase() === 'stop') return undefined
    const value = parseAnswer(one, line)
    if (value !== undefined) return value
    await io.say(
      say(commandLine, 'vraag.notUnderstood', { type: one.soort === 'lijst' ? 'lijst' : one.type }),
    )
  }
}

/** Whole or not at all: a casus that was there is never half overwritten. */
function keepCasus(file: string, casus: Plain): void {
  const draft = `${file}.deel`
  try {
    writeFileSync(draft, `${JSON.stringify(casus, null, 2)}\n`)
    renameSync(draft, file)
  } catch (error) {
    throw fileError(file, error, 'schrijven')
  }
}
