/** Decides guarantees over all casussen of a rule set. */
import { compile, type Program } from '../compile/program.js'
import { deepFreeze } from '../freeze.js'
import { parseRuleSet } from '../load/parse.js'
import type { GuaranteeJson, RuleSet, RuleSetJson } from '../model/ruleset.js'
import type { Verdict } from '../model/verdict.js'
import { closeDefaults } from '../search/close-defaults.js'
import { BoundReached } from '../search/graph.js'
import { reachOf } from '../search/reach.js'
import { createSpace, type Space, type View } from '../search/space.js'
import { counterexampleOf } from './counterexample.js'
import { type Claim, claimOf } from './prove.js'

/** More items of one list than this are not looked at; the verdict says so. */
const MOST_ITEMS = 8
const MOST_NODES = 3_000_000
/** Of one guarantee. */
const MOST_STEPS = 6_000_000

/**
 * Decides for each guarantee whether it holds in every fully known casus: proven, refuted with a casus that
 * breaks it, or not decided within bounds. A verdict's `reikwijdte` says up to how many persons and needs
 * it was looked at; `elk` means that it holds for any number.
 *
 * @param ruleSet from `parseRuleSet`, or plain data that is checked here
 * @param laws the guarantees; those of the rule set (`waarborgen`) when left out
 * @throws RuleSetError when the rule set, or a guarantee against it, is not sound
 */
export function verify(ruleSet: RuleSet | RuleSetJson, laws?: readonly GuaranteeJson[]): readonly Verdict[] {
  const sound = parseRuleSet(ruleSet)
  const asked = laws === undefined ? sound : parseRuleSet({ ...sound, waarborgen: laws })
  return deepFreeze(decide(closeDefaults(compile(sound)), asked.waarborgen ?? []))
}

/** The same for a compiled program and guarantees that were checked against it. */
export function decide(program: Program, guarantees: readonly GuaranteeJson[]): Verdict[] {
  const claims = guarantees.map((guarantee) => claimOf(guarantee, program))
  const most = (scope: 'persoon' | 'hulpbehoefte') =>
    Math.min(
      MOST_ITEMS,
      claims.reduce((high, { needed }) => Math.max(high, needed[scope]), 1),
    )
  const items = { persoon: most('persoon'), hulpbehoefte: most('hulpbehoefte') }
  const conditions = claims.flatMap((claim) => claim.conditions)
  let space: Space
  let view: View
  const renew = () => {
    space = createSpace([program], { items, mostNodes: MOST_NODES }, conditions)
    view = space.view(program)
  }
  renew()
  return claims.map((claim) => {
    try {
      space.graph.allow(MOST_STEPS)
      return verdictOf(claim, space, view, items)
    } catch (error) {
      if (!(error instanceof BoundReached)) throw error
      renew()
      const { id, titel } = claim.guarantee
      return { waarborg: id, titel, uitkomst: 'niet-beslist', reikwijdte: { persoon: 0, hulpbehoefte: 0 } }
    }
  })
}

function verdictOf(claim: Claim, space: Space, view: View, items: Claim['needed']): Verdict {
  const { id: waarborg, titel } = claim.guarantee
  const reikwijdte = reachOf(claim.needed, items)
  const breach = claim.breach(space, view)
  if (breach === undefined) return { waarborg, titel, uitkomst: 'bewezen', reikwijdte }
  const tegenvoorbeeld = counterexampleOf(claim.guarantee, breach, space, view.program)
  return { waarborg, titel, uitkomst: 'weerlegd', reikwijdte, tegenvoorbeeld }
}
