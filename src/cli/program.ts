/** Finds the command, lets it run, and turns what goes wrong into words and an exit code. */
import { version } from '../../package.json'
import { nearest } from '../problem.js'
import { commandLine } from '../words/command-line.js'
import { common } from '../words/start.js'
import { say } from '../words/words.js'
import { asksJson, type Command, readArgs } from './command.js'
import { begin } from './commands/begin.js'
import { beoordeel } from './commands/beoordeel.js'
import { bewaar } from './commands/bewaar.js'
import { compileer } from './commands/compileer.js'
import { kantelpunten } from './commands/kantelpunten.js'
import { raad } from './commands/raad.js'
import { regels } from './commands/regels.js'
import { registerCommand } from './commands/register.js'
import { schema } from './commands/schema.js'
import { toets } from './commands/toets.js'
import { types } from './commands/types.js'
import { vergelijk } from './commands/vergelijk.js'
import { vergelijkCasus } from './commands/vergelijk-casus.js'
import { verschil } from './commands/verschil.js'
import { verslag } from './commands/verslag.js'
import { vraag } from './commands/vraag.js'
import { waaromGeweigerd } from './commands/waarom-geweigerd.js'
import { waaromNiet } from './commands/waarom-niet.js'
import type { ExitCode } from './exit-code.js'
import { commandHelp, commandHelpJson, generalHelp, generalHelpJson } from './help.js'
import { type Complaint, complain, type Io, json, UsageError } from './io.js'
import { RulesRefused } from './load.js'
import { problemLines } from './problems.js'

const commands: readonly Command[] = [
  beoordeel,
  vraag,
  kantelpunten,
  waaromNiet,
  toets,
  verslag,
  vergelijkCasus,
  bewaar,
  registerCommand,
  vergelijk,
  verschil,
  waaromGeweigerd,
  raad,
  regels,
  schema,
  compileer,
  types,
  begin,
]
const HELP = new Set(['--help', '-h', 'help'])
const VERSION = new Set(['--versie', '--version', '-v'])

/** Runs one command line, without the name of the program. */
export async function runProgram(argv: readonly string[], streams: Io): Promise<ExitCode> {
  const io = { ...streams, asJson: asksJson(argv) }
  try {
    return await dispatch(argv, io)
  } catch (error) {
    return tellFailure(complaintOf(error), io)
  }
}

async function dispatch(argv: readonly string[], io: Io): Promise<ExitCode> {
  // It may stand in front of the command too.
  const start = argv.findIndex((word) => word !== '--json')
  const [word, ...rest] = start < 0 ? [] : argv.slice(start)
  if (word === undefined) throw new UsageError(say(commandLine, 'noCommand'))
  if (VERSION.has(word)) {
    await io.out(io.asJson ? `${json({ versie: version })}\n` : `${version}\n`)
    return 0
  }
  if (HELP.has(word)) {
    const about = rest.find((one) => one !== '--json')
    await tellHelp(about === undefined ? undefined : findCommand(about), io)
    return 0
  }
  const command = withHelp(findCommand(word))
  const args = readArgs(command, start > 0 ? ['--json', ...rest] : rest)
  if (args.has('help')) {
    await tellHelp(command, io)
    return 0
  }
  return command.run(args, io)
}

async function tellHelp(about: Command | undefined, io: Io): Promise<void> {
  if (!io.asJson) return io.out(about === undefined ? generalHelp(commands) : commandHelp(about))
  await io.out(`${json(about === undefined ? generalHelpJson(commands) : commandHelpJson(about), 2)}\n`)
}

function findCommand(word: string): Command {
  const found = commands.find(({ name }) => name === word)
  if (found !== undefined) return found
  const names = [...commands.map(({ name }) => name), '--help', '--versie']
  const near = nearest(word, names)
  const hint = near === undefined ? say(commandLine, 'seeHelp') : say(common, 'meant', { hint: near })
  throw new UsageError(`${say(commandLine, 'unknownCommand', { name: word })} ${hint}`)
}

function withHelp(command: Command): Command {
  return {
    ...command,
    options: { ...command.options, help: { type: 'boolean', summary: say(commandLine, 'help.--help.here') } },
  }
}

function complaintOf(error: unknown): Complaint {
  if (error instanceof UsageError) return { bericht: error.message, code: 2 }
  if (error instanceof RulesRefused) {
    const { bestand, problems, message } = error
    const regels = [...problemLines(problems), `  ${say(commandLine, 'standsIn', { file: bestand })}`]
    return { bestand, bericht: message, regels, meer: { problemen: problems }, code: 2 }
  }
  const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  return { bericht: say(commandLine, 'ownFault', { what }), code: 3 }
}

/** When even that can't be written where it should, standard error is left. */
async function tellFailure(complaint: Complaint, io: Io): Promise<ExitCode> {
  try {
    await complain(complaint, io)
  } catch (error) {
    await io.complain(complaintOf(error).bericht)
  }
  return complaint.code
}
