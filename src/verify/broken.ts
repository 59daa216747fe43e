/** Guarantees that a rule set does not keep, as findings. */
import { compileCondition } from '../compile/condition.js'
import { type Program, sameCone } from '../compile/program.js'
import { canonicalJson } from '../load/canonical.js'
import { asked } from '../load/order.js'
import { placeOfPromise, promisesOf } from '../model/never-together.js'
import type { ConditionsJson, GuaranteeJson } from '../model/ruleset.js'
import { AREA_SCOPE, FAMILY_SCOPE, type Scope } from '../model/scope.js'
import type { Counterexample } from '../model/verdict.js'
import { type Finding, fault } from '../problem.js'
import type { Budget } from '../search/budget.js'
import { areasStandForAny } from '../search/reach.js'
import type { Guarantees } from '../words/index.js'
import { decide } from './verify.js'

/** Of whose guarantees it is known that they hold. */
interface Proven {
  readonly base: Program
  /** The same, with the leefgebieden of the rule set that is looked at. */
  readonly reference: Program
}

/**
 * Each guarantee of the rule set that is refuted, with a casus that breaks it, or that could not be decided.
 *
 * @param proven of which the guarantees stand: one that is also here, and rests on the same, is not asked again
 * @param placeOf where a guarantee is broken, given what shows it; its place in the rule set, when left out
 */
export function brokenGuarantees(
  program: Program,
  proven?: Proven,
  budget?: Budget,
  placeOf?: (guarantee: GuaranteeJson, shown: Counterexample | undefined) => string,
): Finding<Guarantees>[] {
  const all = promisesOf(program.ruleSet)
  const before = new Map(proven && promisesOf(proven.base.ruleSet).map((one) => [one.id, one]))
  const doubted = all.filter(
    (one) => proven === undefined || !standsIn(proven, one, before.get(one.id), program),
  )
  const byId = new Map(doubted.map((one) => [one.id, one]))
  return decide(program, doubted, budget, false).flatMap((verdict): Finding<Guarantees>[] => {
    const { waarborg, titel, uitkomst, tegenvoorbeeld } = verdict
    if (uitkomst === 'bewezen') return []
    const broken = byId.get(waarborg)
    const pad =
      placeOf === undefined || broken === undefined
        ? placeOfPromise(program.ruleSet, waarborg)
        : placeOf(broken, tegenvoorbeeld)
    const code = 'waarborg-geschonden'
    if (tegenvoorbeeld === undefined) return [fault(code, pad, 'guaranteeUnproven', { title: titel })]
    const { item, casus: voorbeeld } = tegenvoorbeeld
    const about = { title: titel, ...(item !== undefined && { item }) }
    return [{ ...fault(code, pad, 'guaranteeBroken', about), voorbeeld }]
  })
}

/** Whether a guarantee is one of another program's, and rests on the same there. */
function standsIn(
  { base, reference }: Proven,
  guarantee: GuaranteeJson,
  before: GuaranteeJson | undefined,
  program: Program,
): boolean {
  if (before === undefined || canonicalJson(before) !== canonicalJson(guarantee)) return false
  if (base !== reference && !holdsForMore(guarantee, base)) return false
  const about = guarantee.soort === 'altijd' ? asked(guarantee.dan) : [guarantee.conclusie]
  const given = guarantee.als === undefined ? [] : asked(guarantee.als)
  return [...about, ...given].every((id) => sameCone(id, reference, program))
}

/** Whether a guarantee that holds with these leefgebieden holds with more of them. */
function holdsForMore(guarantee: GuaranteeJson, program: Program): boolean {
  const scopeOf = (id: string) => program.subjects.get(id)?.bereik
  const isArea = (scope: Scope | undefined) => (scope === AREA_SCOPE ? 1 : 0)
  const compiled = (json: ConditionsJson, scope: Scope) => compileCondition(json, scope, program)
  const given = (scope: Scope) => (guarantee.als === undefined ? [] : [compiled(guarantee.als, scope)])
  if (guarantee.soort === 'altijd') {
    const { bereik, dan } = guarantee
    return areasStandForAny([compiled(dan, bereik), ...given(bereik)], program, { own: isArea(bereik) })
  }
  // The casus before and after, the item that changes, and the one that is looked at.
  const rules = program.byId.get(guarantee.conclusie)?.rules.map(({ condition }) => condition) ?? []
  const own = isArea(scopeOf(guarantee.conclusie)) + Math.max(...guarantee.feiten.map(scopeOf).map(isArea))
  return areasStandForAny([...rules, ...given(FAMILY_SCOPE)], program, { own, times: 2 })
}
