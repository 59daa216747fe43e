/** Why an overlay is refused, told to who wrote it. */
import type { RuleSetJson } from '../model/ruleset.js'
import type { Weigering } from '../overlay/why-refused.js'
import { type Block, heading, list, paragraph } from './blocks.js'
import { fragmentItems } from './fragment.js'

/**
 * What `whyRefused` found, as parts of a report: each cause with the casus that shows it, in questions and answers, and
 * the change that would be taken.
 *
 * @param base the rule set under all layers: its questions say what a casus is
 *
 * @example
 * ```ts
 * import { baseRuleSet, overlays, whyRefused } from 'eigen-kracht'
 * import { refusalBlocks } from 'eigen-kracht/report'
 *
 * const blocks = refusalBlocks(whyRefused(baseRuleSet, overlays.alkmaar), baseRuleSet)
 * console.log(blocks.length) // 1
 * ```
 */
export function refusalBlocks(refusals: readonly Weigering[], base: RuleSetJson): readonly Block[] {
  if (refusals.length === 0) return [paragraph('De overlay is in orde. Er is niets om uit te leggen.')]
  return refusals.flatMap(({ probleem, voorstel }, i) => {
    const { pad, laag, bericht, voorbeeld } = probleem
    const place = [...(laag === undefined ? [] : [laag]), ...(pad === '' ? [] : [pad])].join(' ')
    return [
      heading(2, place === '' ? `Oorzaak ${i + 1}` : `Oorzaak ${i + 1}: ${place}`),
      paragraph(bericht),
      ...(voorbeeld === undefined
        ? []
        : [paragraph('Deze casus laat het zien:'), list(fragmentItems(voorbeeld, base))]),
      ...(voorstel === undefined ? [] : [paragraph(voorstel.bericht)]),
    ]
  })
}
