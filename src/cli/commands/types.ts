/** `types`: TypeScript types of a casus by rules with facts of one's own. */
import { commandLine } from '../../words/command-line.js'
import { say } from '../../words/words.js'
import { casusTypes } from '../casus-types.js'
import type { Command } from '../command.js'
import { json } from '../io.js'
import { loadRules, OVERLAY_OPTION, RULE_SET_NAMES } from '../load.js'

export const types: Command = {
  name: 'types',
  usage: say(commandLine, 'types.usage'),
  summary: say(commandLine, 'types.short'),
  details: [say(commandLine, 'regels.which', { names: RULE_SET_NAMES }), say(commandLine, 'types.what')],
  options: { ...OVERLAY_OPTION, json: { type: 'boolean', summary: say(commandLine, 'types.--json') } },
  words: [0, 1],
  run: async (args, io) => {
    const { ruleSet } = await loadRules(args.words[0] ?? 'basis', io, { above: args.all('overlay') })
    const text = `// ${say(commandLine, 'types.head', { id: ruleSet.id, version: ruleSet.versie })}
import type { EenVan, Tussen, Visie } from 'eigen-kracht'

${casusTypes(ruleSet)}`
    await io.out(args.has('json') ? `${json({ types: text })}\n` : text)
    return 0
  },
}
