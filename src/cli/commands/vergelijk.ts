/** `vergelijk`: what two rule sets make of the same casussen. */
import { compareSound } from '../../compare.js'
import type { Casus } from '../../model/base.generated.js'
import type { RuleSet } from '../../model/ruleset.js'
import { validityOn } from '../../model/validity.js'
import type { Problem } from '../../problem.js'
import { comparisonBlocks } from '../../report/comparison.js'
import { blocksToText } from '../../report/write/text.js'
import { commandLine } from '../../words/command-line.js'
import { say } from '../../words/words.js'
import { casusIn, casusPlace, complainOf, unreadable } from '../bulk.js'
import { readDocuments } from '../casussen.js'
import type { Command } from '../command.js'
import type { FoundCasus } from '../documents.js'
import { type ExitCode, worst } from '../exit-code.js'
import { isFolder, jsonFilesIn } from '../files.js'
import { json } from '../io.js'
import { dayOf } from '../judge.js'
import { OVERLAY_OPTION, RULE_SET_NAMES } from '../load.js'
import { loadTwo } from '../two-rule-sets.js'

export const vergelijk: Command = {
  name: 'vergelijk',
  usage: say(commandLine, 'vergelijk.usage'),
  summary: say(commandLine, 'vergelijk.short'),
  details: [
    say(commandLine, 'help.twoRuleSets', { names: RULE_SET_NAMES }),
    say(commandLine, 'vergelijk.casussen'),
  ],
  options: { ...OVERLAY_OPTION, json: { type: 'boolean', summary: say(commandLine, 'help.asJson') } },
  words: [2, Number.POSITIVE_INFINITY],
  run: async (args, io) => {
    const { a, b, rest: inputs } = await loadTwo(args, io, 1)
    let code: ExitCode = 0
    const read: { readonly found: FoundCasus; readonly bestand: string }[] = []
    for (const bestand of inputs.flatMap((word) => (isFolder(word) ? jsonFilesIn(word) : [word])))
      for (const found of await readDocuments(bestand, io)) {
        if ('data' in found.inhoud) read.push({ found, bestand })
        else {
          const refused = unreadable(found.inhoud)
          code = worst(code, refused.code)
          await complainOf(casusPlace(found, bestand), refused, io)
        }
      }
    const casussen = read.map(({ found }) => casusIn('data' in found.inhoud ? found.inhoud.data : undefined))
    const wrong: { readonly nummer: number; readonly problems: readonly Problem[] }[] = []
    // Each casus is checked when it is compared.
    const comparison = compareSound(a, b, casussen as Casus[], (nummer, problems) => {
      wrong.push({ nummer, problems })
    })
    for (const { nummer, problems } of wrong) {
      const { found, bestand } = read[nummer] ?? {}
      code = worst(code, 1)
      if (found !== undefined && bestand !== undefined)
        await complainOf(casusPlace(found, bestand), { problems, code: 1 }, io)
    }
    const notes = casusDaysOutOfForce([a, b], casussen)
    for (const note of notes) await io.complain(note)
    const whole = notes.length === 0 ? comparison : { ...comparison, letOp: notes }
    await io.out(
      io.asJson
        ? `${json(whole, code === 0 ? 2 : undefined)}\n`
        : blocksToText(comparisonBlocks(comparison, { a, b }, 'zie --json')),
    )
    return code
  },
}

/** Of rules that were not in force on the day of a casus; that some count on no day was said when they were read. */
function casusDaysOutOfForce(ruleSets: readonly RuleSet[], casussen: readonly unknown[]): readonly string[] {
  const notes = ruleSets.flatMap((ruleSet) =>
    casussen.flatMap((casus) => {
      const day = dayOf(casus)
      const validity = day === undefined ? 'geldig' : validityOn(ruleSet, day)
      return validity === 'geldig' ? [] : [say(commandLine, 'notInForce', { id: ruleSet.id, validity })]
    }),
  )
  return [...new Set(notes)]
}
