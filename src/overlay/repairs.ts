/** Changes of a refused overlay that may make it acceptable, the smallest first. Whether they do is for the proof to say. */
import { produce } from 'immer'
import { valueAt } from '../model/names.js'
import type { OverlayJson } from '../model/overlay.js'
import type { ConditionsJson, RuleJson, RuleSet } from '../model/ruleset.js'
import { stepsOf } from '../problem.js'
import { put } from './apply.js'

/**
 * What a proposal changes (*hoe verder*: how to go on): the rank of a rule, when it holds, its outcome, a limit; or it is left out.
 *
 * @example
 * ```ts
 * import type { HoeVerder } from 'eigen-kracht'
 *
 * const words: Record<HoeVerder, string> = {
 *   voorrang: 'its rank',
 *   voorwaarde: 'when it holds',
 *   uitkomst: 'its outcome',
 *   grens: 'a limit',
 *   weglaten: 'to leave it out',
 * }
 * ```
 */
export type HoeVerder = 'voorrang' | 'voorwaarde' | 'uitkomst' | 'grens' | 'weglaten'

export interface Repair {
  readonly soort: HoeVerder
  /** Place in the overlay; of what is left out, the place where it stood. */
  readonly pad: string
  readonly waarde?: unknown
  readonly overlay: OverlayJson
}

/** So many limits between the old one and the new are tried. */
const MOST_LIMITS = 8

/** @param lost the rules of the base that lose their say */
export function repairsOf(
  overlay: OverlayJson,
  pad: string,
  lost: readonly RuleJson[],
  base: RuleSet,
): readonly Repair[] {
  const [list, part, index] = stepsOf(pad)
  if (list === 'voegToe' && part === 'regels') return ofRule(overlay, Number(index), lost, base)
  if (list === 'wijzig') return [...ofChange(overlay, Number(part), base), ...leftOut(overlay, pad)]
  if (list === 'vervalt' || (list === 'voegToe' && part === 'waarborgen')) return leftOut(overlay, pad)
  return parts(overlay).flatMap((place) => leftOut(overlay, place))
}

/** So many of these, the first ones; of which the last is always to leave it out: mostly that is what can be done. */
export function trialsOf(repairs: readonly Repair[], most: number): readonly Repair[] {
  const last = repairs.at(-1)
  return last === undefined ? [] : [...repairs.slice(0, -1).slice(0, most - 1), last]
}

/** The places of all that an overlay adds, changes and drops. */
function parts({ voegToe, wijzig = [], vervalt = [] }: OverlayJson): readonly string[] {
  return [
    ...(voegToe?.regels ?? []).map((_, i) => `/voegToe/regels/${i}`),
    ...wijzig.map((_, i) => `/wijzig/${i}`),
    ...vervalt.map((_, i) => `/vervalt/${i}`),
  ]
}

function withChange(overlay: OverlayJson, pad: string, waarde: unknown, soort: HoeVerder): Repair {
  const steps = stepsOf(pad)
  const next = produce(overlay, (draft) => {
    put(draft, steps, waarde)
  })
  return { soort, pad, waarde, overlay: next }
}

function leftOut(overlay: OverlayJson, pad: string): readonly Repair[] {
  return [{ soort: 'weglaten', pad, overlay: without(overlay, [pad]) }]
}

/** The overlay without what stands at these places of its lists. */
export function without(overlay: OverlayJson, pads: readonly string[]): OverlayJson {
  const places = pads.map((pad) => {
    const steps = stepsOf(pad)
    return { list: steps.slice(0, -1), at: Number(steps.at(-1)) }
  })
  return produce(overlay, (draft) => {
    // From the end, so that no place moves before its turn.
    for (const { list, at } of places.toSorted((one, other) => other.at - one.at)) {
      const home = valueAt(draft, list)
      if (Array.isArray(home)) home.splice(at, 1)
    }
  })
}

/** Of a rule: behind those that it robs of their say, only where they don't hold, or with another outcome. */
function ofRule(
  overlay: OverlayJson,
  index: number,
  lost: readonly RuleJson[],
  base: RuleSet,
): readonly Repair[] {
  const rule = overlay.voegToe?.regels?.[index]
  if (rule === undefined) return []
  const at = `/voegToe/regels/${index}`
  const rivals = lost.filter(({ event }) => event.type === rule.event.type)
  const lowest = Math.min(...rivals.map(({ priority = 1 }) => priority))
  const behind =
    rivals.length > 0 && (rule.priority ?? 1) >= lowest && lowest > 1
      ? [withChange(overlay, `${at}/priority`, lowest - 1, 'voorrang')]
      : []
  const beside: ConditionsJson = {
    all: [rule.conditions, ...rivals.map(({ conditions }) => ({ not: conditions }))],
  }
  const narrower = rivals.length > 0 ? [withChange(overlay, `${at}/conditions`, beside, 'voorwaarde')] : []
  const { waarden = [] } = base.conclusies.find(({ id }) => id === rule.event.type) ?? {}
  const from = waarden.indexOf(rule.event.params.waarde)
  const others = waarden
    .map((value, i) => ({ value, away: Math.abs(i - from) }))
    .filter(({ away }) => away > 0)
    .sort((a, b) => a.away - b.away)
    .map(({ value }) => withChange(overlay, `${at}/event/params/waarde`, value, 'uitkomst'))
  return [...behind, ...narrower, ...others, ...leftOut(overlay, at)]
}

/** Of a limit: one between the old and the new, the nearest to the new first. */
function ofChange(overlay: OverlayJson, index: number, { regels }: RuleSet): readonly Repair[] {
  const change = overlay.wijzig?.[index]
  const rule = regels.find(({ name }) => name === change?.regel)
  if (change === undefined || rule === undefined) return []
  const [before, after] = [valueAt(rule, stepsOf(change.pad)), change.waarde]
  if (typeof before !== 'number' || typeof after !== 'number') return []
  const step = Math.sign(before - after)
  const between = Math.max(0, Math.abs(before - after) - 1)
  return Array.from({ length: Math.min(between, MOST_LIMITS) }, (_, i) =>
    withChange(overlay, `/wijzig/${index}/waarde`, after + step * (i + 1), 'grens'),
  )
}
