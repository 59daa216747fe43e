/** A municipality's changes, applied to a rule set and proven to protect as much as before. */
import { addedFindings } from '../analyse/check.js'
import { deepFreeze } from '../freeze.js'
import { parseRuleSet } from '../load/parse.js'
import type { Eigen } from '../model/advies.js'
import type { Deviation } from '../model/overlay.js'
import type { EigenVan } from '../model/own.js'
import type { RuleSet, RuleSetJson } from '../model/ruleset.js'
import { type Finding, type Problem, RuleSetError, told } from '../problem.js'
import { type Budget, createBudget, MOST_WORK } from '../search/budget.js'
import { type Doubts, doubts, guarantees, overlayFaults, type Reading, reading } from '../words/index.js'
import { type Attempt, layOn } from './lay-on.js'

/**
 * What `customise` gives: the rules with the overlays laid on them, and what these changed.
 *
 * @example
 * ```ts
 * import { baseRuleSet, type Customised, customise, overlays } from 'eigen-kracht'
 *
 * const { ruleSet, deviations }: Customised = customise(baseRuleSet, overlays.alkmaar)
 * console.log(ruleSet.id, deviations.length > 0) // alkmaar true
 * ```
 */
export interface Customised<E extends Eigen = Eigen> {
  /** Its type tells the conclusions that the overlay adds, if that of the overlay does (write it `as const`). */
  readonly ruleSet: RuleSet<E>
  /** Every difference from the base, with its reason and source. */
  readonly deviations: readonly Deviation[]
}

/**
 * Lays overlays on a rule set, in their order: base, region, town. Each names in `basis` the layer directly below
 * it. What protects children and parents can't be weakened by any route; every layer is proven to protect as much
 * as the rule set at the bottom over all casussen, or refused with a casus that shows the loss. What exactly is proven
 * stands in `src/overlay/protect.ts` of the package.
 *
 * @param base from `parseRuleSet` or `customise`, or plain data that is checked here
 * @param overlays each JSON text or plain data in the shape of `OverlayJson`
 * @returns the rule set of the topmost layer, and the deviations of each from the layer below it
 * @throws RuleSetError with everything that is wrong with the first overlay that can't be taken, as `problems`;
 *   each `pad` is a place in the overlay, or empty when it is about the whole. Of several overlays `laag` says which.
 *
 * @example
 * ```ts
 * import { assess, baseRuleSet, customise, overlays } from 'eigen-kracht'
 *
 * const { ruleSet } = customise(baseRuleSet, overlays.alkmaar)
 * const { eigen } = assess({ kenmerk: 'voorbeeld-1', peildatum: '2026-01-15' }, { ruleSet })
 * console.log(eigen['alkmaar.loket'].mogelijk[0]) // wijkcontactpunt
 * ```
 */
export function customise<E extends Eigen, const O extends readonly unknown[] = readonly []>(
  base: RuleSet<E> | RuleSetJson,
  ...overlays: O
): Customised<E & EigenVan<O[number]>> {
  const bottom = parseRuleSet(base)
  let ruleSet: RuleSet = bottom
  const deviations: Deviation[] = []
  for (const [at, overlay] of overlays.entries()) {
    const outcome = layOn(ruleSet, overlay, budgetOf(PART_TO_PROVE, overlays))
    if ('problems' in outcome) throw new RuleSetError(refusalOf(outcome, layerOf(overlays, at, outcome)))
    ruleSet = outcome.ruleSet
    deviations.push(...outcome.deviations)
  }
  return Object.freeze({
    ruleSet: ruleSet as RuleSet<E & EigenVan<O[number]>>,
    deviations: Object.freeze(deviations),
  })
}

/**
 * Everything that is wrong with the first overlay that can't be taken, and what the layers make doubtful that wasn't so
 * below them (see `checkRuleSet`). Without errors (`fout`) `customise` takes them. Never throws on overlay data.
 *
 * @throws RuleSetError when the base is not sound
 *
 * @example
 * ```ts
 * import { baseRuleSet, checkOverlay, overlays } from 'eigen-kracht'
 *
 * const problems = checkOverlay(baseRuleSet, { ...overlays.alkmaar, basis: { id: 'basis', versie: '0' } })
 * console.log(problems[0]?.code, problems[0]?.pad) // basis-versie /basis/versie
 * ```
 */
export function checkOverlay(
  base: RuleSet | RuleSetJson,
  ...overlays: readonly unknown[]
): readonly Problem[] {
  let ruleSet = parseRuleSet(base)
  const problems: Problem[] = []
  for (const [at, overlay] of overlays.entries()) {
    const outcome = layOn(ruleSet, overlay, budgetOf(PART_TO_PROVE, overlays))
    const layer = layerOf(overlays, at, outcome)
    if ('problems' in outcome) return deepFreeze([...refusalOf(outcome, layer), ...problems])
    const added = addedFindings(ruleSet, outcome.ruleSet, budgetOf(PART_TO_LOOK, overlays)).map(
      (finding): Finding<Reading | Doubts> => ({ ...finding, pad: outcome.placeOf(finding.pad) ?? '' }),
    )
    problems.push(...inLayer(told(added, reading, doubts), layer))
    ruleSet = outcome.ruleSet
  }
  return deepFreeze(problems)
}

/** Of the work of one call: what the proof gets, with or without a look at what is doubtful, and what that gets. */
const PART_TO_PROVE = 0.6
const PART_TO_LOOK = 0.4

/** The layers share what one call may spend. */
function budgetOf(part: number, layers: readonly unknown[]): Budget {
  return createBudget((MOST_WORK * part) / layers.length)
}

function refusalOf(
  { problems }: Extract<Attempt, { readonly problems: unknown }>,
  layer: string | undefined,
): readonly Problem[] {
  return inLayer(told(problems, reading, overlayFaults, guarantees), layer)
}

function inLayer(problems: readonly Problem[], laag: string | undefined): readonly Problem[] {
  return laag === undefined ? problems : problems.map((problem) => ({ ...problem, laag }))
}

/** By what an overlay among several is told apart: its name, or its place. */
function layerOf(overlays: readonly unknown[], at: number, outcome: Attempt): string | undefined {
  if (overlays.length < 2) return undefined
  return ('problems' in outcome ? outcome.id : outcome.ruleSet.id) ?? String(at + 1)
}
