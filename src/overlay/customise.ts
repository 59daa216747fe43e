/** A municipality's changes, applied to a rule set and proven to protect as much as before. */
import { findingsIn } from '../analyse/check.js'
import { deepFreeze } from '../freeze.js'
import { checkDates } from '../load/names.js'
import { examine, parseRuleSet } from '../load/parse.js'
import { markSound } from '../load/sound.js'
import type { Eigen } from '../model/advies.js'
import type { Deviation } from '../model/overlay.js'
import type { EigenVan } from '../model/own.js'
import type { RuleSet, RuleSetJson } from '../model/ruleset.js'
import { type Finding, keyOfFinding, type Problem, RuleSetError, told } from '../problem.js'
import { type Budget, createBudget, MOST_WORK } from '../search/budget.js'
import { compileClosed } from '../search/close-defaults.js'
import {
  type Doubts,
  doubts,
  type Guarantees,
  guarantees,
  type Message,
  type Overlay,
  overlayFaults,
  type Reading,
  reading,
} from '../words/index.js'
import { type Applied, applyOverlay } from './apply.js'
import { withoutBlanks } from './blanks.js'
import { guardOverlay } from './guard.js'
import { checkPlace, keepStack, stackOf } from './layers.js'
import { lostProtection } from './protect.js'
import { type OverlayDraft, readOverlay } from './read.js'
import { checkToldFacts } from './wording.js'

export interface Customised<E extends Eigen = Eigen> {
  /** Its type tells the conclusions that the overlay adds, if that of the overlay does (write it `as const`). */
  readonly ruleSet: RuleSet<E>
  /** Every difference from the base, with its reason and source. */
  readonly deviations: readonly Deviation[]
}

/**
 * Lays overlays on a rule set, in their order: base, region, town. Each names in `basis` the layer directly below
 * it. What protects children and parents can't be weakened by any route; every layer is proven to protect as much
 * as the rule set at the bottom over all casussen (see `protect.ts`), or refused with a casus that shows the loss.
 *
 * @param base from `parseRuleSet` or `customise`, or plain data that is checked here
 * @param overlays each JSON text or plain data in the shape of `OverlayJson`
 * @returns the rule set of the topmost layer, and the deviations of each from the layer below it
 * @throws RuleSetError with everything that is wrong with the first overlay that can't be taken, as `problems`;
 *   each `pad` is a place in the overlay, or empty when it is about the whole. Of several overlays `laag` says which.
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
 */
export function checkOverlay(
  base: RuleSet | RuleSetJson,
  ...overlays: readonly unknown[]
): readonly Problem[] {
  let ruleSet = parseRuleSet(base)
  const look = (one: RuleSet) => findingsIn(one, budgetOf(PART_TO_LOOK, overlays))
  let before: ReadonlySet<string> | undefined
  const problems: Problem[] = []
  for (const [at, overlay] of overlays.entries()) {
    const outcome = layOn(ruleSet, overlay, budgetOf(PART_TO_PROVE, overlays))
    const layer = layerOf(overlays, at, outcome)
    if ('problems' in outcome) return [...refusalOf(outcome, layer), ...problems]
    before ??= new Set(look(ruleSet).map(keyOfFinding))
    const known = before
    const found = look(outcome.ruleSet)
    const added = found
      .filter((finding) => !known.has(keyOfFinding(finding)))
      .map((finding): Finding<Reading | Doubts> => ({ ...finding, pad: outcome.placeOf(finding.pad) ?? '' }))
    problems.push(...inLayer(told(added, reading, doubts), layer))
    before = new Set(found.map(keyOfFinding))
    ruleSet = outcome.ruleSet
  }
  return deepFreeze(problems)
}

/** Of the work of one call: what the proof gets, with or without a look at what is doubtful, and what each look gets. */
const PART_TO_PROVE = 0.6
const PART_TO_LOOK = 0.2

/** The layers share what one call may spend. */
function budgetOf(part: number, layers: readonly unknown[]): Budget {
  return createBudget((MOST_WORK * part) / layers.length)
}

interface Refused {
  readonly problems: readonly Finding<Reading | Overlay | Guarantees>[]
  /** The id of the overlay, as far as it can be read. */
  readonly id: string | undefined
}

/** What came of it, with the place in the overlay of each place in the result. */
type Attempt = (Customised & { readonly placeOf: Applied['placeOf'] }) | Refused

function refusalOf({ problems }: Refused, layer: string | undefined): readonly Problem[] {
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

function layOn(base: RuleSet, overlay: unknown, budget: Budget): Attempt {
  const stack = stackOf(base)
  const { draft, problems: formProblems } = readOverlay(overlay, base)
  if (draft === undefined) return { problems: formProblems, id: undefined }
  const { id } = draft.isSound('/id') ? draft.head : {}
  const early = [
    ...[...formProblems, ...checkDates(draft.head)],
    ...[...checkPlace(stack, draft), ...guardOverlay(base, stack[0], draft)],
  ]
  // What the guard refused is not applied.
  const refused = new Set(early.map(({ pad }) => pad.split('/').slice(0, 3).join('/')))
  const allowed = <T extends { readonly pad: string }>(list: readonly T[]) =>
    list.filter(({ pad }) => !refused.has(pad))
  const {
    json,
    deviations,
    placeOf,
    problems: lost,
  } = applyOverlay(base, {
    ...draft,
    changes: allowed(draft.changes),
    drops: allowed(draft.drops),
  })
  const { problems: found, whole } = examine(json)
  const toldOf = whole === undefined || found.length > 0 ? [] : checkToldFacts(base, whole)
  const later = [...found, ...toldOf].flatMap((problem): Finding<Reading | Overlay>[] => {
    const pad = placeOf(problem.pad)
    return pad === undefined ? [] : [{ ...problem, pad }]
  })
  const { blanks } = draft
  const problems = withoutDoubles([...blanks, ...withoutBlanks([...early, ...lost, ...later], blanks)])
  if (problems.length > 0 || whole === undefined) return { problems, id }
  const ruleSet = markSound(whole)
  const weaker = lostProtection(stack.map(compileClosed), compileClosed(ruleSet), placesIn(draft), budget)
  if (weaker.length > 0) return { problems: weaker, id }
  keepStack(ruleSet, stack)
  return { ruleSet, deviations: deepFreeze(deviations()), placeOf }
}

/** The form of an addition is judged twice: in the overlay and in the whole. */
function withoutDoubles<K extends Message>(findings: readonly Finding<K>[]): Finding<K>[] {
  const seen = new Set<string>()
  return findings.filter((finding) => {
    const key = `${finding.pad} ${keyOfFinding(finding)}`
    return !seen.has(key) && seen.add(key)
  })
}

/** Where an overlay speaks to a conclusion; the first place, or the whole. */
function placesIn({ additions, changes, drops }: OverlayDraft): (conclusion: string) => string {
  return (conclusion) => {
    const added = (additions.regels ?? []).findIndex(({ event }) => event.type === conclusion)
    if (added >= 0) return `/voegToe/regels/${added}`
    const only = [...changes, ...drops]
    return only.length === 1 && (additions.regels ?? []).length === 0 ? (only[0]?.pad ?? '') : ''
  }
}
