/** What a command is, and how its words on the command line are read. */

import { parseArgs } from 'node:util'
import { own } from '../model/names.js'
import { nearest } from '../problem.js'
import { type Io, UsageError } from './io.js'

interface Option {
  readonly type: 'string' | 'boolean'
  /** May be given more than once. */
  readonly meermaals?: true
  /** What its value is called in the help. */
  readonly waarde?: string
  readonly uitleg: string
}

export interface Command {
  readonly naam: string
  /** What stands behind its name in the help, such as `<bestand>`. */
  readonly gebruik: string
  readonly kort: string
  /** More help, a paragraph a line. */
  readonly uitleg: readonly string[]
  readonly opties: Readonly<Record<string, Option>>
  /** The fewest and the most words behind it. */
  readonly woorden: readonly [fewest: number, most: number]
  readonly run: (args: Args, io: Io) => Promise<ExitCode>
}

/** 0: sound; 1: problems in the data; 2: can't be carried out. */
export type ExitCode = 0 | 1 | 2

export interface Args {
  readonly woorden: readonly string[]
  readonly heeft: (option: string) => boolean
  /** The last value given. */
  readonly een: (option: string) => string | undefined
  readonly alle: (option: string) => readonly string[]
}

/** @throws UsageError with the nearest option when one is unknown. */
export function readArgs(
  command: Pick<Command, 'naam' | 'opties' | 'woorden'>,
  argv: readonly string[],
): Args {
  const { opties, naam, woorden } = command
  const options = Object.fromEntries(
    Object.entries(opties).map(([name, { type }]) => [name, { type, multiple: true }]),
  )
  const { tokens, positionals } = parseArgs({
    args: [...argv],
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  })
  const given = new Map<string, string[]>()
  for (const token of tokens) {
    if (token.kind !== 'option') continue
    const option = own(opties, token.name)
    if (option === undefined) {
      const near = nearest(token.name, Object.keys(opties))
      const hint = near === undefined ? '' : ` Bedoelt u "--${near}"?`
      throw new UsageError(`De optie "${token.rawName}" is onbekend bij "${naam}".${hint}`)
    }
    if (option.type === 'boolean' && token.value !== undefined)
      throw new UsageError(`De optie "--${token.name}" krijgt geen waarde.`)
    if (option.type === 'string' && (token.value === undefined || token.value === ''))
      throw new UsageError(`Achter "--${token.name}" hoort een waarde: ${option.waarde ?? 'tekst'}.`)
    given.set(token.name, [...(given.get(token.name) ?? []), token.value ?? ''])
  }
  for (const [name, values] of given) {
    const option = own(opties, name)
    if (values.length > 1 && option?.type === 'string' && option.meermaals !== true)
      throw new UsageError(`Geef "--${name}" maar één keer.`)
  }
  const [fewest, most] = woorden
  if (!given.has('help') && (positionals.length < fewest || positionals.length > most)) {
    const what = positionals.length < fewest ? 'te weinig' : 'te veel'
    throw new UsageError(`Bij "${naam}" staat er ${what} achter. Zie "eigen-kracht ${naam} --help".`)
  }
  return {
    woorden: positionals,
    heeft: (name) => given.has(name),
    een: (name) => given.get(name)?.at(-1),
    alle: (name) => given.get(name) ?? [],
  }
}
