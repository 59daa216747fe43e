/** All mutants of a rule set: each differs from it by one slip, and can itself be used as a rule set. */
import { compile } from '../../compile/program.js'
import { checkCondition, type KnownNames } from '../../load/conditions.js'
import { guard } from '../../load/guard.js'
import { parseRuleSet } from '../../load/parse.js'
import { type Order, orderOf } from '../../model/policy.js'
import { toldRule } from '../../model/rule-values.js'
import type {
  ConclusionJson,
  ConditionJson,
  ConditionsJson,
  RuleJson,
  RuleSet,
  RuleSetJson,
} from '../../model/ruleset.js'
import { subjectsOf } from '../../model/subject.js'
import { type Variant, variantsOf } from './conditions.js'
import { type Mutant, mutantOf } from './mutant.js'

/** Lists in conditions may be no longer. */
const LONGEST_LIST = 500

/**
 * The mutants of a rule set, rule by rule in its order, then those of its defaults. What would be no sound
 * rule set any more is left out, and so is what says the same as another mutant by its form alone.
 *
 * @param ruleSet from `parseRuleSet`, or plain data that is checked here
 * @throws RuleSetError when the rule set is not sound
 *
 * @example
 * ```ts
 * import { baseRuleSet } from 'eigen-kracht'
 * import { mutantsOf } from 'eigen-kracht/testing'
 *
 * for (const mutant of mutantsOf(baseRuleSet)) {
 *   console.log(mutant.id) // veiligheid-acuut operator-verwisseld /conditions/all/0/operator
 *   break
 * }
 * ```
 */
export function* mutantsOf(ruleSet: RuleSet | RuleSetJson): Generator<Mutant> {
  const sound = parseRuleSet(ruleSet)
  const names: KnownNames = { subjects: subjectsOf(sound), brokenNames: new Set() }
  const conclusions = new Map(sound.conclusies.map((conclusion) => [conclusion.id, conclusion]))
  const next = nextAsked(sound)
  for (const [at, rule] of sound.regels.entries()) {
    const conclusion = conclusions.get(rule.event.type)
    if (conclusion === undefined) throw new Error(`rule "${rule.name}" has no conclusion`)
    yield* ofConditions(sound, at, rule, conclusion, names)
    yield* ruleValueMutants(sound, at, rule, conclusion)
    const place = { rule: rule.name, conclusion: conclusion.id }
    yield mutantOf(place, { kind: 'regel-weg', pad: '', before: rule.name }, () => ({
      ...sound,
      regels: sound.regels.toSpliced(at, 1),
    }))
    const other = next.get(rule)
    if (other !== undefined) yield swapped(sound, rule, other)
  }
  for (const conclusion of sound.conclusies) yield* ofDefault(sound, conclusion)
}

function withRule(ruleSet: RuleSet, at: number, rule: RuleJson): RuleSetJson {
  return { ...ruleSet, regels: ruleSet.regels.with(at, rule) }
}

function* ofConditions(
  ruleSet: RuleSet,
  at: number,
  rule: RuleJson,
  { bereik, id: conclusion }: ConclusionJson,
  names: KnownNames,
): Generator<Mutant> {
  for (const variant of variantsOf(rule.conditions, names.subjects)) {
    const conditions = atTop(variant.condition)
    // Its texts keep what they tell: the place of a value may be gone, or be another's.
    const changed: RuleJson = { ...toldRule(rule, names.subjects), conditions }
    if (checkCondition(conditions, '', bereik, names).length > 0 || !isBounded(changed, variant)) continue
    const { condition: _, ...change } = variant
    const pad = `/conditions${change.pad}`
    // Several values may be put into one list.
    const detail = change.kind === 'waarde-erbij' ? ` ${String(change.after)}` : ''
    const place = { rule: rule.name, conclusion }
    yield mutantOf(place, { ...change, pad }, () => withRule(ruleSet, at, changed), detail)
  }
}

