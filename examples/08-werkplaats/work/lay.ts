/** The rule sets before and after, of layers that were checked already. */
import { baseRuleSet, customise, type Deviation, type OverlayJson, type RuleSet } from 'eigen-kracht'

export interface Laid {
  readonly base: RuleSet
  readonly overlays: readonly OverlayJson[]
  readonly ruleSet: RuleSet
  readonly deviations: readonly Deviation[]
}

/** @throws RuleSetError when they are refused, SyntaxError when one is no JSON. */
export function lay(texts: readonly string[]): Laid {
  const overlays = texts.map((text) => JSON.parse(text) as OverlayJson)
  return { base: baseRuleSet, overlays, ...customise(baseRuleSet, ...overlays) }
}
