/** What the command line says, by language. No other room takes these words along. */
import { nlCommandLine } from './nl/command-line.js'
import type { InEachLanguage, KeyIn } from './words.js'

export const commandLine: InEachLanguage<typeof nlCommandLine> = { nl: nlCommandLine }

export type CommandLine = KeyIn<typeof nlCommandLine>
