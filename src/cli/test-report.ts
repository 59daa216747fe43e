/** What test cases gave, as text: each difference, and the rules that no case touches. */
import { numberText } from '../number-text.js'
import { type Block, heading, type ListItem, list, paragraph, rows } from '../report/blocks.js'
import { blocksToText } from '../report/write/text.js'
import type { TestReport, TestResult } from '../testcases/run-test-cases.js'
import { commandLine } from '../words/command-line.js'
import { say } from '../words/words.js'

const MOST_NAMES = 40

export function testReportText({ aantal, geslaagd, resultaten, dekking }: TestReport): string {
  const { regels, beslist, nooitGegolden, nooitBeslist } = dekking
  return blocksToText([
    heading(2, say(commandLine, 'cases')),
    list(resultaten.map(resultItem)),
    paragraph(say(commandLine, 'casesCameOut', { passed: geslaagd, all: aantal })),
    heading(2, say(commandLine, 'coverage')),
    rows(
      [say(commandLine, 'decided'), say(commandLine, 'decidedOf', { decided: beslist, rules: regels })],
      [say(commandLine, 'neverDecided'), numberText(nooitBeslist.length)],
      [say(commandLine, 'neverHeld'), numberText(nooitGegolden.length)],
    ),
    ...namesBlock(say(commandLine, 'neverDecided'), nooitBeslist),
    ...namesBlock(say(commandLine, 'neverHeld'), nooitGegolden),
  ])
}

function resultItem({ naam, geslaagd, verschillen, problemen }: TestResult): ListItem {
  if (geslaagd) return { text: `✓ ${naam}` }
  const parts: ListItem[] = [
    ...problemen.map(({ pad, bericht }) => ({ text: pad === '' ? bericht : `${pad}: ${bericht}` })),
    ...verschillen.map(({ veld, verwacht, gekregen, regels }) => ({
      text: veld,
      parts: [
        { text: say(commandLine, 'expected', { text: verwacht }) },
        { text: say(commandLine, 'got', { text: gekregen }) },
        ...(regels.length === 0 ? [] : [{ text: say(commandLine, 'by', { names: regels }) }]),
      ],
    })),
  ]
  return { text: `✗ ${naam}`, parts }
}

function namesBlock(title: string, names: readonly string[]): Block[] {
  if (names.length === 0) return []
  const shown = names.slice(0, MOST_NAMES)
  if (names.length > shown.length)
    shown.push(say(commandLine, 'moreNames', { count: names.length - shown.length }))
  return [heading(2, title), paragraph(shown.join(', '))]
}
