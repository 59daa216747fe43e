/**
 * Finds the conclusions of which some rule always holds, so that their default can never be the outcome.
 *
 * Kleene logic does not see this by itself: with one fact unknown, "it is so" and "it is not so" are both
 * unknown, and the default would be listed as possible although no answer leads to it. The search splits
 * on the facts that the rules ask about, one at a time; a branch is closed as soon as some rule holds.
 * Conclusions and counts that rules ask about are taken as free, so the answer errs on the safe side.
 *
 * Why it stands beside the search of search.ts: what it finds is part of the program that an assessor compiles, so
 * it must be cheap. It looks at the rules of one conclusion, keeps nothing, and gives up early; that one builds a
 * graph over all facts of a casus.
 */
import { type Condition, type Leaf, leavesOf } from '../compile/condition.js'
import { type Conclusion, compile, type Program, withoutDefaults } from '../compile/program.js'
import { MOST_ITEMS } from '../model/casus-limits.js'
import { keptOf } from '../model/ready.js'
import type { RuleSet } from '../model/ruleset.js'
import { storeOf } from '../model/subject.js'
import { all, any, not, TRUE, type Truth, UNKNOWN } from '../truth.js'
import { boundsOf, caseCount, countAnswers, createAsker, leafKey, numbersBetween } from './cases.js'

/** More branches than this are not searched; the default then stays possible. */
const MOST_BRANCHES = 5_000
/** Deeper than this neither: a stack has an end. */
const MOST_CLOSED_DEPTH = 1_000
/** How often leaves are asked for all conclusions of a program together; each gets an equal part. */
const MOST_ASKED = 10_000_000

/** One thing that rules ask about, cut into the cases between which no rule sees a difference. */
interface AskedSubject {
  /** For each leaf that asks about it: what it says in each case. */
  readonly answers: ReadonlyMap<Condition, readonly Truth[]>
  readonly cases: number
}

/** Counts down; no more is asked than is left. */
interface Allowed {
  left: number
}

/**
 * The same program, in which a default that can't be reached is no longer a possible outcome.
 *
 * @param only looks at this conclusion alone
 */
export function closeDefaults(program: Program, only?: string): Program {
  const each = Math.floor(MOST_ASKED / program.conclusions.length)
  const closed = program.conclusions.filter((conclusion) => {
    const isMeant = !conclusion.collects && (only === undefined || conclusion.json.id === only)
    return isMeant && someRuleAlwaysHolds(conclusion, program, { left: each })
  })
  return withoutDefaults(program, new Set(closed.map(({ json }) => json.id)))
}

function someRuleAlwaysHolds(
  { rules }: Pick<Conclusion, 'rules'>,
  program: Program,
  allowed: Allowed,
): boolean {
  const leaves = rules.flatMap(({ condition }) => leavesOf(condition))
  const variableOf = variablesOf(leaves, program, allowed)
  if (variableOf === undefined) return false
  const chosen = new Map<AskedSubject, number>()
  let branches = 0
  let depth = 0

  function ask(condition: Condition): Truth {
    if (condition.kind === 'not') return not(ask(condition.part))
    if (condition.kind === 'all') return all(condition.parts.map(ask))
    if (condition.kind === 'any') return any(condition.parts.map(ask))
    const variable = variableOf?.get(condition)
    const at = variable === undefined ? undefined : chosen.get(variable)
    return (at === undefined ? UNKNOWN : variable?.answers.get(condition)?.[at]) ?? UNKNOWN
  }

  /** A leaf on which a rule that may hold still waits. */
  function open(condition: Condition): AskedSubject | undefined {
    if (ask(condition) !== UNKNOWN) return undefined
    if (condition.kind === 'not') return open(condition.part)
    if (condition.kind === 'leaf' || condition.kind === 'count') return variableOf?.get(condition)
    for (const part of condition.parts) {
      const found = open(part)
      if (found !== undefined) return found
    }
    return undefined
  }

  function holdsFromHere(): boolean {
    allowed.left -= leaves.length
    if (++branches > MOST_BRANCHES || allowed.left < 0 || depth >= MOST_CLOSED_DEPTH) return false
    const truths = rules.map(({ condition }) => ask(condition))
    if (truths.includes(TRUE)) return true
    const waiting = rules.find((_, i) => truths[i] === UNKNOWN)
    const variable = waiting && open(waiting.condition)
    if (variable === undefined) return false
    depth++
    for (let at = 0; at < variable.cases; at++) {
      chosen.set(variable, at)
      if (!holdsFromHere()) return false
    }
    depth--
    chosen.delete(variable)
    return true
  }

  return holdsFromHere()
}

/**
 * For each leaf the variable that it asks about; leaves about the same thing share one. Undefined when that takes more
 * asking than is allowed.
 */
function variablesOf(
  leaves: readonly Leaf[],
  program: Program,
  allowed: Allowed,
): Map<Condition, AskedSubject> | undefined {
  const groups = new Map<string, Leaf[]>()
  for (const leaf of leaves) {
    const key = leafKey(leaf)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [leaf])
    else group.push(leaf)
  }
  const found = new Map<Condition, AskedSubject>()
  for (const group of groups.values()) {
    const columns = columnsOf(group, program, allowed)
    if (columns === undefined) return undefined
    // Cases in which all leaves say the same are one case.
    const rows = new Map<string, number>()
    for (const at of (columns[0] ?? []).keys()) {
      const row = columns.map((column) => column[at]).join()
      if (!rows.has(row)) rows.set(row, at)
    }
    const kept = [...rows.values()]
    const answers = new Map(
      group.map((leaf, i) => [leaf, kept.map((at) => columns[i]?.[at] ?? UNKNOWN)] as const),
    )
    const variable: AskedSubject = { answers, cases: kept.length }
    for (const leaf of group) found.set(leaf, variable)
  }
  return found
}

/** What each leaf of a group says in each case of its subject; undefined when that is too much to ask. */
function columnsOf(group: readonly Leaf[], program: Program, allowed: Allowed): Truth[][] | undefined {
  const [first] = group
  if (first === undefined) return []
  const bounds = new Set(group.flatMap(boundsOf))
  const numbers =
    first.kind === 'leaf' && storeOf(first.place.slot.subject) === 'numbers'
      ? numbersBetween(first.place.slot.subject, bounds)
      : []
  const most = first.kind === 'count' ? Math.min(Math.max(...bounds) + 1, MOST_ITEMS + 1) : 0
  const cases = first.kind === 'count' ? most + 1 : caseCount(first.place.slot.subject, numbers)
  allowed.left -= cases * group.length
  if (allowed.left < 0) return undefined
  const asker = first.kind === 'leaf' ? createAsker(first.place.slot, program, numbers) : undefined
  return group.map((leaf) =>
    leaf.kind === 'count' || asker === undefined
      ? countAnswers(leaf as Extract<Leaf, { kind: 'count' }>, most)
      : Array.from({ length: cases }, (_, at) => asker.ask(leaf, at)),
  )
}

/** Compiles a checked rule set, and closes the defaults that can't be reached; each rule set once. */
export function compileClosed(ruleSet: RuleSet): Program {
  const known = closed.get(ruleSet)
  if (known !== undefined) return known
  const kept = keptOf(ruleSet)
  const program = compile(ruleSet)
  const made =
    kept === undefined ? closeDefaults(program) : withoutDefaults(program, new Set(kept.nooitStandaard))
  closed.set(ruleSet, made)
  return made
}

/** Nothing changes a checked rule set, or a program. */
const closed = new WeakMap<RuleSet, Program>()
