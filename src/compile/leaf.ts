/**
 * The leaves of conditions: one subject held against a value. Looked up and reduced to two masks here, once:
 * `accept`, the values of the subject that meet the leaf, and `reject`, those that don't. Of what may still be, a
 * leaf is false when nothing is accepted, true when nothing is rejected, and unknown otherwise. So it is for every
 * kind of subject, and whatever is known of it.
 */
import { own } from '../model/names.js'
import type { LeafJson } from '../model/ruleset.js'
import { isFamily, type Scope } from '../model/scope.js'
import { type KindIn, type OperatorOf, type Subject, storeOf, valuesOf } from '../model/subject.js'
import { FALSE, ofPossibilities, TRUE, type Truth, UNKNOWN } from '../truth.js'
import { bucketsOf } from './buckets.js'
import {
  type Frame,
  IN,
  type Layout,
  type Mask,
  maskOf,
  NOTHING_KNOWN,
  OUT,
  type Slot,
  type World,
} from './frame.js'

/** Asks a condition of one frame. */
export type Test = (frame: Frame, world: World) => Truth

/** What a leaf asks, in words and bits. */
export interface CompiledLeaf {
  /** The first word that it asks; as many as there are in the masks. */
  readonly at: number
  readonly accept: Mask
  readonly reject: Mask
  /** For a set: the place of the member that it asks about. */
  readonly member?: number
  /** What it is whatever the answer, for a comparison that no answer changes. */
  readonly always?: Truth
  /**
   * For a number held against a threshold within a bucket, as a condition may have that stands outside the rule set:
   * numbers of that bucket are both accepted and rejected, and the number itself tells.
   */
  readonly within?: (home: Frame) => Truth
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
export function compileLeaf({ operator, value }: LeafJson, slot: Slot): CompiledLeaf {
  const { index, subject } = slot
  switch (storeOf(subject)) {
    case 'members': {
      const member = subject.waarden.indexOf(String(value))
      const met = knownOperator(MEMBER_MET, operator)
      return { at: index + member, accept: [met], reject: [met === IN ? OUT : IN], member }
    }
    case 'numbers':
      return compileNumber(operator, [value].flat().map(Number), slot)
    case 'choices':
      return maskedLeaf(slot, [...valuesOf(subject).keys()], choiceMeets(operator, value, subject))
  }
}

function maskedLeaf<T>(
  { index, subject, full }: Slot,
  values: readonly T[],
  meets: (value: T) => boolean,
): CompiledLeaf {
  // Each value is asked once: a number may have thousands of buckets, and as many leaves that ask it.
  const accept = maskOf(values, meets, false)
  const reject = accept.map((word, i) => (full[i] ?? 0) & ~NOTHING_KNOWN & ~word)
  const isEmpty = (mask: Mask) => subject.origin === 'fact' && mask.every((word) => word === 0)
  const [none, all] = [isEmpty(accept), isEmpty(reject)]
  if (none) accept[0] = (accept[0] ?? 0) | NOTHING_KNOWN
  if (all) reject[0] = (reject[0] ?? 0) | NOTHING_KNOWN
  return { at: index, accept, reject, ...((none || all) && { always: all ? TRUE : FALSE }) }
}

/** What a member must be for an operator on its set to be met. */
const MEMBER_MET: Readonly<Record<OperatorOf<KindIn<'members'>>, typeof IN | typeof OUT>> = {
  contains: IN,
  doesNotContain: OUT,
}

/** Whether a value of a choice, by its place, meets an operator. */
function choiceMeets(operator: string, value: LeafJson['value'], subject: Subject): (at: number) => boolean {
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
  return knownOperator(meets, operator)
}

function compileNumber(operator: string, asked: readonly number[], slot: Slot): CompiledLeaf {
  const { index, subject, number } = slot
  if (number === undefined) throw new Error(`"${subject.id}" is no number`)
  const { at, buckets } = number
  const meets = numberMeets(operator, asked)
  const strange = asked.filter((one) => !buckets.isEdge(one)).map(buckets.of)
  if (strange.length === 0) return maskedLeaf(slot, buckets.starts, meets)
  const inBoth = (bucket: number) => strange.includes(bucket)
  const places = [...buckets.starts.keys()]
  const meetsAt = (bucket: number) => meets(buckets.starts[bucket] as number)
  const truthBetween = (minimum: number, maximum: number) => {
    const met = bucketsOf({ ...subject, minimum, maximum }, asked).starts.map(meets)
    return ofPossibilities(met.includes(true), met.includes(false))
  }
  const always = truthBetween(...number.range)
  return {
    at: index,
    accept: maskOf(places, (bucket) => inBoth(bucket) || meetsAt(bucket), false),
    reject: maskOf(places, (bucket) => inBoth(bucket) || !meetsAt(bucket), false),
    ...(always !== UNKNOWN && { always }),
    within: ({ words, numbers }) =>
      ((words[index] as number) & NOTHING_KNOWN) === 0
        ? truthBetween(numbers[at] as number, numbers[at + 1] as number)
        : UNKNOWN,
  }
}

/** Whether a number meets an operator. */
function numberMeets(operator: string, asked: readonly number[]): (number: number) => boolean {
  const [bound = Number.NaN] = asked
  const meets: Readonly<Record<OperatorOf<KindIn<'numbers'>>, (number: number) => boolean>> = {
    lessThan: (number) => number < bound,
    lessThanInclusive: (number) => number <= bound,
    greaterThan: (number) => number > bound,
    greaterThanInclusive: (number) => number >= bound,
    equal: (number) => number === bound,
    notEqual: (number) => number !== bound,
    in: (number) => asked.includes(number),
    notIn: (number) => !asked.includes(number),
  }
  return knownOperator(meets, operator)
}

/** What a table holds for an operator. */
export function knownOperator<T>(table: Readonly<Record<string, T>>, operator: string): T {
  const found = own(table, operator)
  if (found === undefined)
    throw new Error(`operator "${operator}" doesn't fit here; was the rule set checked?`)
  return found
}
