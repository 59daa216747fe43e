/**
 * A rule set, compiled: the order of conclusions, each with its rules as flat code, and the layout of
 * the frames that they read and write.
 */

import { canonicalJson } from '../load/canonical.js'
import { asked, countsItems, orderConclusions } from '../load/order.js'
import { jsonLeavesOf } from '../model/leaves.js'
import { collects, type Order, orderOf } from '../model/policy.js'
import { withRuleValues } from '../model/rule-values.js'
import type { ConclusionJson, HitPolicy, RuleJson, RuleSet } from '../model/ruleset.js'
import { AREA_SCOPE, perScope, type Scope } from '../model/scope.js'
import { spokenWhen } from '../model/spoken-when.js'
import { allParagraphs } from '../model/story.js'
import { type Subject, subjectsOf } from '../model/subject.js'
import { type Piece, parseTemplate } from '../model/template.js'
import { type CompileNames, type Condition, compileCondition } from './condition.js'
import { layOut, type Slot } from './frame.js'
import type { Test } from './leaf.js'

export interface Rule {
  readonly json: RuleJson
  /** Index in `Frame.rules`. */
  readonly index: number
  /** Index of the value that it concludes. */
  readonly value: number
  readonly condition: Condition
  readonly test: Test
  readonly uitleg: readonly Piece[]
}

export interface Conclusion {
  readonly json: ConclusionJson
  readonly policy: HitPolicy
  /** Whether all values that hold come out, as members of a set; else one of them. */
  readonly collects: boolean
  readonly slot: Slot
  /** In the order in which they are asked; this order holds no trace of the order of the rule set. */
  readonly rules: readonly Rule[]
  /** The same rules, by the value that they conclude. */
  readonly byValue: readonly (readonly Rule[])[]
  /** The bit of the default; 0 for `collect`, and where some rule always holds. */
  readonly fallback: number
  /** Whether its rules are few enough to be held against each other; see `run/suppose.ts`. */
  readonly together: boolean
}

/** Holding rules against each other takes as much as the square of their number. */
const MOST_TOGETHER = 100

export interface Program extends CompileNames {
  readonly ruleSet: RuleSet
  /** In the order in which they are drawn. */
  readonly conclusions: readonly Conclusion[]
  readonly byId: ReadonlyMap<string, Conclusion>
}

/** Compiles a checked rule set. */
export function compile(ruleSet: RuleSet): Program {
  const subjects = subjectsOf(ruleSet)
  const scopeOf = new Map(ruleSet.conclusies.map(({ id, bereik }) => [id, bereik]))
  const rulesIn = (scope: Scope) => ruleSet.regels.filter(({ event }) => scopeOf.get(event.type) === scope)
  const thresholds = thresholdsIn(ruleSet)
  const layouts = perScope((scope) =>
    layOut(scope, subjectsIn(scope, subjects), rulesIn(scope).length, thresholds),
  )
  const names: CompileNames = { layouts, subjects }
  const order = orderConclusions(
    ruleSet.conclusies.map(({ id }) => id),
    ruleSet.regels,
  )
  if (order.kind === 'cycle') throw new Error(`conclusions in a circle: ${order.ids.join(', ')}`)

  const ruleCounts = perScope(() => 0)
  const byId = new Map<string, Conclusion>()
  const declared = new Map(ruleSet.conclusies.map((conclusion) => [conclusion.id, conclusion]))
  const given = new Map<string, RuleJson[]>(order.ids.map((id) => [id, []]))
  for (const rule of ruleSet.regels) given.get(rule.event.type)?.push(rule)
  for (const id of order.ids) {
    const json = declared.get(id)
    const slot = json && layouts[json.bereik].slots.get(id)
    if (json === undefined || slot === undefined) throw new Error(`conclusion "${id}" has no place`)
    const rules = (given.get(id) ?? [])
      .sort(askedFirst(json))
      .map((rule) => compileRule(rule, json, ruleCounts[json.bereik]++, names))
    byId.set(id, conclusionOf(json, slot, rules))
  }
  return { ruleSet, subjects, layouts, byId, conclusions: [...byId.values()] }
}

/**
 * The same program for a rule set that differs from it in one conclusion only: in its default, or in its
 * rules, none of which may be new. All the rest is shared, so that worlds of the one fit the other.
 */
