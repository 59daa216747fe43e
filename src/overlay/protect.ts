/**
 * What an overlay can't take away: the one place that says what is guaranteed, and proves it.
 *
 * 1. No protected rule or conclusion, and no question that a protected rule rests on, is changed, dropped or
 *    declared anew (`guard.ts`).
 * 2. In every casus in which a protected rule speaks in the base, its outcome stands in the result: the same
 *    value, or one nearer to the safe end (`veiligeKant`) of its conclusion. For `collect` the value is still
 *    in, for `priority` the outcome is as heavy or heavier, for `first` it counts where the rule decides.
 *    It doesn't matter how the overlay got there: by a rule that goes before, by a rule upstream, or by a
 *    default. Of a protected conclusion with a safe end every rule is held to this, protected or not: its text
 *    may change, what comes out may not be less.
 * 3. A consequence of more protection is no loss. Where something that the rule rests on has moved to its
 *    safe end, and nothing else that the overlay says of what it rests on makes a difference, the conclusion may
 *    come out as the base's own rules have it then, or safer.
 * 4. Every guarantee of the base (`waarborgen`) holds in the result, for every casus, without exception.
 * 5. Leefgebieden that the overlay adds take nothing away. All of this holds against the base with the same
 *    leefgebieden added, so that its rules count for the new ones too. Mostly that base gives nothing that the base
 *    as it was doesn't give for the same facts at leefgebieden of its own. Where it might, because so many are
 *    counted, the result is held against the base as it was too, whatever is filled in at the new ones; and so are
 *    the leefgebieden alone: protection elsewhere in the overlay is no excuse for what they take away.
 *
 * 6. Of overlays on overlays the base is what lies at the bottom: no layer between can give away what it protects. What
 *    a layer between protects itself, those above it keep by law 2 and 3.
 *
 * All of it is proven over all casussen, for any number of persons and needs. What can't be proven within
 * bounds is refused.
 */
import {
  type Conclusion,
  conclusionsFor,
  countsAreas,
  type Program,
  type Rule,
  sameAreas,
  sameCone,
} from '../compile/program.js'
import { canonicalJson } from '../load/canonical.js'
import { asked } from '../load/order.js'
import { markSound } from '../load/sound.js'
import { safeEnd } from '../model/policy.js'
import type { RuleJson } from '../model/ruleset.js'
import { AREA_SCOPE } from '../model/scope.js'
import { spokenWhen } from '../model/spoken-when.js'
import { type CasusFragment, type Finding, fault } from '../problem.js'
import { type Budget, spend } from '../search/budget.js'
import { compileClosed } from '../search/close-defaults.js'
import { statementsOf } from '../search/needed.js'
import { areasStandForAny, isForAny, itemsNeededByBoth, plusOwn } from '../search/reach.js'
import { createSearch } from '../search/search.js'
import { brokenGuarantees } from '../verify/broken.js'
import type { Guarantees, Overlay } from '../words/index.js'
import { createPlaceOfBreach } from './breach.js'
import { foldLosses } from './fold.js'
import { decidesAlone, lossIn } from './loss.js'
import type { Places } from './places.js'

type Where = (conclusion: string) => string
/** Where an overlay adds leefgebieden. */
const AREAS_PLACE = '/voegToe/leefgebieden'

/**
 * Everything that the result protects less than what lies below it; empty when it is proven to protect as much.
 *
 * @param below the rule set at the bottom, and what was laid on it; at least one
 * @param places where the overlay speaks to what; without it a broken guarantee has no place
 */
export function lostProtection(
  below: readonly Program[],
  result: Program,
  placeOf: Where,
  budget: Budget,
  places?: Places,
): readonly Finding<Overlay | Guarantees>[] {
  const bottom = below[0] ?? result
  const top = below.at(-1) ?? bottom
  const reference = sameAreas(bottom, result) ? bottom : withAreasOf(result, bottom)
  const steps: ((part: number) => Finding<Overlay>[])[] = [
    (part) => lostRules(reference, result, { placeOf, budget, part }),
  ]
  if (reference !== bottom)
    steps.push(
      (part) =>
        lostRules(bottom, reference, { placeOf: () => AREAS_PLACE, budget, part, isJudged: seesMore }),
      (part) => lostRules(bottom, result, { placeOf, budget, part, isJudged: seesMore }),
    )
  // What a layer between protects beside that, each layer above it keeps.
  for (const layer of below.slice(1)) {
    const own = ownProtection(layer, bottom)
    if (own.size > 0)
      steps.push((part) =>
        lostRules(layer, result, { placeOf, budget, part, isMeant: (one) => own.has(one) }),
      )
  }
  // Each may spend as much as the next, and the guarantees of the base what is left.
  const lost = steps.reduce<Finding<Overlay>[]>(
    (found, step, at) => (found.length > 0 ? found : step(1 / (steps.length - at + 1))),
    [],
  )
  // What a lost rule breaks beside itself is told by the rules; the guarantees are asked of what keeps them all.
  if (lost.length > 0) return foldLosses(lost)
  const before = sameAreas(top, result) ? top : withAreasOf(result, top)
  const placeOfBreach = places && createPlaceOfBreach(before, result, places)
  return foldLosses(
    brokenGuarantees(result, { base: top, reference: before }, budget, (guarantee, shown) =>
      shown === undefined || placeOfBreach === undefined ? '' : placeOfBreach(guarantee, shown),
    ),
  )
}

