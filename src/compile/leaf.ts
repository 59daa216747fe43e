/**
 * The leaves of conditions: one subject held against a value. Looked up and reduced to a few integers
 * here, once; asking it is one or two integer operations.
 */
import { own } from '../model/names.js'
import type { LeafJson } from '../model/ruleset.js'
import { isFamily, type Scope } from '../model/scope.js'
import { type KindIn, type OperatorOf, type Subject, storeOf, valuesOf } from '../model/subject.js'
import { FALSE, not, TRUE, type Truth, UNKNOWN } from '../truth.js'
import type { Frame, Layout, Slot, World } from './frame.js'

/** Asks a condition of one frame. */
export type Test = (frame: Frame, world: World) => Truth

/** For a choice: its values that meet a leaf, and those that don't. */
export interface Bits {
  readonly accept: number
  readonly reject: number
}

/** For a set: its member, and whether a leaf is met when that is in or when it is out. */
export interface Membership {
  readonly at: number
  readonly met: typeof TRUE | typeof FALSE
}

/** A compiled leaf: how to ask it and, where that can be said, what it is met by. */
export interface CompiledLeaf {
  readonly test: Test
  readonly bits?: Bits
  readonly member?: Membership
  /** What it is whatever the answer, for a comparison that no answer changes. */
  readonly always?: Truth
}

/** Where a leaf's subject stands, seen from the frame that is asked. */
export interface Place {
  readonly slot: Slot
  /** The subject belongs to the family, also when an item asks. */
  readonly inFamily: boolean
}

type Layouts = { readonly layouts: Readonly<Record<Scope, Layout>> }

/** Where a subject stands for those who ask from `scope`. */
export function placeOf(id: string, scope: Scope, { layouts }: Layouts): Place {
  const own = layouts[scope].slots.get(id)
  if (own !== undefined) return { slot: own, inFamily: isFamily(scope) }
  const slot = layouts.gezin.slots.get(id)
  if (slot === undefined)
    throw new Error(`"${id}" can't be asked from scope ${scope}; was the rule set checked?`)
  return { slot, inFamily: true }
}

/** Compiles a condition on one subject. */
export function compileLeaf({ operator, value }: LeafJson, { slot, inFamily }: Place): CompiledLeaf {
  const { index, subject } = slot
  switch (storeOf(subject)) {
    case 'members': {
      const at = index + subject.waarden.indexOf(String(value))
      const met = knownOperator(MEMBER_MET, operator)
      const member: Test = inFamily
        ? (_frame, world) => world.gezin.members[at] as Truth
        : (frame) => frame.members[at] as Truth
      return {
        test: met === TRUE ? member : (frame, world) => not(member(frame, world)),
        member: { at, met },
      }
    }
    case 'numbers':
      return { test: compileNumber(operator, value, index, inFamily) }
    case 'choices':
      return compileChoice(slot, accepted(operator, value, subject), inFamily)
  }
}

/** Whether an operator on a set is met when its member is in, or when it is out. */
const MEMBER_MET: Readonly<Record<OperatorOf<KindIn<'members'>>, Membership['met']>> = {
  contains: TRUE,
  doesNotContain: FALSE,
}

function compileChoice({ index, full, subject }: Slot, accept: number, inFamily: boolean): CompiledLeaf {
  const reject = full & ~accept
  if (subject.origin === 'fact' && (accept === 0 || reject === 0)) {
    // A comparison with an unknown fact is unknown, also one that no answer could change.
    const answer = reject === 0 ? TRUE : FALSE
    return {
      always: answer,
      test: (frame, world) => ((inFamily ? world.gezin : frame).choices[index] === full ? UNKNOWN : answer),
    }
  }
  return {
    bits: { accept, reject },
    test: inFamily
      ? (_frame, world) => ofBits(world.gezin.choices[index] as number, accept, reject)
      : (frame) => ofBits(frame.choices[index] as number, accept, reject),
  }
}

function ofBits(bits: number, accept: number, reject: number): Truth {
  if ((bits & accept) === 0) return FALSE
  return (bits & reject) === 0 ? TRUE : UNKNOWN
}

/** The values of a choice that meet the operator, as bits. */
function accepted(operator: string, value: LeafJson['value'], subject: Subject): number {
  const values: readonly unknown[] = valuesOf(subject)
  const places = [value].flat().map((one: unknown) => values.indexOf(one))
  const [place = 0] = places
  const meets: Readonly<Record<OperatorOf<KindIn<'choices'>>, (at: number) => boolean>> = {
    equal: (at) => at === place,
    notEqual: (at) => at !== place,
    in: (at) => places.includes(at),
    notIn: (at) => !places.includes(at),
    atLeast: (at) => at >= place,
    atMost: (at) => at <= place,
  }
  const meet = knownOperator(meets, operator)
  let bits = 0
  for (let at = 0; at < values.length; at++) if (meet(at)) bits |= 1 << at
  return bits
}

/** What a table holds for an operator. */
export function knownOperator<T>(table: Readonly<Record<string, T>>, operator: string): T {
  const found = own(table, operator)
  if (found === undefined)
    throw new Error(`operator "${operator}" doesn't fit here; was the rule set checked?`)
  return found
}

/** Each comparison in a closure of its own: no call but the one that asks. */
function compileNumber(operator: string, value: LeafJson['value'], index: number, inFamily: boolean): Test {
  const listed: readonly unknown[] = [value].flat()
  const bound = Number(value)
  const ask =
    (holds: (number: number) => boolean): Test =>
    (frame, world) => {
      const number = (inFamily ? world.gezin : frame).numbers[index] as number
      return Number.isNaN(number) ? UNKNOWN : holds(number) ? TRUE : FALSE
    }
  const tests: Readonly<Record<OperatorOf<KindIn<'numbers'>>, Test>> = {
    lessThan: ask((number) => number < bound),
    lessThanInclusive: ask((number) => number <= bound),
    greaterThan: ask((number) => number > bound),
    greaterThanInclusive: ask((number) => number >= bound),
    equal: ask((number) => number === bound),
    notEqual: ask((number) => number !== bound),
    in: ask((number) => listed.includes(number)),
    notIn: ask((number) => !listed.includes(number)),
  }
  return knownOperator(tests, operator)
}
