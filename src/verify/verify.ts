/** Decides guarantees over all casussen of a rule set. */
import type { Program } from '../compile/program.js'
import { deepFreeze } from '../freeze.js'
import { parseRuleSet } from '../load/parse.js'
import { promisesOf } from '../model/never-together.js'
import type { GuaranteeJson, RuleSet, RuleSetJson } from '../model/ruleset.js'
import type { Verdict } from '../model/verdict.js'
import { type Budget, createBudget } from '../search/budget.js'
import { compileClosed } from '../search/close-defaults.js'
import { cutBelow } from '../search/cut.js'
import { isForAny, NOT_LOOKED } from '../search/reach.js'
import { askOnce, createSearch, type SearchAnswer } from '../search/search.js'
import { alwaysHolds } from './always.js'
import type { Statement } from './claim.js'
import { counterexampleOf } from './counterexample.js'
import { staysOnChange } from './on-change.js'
import { ownStatements } from './own-claims.js'

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
 *
 * @example
 * ```ts
 * import { baseRuleSet } from 'eigen-kracht'
 * import { verify } from 'eigen-kracht/verify'
 *
 * const [verdict] = verify(baseRuleSet, [
 *   {
 *     id: 'gevaar-nooit-lichter',
 *     titel: 'Direct gevaar maakt het niveau van veiligheid nooit lichter.',
 *     soort: 'bij-verandering',
 *     feiten: ['veiligheid.acuut'],
 *     conclusie: 'veiligheid.niveau',
 *     blijft: 'niet-lichter',
 *     bron: ['nji#5.2'],
 *     grond: 'onderzoek',
 *   },
 * ])
 * console.log(verdict?.uitkomst) // bewezen
 * ```
 */
export function verify(ruleSet: RuleSet | RuleSetJson, laws?: readonly GuaranteeJson[]): readonly Verdict[] {
  const sound = parseRuleSet(ruleSet)
  const asked = laws === undefined ? sound : parseRuleSet({ ...sound, waarborgen: laws })
  const program = compileClosed(sound)
  const statements = [
    statedIn(program, laws === undefined ? promisesOf(sound) : (asked.waarborgen ?? [])),
    ownStatements(program),
  ]
  return deepFreeze(decideAll(program, statements, createBudget()))
}

/**
 * The same for a compiled program and guarantees that were checked against it.
 *
 * @param tellsWhether to tell of each whether there is a casus that it is about (`komtVoor`): that is work of its own
 */
export function decide(
  program: Program,
  guarantees: readonly GuaranteeJson[],
  budget: Budget = createBudget(),
  tellsWhether = true,
): Verdict[] {
  return decideAll(program, [statedIn(program, guarantees)], budget, tellsWhether)
}

/**
 * Whether any rules would keep a guarantee, so that it says nothing about these: there is no casus that it is about, or
 * it holds with every conclusion that it asks for taken as free.
 */
export function saysNothing(program: Program, guarantee: GuaranteeJson, budget: Budget): boolean {
  if (guarantee.soort !== 'altijd') return false
  const [verdict] = decide(program, [guarantee], budget)
  if (verdict?.komtVoor === false) return true
  const statement = alwaysHolds(guarantee)
  const free = cutBelow(statement.roots, NOTHING_DRAWN, program) ?? program
  const [asked] = budget.fairly([statement], (one) => mayBreakIn(free, one, budget))
  return asked !== undefined && !asked.answer && isForAny(asked.reach)
}

/** Whether a statement may be broken in a program, whatever comes of what that doesn't draw. @throws BoundReached */
function mayBreakIn(program: Program, { of }: Statement, budget: Budget): SearchAnswer<boolean> {
  const { conditions, needed, breach } = of(program)
  return askOnce(
    [program],
    budget,
    conditions,
    needed,
    ({ space, views: [view] }) => view === undefined || breach(space, view) !== undefined,
  )
}

function statedIn(program: Program, guarantees: readonly GuaranteeJson[]): readonly Statement[] {
  return guarantees.map((one) => (one.soort === 'altijd' ? alwaysHolds(one) : staysOnChange(one, program)))
}

