/** `vergelijk`: what two rule sets make of the same casussen. */
import type { RuleSet } from '../../model/ruleset.js'
import { comparisonBlocks } from '../../report/comparison.js'
import { blocksToText } from '../../report/write/text.js'
import { commandLine } from '../../words/command-line.js'
import { say } from '../../words/words.js'
import type { Command } from '../command.js'
import { compareFiles } from '../compared.js'
import { json } from '../io.js'
import { outOfForce } from '../judge.js'
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
    const { comparison, casussen, code } = await compareFiles(a, b, inputs, io)
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

/** Of rules that were not in force on the day of a casus. */
function casusDaysOutOfForce(ruleSets: readonly RuleSet[], casussen: readonly unknown[]): readonly string[] {
  const notes = ruleSets.flatMap((ruleSet) =>
    outOfForce(ruleSet, casussen).map((validity) =>
      say(commandLine, 'notInForce', { id: ruleSet.id, validity }),
    ),
  )
  return [...new Set(notes)]
}
