/** One casus with the rules that it is judged by, for commands that look at a single one. */
import type { Assessor } from '../assessor.js'
import { CasusError } from '../problem.js'
import { commandLine } from '../words/command-line.js'
import { say } from '../words/words.js'
import { casusIn, casusPlace, complainOf, unreadable } from './bulk.js'
import { readDocuments } from './casussen.js'
import type { Args, Command } from './command.js'
import type { ExitCode } from './exit-code.js'
import { fileOf } from './files.js'
import { type Io, UsageError } from './io.js'
import { readJudge } from './judge.js'
import { OVERLAY_OPTION } from './load.js'

interface OneCasus {
  readonly assessor: Assessor<unknown>
  readonly casus: unknown
  readonly kenmerk: string
}

/** Which rules a casus is judged by. */
export const RULES_OPTIONS: Command['options'] = {
  regelset: {
    type: 'string',
    value: say(commandLine, 'file'),
    summary: say(commandLine, 'beoordeel.--regelset'),
  },
  ...OVERLAY_OPTION,
}

/**
 * Lets `use` look at the casus in a file, once that has been judged.
 *
 * @returns 1 or 2, and says why, when there is something wrong with it
 * @throws UsageError when there is more than one
 */
export async function withOneCasus(
  file: string,
  args: Args,
  io: Io,
  use: (one: OneCasus) => Promise<ExitCode>,
): Promise<ExitCode> {
  const judge = await readJudge(args, io)
  const [found, ...more] = await readDocuments(file, io)
  if (found === undefined || more.length > 0)
    throw new UsageError(
      say(commandLine, 'oneCasus', {
        file: fileOf(file),
        count: found === undefined ? 0 : more.length + 1,
      }),
    )
  const place = casusPlace(found, file)
  if (!('data' in found.inhoud)) {
    const refused = unreadable(found.inhoud)
    await complainOf(place, refused, io)
    return refused.code
  }
  const casus = casusIn(found.inhoud.data)
  let one: OneCasus
  try {
    const assessor = judge.choose(casus)
    one = { assessor, casus, kenmerk: assessor.decide(casus).kenmerk }
  } catch (error) {
    if (!(error instanceof CasusError)) throw error
    await complainOf(place, { problems: error.problems, code: 1 }, io)
    return 1
  }
  for (const note of judge.notes()) await io.complain(note)
  return use(one)
}
