/** One overlay, laid on a rule set and held to what lies at the bottom. */
import type { Program } from '../compile/program.js'
import { deepFreeze } from '../freeze.js'
import { checkDates } from '../load/names.js'
import { examineMadeOf, keepExamined } from '../load/parse.js'
import { markSound } from '../load/sound.js'
import type { Deviation } from '../model/overlay.js'
import type { RuleSet } from '../model/ruleset.js'
import { type Finding, fault, keyOfFinding } from '../problem.js'
import type { Budget } from '../search/budget.js'
import { compileClosed } from '../search/close-defaults.js'
import { saysNothing } from '../verify/verify.js'
import type { Guarantees, Message, Overlay, Reading } from '../words/index.js'
import { type Applied, applyOverlay } from './apply.js'
import { withoutBlanks } from './blanks.js'
import { guardOverlay } from './guard.js'
import { checkPlace, keepStack, stackOf } from './layers.js'
import { placesIn } from './places.js'
import { lostProtection } from './protect.js'
import { type OverlayDraft, readOverlay } from './read.js'
import { checkToldFacts } from './wording.js'

interface Refused {
  readonly problems: readonly Finding<Reading | Overlay | Guarantees>[]
  /** The id of the overlay, as far as it can be read. */
  readonly id: string | undefined
}
interface Taken {
  readonly ruleSet: RuleSet
  readonly deviations: readonly Deviation[]
  /** From a place in the result to the place in the overlay that put it there. */
  readonly placeOf: Applied['placeOf']
}
export type Attempt = Taken | Refused

export function layOn(base: RuleSet, overlay: unknown, budget: Budget): Attempt {
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
  const examined = examineMadeOf(base, json)
  const { problems: found, whole } = examined
  const toldOf = whole === undefined || found.length > 0 ? [] : checkToldFacts(base, json)
  const later = [...found, ...toldOf].flatMap((problem): Finding<Reading | Overlay>[] => {
    const pad = placeOf(problem.pad)
    return pad === undefined ? [] : [{ ...problem, pad }]
  })
  const { blanks } = draft
  const problems = withoutDoubles([...blanks, ...withoutBlanks([...early, ...lost, ...later], blanks)])
  if (problems.length > 0 || whole === undefined) return { problems, id }
  const ruleSet = markSound(whole)
  keepExamined(ruleSet, examined)
  const places = placesIn(draft, base)
  const program = compileClosed(ruleSet)
  const weaker = lostProtection(stack.map(compileClosed), program, places.nearest, budget, places)
  const hollow = emptyPromises(draft, program, budget)
  if (weaker.length + hollow.length > 0) return { problems: [...weaker, ...hollow], id }
  keepStack(ruleSet, stack)
  return { ruleSet, deviations: deepFreeze(deviations()), placeOf }
}

/** Promises of an overlay that any rules would keep: they may not be told as proven. */
function emptyPromises({ additions }: OverlayDraft, program: Program, budget: Budget): Finding<Overlay>[] {
  return (additions.waarborgen ?? []).flatMap((one, i) =>
    saysNothing(program, one, budget)
      ? [fault('waarborg-geschonden', `/voegToe/waarborgen/${i}`, 'saysNothing', { title: one.titel })]
      : [],
  )
}

/** The form of an addition is judged twice: in the overlay and in the whole. */
function withoutDoubles<K extends Message>(findings: readonly Finding<K>[]): Finding<K>[] {
  const seen = new Set<string>()
  return findings.filter((finding) => {
    const key = `${finding.pad} ${keyOfFinding(finding)}`
    return !seen.has(key) && seen.add(key)
  })
}
