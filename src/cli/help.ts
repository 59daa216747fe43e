/** The help texts, made from what the commands say of themselves. */
import { type Block, heading, list, paragraph, rows } from '../report/blocks.js'
import { blocksToText } from '../report/write/text.js'
import type { Command } from './command.js'

/** The same in every command. */
const EXIT_CODES = [
  '0: gedaan, en er is niets mis gevonden',
  '1: gedaan, en er klopt iets niet: in de regels die zijn getoetst, in een casus, of een testgeval komt anders uit',
  '2: niet (helemaal) gedaan: de opdracht, een bestand, de regels of de uitvoer is niet te gebruiken',
  '3: een fout in het programma zelf',
]

export function generalHelp(commands: readonly Command[]): string {
  return blocksToText([
    paragraph('eigen-kracht: weegt eigen kracht met regels die u kunt lezen, toetsen en aanpassen.'),
    heading(2, 'gebruik'),
    { kind: 'drawing', lines: ['eigen-kracht <opdracht> [opties]'] },
    heading(2, 'opdrachten'),
    rows(...commands.map(({ naam, kort }) => [naam, kort] as const)),
    heading(2, 'opties'),
    rows(
      ['--help', 'deze uitleg, of die van een opdracht'],
      ['--versie', 'het versienummer (ook --version)'],
      ['--json', 'bij elke opdracht: de uitkomst als JSON; ook een fout is dan JSON, op de standaarduitvoer'],
    ),
    heading(2, 'code bij het einde'),
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
    heading(2, 'gebruik'),
    { kind: 'drawing', lines: [`eigen-kracht ${naam} ${gebruik}`] },
    ...more,
    heading(2, 'opties'),
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
