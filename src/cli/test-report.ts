/** What test cases gave, as text: each difference, and the rules that no case touches. */
import { type Block, blocksToText, heading, type Item, list, paragraph, rows } from '../report/blocks.js'
import type { TestReport, TestResult } from '../testcases/run-test-cases.js'
import { countText } from './problems.js'

const MOST_NAMES = 40

export function testReportText({ aantal, geslaagd, resultaten, dekking }: TestReport): string {
  const { regels, beslist, nooitGegolden, nooitBeslist } = dekking
  return blocksToText([
    heading(2, 'testgevallen'),
    list(resultaten.map(resultItem)),
    paragraph(
      `${geslaagd} van de ${countText(aantal, 'testgeval komt', 'testgevallen komen')} uit zoals verwacht.`,
    ),
    heading(2, 'dekking van de regels'),
    rows(
      ['beslist in een testgeval', `${beslist} van de ${regels} regels`],
      ['gold, maar besliste nooit', `${nooitBeslist.length}`],
      ['gold nooit', `${nooitGegolden.length}`],
    ),
    ...named('gold, maar besliste nooit', nooitBeslist),
    ...named('gold nooit', nooitGegolden),
  ])
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
  if (names.length > shown.length) shown.push(`en nog ${names.length - shown.length} (zie --json)`)
  return [heading(2, title), paragraph(shown.join(', '))]
}