/** A rule holds a group; a bare condition becomes a group of one. */
function atTop(condition: ConditionJson): ConditionsJson {
  return 'fact' in condition ? { all: [condition] } : condition
}

/** A `not` more, or a value more, may be one too many. */
function isBounded(rule: RuleJson, { kind, condition }: Variant): boolean {
  const isShort = kind !== 'waarde-erbij' || longestList(condition) <= LONGEST_LIST
  return isShort && guard({ regels: [rule] }).length === 0
}

function longestList(condition: ConditionJson): number {
  if ('all' in condition) return Math.max(...condition.all.map(longestList))
  if ('any' in condition) return Math.max(...condition.any.map(longestList))
  if ('not' in condition) return longestList(condition.not)
  return Array.isArray(condition.value) ? condition.value.length : 0
}

function neighboursOf<T extends string>(value: string, values: readonly string[], kinds: readonly [T, T]) {
  const at = values.indexOf(value)
  return kinds.flatMap((kind, i) => {
    const after = values[at + (i === 0 ? -1 : 1)]
    return at < 0 || after === undefined ? [] : [{ kind, after }]
  })
}

function* ruleValueMutants(
  ruleSet: RuleSet,
  at: number,
  rule: RuleJson,
  { id: conclusion, waarden }: ConclusionJson,
): Generator<Mutant> {
  const before = rule.event.params.waarde
  const kinds = ['conclusie-lichter', 'conclusie-zwaarder'] as const
  for (const { kind, after } of neighboursOf(before, waarden, kinds)) {
    const changed: RuleJson = { ...rule, event: { ...rule.event, params: { waarde: after } } }
    const change = { kind, pad: '/event/params/waarde', before, after }
    yield mutantOf({ rule: rule.name, conclusion }, change, () => withRule(ruleSet, at, changed))
  }
}

/** Whether the numbers of two rules say which goes before the other. */
const IS_NUMBERED: Readonly<Record<Order, boolean>> = { numbered: true, heaviest: false, none: false }

/** For each rule that is asked in an order of priority: the one that is asked after it, if it stands lower. */
function nextAsked(ruleSet: RuleSet): ReadonlyMap<RuleJson, RuleJson> {
  const found = new Map<RuleJson, RuleJson>()
  for (const { policy, rules } of compile(ruleSet).conclusions) {
    if (!IS_NUMBERED[orderOf(policy)]) continue
    for (const [i, { json }] of rules.entries()) {
      const other = rules[i + 1]?.json
      if (other !== undefined && (json.priority ?? 1) > (other.priority ?? 1)) found.set(json, other)
    }
  }
  return found
}

function swapped(ruleSet: RuleSet, rule: RuleJson, other: RuleJson): Mutant {
  const [before, after] = [rule.priority ?? 1, other.priority ?? 1]
  const change = { kind: 'prioriteit-verwisseld', pad: '/priority', before, after } as const
  const place = { rule: rule.name, conclusion: rule.event.type }
  const moved = (one: RuleJson): RuleJson =>
    one === rule ? { ...one, priority: after } : one === other ? { ...one, priority: before } : one
  const make = () => ({ ...ruleSet, regels: ruleSet.regels.map(moved) })
  return mutantOf(place, change, make, ` ${other.name}`)
}

function* ofDefault(ruleSet: RuleSet, conclusion: ConclusionJson): Generator<Mutant> {
  const { id, standaard: before, waarden } = conclusion
  if (before === undefined) return
  const kinds = ['standaard-lichter', 'standaard-zwaarder'] as const
  for (const { kind, after } of neighboursOf(before, waarden, kinds)) {
    const changed: ConclusionJson = { ...conclusion, standaard: after }
    const conclusies = ruleSet.conclusies.map((one) => (one === conclusion ? changed : one))
    const change = { kind, pad: '/standaard', before, after }
    yield mutantOf({ conclusion: id }, change, () => ({ ...ruleSet, conclusies }))
  }
}
