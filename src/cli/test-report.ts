/** What test cases gave, as text: each difference, and the rules that no case touches. */
import { countText, numberText } from '../number-text.js'
import { type Block, heading, type Item, list, paragraph, rows } from '../report/blocks.js'
import { blocksToText } from '../report/write/text.js'
import type { TestReport, TestResult } from '../testcases/run-test-cases.js'

const MOST_NAMES = 40

export function testReportText({ aantal, geslaagd, resultaten, dekking }: TestReport): string {
  const { regels, beslist, nooitGegolden, nooitBeslist } = dekking
  return blocksToText([
    heading(2, 'testgevallen'),
    list(resultaten.map(resultItem)),
    paragraph(verdictText(geslaagd, aantal)),
    heading(2, 'dekking van de regels'),
    rows(
      ['beslist in een testgeval', `${numberText(beslist)} van de ${countText(regels, 'regel', 'regels')}`],
      ['gold, maar besliste nooit', numberText(nooitBeslist.length)],
      ['gold nooit', numberText(nooitGegolden.length)],
    ),
    ...named('gold, maar besliste nooit', nooitBeslist),
    ...named('gold nooit', nooitGegolden),
  ])
}

function verdictText(passed: number, all: number): string {
  if (all === 1) return `Het testgeval komt ${passed === 1 ? '' : 'niet '}uit zoals verwacht.`
  const come = passed === 1 ? 'komt' : 'komen'
  return `${numberText(passed)} van de ${numberText(all)} testgevallen ${come} uit zoals verwacht.`
}

function resultItem({ naam, geslaagd, verschillen, problemen }: TestResult): Item {
  if (geslaagd) return { text: `✓ ${naam}` }
  const parts: Item[] = [
    ...problemen.map(({ pad, bericht }) => ({ text: pad === '' ? bericht : `${pad}: ${bericht}` })),
    ...verschillen.map(({ veld, verwacht, gekregen, regels }) => ({
      text: veld,
      parts: [
        { text: `verwacht: ${verwacht}` },
        { text: `gekregen: ${gekregen}` },
        ...(regels.length === 0 ? [] : [{ text: `door: ${regels.join(', ')}` }]),
      ],
    })),
  ]
  return { text: `✗ ${naam}`, parts }
}

function named(title: string, names: readonly string[]): Block[] {
  if (names.length === 0) return []
  const shown = names.slice(0, MOST_NAMES)
  if (names.length > shown.length)
    shown.push(`en nog ${numberText(names.length - shown.length)} (zie --json)`)
  return [heading(2, title), paragraph(shown.join(', '))]
}
