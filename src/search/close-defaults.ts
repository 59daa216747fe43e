/**
 * Finds the conclusions of which some rule always holds, so that their default can never be the outcome.
 *
 * Kleene logic does not see this by itself: with one fact unknown, "it is so" and "it is not so" are both
 * unknown, and the default would be listed as possible although no answer leads to it. The search splits
 * on the facts that the rules ask about, one at a time; a branch is closed as soon as some rule holds.
 * Conclusions and counts that rules ask about are taken as free, so the answer errs on the safe side.
 */
import type { Condition } from '../compile/condition.js'
import { newFrame, sizeOf, type World } from '../compile/frame.js'
import type { Conclusion, Program } from '../compile/program.js'
import type { ItemScope, Scope } from '../model/scope.js'
import { all, any, FALSE, not, TRUE, type Truth, UNKNOWN } from '../truth.js'

/** More branches than this are not searched; the default then stays possible. */
const MOST_BRANCHES = 5_000

/** One thing that rules ask about, cut into the cases between which no rule sees a difference. */
interface Variable {
  /** For each leaf that asks about it: what it says in each case. */
  readonly answers: ReadonlyMap<Condition, readonly Truth[]>
  readonly cases: number
}

/** The same program, in which a default that can't be reached is no longer a possible outcome. */
export function closeDefaults(program: Program): Program {
  const conclusions = program.conclusions.map((conclusion) =>
    conclusion.policy !== 'collect' && someRuleAlwaysHolds(conclusion, program)
      ? { ...conclusion, fallback: 0 }
      : conclusion,
  )
  return { ...program, conclusions, byId: new Map(conclusions.map((one) => [one.json.id, one])) }
}

function someRuleAlwaysHolds({ rules, json }: Conclusion, program: Program): boolean {
  const leaves = rules.flatMap(({ condition }) => leavesOf(condition))
  const variableOf = variablesOf(leaves, json.bereik, program)
  const chosen = new Map<Variable, number>()
  let branches = 0

  function ask(condition: Condition): Truth {
    if (condition.kind === 'not') return not(ask(condition.part))
    if (condition.kind === 'all') return all(condition.parts.map(ask))
    if (condition.kind === 'any') return any(condition.parts.map(ask))
    const variable = variableOf.get(condition)
    const at = variable === undefined ? undefined : chosen.get(variable)
    return (at === undefined ? UNKNOWN : variable?.answers.get(condition)?.[at]) ?? UNKNOWN
  }

  /** A leaf on which a rule that may hold still waits. */
  function open(condition: Condition): Variable | undefined {
    if (ask(condition) !== UNKNOWN) return undefined
    if (condition.kind === 'not') return open(condition.part)
    if (condition.kind === 'leaf' || condition.kind === 'count') return variableOf.get(condition)
    for (const part of condition.parts) {
      const found = open(part)
      if (found !== undefined) return found
    }
    return undefined
  }

  function holdsFromHere(): boolean {
    if (++branches > MOST_BRANCHES) return false
    const truths = rules.map(({ condition }) => ask(condition))
    if (truths.includes(TRUE)) return true
    const waiting = rules.find((_, i) => truths[i] === UNKNOWN)
    const variable = waiting && open(waiting.condition)
    if (variable === undefined) return false
    for (let at = 0; at < variable.cases; at++) {
      chosen.set(variable, at)
      if (!holdsFromHere()) return false
    }
    chosen.delete(variable)
    return true
  }

  return holdsFromHere()
}

type Leaf = Extract<Condition, { kind: 'leaf' | 'count' }>

function leavesOf(condition: Condition): Leaf[] {
  if (condition.kind === 'leaf' || condition.kind === 'count') return [condition]
  return condition.kind === 'not' ? leavesOf(condition.part) : condition.parts.flatMap(leavesOf)
}

/** For each leaf the variable that it asks about; leaves about the same thing share one. */
function variablesOf(leaves: readonly Leaf[], scope: Scope, program: Program): Map<Condition, Variable> {
  const groups = new Map<string, Leaf[]>()
  for (const leaf of leaves) groups.set(keyOf(leaf), [...(groups.get(keyOf(leaf)) ?? []), leaf])
  const found = new Map<Condition, Variable>()
  for (const group of groups.values()) {
    const columns = group.map((leaf) => answersOf(leaf, group, scope, program))
    // Cases in which all leaves say the same are one case.
    const rows = (columns[0] ?? []).map((_, i) => columns.map((column) => column[i]).join())
    const kept = rows.flatMap((row, i) => (rows.indexOf(row) === i ? [i] : []))
    const answers = new Map(
      group.map((leaf, i) => [leaf, kept.map((at) => columns[i]?.[at] ?? UNKNOWN)] as const),
    )
    const variable: Variable = { answers, cases: kept.length }
    for (const leaf of group) found.set(leaf, variable)
  }
  return found
}

function keyOf(leaf: Leaf): string {
  if (leaf.kind === 'count') return JSON.stringify(leaf.count.params)
  const member = leaf.place.slot.subject.kind === 'meerkeuze' ? String(leaf.leaf.value) : ''
  return `${leaf.leaf.fact} ${member}`
}

/** What a leaf says in each case of its subject. */
function answersOf(leaf: Leaf, group: readonly Leaf[], scope: Scope, program: Program): Truth[] {
  const bounds = group
    .flatMap(({ leaf: json }) => [json.value].flat())
    .filter((value) => typeof value === 'number')
  if (leaf.kind === 'count') {
    const most = Math.max(...bounds) + 1
    return Array.from({ length: most + 1 }, (_, count) => leaf.count.compare(count, count))
  }
  const { slot, inFamily } = leaf.place
  const world = blankWorld(program)
  const frame = inFamily || scope === 'gezin' ? world.gezin : newFrame(program.layouts[scope])
  const { subject, index } = slot
  if (subject.kind === 'meerkeuze') {
    const at = index + subject.waarden.indexOf(String(leaf.leaf.value))
    return ([FALSE, TRUE] as const).map((truth) => {
      frame.members[at] = truth
      return leaf.test(frame, world)
    })
  }
  if (subject.kind === 'getal') {
    const marks = [...new Set([subject.minimum, ...bounds, subject.maximum])].sort((a, b) => a - b)
    // Each mark, and one number between it and the next; of whole numbers the first, if there is any.
    const numbers = marks.flatMap((mark, i) => [
      mark,
      subject.geheel ? Math.floor(mark) + 1 : (mark + (marks[i + 1] ?? mark)) / 2,
    ])
    return numbers
      .filter((number) => number <= subject.maximum && (!subject.geheel || Number.isInteger(number)))
      .map((number) => {
        frame.numbers[index] = number
        return leaf.test(frame, world)
      })
  }
  return Array.from({ length: sizeOf(subject) }, (_, at) => {
    frame.choices[index] = 1 << at
    return leaf.test(frame, world)
  })
}

function blankWorld({ layouts }: Program): World {
  const none = (scope: ItemScope) => ({ frames: [], count: 0, open: true, any: newFrame(layouts[scope]) })
  return {
    gezin: newFrame(layouts.gezin),
    items: { persoon: none('persoon'), leefgebied: none('leefgebied'), hulpbehoefte: none('hulpbehoefte') },
  }
}
