/** `verschil`: where two rule sets can differ at all, found without casussen. */
import { difference } from '../../analyse/difference.js'
import { toText } from '../../report/report.js'
import type { Command } from '../command.js'
import { json } from '../io.js'
import { loadRules, NAMES } from '../load.js'

export const verschil: Command = {
  naam: 'verschil',
  gebruik: '<a> <b> [--json]',
  kort: 'zoekt uit bij welke uitkomsten twee regelsets kunnen verschillen',
  uitleg: [
    `a en b zijn bestanden met een regelset of een overlay, of een van de namen ${NAMES.join(', ')}.`,
    'Bij elk verschil staat een zo klein mogelijke casus die het laat zien.',
  ],
  opties: { json: { type: 'boolean', uitleg: 'de uitkomst als JSON' } },
  woorden: [2, 2],
  run: async (args, io) => {
    const [one = '', other = ''] = args.woorden
    const [a, b] = [(await loadRules(one, io)).ruleSet, (await loadRules(other, io)).ruleSet]
    const differences = difference(a, b)
    await io.out(args.heeft('json') ? `${json(differences, 2)}\n` : toText(differences, { a, b }))
    return 0
  },
}
