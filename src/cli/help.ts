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
    rows(...commands.map(({ name, summary }) => [name, summary] as const)),
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

export function commandHelp({ name, usage, summary, details, options }: Command): string {
  const told = Object.entries(options).map(([option, about]): readonly [string, string] => [
    about.value === undefined ? `--${option}` : `--${option} <${about.value}>`,
    about.summary,
  ])
  const more = details.flatMap((text): Block[] => [paragraph(text), paragraph('')])
  return blocksToText([
    paragraph(`eigen-kracht ${name}: ${summary}`),
    heading(2, say(commandLine, 'help.usage')),
    { kind: 'drawing', lines: [`eigen-kracht ${name} ${usage}`] },
    ...more,
    heading(2, say(commandLine, 'help.options')),
    rows(...told),
  ])
}

/** The same for programs. */
export function generalHelpJson(commands: readonly Command[]): unknown {
  return { commands: commands.map(({ name, summary }) => ({ name, summary })), codes: EXIT_CODES }
}

export function commandHelpJson({ name, usage, summary, details, options }: Command): unknown {
  const told = Object.entries(options).map(([option, about]) => ({
    name: `--${option}`,
    ...(about.value === undefined ? {} : { value: about.value }),
    summary: about.summary,
  }))
  return { name, usage: `eigen-kracht ${name} ${usage}`, summary, details, options: told }
}
