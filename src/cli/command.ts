/** What a command is, and how its words on the command line are read. */

import { parseArgs } from 'node:util'
import { own } from '../model/names.js'
import { nearest } from '../problem.js'
import { commandLine } from '../words/command-line.js'
import { common } from '../words/start.js'
import { say } from '../words/words.js'
import type { ExitCode } from './exit-code.js'
import { type Io, UsageError } from './io.js'

interface Option {
  readonly type: 'string' | 'boolean'
  /** May be given more than once. */
  readonly repeatable?: true
  /** What its value is called in the help. */
  readonly value?: string
  readonly summary: string
}

export interface Command {
  readonly name: string
  /** What stands behind its name in the help, such as `<bestand>`. */
  readonly usage: string
  readonly summary: string
  /** More help, a paragraph a line. */
  readonly details: readonly string[]
  readonly options: Readonly<Record<string, Option>>
  /** The fewest and the most words behind it. */
  readonly words: readonly [fewest: number, most: number]
  readonly run: (args: Args, io: Io) => Promise<ExitCode>
}

export interface Args {
  readonly words: readonly string[]
  readonly has: (option: string) => boolean
  /** The last value given. */
  readonly last: (option: string) => string | undefined
  readonly all: (option: string) => readonly string[]
}

/** @throws UsageError with the nearest option when one is unknown. */
export function readArgs(
  command: Pick<Command, 'name' | 'options' | 'words'>,
  argv: readonly string[],
): Args {
  const { options, words } = command
  const asked = Object.fromEntries(
    Object.entries(options).map(([name, { type }]) => [name, { type, multiple: true }]),
  )
  const { tokens, positionals } = parseArgs({
    args: [...argv],
    options: asked,
    strict: false,
    allowPositionals: true,
    tokens: true,
  })
  const given = new Map<string, string[]>()
  for (const token of tokens) {
    if (token.kind !== 'option') continue
    const name = token.name === 'h' ? 'help' : token.name
    const option = own(options, name)
    if (option === undefined) {
      const near = nearest(name, Object.keys(options))
      const hint = near === undefined ? '' : ` ${say(common, 'meant', { hint: `--${near}` })}`
      throw new UsageError(
        `${say(commandLine, 'unknownOption', { name: token.rawName, command: command.name })}${hint}`,
      )
    }
    if (option.type === 'boolean' && token.value !== undefined)
      throw new UsageError(say(commandLine, 'optionTakesNothing', { name }))
    // Another option behind it is no value; a file of that name is `./--name`.
    const isOption = token.inlineValue === false && /^-./.test(token.value)
    if (option.type === 'string' && (token.value === undefined || token.value === '' || isOption))
      throw new UsageError(
        say(commandLine, 'optionTakesValue', { name, value: option.value ?? say(commandLine, 'text') }),
      )
    given.set(name, [...(given.get(name) ?? []), token.value ?? ''])
  }
  for (const [name, values] of given) {
    const option = own(options, name)
    if (values.length > 1 && option?.type === 'string' && option.repeatable !== true)
      throw new UsageError(say(commandLine, 'optionOnce', { name }))
  }
  const [fewest, most] = words
  if (!given.has('help') && (positionals.length < fewest || positionals.length > most)) {
    const about = { command: command.name, given: positionals.length }
    throw new UsageError(
      about.given < fewest
        ? say(commandLine, 'tooFewWords', { ...about, fewest })
        : say(commandLine, 'tooManyWords', { ...about, most }),
    )
  }
  return {
    words: positionals,
    has: (name) => given.has(name),
    last: (name) => given.get(name)?.at(-1),
    all: (name) => given.get(name) ?? [],
  }
}

/** Whether JSON was asked for, wherever it stands: then what is wrong with the rest of the line is told in JSON too. */
export function asksJson(argv: readonly string[]): boolean {
  const end = argv.indexOf('--')
  return (end < 0 ? argv : argv.slice(0, end)).some((word) => word === '--json' || word.startsWith('--json='))
}
