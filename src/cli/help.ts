/** The help texts, made from what the commands say of themselves. */
import { type Block, heading, list, paragraph, rows } from '../report/blocks.js'
import { blocksToText } from '../report/write/text.js'
import { commandLine } from '../words/command-line.js'
import { say } from '../words/words.js'
import type { Command } from './command.js'

/** The same in every command. */
const EXIT_CODES = ([0, 1, 2, 3] as const).map((code) => say(commandLine, `help.code.${code}`))

export function generalHelp(commands: readonly Command[]): string {
  return blocksToText([
    paragraph(say(commandLine, 'help.what')),
    heading(2, say(commandLine, 'help.usage')),
    { kind: 'drawing', lines: [say(commandLine, 'help.line')] },
    heading(2, say(commandLine, 'help.commands')),
    rows(...commands.map(({ naam, kort }) => [naam, kort] as const)),
    heading(2, say(commandLine, 'help.options')),
    rows(
      ...(['--help', '--versie', '--json'] as const).map(
        (option) => [option, say(commandLine, `help.${option}`)] as const,
      ),
    ),
    heading(2, say(commandLine, 'help.codes')),
    list(EXIT_CODES),
  ])
}

export function commandHelp({ naam, gebruik, kort, uitleg, opties }: Command): string {
  const options = Object.entries(opties).map(
    ([name, { waarde, uitleg: text }]): readonly [string, string] => [
      waarde === undefined ? `--${name}` : `--${name} <${waarde}>`,
      text,
    ],
  )
  const more = uitleg.flatMap((text): Block[] => [paragraph(text), paragraph('')])
  return blocksToText([
    paragraph(`eigen-kracht ${naam}: ${kort}`),
    heading(2, say(commandLine, 'help.usage')),
    { kind: 'drawing', lines: [`eigen-kracht ${naam} ${gebruik}`] },
    ...more,
    heading(2, say(commandLine, 'help.options')),
    rows(...options),
  ])
}

/** The same for programs. */
export function generalHelpJson(commands: readonly Command[]): unknown {
  return { opdrachten: commands.map(({ naam, kort }) => ({ naam, kort })), codes: EXIT_CODES }
}

export function commandHelpJson({ naam, gebruik, kort, uitleg, opties }: Command): unknown {
  const options = Object.entries(opties).map(([name, { waarde, uitleg: text }]) => ({
    naam: `--${name}`,
    ...(waarde === undefined ? {} : { waarde }),
    uitleg: text,
  }))
  return { naam, gebruik: `eigen-kracht ${naam} ${gebruik}`, kort, uitleg, opties: options }
}
