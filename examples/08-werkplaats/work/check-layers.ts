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

/** Counts from 1. */
interface TextPlace {
  readonly line: number
  readonly column: number
}

export interface Checked {
  /** The layers, bottom first; absent when one of them can't be read. */
  readonly overlays?: readonly OverlayJson[]
  readonly problems: readonly Problem[]
  /** What the layers make of the base; absent when they are refused. */
  readonly made?: { readonly ruleSet: RuleSetJson; readonly deviations: readonly Deviation[] }
  /** A layer that is no JSON: its number from 0, what is wrong and what to do, and where when that is known. */
  readonly unread?: { readonly layer: number; readonly message: string; readonly at?: TextPlace }
}

/** What can be handed over: data that is too large or too deep is left with the one who read it. */
const UNFIT: ReadonlySet<Problem['code']> = new Set(['te-groot', 'verboden-sleutel'])

/** `given` holds the text of each layer, bottom first. */
export const checkLayers: Task<readonly string[], Checked> = (given) => {
  const texts = given.map((text) => text.replace(/^\uFEFF/, ''))
  const overlays: OverlayJson[] = []
  for (const [layer, text] of texts.entries()) {
    const read = readLayer(text)
    if (typeof read === 'string') return { problems: [], unread: { layer, message: read, ...placeIn(read) } }
    overlays.push(read.data as OverlayJson)
  }
  // As texts: the library also sees a name that stands twice.
  const problems = checkOverlay(baseRuleSet, ...texts)
  if (problems.some(({ code }) => UNFIT.has(code))) return { problems }
  if (problems.some(({ ernst }) => ernst === 'fout')) return { overlays, problems }
  const { ruleSet, deviations } = customise(baseRuleSet, ...texts)
  return { overlays, problems, made: { ruleSet, deviations } }
}

/** The data, or what is wrong with the text in the words of the library. */
function readLayer(text: string): { readonly data: unknown } | string {
  try {
    return { data: JSON.parse(text) as unknown }
  } catch (error) {
    return checkOverlay(baseRuleSet, text)[0]?.bericht ?? String(error)
  }
}

/** The library says where it is in its sentence. */
function placeIn(message: string): { readonly at?: TextPlace } {
  const [, line, column] = /\(regel (\d+), teken (\d+)\)/.exec(message) ?? []
  return line === undefined ? {} : { at: { line: Number(line), column: Number(column) } }
}
