/**
 * A fact of which something is not known: which numbers tell it apart, in how many ways it may turn out, and
 * whether a leaf is met by one of them.
 */
import { type Leaf, leavesOf, type PlainLeaf } from '../compile/condition.js'
import type { Frame } from '../compile/frame.js'
import { knownOperator } from '../compile/leaf.js'
import type { Conclusion } from '../compile/program.js'
import type { LeafJson } from '../model/ruleset.js'
import { type KindIn, type OperatorOf, storeOf } from '../model/subject.js'
import { boundsOf, numbersBetween } from '../search/cases.js'
import { FALSE, TRUE, type Truth, UNKNOWN } from '../truth.js'

/** In how many ways a fact may turn out, at least. */
export function openIn({ place, member }: PlainLeaf, { choices, members, numbers }: Frame): number {
  const { index, subject } = place.slot
  if (member !== undefined) return members[member.at] === UNKNOWN ? 2 : 1
  if (storeOf(subject) === 'numbers') return Number.isNaN(numbers[index]) ? 2 : 1
  let left = choices[index] as number
  let ways = 0
  for (; left !== 0; left &= left - 1) ways++
  return ways
}

/** Tells apart what leaves ask: a fact, or one member of a set. */
export const subjectKey = ({ leaf, member }: PlainLeaf): string =>
  member === undefined ? leaf.fact : `${leaf.fact} ${member.at}`

/** The numbers that any rule compares a fact with. */
export function leafBounds(conclusions: readonly Conclusion[]): ReadonlyMap<string, ReadonlySet<number>> {
  const found = new Map<string, Set<number>>()
  const visit = (leaf: Leaf): void => {
    if (leaf.kind === 'count') {
      if (leaf.count.each !== undefined) leavesOf(leaf.count.each).forEach(visit)
      return
    }
    const known = found.get(leaf.leaf.fact) ?? new Set<number>()
    found.set(leaf.leaf.fact, known)
    for (const bound of boundsOf(leaf)) known.add(bound)
  }
  for (const { rules } of conclusions) for (const { condition } of rules) leavesOf(condition).forEach(visit)
  return found
}

/** What a fact may still be. */
export function caseValues(
  { place, member, leaf }: PlainLeaf,
  { choices }: Frame,
  bounds: ReadonlyMap<string, ReadonlySet<number>>,
): readonly number[] {
  const { subject, index } = place.slot
  if (storeOf(subject) === 'numbers') return numbersBetween(subject, bounds.get(leaf.fact) ?? [])
  if (member !== undefined) return [0, 1 << (member.at - index)]
  const left = choices[index] as number
  return Array.from({ length: 31 }, (_, i) => 1 << i).filter((bit) => (left & bit) !== 0)
}

type NumberMet = (value: number, asked: LeafJson['value']) => boolean
const isOneOfNumbers: NumberMet = (value, asked) => Array.isArray(asked) && asked.includes(value)
const NUMBER_MET: Readonly<Record<OperatorOf<KindIn<'numbers'>>, NumberMet>> = {
  lessThan: (value, asked) => value < Number(asked),
  lessThanInclusive: (value, asked) => value <= Number(asked),
  greaterThan: (value, asked) => value > Number(asked),
  greaterThanInclusive: (value, asked) => value >= Number(asked),
  equal: (value, asked) => value === asked,
  notEqual: (value, asked) => value !== asked,
  in: isOneOfNumbers,
  notIn: (value, asked) => !isOneOfNumbers(value, asked),
}

/** Whether a leaf is met by a value: of a choice or list its bits, of a number the number. */
export function leafTruth({ bits, member, place, leaf, always }: PlainLeaf, value: number): Truth {
  if (always !== undefined) return always
  if (bits !== undefined) return (bits.accept & value) === 0 ? FALSE : TRUE
  if (member !== undefined) {
    const isIn = (value & (1 << (member.at - place.slot.index))) !== 0
    return isIn === (member.met === TRUE) ? TRUE : FALSE
  }
  // What is not known stops: read as "no" it could hide a question.
  return knownOperator(NUMBER_MET, leaf.operator)(value, leaf.value) ? TRUE : FALSE
}
