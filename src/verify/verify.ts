/** Decides guarantees over all casussen of a rule set. */
import { compile, type Program } from '../compile/program.js'
import { deepFreeze } from '../freeze.js'
import { parseRuleSet } from '../load/parse.js'
import type { GuaranteeJson, RuleSet, RuleSetJson } from '../model/ruleset.js'
import type { Verdict } from '../model/verdict.js'
import { closeDefaults } from '../search/close-defaults.js'
import { BoundReached } from '../search/graph.js'
import { isForAny, mostNeeded, reachOf, withinBounds } from '../search/reach.js'
import { createSpace, type Space, type View } from '../search/space.js'
import { alwaysClaim } from './always.js'
import type { Claim } from './claim.js'
import { counterexampleOf } from './counterexample.js'
import { onChangeClaim } from './on-change.js'
import { ownClaims } from './own-claims.js'

const MOST_NODES = 3_000_000
/** Of one guarantee. */
const MOST_STEPS = 6_000_000

/**
 * Decides for each guarantee whether it holds in every fully known casus: proven, refuted with a casus that
 * breaks it, or not decided within bounds. Proven means for any number of persons and needs; where it is not
 * decided, `reikwijdte` says up to how many of them it was found to hold (0: not at all).
 *
 * @param ruleSet from `parseRuleSet`, or plain data that is checked here
 * @param laws the guarantees; those of the rule set (`waarborgen`) when left out. What every rule set promises
 *   (`een-waarde`, `plicht-blijft`) is decided in any case.
 * @throws RuleSetError when the rule set, or a guarantee against it, is not sound
 */
export function verify(ruleSet: RuleSet | RuleSetJson, laws?: readonly GuaranteeJson[]): readonly Verdict[] {
  const sound = parseRuleSet(ruleSet)
  const asked = laws === undefined ? sound : parseRuleSet({ ...sound, waarborgen: laws })
  const program = closeDefaults(compile(sound))
  return deepFreeze([
    ...decide(program, asked.waarborgen ?? []),
    ...decideClaims(program, ownClaims(program)),
  ])
}

/** The same for a compiled program and guarantees that were checked against it. */
export function decide(program: Program, guarantees: readonly GuaranteeJson[]): Verdict[] {
  return decideClaims(
    program,
    guarantees.map((one) =>
      one.soort === 'altijd' ? alwaysClaim(one, program) : onChangeClaim(one, program),
    ),
  )
}

function decideClaims(program: Program, claims: readonly Claim[]): Verdict[] {
  const items = withinBounds(mostNeeded(claims.map(({ needed }) => needed)))
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
      const { id, titel } = claim
      return { waarborg: id, titel, uitkomst: 'niet-beslist', reikwijdte: { persoon: 0, hulpbehoefte: 0 } }
    }
  })
}

function verdictOf(claim: Claim, space: Space, view: View, items: Claim['needed']): Verdict {
  const { id: waarborg, titel } = claim
  const reikwijdte = reachOf(claim.needed, items)
  const breach = claim.breach(space, view)
  if (breach === undefined) {
    const uitkomst = isForAny(reikwijdte) ? 'bewezen' : 'niet-beslist'
    return { waarborg, titel, uitkomst, reikwijdte }
  }
  const tegenvoorbeeld = counterexampleOf(claim, breach, space, view.program)
  return { waarborg, titel, uitkomst: 'weerlegd', reikwijdte, tegenvoorbeeld }
}
