/** `bewaar`: a record of one assessment, as a line of JSON. */
import { decisionFaults } from '../../keep/decision.js'
import { createRecord } from '../../keep/record.js'
import type { BesluitKeuze, Dossier } from '../../model/keeping.js'
import { told } from '../../problem.js'
import { commandLine } from '../../words/command-line.js'
import { keeping } from '../../words/index.js'
import { say } from '../../words/words.js'
import type { Args, Command } from '../command.js'
import { json, UsageError } from '../io.js'
import { RULES_OPTIONS, withOneCasus } from '../one-casus.js'

export const bewaar: Command = {
  name: 'bewaar',
  usage: say(commandLine, 'bewaar.usage'),
  summary: say(commandLine, 'bewaar.short'),
  details: [say(commandLine, 'bewaar.what')],
  options: {
    besluit: {
      type: 'string',
      value: say(commandLine, 'bewaar.choice'),
      summary: say(commandLine, 'bewaar.--besluit'),
    },
    reden: { type: 'string', value: say(commandLine, 'text'), summary: say(commandLine, 'bewaar.--reden') },
    rol: { type: 'string', value: say(commandLine, 'text'), summary: say(commandLine, 'bewaar.--rol') },
    dag: { type: 'string', value: say(commandLine, 'bewaar.day'), summary: say(commandLine, 'bewaar.--dag') },
    ...RULES_OPTIONS,
    json: { type: 'boolean', summary: say(commandLine, 'help.asJson') },
  },
  words: [1, 1],
  run: (args, io) =>
    withOneCasus(args.words[0] ?? '', args, io, async ({ assessor, casus }) => {
      const advies = assessor.assess(casus)
      const besluit = decisionIn(args)
      const options = { ruleSet: assessor.ruleSet, ...(besluit && { besluit }) }
      await io.out(`${json(createRecord(advies, casus as object, options))}\n`)
      return 0
    }),
}

/** @throws UsageError with what is missing or wrong, by the names of the options */
function decisionIn(args: Args): Dossier['besluit'] {
  const keuze = args.last('besluit')
  const [reden, rol, dag] = [args.last('reden'), args.last('rol'), args.last('dag')]
  if ([keuze, reden, rol, dag].every((said) => said === undefined)) return undefined
  const besluit = {
    keuze,
    ...(reden !== undefined && { reden }),
    ...(rol !== undefined && { rol }),
    ...(dag !== undefined && { dag }),
  } as BesluitKeuze
  const wrong = told(decisionFaults(besluit, ''), keeping).map(({ pad, bericht }) =>
    say(commandLine, 'optionIs', { name: pad.slice('/'.length).replace('keuze', 'besluit'), why: bericht }),
  )
  if (wrong.length > 0) throw new UsageError(wrong.join('\n'))
  return besluit
}
