/** Conditions that each may hold, but not together. */
import { own } from '../../model/names.js'
import type { ConditionJson, LeafJson, RuleJson } from '../../model/ruleset.js'
import { COUNT_FACT, type Subject } from '../../model/subject.js'

/** Of each operator one that asks the opposite of the same value. */
const OPPOSITE: Readonly<Record<string, string>> = {
  equal: 'notEqual',
  notEqual: 'equal',
  in: 'notIn',
  notIn: 'in',
  contains: 'doesNotContain',
  doesNotContain: 'contains',
  lessThan: 'greaterThanInclusive',
  greaterThanInclusive: 'lessThan',
  greaterThan: 'lessThanInclusive',
  lessThanInclusive: 'greaterThan',
}
const NUMBERS: ReadonlySet<string> = new Set([
  'lessThan',
  'lessThanInclusive',
  'greaterThan',
  'greaterThanInclusive',
])

/**
 * A leaf about the same that never holds where this one does: the opposite, another value, or a range that
 * lies beside it. Where there is none of that kind, the opposite.
 */
export function excluding(leaf: LeafJson, subject: Subject | undefined, way: number): ConditionJson {
  const { operator, value } = leaf
  const opposite = own(OPPOSITE, operator)
  const order = subject?.waarden ?? []
  const place = order.indexOf(String(value))
  if (operator === 'atLeast' && place > 0)
    return { ...leaf, operator: 'atMost', value: order[place - 1] ?? value }
  if (operator === 'atMost' && place >= 0 && place < order.length - 1)
    return { ...leaf, operator: 'atLeast', value: order[place + 1] ?? value }
  if (opposite === undefined) return { not: leaf }
  if (way % 2 === 0 || typeof value !== 'number') {
    const another = order.find((one) => one !== value)
    const hasOther = way % 2 === 1 && operator === 'equal' && another !== undefined
    return hasOther ? { ...leaf, value: another } : { ...leaf, operator: opposite }
  }
  if (!NUMBERS.has(operator)) return { ...leaf, operator: opposite }
  // A gap between the two ranges, as far as there is room for one.
  const isLow = operator.startsWith('less')
  const [least, most] = subject?.kind === 'getal' ? [subject.minimum, subject.maximum] : [0, 9]
  const step = leaf.fact === COUNT_FACT || subject?.geheel === true ? 1 : 0.5
  const moved = isLow ? Math.min(most, value + step) : Math.max(least, value - step)
  return { ...leaf, operator: opposite, value: Math.max(moved, least) }
}

/** No deeper copies of conditions than this, or a chain of rules that quote each other would never end. */
const LONGEST = 700

/** An outcome that a rule would not give while it holds, or would give only if it holds. */
export function outcomeAgainst(
  { event, conditions }: RuleJson,
  known: readonly Subject[],
  way: number,
): readonly [ConditionJson, ConditionJson] {
  const collects = known.find(({ id }) => id === event.type)?.kind === 'meerkeuze'
  const is = (operator: string): LeafJson => ({ fact: event.type, operator, value: event.params.waarde })
  const [yes, no] = collects ? [is('contains'), is('doesNotContain')] : [is('equal'), is('notEqual')]
  if (JSON.stringify(conditions).length > LONGEST) return [yes, no]
  return way % 2 === 0 ? [no, conditions] : [yes, { not: conditions }]
}
