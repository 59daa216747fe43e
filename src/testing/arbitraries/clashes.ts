/** Conditions that each may hold, but not together. */
import { own } from '../../model/names.js'
import type { ConditionJson, LeafJson, RuleJson } from '../../model/ruleset.js'
import { COUNT_FACT, type Operator, type Subject, storeOf } from '../../model/subject.js'

/** What asks the opposite of an operator. */
interface Opposite {
  readonly to: Operator
  /** Of this neighbour of the value; else of the same value. */
  readonly neighbour?: -1 | 1
  /** On which side of its value an operator takes a range of numbers. */
  readonly range?: 'below' | 'above'
  /** Any other value is the opposite too. */
  readonly orOther?: true
}
const OPPOSITE: Readonly<Record<Operator, Opposite>> = {
  equal: { to: 'notEqual', orOther: true },
  notEqual: { to: 'equal' },
  in: { to: 'notIn' },
  notIn: { to: 'in' },
  contains: { to: 'doesNotContain' },
  doesNotContain: { to: 'contains' },
  lessThan: { to: 'greaterThanInclusive', range: 'below' },
  greaterThanInclusive: { to: 'lessThan', range: 'above' },
  greaterThan: { to: 'lessThanInclusive', range: 'above' },
  lessThanInclusive: { to: 'greaterThan', range: 'below' },
  atLeast: { to: 'atMost', neighbour: -1 },
  atMost: { to: 'atLeast', neighbour: 1 },
}

/**
 * A leaf about the same that never holds where this one does: the opposite, another value, or a range that
 * lies beside it. Where there is none of that kind, the opposite.
 */
export function excluding(leaf: LeafJson, subject: Subject | undefined, way: number): ConditionJson {
  const { operator, value } = leaf
  const opposite = own(OPPOSITE, operator)
  if (opposite === undefined) return { not: leaf }
  const { to, neighbour, range, orOther } = opposite
  const order = subject?.waarden ?? []
  if (neighbour !== undefined) {
    const place = order.indexOf(String(value))
    const next = place < 0 ? undefined : order[place + neighbour]
    return next === undefined ? { not: leaf } : { ...leaf, operator: to, value: next }
  }
  if (way % 2 === 0 || typeof value !== 'number') {
    const another = order.find((one) => one !== value)
    const hasOther = way % 2 === 1 && orOther === true && another !== undefined
    return hasOther ? { ...leaf, value: another } : { ...leaf, operator: to }
  }
  if (range === undefined) return { ...leaf, operator: to }
  // A gap between the two ranges, as far as there is room for one.
  const [least, most] =
    subject !== undefined && storeOf(subject) === 'numbers' ? [subject.minimum, subject.maximum] : [0, 9]
  const step = leaf.fact === COUNT_FACT || subject?.geheel === true ? 1 : 0.5
  const moved = range === 'below' ? Math.min(most, value + step) : Math.max(least, value - step)
  return { ...leaf, operator: to, value: Math.max(moved, least) }
}

/** No deeper copies of conditions than this, or a chain of rules that quote each other would never end. */
const LONGEST_COPY = 700

/** An outcome that a rule would not give while it holds, or would give only if it holds. */
export function outcomeAgainst(
  { event, conditions }: RuleJson,
  known: readonly Subject[],
  way: number,
): readonly [ConditionJson, ConditionJson] {
  const concluded = known.find(({ id }) => id === event.type)
  const collects = concluded !== undefined && storeOf(concluded) === 'members'
  const is = (operator: Operator): LeafJson => ({ fact: event.type, operator, value: event.params.waarde })
  const [yes, no] = collects ? [is('contains'), is('doesNotContain')] : [is('equal'), is('notEqual')]
  if (JSON.stringify(conditions).length > LONGEST_COPY) return [yes, no]
  return way % 2 === 0 ? [no, conditions] : [yes, { not: conditions }]
}