/** The protected rules of a layer that the rule set at the bottom doesn't have. */
function ownProtection(layer: Program, bottom: Program): ReadonlySet<Rule> {
  const known = new Set(bottom.ruleSet.regels.map(({ name }) => name))
  return new Set(
    layer.conclusions
      .flatMap(({ rules }) => rules)
      .filter(({ json }) => json.beschermd === true && !known.has(json.name)),
  )
}

/** The base, with the leefgebieden that the result has. */
function withAreasOf({ ruleSet: { leefgebieden } }: Program, base: Program): Program {
  return compileClosed(markSound({ ...base.ruleSet, leefgebieden }))
}

/** Whether more leefgebieden may bring out what the base says of no facts at its own; see `reach.ts`. */
function seesMore(conclusion: Conclusion, base: Program): boolean {
  const own = conclusion.json.bereik === AREA_SCOPE ? 1 : 0
  return statementsOf(conclusion).some(
    (rules) =>
      !areasStandForAny(
        rules.map(({ condition }) => condition),
        base,
        { own },
      ),
  )
}

interface Looking {
  readonly placeOf: Where
  readonly budget: Budget
  /** Of what is left of the budget, no more than this is spent. */
  readonly part: number
  /** Only these conclusions of the base are looked at; all of them, when left out. */
  readonly isJudged?: (conclusion: Conclusion, base: Program) => boolean
  /** Only these of its rules; all that are guarded, when left out. */
  readonly isMeant?: (rule: Rule) => boolean
}

function lostRules(
  base: Program,
  result: Program,
  { placeOf, budget, part, isJudged = () => true, isMeant }: Looking,
): Finding<Overlay>[] {
  const ask = createSearch([base, result], budget)
  const otherAreas = !sameAreas(base, result)
  const changed = new Set(base.conclusions.filter((conclusion) => !sameRules(conclusion, result)))
  /** A rule that counts leefgebieden says something else where there are others. */
  const seesOthers = ({ rules }: Conclusion) => otherAreas && rules.some(countsAreas)
  const roots = new Set(base.conclusions.filter((one) => changed.has(one) || seesOthers(one)))
  const onLoose = meantBelow(base, (one) => roots.has(one) && !onlyToItsSafeEnd(one))
  const doubted = base.conclusions.flatMap((conclusion) => {
    if (sameCone(conclusion.json.id, base, result) || !isJudged(conclusion, base)) return []
    // Then all that can differ follows from more protection, by the rules of the base.
    if (!roots.has(conclusion) && !onLoose.has(conclusion)) return []
    const guarded = conclusion.rules.filter(
      (rule) => isMeant?.(rule) ?? (rule.json.beschermd === true || onlyToItsSafeEnd(conclusion)),
    )
    return doubtedRules(conclusion, guarded, base, result).map((rule) => ({ conclusion, rule }))
  })
  /** Roots that lose something: what rests on them is refused with them, and not told again. */
  const lost = new Set<Conclusion>()
  let onLost = new Set<Conclusion>()
  function lose(conclusion: Conclusion): void {
    if (!roots.has(conclusion) || lost.has(conclusion)) return
    lost.add(conclusion)
    onLost = meantBelow(base, (one) => lost.has(one))
  }
  const found = budget.fairly(
    doubted,
    ({ conclusion, rule }) => {
      if (onLost.has(conclusion)) return []
      spend(budget.meter, lost.has(conclusion) || !roots.has(conclusion) ? 1 : base.conclusions.length)
      const losses = lossOf(conclusion, rule)
      if (losses !== undefined && losses.length > 0) lose(conclusion)
      return losses
    },
    part,
  )
  for (const [at, { conclusion }] of doubted.entries()) if (found[at] === undefined) lose(conclusion)
  return doubted.flatMap(({ conclusion, rule }, at) =>
    onLost.has(conclusion) ? [] : (found[at] ?? [unproven(rule.json.name, placeOf(conclusion.json.id))]),
  )

  /** Undefined when it is too much. */
  function lossOf(conclusion: Conclusion, rule: Rule): Finding<Overlay>[] | undefined {
    const { id } = conclusion.json
    const asked = ask(
      neededToCompare(conclusion, rule, base, result),
      ({ space, views: [before, after] }) => {
        if (before === undefined || after === undefined) return undefined
        const loose = onLoose.has(conclusion) ? looseUnder(conclusion) : []
        return lossIn(conclusion, rule, loose, space, { base: before, result: after })
      },
    )
    if (asked === undefined) return undefined
    if (asked.answer !== undefined) return [lostRule(rule, placeOf(id), asked.answer)]
    return isForAny(asked.reach) ? [] : [unproven(rule.json.name, placeOf(id))]
  }

  function looseUnder(conclusion: Conclusion): readonly Conclusion[] {
    spend(budget.meter, base.conclusions.length)
    // What only counts other leefgebieden says what the base says: the overlay adds nothing to it.
    return conclusionsFor(base, [conclusion.json.id]).filter(
      (one) => one !== conclusion && changed.has(one) && !onlyToItsSafeEnd(one),
    )
  }
}

