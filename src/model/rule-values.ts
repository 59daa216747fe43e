/**
 * The numbers and values that stand in a rule itself, told in its texts: `{waarde:/conditions/all/1/value}`. So a
 * text can't name another limit than its rule has.
 */
import { numberText, unitOfOne } from '../number-text.js'
import type { ConditionJson, LeafJson } from './condition-json.js'
import { own } from './names.js'
import { READERS, type RuleJson } from './ruleset.js'
import { COUNT_FACT, type Subject } from './subject.js'
import { RULE_VALUE } from './template.js'

type Judged = Pick<RuleJson, 'conditions' | 'event'>
export type SubjectsById = ReadonlyMap<string, Subject>

/** A number or a text in a rule. */
export interface RuleValue {
  /** JSON Pointer from the rule. */
  readonly pad: string
  readonly value: number | string
  /** The fact or conclusion of which it is a value; `aantal` for a count. */
  readonly of: string
  /** The comparison in which it stands; absent for the outcome of the rule. */
  readonly leaf?: LeafJson
}

/** Those of a rule, in the order in which they stand in it. */
export function ruleValues({ conditions, event }: Judged): readonly RuleValue[] {
  const found: RuleValue[] = []
  const add = (value: unknown, where: Omit<RuleValue, 'value'>) => {
    if (typeof value === 'number' || typeof value === 'string') found.push({ ...where, value })
  }
  function visit(condition: ConditionJson, pad: string): void {
    if ('all' in condition) for (const [i, part] of condition.all.entries()) visit(part, `${pad}/all/${i}`)
    else if ('any' in condition)
      for (const [i, part] of condition.any.entries()) visit(part, `${pad}/any/${i}`)
    else if ('not' in condition) visit(condition.not, `${pad}/not`)
    else {
      const { fact: of, value, params } = condition
      if (Array.isArray(value))
        for (const [i, one] of value.entries()) add(one, { pad: `${pad}/value/${i}`, of, leaf: condition })
      else add(value, { pad: `${pad}/value`, of, leaf: condition })
      const counted = { pad: `${pad}/params/waarde`, of: params?.feit ?? COUNT_FACT, leaf: condition }
      add(params?.waarde, counted)
    }
  }
  visit(conditions, '/conditions')
  add(event.params.waarde, { pad: '/event/params/waarde', of: event.type })
  return found
}

/** A number as people write it, a value by its title; which is no text with holes of its own. */
function ruleValueText({ value, of }: RuleValue, subjects: SubjectsById): string {
  if (typeof value === 'number') return numberText(value)
  return (own(subjects.get(of)?.titels, value) ?? value).replaceAll('{', '(').replaceAll('}', ')')
}

const HOLE_START = `{${RULE_VALUE}`
const VALUE_HOLE = new RegExp(`\\{${RULE_VALUE}([^{}]*)\\}( \\p{L}+)?`, 'gu')

/**
 * A text of a rule with the values of that rule filled in; after 1 the unit is told of one: "1 maand". What else has
 * holes keeps them.
 */
export function withRuleValues(text: string, rule: Judged, subjects: SubjectsById): string {
  if (!text.includes(HOLE_START)) return text
  const values = new Map(ruleValues(rule).map((one) => [one.pad, one]))
  return text.replace(VALUE_HOLE, (hole, pad: string, word = '') => {
    const found = values.get(pad)
    if (found === undefined) return hole
    return ruleValueText(found, subjects) + (found.value === 1 ? word.replace(/\p{L}+/u, unitOfOne) : word)
  })
}

/** The texts of a rule for all readers, each with its place. */
export function textsOfRule({ uitleg, voor }: RuleJson): readonly (readonly [pad: string, text: string])[] {
  const others = READERS.flatMap((reader) => {
    const text = voor?.[reader]
    return text === undefined ? [] : [[`/voor/${reader}`, text] as const]
  })
  return [['/uitleg', uitleg], ...others]
}

/** The same rule with its values in all of its texts. */
export function toldRule(rule: RuleJson, subjects: SubjectsById): RuleJson {
  const { uitleg, voor } = rule
  const texts = [uitleg, ...Object.values(voor ?? {})]
  if (!texts.some((text) => text.includes(HOLE_START))) return rule
  const fill = (text: string) => withRuleValues(text, rule, subjects)
  return {
    ...rule,
    uitleg: fill(uitleg),
    ...(voor && { voor: Object.fromEntries(Object.entries(voor).map(([who, text]) => [who, fill(text)])) }),
  }
}
