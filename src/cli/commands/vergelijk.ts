/** `vergelijk`: what two rule sets make of the same casussen. */
import { compare } from '../../compare.js'
import type { Casus } from '../../model/base.generated.js'
import { comparisonToText } from '../../report/comparison-text.js'
import { casusIn } from '../bulk.js'
import type { Command } from '../command.js'
import { isFolder, json, jsonFilesIn, parseJson, readText } from '../io.js'
import { loadRules, NAMES } from '../load.js'

export const vergelijk: Command = {
  naam: 'vergelijk',
  gebruik: '<a> <b> <casussen...> [--json]',
  kort: 'laat zien wat er voor casussen verandert tussen twee regelsets',
  uitleg: [
    `a en b zijn bestanden met een regelset of een overlay, of een van de namen ${NAMES.join(', ')}.`,
    'De casussen staan in een of meer bestanden: één casus, een lijst, of op elke regel één (.ndjson). Een map mag ook.',
  ],
  opties: { json: { type: 'boolean', uitleg: 'de uitkomst als JSON' } },
  woorden: [3, Number.POSITIVE_INFINITY],
  run: async (args, io) => {
    const [one = '', other = '', ...inputs] = args.woorden
    const [a, b] = [loadRules(one).ruleSet, loadRules(other).ruleSet]
    const comparison = compare(a, b, readCasussen(inputs))
    await io.out(args.heeft('json') ? `${json(comparison, 2)}\n` : comparisonToText(comparison, { a, b }))
    return 0
  },
}

/** The casussen of files and folders, one file at a time. `compare` checks what they look like. */
function* readCasussen(inputs: readonly string[]): Generator<Casus> {
  for (const input of inputs.flatMap((word) => (isFolder(word) ? jsonFilesIn(word) : [word]))) {
    for (const data of casussenIn(input)) yield casusIn(data) as Casus
  }
}

function* casussenIn(input: string): Generator<unknown> {
  const text = readText(input)
  if (input === '-' || /\.(ndjson|jsonl)$/i.test(input)) {
    for (const [at, line] of text.split('\n').entries())
      if (line.trim() !== '') yield parseJson(line, `Regel ${at + 1} van "${input}"`)
    return
  }
  const data = parseJson(text, `Het bestand "${input}"`)
  if (Array.isArray(data)) yield* data
  else yield data
}
