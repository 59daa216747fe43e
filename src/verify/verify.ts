/** Decides guarantees over all casussen of a rule set. */
import type { Program } from '../compile/program.js'
import { deepFreeze } from '../freeze.js'
import { parseRuleSet } from '../load/parse.js'
import { promisesOf } from '../model/never-together.js'
import type { GuaranteeJson, RuleSet, RuleSetJson } from '../model/ruleset.js'
import type { Verdict } from '../model/verdict.js'
import { type Budget, createBudget } from '../search/budget.js'
import { compileClosed } from '../search/close-defaults.js'
import { isForAny, NOT_LOOKED } from '../search/reach.js'
import { createSearch } from '../search/search.js'
import { alwaysClaim } from './always.js'
import type { Claim } from './claim.js'
import { counterexampleOf } from './counterexample.js'
import { onChangeClaim } from './on-change.js'
import { ownClaims } from './own-claims.js'

/**
 * Decides for each guarantee whether it holds in every fully known casus: proven, refuted with a casus that
 * breaks it, or not decided within bounds. Proven means for any number of persons and needs; where it is not
 * decided, `reikwijdte` says up to how many of them it was found to hold (0: not at all).
 *
 * A guarantee that is about no casus at all is kept by any rules: `komtVoor` is false then, and `bewezen` says nothing.
 *
 * @param ruleSet from `parseRuleSet`, or plain data that is checked here
 * @param laws the guarantees; those of the rule set when left out: its `waarborgen`, and one for each of its pairs of
 *   sentences (`nooit-samen:…`). What every rule set promises (`een-waarde`, `plicht-blijft`) is decided in any case.
 * @throws RuleSetError when the rule set, or a guarantee against it, is not sound
 */
export function verify(ruleSet: RuleSet | RuleSetJson, laws?: readonly GuaranteeJson[]): readonly Verdict[] {
  const sound = parseRuleSet(ruleSet)
  const asked = laws === undefined ? sound : parseRuleSet({ ...sound, waarborgen: laws })
  const program = compileClosed(sound)
  const claims = [
    claimsOf(program, laws === undefined ? promisesOf(sound) : (asked.waarborgen ?? [])),
    ownClaims(program),
  ]
  return deepFreeze(decideClaims(program, claims, createBudget()))
}

/** The same for a compiled program and guarantees that were checked against it. */
export function decide(
  program: Program,
  guarantees: readonly GuaranteeJson[],
  budget: Budget = createBudget(),
): Verdict[] {
  return decideClaims(program, [claimsOf(program, guarantees)], budget)
}

function claimsOf(program: Program, guarantees: readonly GuaranteeJson[]): readonly Claim[] {
  return guarantees.map((one) =>
    one.soort === 'altijd' ? alwaysClaim(one, program) : onChangeClaim(one, program),
  )
}

/** One verdict for each guarantee of each group. */
function decideClaims(program: Program, groups: readonly (readonly Claim[])[], budget: Budget): Verdict[] {
  const claims = groups.flat()
  const conditions = claims.flatMap((claim) => claim.conditions)
  const ask = createSearch([program], budget, conditions)
  const found = budget.fairly(claims, verdictOn)
  const verdicts = claims.map(
    ({ id: waarborg, titel }, at): Verdict =>
      found[at] ?? { waarborg, titel, uitkomst: 'niet-beslist', reikwijdte: NOT_LOOKED },
  )
  return groups.flatMap((group) => onePerGuarantee(verdicts.splice(0, group.length)))

  /** Undefined when it is too much. */
  function verdictOn(claim: Claim): Verdict | undefined {
    const { id: waarborg, titel, needed } = claim
    const asked = ask(needed, ({ space, views: [view] }) => {
      const breach = view && claim.breach(space, view)
      return {
        tegenvoorbeeld: breach && counterexampleOf(claim, breach, space, program),
        applies: view !== undefined && (claim.applies?.(space, view) ?? true),
      }
    })
    if (asked === undefined) return undefined
    const { answer, reach: reikwijdte } = asked
    const { tegenvoorbeeld, applies } = answer
    if (tegenvoorbeeld !== undefined)
      return { waarborg, titel, uitkomst: 'weerlegd', reikwijdte, tegenvoorbeeld }
    const isWhole = isForAny(reikwijdte)
    // That nothing was found among so many items says nothing of more.
    const komtVoor = applies || isWhole ? { komtVoor: applies } : {}
    return { waarborg, titel, uitkomst: isWhole ? 'bewezen' : 'niet-beslist', reikwijdte, ...komtVoor }
  }
}

/** One verdict for each guarantee: that of the part that is least well off. */
function onePerGuarantee(verdicts: readonly Verdict[]): Verdict[] {
  const found = new Map<string, Verdict>()
  for (const verdict of verdicts) {
    const before = found.get(verdict.waarborg)
    if (before === undefined || placeFromWorst(verdict) < placeFromWorst(before))
      found.set(verdict.waarborg, verdict)
  }
  return [...found.values()]
}

const FROM_WORST: readonly Verdict['uitkomst'][] = ['weerlegd', 'niet-beslist', 'bewezen']
const placeFromWorst = ({ uitkomst }: Verdict) => FROM_WORST.indexOf(uitkomst)
