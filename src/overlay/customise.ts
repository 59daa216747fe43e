/** A municipality's changes, applied to a rule set and proven to protect as much as before. */
import { checkRuleSet } from '../analyse/check.js'
import { deepFreeze } from '../freeze.js'
import { checkDates } from '../load/names.js'
import { examine, markSound, parseRuleSet } from '../load/parse.js'
import type { Eigen } from '../model/advies.js'
import { own } from '../model/names.js'
import type { Deviation } from '../model/overlay.js'
import type { EigenVan } from '../model/own.js'
import type { RuleSet, RuleSetJson } from '../model/ruleset.js'
import { fault, type Problem, RuleSetError, told } from '../problem.js'
import { compileClosed } from '../search/close-defaults.js'
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
  const outcome = attempt(parseRuleSet(base), overlay)
  if ('problems' in outcome) throw new RuleSetError(outcome.problems)
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
  const outcome = attempt(sound, overlay)
  if ('problems' in outcome) return told(outcome.problems)
  const before = new Set(checkRuleSet(sound).map(({ bericht }) => bericht))
  const doubts = checkRuleSet(outcome.ruleSet).filter(({ bericht }) => !before.has(bericht))
  return told(doubts.map((doubt) => ({ ...doubt, pad: outcome.placeOf(doubt.pad) ?? '' })))
}

/** What came of it, with the place in the overlay of each place in the result. */
type Attempt =
  | (Customised & { readonly placeOf: Applied['placeOf'] })
  | { readonly problems: readonly Problem[] }

function attempt(base: RuleSet, overlay: unknown): Attempt {
  const { draft, problems: formProblems } = readOverlay(overlay)
  if (draft === undefined) return { problems: deepFreeze(formProblems) }
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
  if (problems.length > 0 || whole === undefined) return { problems: deepFreeze(problems) }
  const ruleSet = markSound(whole)
  const weaker = lostProtection(compileClosed(base), compileClosed(ruleSet), placesIn(draft))
  if (weaker.length > 0) return { problems: deepFreeze(weaker) }
  return { ruleSet, deviations: deepFreeze([...deviations()]), placeOf }
}

function checkBase(base: RuleSet, { head, isSound }: OverlayDraft): Problem[] {
  const { basis } = head
  if (basis === undefined || !isSound('/basis') || (basis.id === base.id && basis.versie === base.versie))
    return []
  const isOlder = basis.id === base.id
  const since = isOlder ? own(base.overgang, basis.versie) : undefined
  return [
    fault(
      'basis-versie',
      isOlder ? '/basis/versie' : '/basis/id',
      `Deze overlay is gemaakt voor "${basis.id}" versie "${basis.versie}". Dit is "${base.id}" versie "${base.versie}". ${since === undefined ? '' : `${since} `}Kijk of de overlay nog klopt, en pas dan "basis" aan.`,
    ),
  ]
}

/** The form of an addition is judged twice: in the overlay and in the whole. */
function withoutDoubles(problems: readonly Problem[]): Problem[] {
  const seen = new Set<string>()
  return problems.filter(({ code, pad, bericht }) => {
    const key = `${code} ${pad} ${bericht}`
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
