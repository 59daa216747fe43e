/** `schema`: the JSON Schema by which an editor helps to write rules or casussen. */
import { nearest } from '../../problem.js'
import { jsonSchemas } from '../../schema/json-schema.js'
import type { Command } from '../command.js'
import { json, UsageError } from '../io.js'
import { loadBase } from '../load.js'

const KINDS = ['regelset', 'regelset-deel', 'overlay', 'casus', 'advies'] as const

export const schema: Command = {
  naam: 'schema',
  gebruik: `<${KINDS.join('|')}> [--regelset bestand]`,
  kort: 'toont een JSON-schema, waarmee een editor helpt bij het schrijven',
  uitleg: ['Vragen en waarden komen uit de regelset: de basisregels, of die van --regelset.'],
  opties: {
    regelset: {
      type: 'string',
      waarde: 'bestand',
      uitleg: 'een regelset of overlay in plaats van de basisregels',
    },
    json: { type: 'boolean', uitleg: 'als JSON; dat is het altijd al' },
  },
  woorden: [1, 1],
  run: async (args, io) => {
    const [word = ''] = args.woorden
    const kind = KINDS.find((one) => one === word)
    if (kind === undefined) {
      const near = nearest(word, KINDS)
      const hint = near === undefined ? `Kies uit: ${KINDS.join(', ')}.` : `Bedoelt u "${near}"?`
      throw new UsageError(`Er is geen schema "${word}". ${hint}`)
    }
    await io.out(`${json(jsonSchemas(await loadBase(args.een('regelset'), io))[kind], 2)}\n`)
    return 0
  },
}