/** The conclusions that rest on one of these, however far upstream. */
function meantBelow({ conclusions, byId }: Program, isMeant: (one: Conclusion) => boolean): Set<Conclusion> {
  const found = new Set<Conclusion>()
  for (const conclusion of conclusions) {
    const rests = conclusion.rules.some(({ json }) =>
      asked(json.conditions).some((id) => {
        const one = byId.get(id)
        return one !== undefined && (found.has(one) || isMeant(one))
      }),
    )
    if (rests) found.add(conclusion)
  }
  return found
}

/** Whether a conclusion has the same values and rules in the result, whatever they rest on. */
function sameRules(before: Conclusion, result: Program): boolean {
  const after = result.byId.get(before.json.id)
  const own = ({ json: { waarden }, rules, fallback }: Conclusion) =>
    canonicalJson([
      [waarden, fallback],
      rules.map(({ json }) => [spokenWhen(json), json.event, json.priority]),
    ])
  return after !== undefined && own(after) === own(before)
}

/**
 * Whether the outcome of a conclusion is guarded as such: it may change towards its safe end only. What collects can
 * only grow when each of its rules is protected; whether that is safer, its safe end says.
 */
function onlyToItsSafeEnd(conclusion: Conclusion): boolean {
  const { json, collects, rules } = conclusion
  if (json.beschermd !== true) return false
  if (!collects) return safeEnd(json) !== undefined
  return json.veiligeKant === 'eind' && rules.every((rule) => rule.json.beschermd === true)
}

/**
 * The rules that are not there in the result just as they are, resting on the same: nothing can take a member out of a
 * collection.
 */
function doubtedRules(
  { json, collects }: Conclusion,
  rules: readonly Rule[],
  base: Program,
  result: Program,
): readonly Rule[] {
  const target = result.byId.get(json.id)
  if (!collects || target?.collects !== true) return rules
  const named = new Map(target.rules.map((rule) => [rule.json.name, rule.json]))
  const whole = (rule: RuleJson) => canonicalJson([spokenWhen(rule), rule.event])
  const otherAreas = !sameAreas(base, result)
  return rules.filter((rule) => {
    const same = named.get(rule.json.name)
    if (same === undefined || whole(same) !== whole(rule.json)) return true
    if (otherAreas && countsAreas(rule)) return true
    return ![...asked(same.conditions)].every((id) => sameCone(id, base, result))
  })
}

/** How many items tell a rule of the base and its conclusion in the result apart. */
function neededToCompare(conclusion: Conclusion, rule: Rule, base: Program, result: Program) {
  const before = decidesAlone(conclusion.policy) ? conclusion.rules : [rule]
  const target = result.byId.get(conclusion.json.id)
  const after = target?.collects === true ? (target.byValue[rule.value] ?? []) : (target?.rules ?? [])
  const stated = (rules: readonly Rule[], program: Program) => ({
    conditions: rules.map(({ condition }) => condition),
    program,
  })
  const both = itemsNeededByBoth(stated(before, base), stated(after, result), (counted) =>
    sameCone(counted, base, result),
  )
  return plusOwn(both, [conclusion.json.bereik])
}

function lostRule({ json }: Rule, pad: string, voorbeeld: CasusFragment): Finding<Overlay> {
  const about = { rule: json.name, conclusion: json.event.type, value: json.event.params.waarde }
  const melding = json.beschermd === true ? 'protectionLost' : 'outcomeLighter'
  return { ...fault('beschermd', pad, melding, about), voorbeeld }
}

function unproven(rule: string, pad: string): Finding<Overlay> {
  return fault('beschermd', pad, 'protectionUnproven', { rule })
}
