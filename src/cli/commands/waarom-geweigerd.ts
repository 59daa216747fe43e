/** `waarom-geweigerd`: what is wrong with an overlay, which casus shows it, and what would be taken. */
import { whyRefused } from '../../overlay/why-refused.js'
import { refusalBlocks } from '../../report/refusals.js'
import { blocksToText } from '../../report/write/text.js'
import { commandLine } from '../../words/command-line.js'
import { say } from '../../words/words.js'
import type { Command } from '../command.js'
import { json } from '../io.js'
import { layersOf, loadBase, OVERLAY_OPTION, readAll } from '../load.js'

export const waaromGeweigerd: Command = {
  name: 'waarom-geweigerd',
  usage: say(commandLine, 'waarom-geweigerd.usage'),
  summary: say(commandLine, 'waarom-geweigerd.short'),
  details: [say(commandLine, 'waarom-geweigerd.what')],
  options: {
    basis: { type: 'string', value: say(commandLine, 'file'), summary: say(commandLine, 'toets.--basis') },
    ...OVERLAY_OPTION,
    json: { type: 'boolean', summary: say(commandLine, 'help.asJson') },
  },
  words: [1, 1],
  run: async (args, io) => {
    const base = await loadBase(args.last('basis'), io)
    const { bottom, overlays } = layersOf(await readAll([...args.words, ...args.all('overlay')], io), base)
    const refusals = whyRefused(bottom, ...overlays.map(({ data }) => data))
    await io.out(io.asJson ? `${json(refusals, 2)}\n` : blocksToText(refusalBlocks(refusals, bottom)))
    return refusals.length === 0 ? 0 : 1
  },
}