export function recompile(program: Program, ruleSet: RuleSet, id: string): Program {
  const before = program.byId.get(id)
  const json = ruleSet.conclusies.find((conclusion) => conclusion.id === id)
  if (before === undefined || json === undefined) throw new Error(`conclusion "${id}" has no place`)
  const known = new Map(before.rules.map((rule) => [rule.json.name, rule]))
  const mine = ruleSet.regels.filter(({ event }) => event.type === json.id)
  const rules = mine.sort(askedFirst(json)).map((rule) => {
    const old = known.get(rule.name)
    if (old === undefined) throw new Error(`rule "${rule.name}" is new`)
    return old.json === rule ? old : compileRule(rule, json, old.index, program)
  })
  const after = conclusionOf(json, before.slot, rules)
  const conclusions = program.conclusions.map((one) => (one === before ? after : one))
  return { ...program, ruleSet, conclusions, byId: new Map(conclusions.map((one) => [one.json.id, one])) }
}

function conclusionOf(json: ConclusionJson, slot: Slot, rules: readonly Rule[]): Conclusion {
  const fallback = json.standaard === undefined ? 0 : 1 << json.waarden.indexOf(json.standaard)
  const byValue = json.waarden.map((): Rule[] => [])
  for (const rule of rules) byValue[rule.value]?.push(rule)
  const together = rules.length <= MOST_TOGETHER
  return {
    json,
    policy: json.beleid,
    collects: collects(json.beleid),
    slot,
    rules,
    byValue,
    fallback,
    together,
  }
}

/** The numbers that any condition of the rule set compares each fact with. */
function thresholdsIn({ regels, verhaal, waarborgen }: RuleSet): ReadonlyMap<string, ReadonlySet<number>> {
  const conditions = [
    ...regels.map((rule) => rule.conditions),
    ...allParagraphs(verhaal).flatMap(({ als, tenzij }) => [als, tenzij]),
    ...(verhaal?.nooitSamen ?? []).map(({ als }) => als),
    ...(waarborgen ?? []).flatMap((one) => ('dan' in one ? [one.als, one.dan] : [one.als])),
  ]
  const found = new Map<string, Set<number>>()
  for (const condition of conditions) {
    for (const { fact, value, params } of condition === undefined ? [] : jsonLeavesOf(condition)) {
      const [id, asked] = params === undefined ? [fact, value] : [params.feit ?? '', params.waarde]
      const known = found.get(id) ?? new Set()
      found.set(id, known)
      for (const one of [asked].flat()) if (typeof one === 'number') known.add(one)
    }
  }
  return found
}

function subjectsIn(scope: Scope, subjects: ReadonlyMap<string, Subject>): Subject[] {
  return [...subjects.values()].filter(({ bereik }) => bereik === scope)
}

/** Which of two rules is asked first, given the weight of their values; 0 for equals. */
type Ranked = (a: RuleJson, b: RuleJson, weight: (rule: RuleJson) => number) => number
const RANKED: Readonly<Record<Order, Ranked>> = {
  numbered: (a, b) => (b.priority ?? 1) - (a.priority ?? 1),
  heaviest: (a, b, weight) => weight(b) - weight(a),
  none: () => 0,
}

/**
 * Which rule is asked first: by priority for `first`, the heaviest value for `priority`. Equals go by
 * the heavier value and then by name, never by their place in the file.
 */
function askedFirst({ beleid, waarden }: ConclusionJson): (a: RuleJson, b: RuleJson) => number {
  const weight = (rule: RuleJson) => waarden.indexOf(rule.event.params.waarde)
  const ranked = RANKED[orderOf(beleid)]
  return (a, b) => {
    return ranked(a, b, weight) || weight(b) - weight(a) || (a.name < b.name ? -1 : 1)
  }
}

function compileRule(json: RuleJson, conclusion: ConclusionJson, index: number, names: CompileNames): Rule {
  const condition = compileCondition(spokenWhen(json), conclusion.bereik, names)
  const value = conclusion.waarden.indexOf(json.event.params.waarde)
  const uitleg = parseTemplate(withRuleValues(json.uitleg, json, names.subjects))
  return { json, index, value, condition, test: condition.test, uitleg }
}

/** The facts and conclusions that the rules of a conclusion ask about. */
export function askedBy({ rules }: Conclusion): ReadonlySet<string> {
  const known = asks.get(rules)
  if (known !== undefined) return known
  const found = new Set(rules.flatMap(({ json }) => asked(json.conditions)))
  asks.set(rules, found)
  return found
}

const asks = new WeakMap<readonly Rule[], ReadonlySet<string>>()

