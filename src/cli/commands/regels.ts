/** `regels`: a rule set as a list that people can read. */
import { toMarkdown, toText } from '../../report/report.js'
import type { Command } from '../command.js'
import { json, UsageError } from '../io.js'
import { loadRules, NAMES } from '../load.js'

export const regels: Command = {
  naam: 'regels',
  gebruik: '[bestand] [opties]',
  kort: 'toont alle regels in gewone taal, met hun bronnen',
  uitleg: [
    `Zonder bestand zijn dit de basisregels. Een naam mag ook: ${NAMES.join(', ')}. Bij een overlay staan ook de afwijkingen van de basisregels.`,
  ],
  opties: {
    markdown: { type: 'boolean', uitleg: 'als Markdown' },
    afwijkingen: { type: 'boolean', uitleg: 'alleen de afwijkingen van een overlay' },
    json: { type: 'boolean', uitleg: 'de regelset als JSON' },
  },
  woorden: [0, 1],
  run: async (args, io) => {
    if (args.heeft('json') && args.heeft('markdown'))
      throw new UsageError('Kies: "--json" of "--markdown". Allebei tegelijk kan niet.')
    const { ruleSet, deviations } = await loadRules(args.woorden[0] ?? 'basis', io)
    const only = args.heeft('afwijkingen')
    if (only && deviations === undefined)
      throw new UsageError('Alleen een overlay heeft afwijkingen. Dit is een hele regelset.')
    if (args.heeft('json')) {
      const whole = deviations === undefined ? ruleSet : { regelset: ruleSet, afwijkingen: deviations }
      await io.out(`${json(only ? deviations : whole, 2)}\n`)
      return 0
    }
    const tell = args.heeft('markdown') ? toMarkdown : toText
    if (deviations !== undefined) await io.out(`${tell(deviations, { ruleSet })}\n`)
    if (!only) await io.out(tell(ruleSet))
    return 0
  },
}
