/** A municipality's changes, applied to a rule set and proven to protect as much as before. */
import { findingsIn } from '../analyse/check.js'
import { deepFreeze } from '../freeze.js'
import { checkDates } from '../load/names.js'
import { examine, parseRuleSet } from '../load/parse.js'
import { markSound } from '../load/sound.js'
import type { Eigen } from '../model/advies.js'
import { own } from '../model/names.js'
import type { Deviation } from '../model/overlay.js'
import type { EigenVan } from '../model/own.js'
import type { RuleSet, RuleSetJson } from '../model/ruleset.js'
import { type Finding, fault, keyOfFinding, type Problem, RuleSetError, told } from '../problem.js'
import { createBudget, MOST_WORK } from '../search/budget.js'
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
import { lostProtection } from './protect.js'
import { type OverlayDraft, readOverlay } from './read.js'

export interface Customised<E extends Eigen = Eigen> {
  /** Its type tells the conclusions that the overlay adds, if that of the overlay does (write it `as const`). */
  readonly ruleSet: RuleSet<E>
  /** Every difference from the base, with its reason and source. */
  readonly deviations: readonly Deviation[]
}

/**
 * Applies an overlay to a rule set. What protects children and parents can't be weakened by any route; the
 * result is proven to protect as much as the base over all casussen (see `protect.ts`), or refused with a
 * casus that shows the loss.
 *
 * @param base from `parseRuleSet` or `customise`, or plain data that is checked here
 * @param overlay JSON text or plain data in the shape of `OverlayJson`
 * @throws RuleSetError with everything that is wrong with the overlay, as `problems`; each `pad` is a place
 *   in the overlay, or empty when it is about the whole.
 */
export function customise<E extends Eigen, const O = unknown>(
  base: RuleSet<E> | RuleSetJson,
  overlay: O,
): Customised<E & EigenVan<O>> {
  const outcome = applyAndCheck(parseRuleSet(base), overlay)
  if ('problems' in outcome) throw new RuleSetError(refusalOf(outcome))
  const { deviations } = outcome
  const ruleSet = outcome.ruleSet as RuleSet<E & EigenVan<O>>
  return Object.freeze({ ruleSet, deviations })
}

/**
 * Everything that is wrong with an overlay, and what its result makes doubtful that wasn't so in the base
 * (see `checkRuleSet`). Without errors (`fout`) `customise` takes it. Never throws on overlay data.
 *
 * @throws RuleSetError when the base is not sound
 */
export function checkOverlay(base: RuleSet | RuleSetJson, overlay: unknown): readonly Problem[] {
  const sound = parseRuleSet(base)
  const outcome = applyAndCheck(sound, overlay)
  if ('problems' in outcome) return refusalOf(outcome)
  const look = (ruleSet: RuleSet) => findingsIn(ruleSet, createBudget(MOST_WORK * PART_TO_LOOK))
  const before = new Set(look(sound).map(keyOfFinding))
  const added = look(outcome.ruleSet).filter((finding) => !before.has(keyOfFinding(finding)))
  return told(
    added.map(
      (finding): Finding<Reading | Doubts> => ({ ...finding, pad: outcome.placeOf(finding.pad) ?? '' }),
    ),
    reading,
    doubts,
  )
}

/** Of the work of one call: what the proof gets, with or without a look at what is doubtful, and what each look gets. */
const PART_TO_PROVE = 0.6
const PART_TO_LOOK = 0.2

interface Refused {
  readonly problems: readonly Finding<Reading | Overlay | Guarantees>[]
}

/** What came of it, with the place in the overlay of each place in the result. */
type Attempt = (Customised & { readonly placeOf: Applied['placeOf'] }) | Refused

function refusalOf({ problems }: Refused): readonly Problem[] {
  return told(problems, reading, overlayFaults, guarantees)
}

function applyAndCheck(base: RuleSet, overlay: unknown): Attempt {
  const { draft, problems: formProblems } = readOverlay(overlay, base)
  if (draft === undefined) return { problems: formProblems }
  const early = [
    ...[...formProblems, ...checkDates(draft.head)],
    ...[...checkBase(base, draft), ...guardOverlay(base, draft)],
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
  const later = found.flatMap((problem) => {
    const pad = placeOf(problem.pad)
    return pad === undefined ? [] : [{ ...problem, pad }]
  })
  const { blanks } = draft
  const problems = withoutDoubles([...blanks, ...withoutBlanks([...early, ...lost, ...later], blanks)])
  if (problems.length > 0 || whole === undefined) return { problems }
  const ruleSet = markSound(whole)
  const weaker = lostProtection(
    compileClosed(base),
    compileClosed(ruleSet),
    placesIn(draft),
    createBudget(MOST_WORK * PART_TO_PROVE),
  )
  if (weaker.length > 0) return { problems: weaker }
  return { ruleSet, deviations: deepFreeze([...deviations()]), placeOf }
}

function checkBase(base: RuleSet, { head, isSound }: OverlayDraft): Finding<Overlay>[] {
  const { basis } = head
  if (basis === undefined || !isSound('/basis') || (basis.id === base.id && basis.versie === base.versie))
    return []
  const isOlder = basis.id === base.id
  const since = isOlder ? own(base.overgang, basis.versie) : undefined
  return [
    fault('basis-versie', isOlder ? '/basis/versie' : '/basis/id', 'otherBase', {
      ...(since !== undefined && { since }),
      wanted: { id: basis.id, version: basis.versie },
      given: { id: base.id, version: base.versie },
    }),
  ]
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
