/** `raad`: the report with which a council can decide on an overlay, or on overlays that lie on each other. */
import { difference } from '../../analyse/difference.js'
import type { OverlayJson } from '../../model/overlay.js'
import { isRecord } from '../../model/plain.js'
import { councilReport } from '../../report/council.js'
import type { AdvicePair } from '../../report/council-of.js'
import { toHtml, toMarkdown, toText } from '../../report/report.js'
import { verify } from '../../verify/verify.js'
import { commandLine } from '../../words/command-line.js'
import { say } from '../../words/words.js'
import type { Command } from '../command.js'
import { compareFiles } from '../compared.js'
import { json, UsageError } from '../io.js'
import { isOverlay, loadBase, type NamedRules, readAll, toRules } from '../load.js'

interface NamedOverlay extends NamedRules {
  readonly data: OverlayJson
}

export const raad: Command = {
  name: 'raad',
  usage: say(commandLine, 'raad.usage'),
  summary: say(commandLine, 'raad.short'),
  details: [say(commandLine, 'raad.what'), say(commandLine, 'raad.layers')],
  options: {
    overlay: {
      type: 'string',
      repeatable: true,
      value: say(commandLine, 'file'),
      summary: say(commandLine, 'raad.--overlay'),
    },
    casussen: {
      type: 'string',
      repeatable: true,
      value: say(commandLine, 'file'),
      summary: say(commandLine, 'raad.--casussen'),
    },
    regelset: {
      type: 'string',
      value: say(commandLine, 'file'),
      summary: say(commandLine, 'raad.--regelset'),
    },
    html: { type: 'boolean', summary: say(commandLine, 'verslag.--html') },
    markdown: { type: 'boolean', summary: say(commandLine, 'verslag.--markdown') },
    json: { type: 'boolean', summary: say(commandLine, 'help.asJson') },
  },
  words: [1, Number.POSITIVE_INFINITY],
  run: async (args, io) => {
    const base = await loadBase(args.last('regelset'), io)
    const read = await readAll([...args.words, ...args.all('overlay')], io)
    const whole = read.find(({ data }) => !isOverlay(data))
    if (whole !== undefined) throw new UsageError(say(commandLine, 'raad.noOverlay', { file: whole.word }))
    // What they hold is checked when they are laid on the base.
    const layers = inRow(read as readonly NamedOverlay[], base.id)
    const { ruleSet, deviations = [] } = toRules(layers, base)
    const inputs = args.all('casussen')
    const adviezen: AdvicePair[] = []
    const keep = (nummer: number, voor: AdvicePair['voor'], na: AdvicePair['na']) => {
      adviezen[nummer] = { voor, na }
    }
    const compared = inputs.length === 0 ? undefined : await compareFiles(base, ruleSet, inputs, io, keep)
    const document = councilReport({
      ...{ base, overlays: layers.map(({ data }) => data), ruleSet, deviations },
      ...(compared && { comparison: compared.comparison, adviezen }),
      differences: difference(base, ruleSet),
      verdicts: verify(ruleSet),
    })
    const write = args.has('html') ? toHtml : args.has('markdown') ? toMarkdown : toText
    await io.out(io.asJson ? `${json(document, 2)}\n` : write(document))
    return compared?.code ?? 0
  },
}

/** Each on the layer that it names; where they form no such row, as they were given. */
function inRow(layers: readonly NamedOverlay[], bottom: string): readonly NamedOverlay[] {
  const row: NamedOverlay[] = []
  for (let below = bottom; row.length < layers.length; ) {
    const next = layers.filter((one) => !row.includes(one) && nameBelow(one) === below)
    const [only] = next
    if (only === undefined || next.length > 1) return layers
    row.push(only)
    below = only.data.id
  }
  return row
}

function nameBelow({ data }: NamedOverlay): unknown {
  const { basis }: { readonly basis: unknown } = data
  return isRecord(basis) ? basis['id'] : undefined
}
