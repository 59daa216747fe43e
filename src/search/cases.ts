/**
 * Cuts what rules ask about into cases between which no rule sees a difference, and asks the leaves of
 * conditions in each case. The leaves answer for themselves: this file knows no operator.
 */
import type { Leaf, PlainLeaf } from '../compile/condition.js'
import {
  type Frame,
  hasValue,
  IN,
  newFrame,
  OUT,
  putNumber,
  type Slot,
  sizeOf,
  type World,
} from '../compile/frame.js'
import type { Program } from '../compile/program.js'
import { type ItemScope, isFamily, perItemScope } from '../model/scope.js'
import { type Subject, storeOf } from '../model/subject.js'
import { FALSE, TRUE, type Truth } from '../truth.js'

/** The numbers that a leaf compares with. */
export function boundsOf({ leaf }: Leaf): readonly number[] {
  return [leaf.value].flat().filter((value) => typeof value === 'number')
}

/** A number for each case: the bounds that rules use, the ends, and one between each two of them. */
export function numbersBetween({ minimum, maximum, geheel }: Subject, bounds: Iterable<number>): number[] {
  const inside = [...bounds].filter((bound) => bound > minimum && bound < maximum)
  const marks = [...new Set([minimum, ...inside, maximum])].sort((a, b) => a - b)
  const numbers = marks.flatMap((mark, i) => {
    const following = marks[i + 1]
    if (following === undefined) return [mark]
    const isBetween = (number: number) => number > mark && number < following
    const middle = mark + (following - mark) / 2
    // A whole number reads best; strictly between the two, or it is no case of its own.
    const found = (geheel ? [Math.floor(mark) + 1] : [Math.floor(middle), middle]).find(isBetween)
    return found === undefined ? [mark] : [mark, found]
  })
  return geheel ? numbers.filter(Number.isInteger) : numbers
}

/** The case that any number is in: the bound that it is, or the number that stands for those between two bounds. */
export function caseOfNumber(value: number, numbers: readonly number[], bounds: ReadonlySet<number>): number {
  const same = numbers.indexOf(value)
  if (same >= 0) return same
  const above = numbers.findIndex((number) => number > value)
  const below = above < 0 ? numbers.length - 1 : above - 1
  return bounds.has(numbers[below] ?? value) ? above : below
}

/** What leaves say of one subject when it has this value. */
export interface Asker {
  readonly ask: (leaf: PlainLeaf, at: number) => Truth
}

/**
 * Asks leaves about one subject, case by case. For a choice the cases are its values in their order, for a
 * member of a set "not in" and "in", for a number those given.
 */
export function createAsker(slot: Slot, program: Program, numbers: readonly number[] = []): Asker {
  const world = blanks.get(program.layouts) ?? blankWorld(program)
  blanks.set(program.layouts, world)
  const scope = slot.subject.bereik
  const frame = isFamily(scope) ? world.gezin : world.items[scope].any
  const buckets = numbers.map((number) => slot.number?.buckets.of(number) ?? 0)
  return {
    ask: (leaf, at) => {
      // There may be thousands of cases, each of hundreds of words: one bit of them tells.
      const bucket = leaf.within === undefined ? buckets[at] : undefined
      if (bucket !== undefined) return hasValue(leaf.accept, bucket) ? TRUE : FALSE
      putCase(frame, slot, at, numbers, String(leaf.leaf.value))
      return leaf.test(frame, world)
    },
  }
}

function putCase(frame: Frame, slot: Slot, at: number, numbers: readonly number[], member: string) {
  const { subject, index } = slot
  switch (storeOf(subject)) {
    case 'members':
      frame.words[index + subject.waarden.indexOf(member)] = at === 0 ? OUT : IN
      break
    case 'numbers':
      putNumber(slot, frame, numbers[at] as number, numbers[at] as number)
      break
    case 'choices':
      frame.words[index] = 1 << at
  }
}

/** How many cases a subject has; a set is asked member by member. */
export function caseCount(subject: Subject, numbers: readonly number[]): number {
  switch (storeOf(subject)) {
    case 'members':
      return 2
    case 'numbers':
      return numbers.length
    case 'choices':
      return sizeOf(subject)
  }
}

/** Shared by all askers of a program: each leaf sees nothing but the place that its asker fills in. */
const blanks = new WeakMap<Program['layouts'], World>()

function blankWorld({ layouts }: Program): World {
  const none = (scope: ItemScope) => ({ frames: [], count: 0, open: true, any: newFrame(layouts[scope]) })
  return { gezin: newFrame(layouts.gezin), items: perItemScope(none) }
}

/** Every truth of a leaf about a count, for 0 items up to `most`. */
export function countAnswers(leaf: Extract<Leaf, { kind: 'count' }>, most: number): Truth[] {
  return Array.from({ length: most + 1 }, (_, count) => leaf.count.compare(count, count))
}

/** What a leaf is about: leaves with the same key see the same thing. */
export function leafKey(leaf: Leaf): string {
  if (leaf.kind === 'count') return JSON.stringify(leaf.count.params)
  const member = storeOf(leaf.place.slot.subject) === 'members' ? String(leaf.leaf.value) : ''
  return `${leaf.leaf.fact} ${member}`
}
