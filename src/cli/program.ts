/** Finds the command, lets it run, and turns what goes wrong into words and an exit code. */
import { version } from '../../package.json'
import { CasusError, nearest, RuleSetError } from '../problem.js'
import { type Command, type ExitCode, readArgs } from './command.js'
import { begin } from './commands/begin.js'
import { beoordeel } from './commands/beoordeel.js'
import { regels } from './commands/regels.js'
import { schema } from './commands/schema.js'
import { toets } from './commands/toets.js'
import { vergelijk } from './commands/vergelijk.js'
import { verschil } from './commands/verschil.js'
import { commandHelp, generalHelp } from './help.js'
import { type Io, UsageError } from './io.js'
import { problemLines } from './problems.js'

const commands: readonly Command[] = [beoordeel, toets, vergelijk, verschil, regels, schema, begin]
const HELP = new Set(['--help', '-h', 'help'])
const VERSION = new Set(['--versie', '--version', '-v'])

/** Runs one command line, without the name of the program. */
export async function runProgram(argv: readonly string[], io: Io): Promise<ExitCode> {
  try {
    return await dispatch(argv, io)
  } catch (error) {
    return await explain(error, io)
  }
}

async function dispatch([word, ...rest]: readonly string[], io: Io): Promise<ExitCode> {
  if (word === undefined) {
    await io.complain('Geef een opdracht. Zie "eigen-kracht --help".')
    return 2
  }
  if (VERSION.has(word)) {
    await io.out(`${version}\n`)
    return 0
  }
  if (HELP.has(word)) {
    const about = rest[0] === undefined ? undefined : find(rest[0])
    await io.out(about === undefined ? generalHelp(commands) : commandHelp(about))
    return 0
  }
  const command = withHelp(find(word))
  const args = readArgs(command, rest)
  if (args.heeft('help')) {
    await io.out(commandHelp(command))
    return 0
  }
  return command.run(args, io)
}

function find(word: string): Command {
  const found = commands.find(({ naam }) => naam === word)
  if (found !== undefined) return found
  const names = [...commands.map(({ naam }) => naam), '--help', '--versie']
  const near = nearest(word, names)
  const hint = near === undefined ? 'Zie "eigen-kracht --help".' : `Bedoelt u "${near}"?`
  throw new UsageError(`De opdracht "${word}" is onbekend. ${hint}`)
}

function withHelp(command: Command): Command {
  return { ...command, opties: { ...command.opties, help: { type: 'boolean', uitleg: 'deze uitleg' } } }
}

async function explain(error: unknown, io: Io): Promise<ExitCode> {
  if (error instanceof UsageError) {
    await io.complain(error.message)
    return 2
  }
  if (!(error instanceof RuleSetError || error instanceof CasusError)) throw error
  const isCasus = error instanceof CasusError
  await io.complain(isCasus ? 'De casus klopt niet.' : 'De regelset klopt niet.')
  for (const line of problemLines(error.problems)) await io.complain(line)
  return isCasus ? 1 : 2
}
