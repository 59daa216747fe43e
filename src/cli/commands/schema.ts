/** `schema`: the JSON Schema by which an editor helps to write rules or casussen. */
import { nearest } from '../../problem.js'
import { jsonSchemas } from '../../schema/json-schema.js'
import { commandLine } from '../../words/command-line.js'
import { common } from '../../words/start.js'
import { say } from '../../words/words.js'
import type { Command } from '../command.js'
import { json, UsageError } from '../io.js'
import { loadBase, OVERLAY_OPTION } from '../load.js'

const SCHEMA_KINDS = ['regelset', 'regelset-deel', 'overlay', 'casus', 'advies', 'dossier'] as const

export const schema: Command = {
  name: 'schema',
  usage: say(commandLine, 'schema.usage', { names: SCHEMA_KINDS }),
  summary: say(commandLine, 'schema.short'),
  details: [say(commandLine, 'schema.from')],
  options: {
    regelset: {
      type: 'string',
      value: say(commandLine, 'file'),
      summary: say(commandLine, 'schema.--regelset'),
    },
    ...OVERLAY_OPTION,
    json: { type: 'boolean', summary: say(commandLine, 'schema.--json') },
  },
  words: [1, 1],
  run: async (args, io) => {
    const [word = ''] = args.words
    const kind = SCHEMA_KINDS.find((one) => one === word)
    if (kind === undefined) {
      const near = nearest(word, SCHEMA_KINDS)
      const hint =
        near === undefined
          ? say(commandLine, 'chooseSchema', { names: SCHEMA_KINDS })
          : say(common, 'meant', { hint: near })
      throw new UsageError(`${say(commandLine, 'unknownSchema', { name: word })} ${hint}`)
    }
    const ruleSet = await loadBase(args.last('regelset'), io, args.all('overlay'))
    await io.out(`${json(jsonSchemas(ruleSet)[kind], 2)}\n`)
    return 0
  },
}
