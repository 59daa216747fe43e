/** `bewaar`: a record of one assessment, as a line of JSON. */
import { createRecord } from '../../keep/record.js'
import type { Dossier } from '../../model/keeping.js'
import { commandLine } from '../../words/command-line.js'
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
      try {
        const options = { ruleSet: assessor.ruleSet, ...(besluit && { besluit }) }
        await io.out(`${json(createRecord(advies, casus as object, options))}\n`)
      } catch (error) {
        if (error instanceof TypeError) throw new UsageError(error.message)
        throw error
      }
      return 0
    }),
}

function decisionIn(args: Args): Dossier['besluit'] {
  const keuze = args.last('besluit')
  const [reden, rol, dag] = [args.last('reden'), args.last('rol'), args.last('dag')]
  if ([keuze, reden, rol, dag].every((said) => said === undefined)) return undefined
  // What is missing or wrong is told by the record.
  return {
    keuze,
    ...(reden !== undefined && { reden }),
    ...(rol !== undefined && { rol }),
    ...(dag !== undefined && { dag }),
  } as Dossier['besluit']
}
