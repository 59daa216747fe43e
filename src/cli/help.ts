/** The help texts, made from what the commands say of themselves. */
import { type Block, blocksToText, heading, list, paragraph, rows } from '../report/blocks.js'
import type { Command } from './command.js'

const EXIT_CODES = [
  '0: in orde',
  '1: er zijn fouten in de regels, de casussen of de uitkomsten',
  '2: de opdracht is niet uit te voeren, bijvoorbeeld omdat een bestand er niet is',
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
