/** Reads the layers as they stand in the editor, and says what is wrong with them. */
import {
  baseRuleSet,
  checkOverlay,
  customise,
  type Deviation,
  type OverlayJson,
  type Problem,
  type RuleSetJson,
} from 'eigen-kracht'
import type { Task } from './protocol.js'

export interface Checked {
  /** The layers, bottom first; absent when one of them is no JSON. */
  readonly overlays?: readonly OverlayJson[]
  readonly problems: readonly Problem[]
  /** What the layers make of the base; absent when they are refused. */
  readonly made?: { readonly ruleSet: RuleSetJson; readonly deviations: readonly Deviation[] }
  /** A layer that is no JSON: its number from 0, and what the reader said. */
  readonly unread?: { readonly layer: number; readonly message: string }
}

/** `given` holds the text of each layer, bottom first. */
export const checkLayers: Task<readonly string[], Checked> = (texts) => {
  const overlays: OverlayJson[] = []
  for (const [layer, text] of texts.entries()) {
    try {
      overlays.push(JSON.parse(text) as OverlayJson)
    } catch (error) {
      return { problems: [], unread: { layer, message: String(error) } }
    }
  }
  const problems = checkOverlay(baseRuleSet, ...overlays)
  if (problems.some(({ ernst }) => ernst === 'fout')) return { overlays, problems }
  const { ruleSet, deviations } = customise(baseRuleSet, ...overlays)
  return { overlays, problems, made: { ruleSet, deviations } }
}