/** The conclusions with these ids and all that they rest on, in the order in which they are drawn. */
export function conclusionsFor(program: Program, ids: Iterable<string>): readonly Conclusion[] {
  const needed = new Set<string>(ids)
  for (const conclusion of program.conclusions.toReversed()) {
    if (!needed.has(conclusion.json.id)) continue
    for (const id of askedBy(conclusion)) needed.add(id)
  }
  return program.conclusions.filter(({ json }) => needed.has(json.id))
}

/** The conclusions of which a rule asks about one of these, or about one that does, however far downstream. */
export function restingOn(ids: Iterable<string>, program: Program): ReadonlySet<string> {
  const users = usersIn.get(program.conclusions) ?? findUsers(program)
  usersIn.set(program.conclusions, users)
  const found = new Set<string>()
  const open = [...ids]
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    for (const user of users.get(id) ?? []) {
      if (found.has(user)) continue
      found.add(user)
      open.push(user)
    }
  }
  return found
}

const usersIn = new WeakMap<readonly Conclusion[], ReadonlyMap<string, readonly string[]>>()

/** For each fact and conclusion the conclusions that ask about it. */
function findUsers({ conclusions }: Program): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>()
  for (const conclusion of conclusions) {
    for (const id of askedBy(conclusion)) {
      const users = found.get(id)
      if (users === undefined) found.set(id, [conclusion.json.id])
      else users.push(conclusion.json.id)
    }
  }
  return found
}

/**
 * Whether a conclusion rests on the same in two programs: the same declaration, rules and facts, all the way
 * down. Then it can't differ, whatever the casus, for any item that both programs have. Leefgebieden that only one
 * of them has matter where they are counted, or asked for by name.
 */
export function sameCone(id: string, a: Program, b: Program): boolean {
  if (a === b) return true
  if (!a.byId.has(id) && !b.byId.has(id)) return meaningOf(id, a) === meaningOf(id, b)
  const found = cones.get(a) ?? new WeakMap<Program, ReadonlySet<string>>()
  cones.set(a, found)
  const same = found.get(b) ?? sameCones(a, b)
  found.set(b, same)
  return same.has(id)
}

/** Of two programs that were held against each other, the conclusions that rest on the same. */
const cones = new WeakMap<Program, WeakMap<Program, ReadonlySet<string>>>()

/** In one walk, each conclusion after those that it rests on: it is the same when it says the same of the same. */
function sameCones(a: Program, b: Program): ReadonlySet<string> {
  const same = new Set<string>()
  const otherAreas = areaIds(a, false) !== areaIds(b, false)
  for (const conclusion of a.conclusions) {
    const { id } = conclusion.json
    const other = b.byId.get(id)
    if (other === undefined || declaredText(conclusion) !== declaredText(other)) continue
    if (otherAreas && conclusion.rules.some(countsAreas)) continue
    const ids = askedBy(conclusion)
    const rests = [...ids].every((one) => same.has(one) || (!a.byId.has(one) && !b.byId.has(one)))
    if (rests && [...ids].every((one) => meaningOf(one, a) === meaningOf(one, b))) same.add(id)
  }
  return same
}

function declaredText({ json, rules, fallback }: Conclusion): string {
  return canonicalJson([
    [json.bereik, json.beleid, json.waarden, fallback],
    rules.map(({ json: rule }) => [spokenWhen(rule), rule.event, rule.priority]),
  ])
}

function meaningOf(id: string, { subjects }: Program): string {
  const { kind, bereik, waarden, minimum, maximum, geheel } = subjects.get(id) ?? {}
  return JSON.stringify([kind, bereik, waarden, minimum, maximum, geheel])
}

/** The same program, in which the defaults of these conclusions are no possible outcomes. */
export function withoutDefaults(program: Program, ids: ReadonlySet<string>): Program {
  const conclusions = program.conclusions.map((one) => (ids.has(one.json.id) ? { ...one, fallback: 0 } : one))
  return { ...program, conclusions, byId: new Map(conclusions.map((one) => [one.json.id, one])) }
}

/** Whether two programs have the same leefgebieden, in the same order. */
export function sameAreas(a: Program, b: Program): boolean {
  return areaIds(a) === areaIds(b)
}

function areaIds({ ruleSet }: Program, inOrder = true): string {
  const ids = ruleSet.leefgebieden.map(({ id }) => id)
  return JSON.stringify(inOrder ? ids : ids.toSorted())
}

/** Whether the number of leefgebieden matters to a rule itself. */
export function countsAreas({ json }: Rule): boolean {
  return countsItems(json.conditions, AREA_SCOPE)
}