/** A statement that is not decided yet. */
interface Open {
  readonly statement: Statement
  /** How many steps below what it asks about are looked at next. */
  depth: number
  /** How often that was too much. */
  tries: number
}

/** Above all that rules draw: every conclusion that is asked for is free. */
const NOTHING_DRAWN = -1
/** A proof is looked for so deep before all is looked at. */
const DEEPEST_CUT = 3
/** What that may take of the work for a question. */
const PART_OF_A_CUT = 0.9
/** After so many shares that were too small for it, all is looked at: that may be less work after all. */
const MOST_TRIES = 2

/** One verdict for each guarantee of each group. */
function decideAll(
  program: Program,
  groups: readonly (readonly Statement[])[],
  budget: Budget,
  tellsWhether = true,
): Verdict[] {
  const open = groups.flat().map((statement): Open => ({ statement, depth: 0, tries: 0 }))
  const whole = new Map(open.map(({ statement }) => [statement, statement.of(program)]))
  const conditions = [...whole.values()].flatMap((claim) => claim.conditions)
  const ask = createSearch([program], budget, conditions)
  const found = budget.fairly(open, (one) => {
    const above = provenAbove(one)
    return above === 'too-much' ? undefined : (above ?? verdictOn(one.statement))
  })
  const verdicts = open.map(
    ({ statement: { id: waarborg, titel } }, at): Verdict =>
      found[at] ?? { waarborg, titel, uitkomst: 'niet-beslist', reikwijdte: NOT_LOOKED },
  )
  return groups.flatMap((group) => onePerGuarantee(verdicts.splice(0, group.length)))

  /** Whether it holds whatever comes out deeper down; undefined when that can't be said. */
  function provenAbove(one: Open): Verdict | 'too-much' | undefined {
    const { id: waarborg, titel, roots, mayBeFree } = one.statement
    for (; one.depth <= DEEPEST_CUT; one.depth++) {
      const cut = cutBelow(roots, one.depth, program, mayBeFree)
      if (cut === undefined) return undefined
      const asked = budget.first(PART_OF_A_CUT, () => mayBreakIn(cut, one.statement, budget))
      if (asked === undefined) return ++one.tries <= MOST_TRIES ? 'too-much' : undefined
      const { answer, reach: reikwijdte } = asked
      if (!answer && isForAny(reikwijdte))
        return { waarborg, titel, uitkomst: 'bewezen', reikwijdte, ...aboutCasussen(one.statement) }
    }
    return undefined
  }

  /** Whether there is a casus that it is about, as far as that can be said with what is left. */
  function aboutCasussen(statement: Statement): Pick<Verdict, 'komtVoor'> {
    if (!tellsWhether) return {}
    const claim = whole.get(statement)
    const applies = claim?.applies
    if (claim === undefined || applies === undefined) return { komtVoor: true }
    const asked = budget.first(PART_OF_A_CUT, () =>
      ask(claim.needed, ({ space, views: [view] }) => view !== undefined && applies(space, view)),
    )
    if (asked === undefined) return {}
    return asked.answer || isForAny(asked.reach) ? { komtVoor: asked.answer } : {}
  }

  /** Undefined when it is too much. */
  function verdictOn(statement: Statement): Verdict | undefined {
    const { id: waarborg, titel } = statement
    const claim = whole.get(statement)
    if (claim === undefined) return undefined
    const asked = ask(claim.needed, ({ space, views: [view] }) => {
      const breach = view && claim.breach(space, view)
      return {
        tegenvoorbeeld: breach && counterexampleOf(claim, breach, space, program),
        applies: tellsWhether && view !== undefined && (claim.applies?.(space, view) ?? true),
      }
    })
    if (asked === undefined) return undefined
    const { answer, reach: reikwijdte } = asked
    const { tegenvoorbeeld, applies } = answer
    if (tegenvoorbeeld !== undefined)
      return { waarborg, titel, uitkomst: 'weerlegd', reikwijdte, tegenvoorbeeld }
    const isWhole = isForAny(reikwijdte)
    // That nothing was found among so many items says nothing of more.
    const komtVoor = tellsWhether && (applies || isWhole) ? { komtVoor: applies } : {}
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
