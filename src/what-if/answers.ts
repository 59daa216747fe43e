/**
 * The other answers that could stand in a casus: for each fact of the family and of each item, those between which
 * rules can see a difference. An answer is what it puts into a frame, so that it can be tried without a casus.
 */
import {
  type Frame,
  IN,
  newFrame,
  OUT,
  OUT_OR_IN,
  putNumber,
  type Slot,
  type World,
} from '../compile/frame.js'
import { framesOf } from '../compile/frames.js'
import type { Program } from '../compile/program.js'
import { foundIn } from '../explain/trace.js'
import { isFamily, type Scope } from '../model/scope.js'
import { storeOf, valuesOf } from '../model/subject.js'
import type { Antwoord, Wijziging } from '../model/what-if.js'

/** One fact of the family or of one item. */
export interface AnswerPlace {
  readonly fact: string
  readonly scope: Scope
  /** Its rank in the dictionary. */
  readonly rank: number
  /** Where its item stands among those of its scope. */
  readonly at: number
  readonly slot: Slot
  readonly frame: Frame
  readonly isNew: boolean
}

/** Another answer at a place. */
export interface OtherAnswer {
  readonly place: AnswerPlace
  readonly naar: Antwoord
  /** What it puts into the words of its slot. */
  readonly words: readonly number[]
  /** Its place among the answers to its question. */
  readonly rank: number
}

/** Every place of these scopes in a world, in the order of the dictionary and then of the items. */
export function answerPlacesIn(
  world: World,
  { ruleSet, layouts }: Program,
  isAsked: (fact: string) => boolean,
): readonly AnswerPlace[] {
  return ruleSet.feiten.flatMap(({ id, bereik }, rank) => {
    const slot = layouts[bereik].slots.get(id)
    if (slot === undefined || !isAsked(id)) return []
    return framesOf(bereik, world).map(
      (frame, at): AnswerPlace => ({ fact: id, scope: bereik, rank, at, slot, frame, isNew: false }),
    )
  })
}

export function wordsAt({ slot: { index, full }, frame }: AnswerPlace): readonly number[] {
  return Array.from(frame.words.subarray(index, index + full.length))
}

export const sameWords = (one: readonly number[], other: readonly number[]) =>
  one.every((word, i) => word === other[i])

/** Whether exactly one answer is left, as far as rules can see. */
export function isKnown(place: AnswerPlace): boolean {
  return wordsAt(place).reduce((bits, word) => bits + bitCount(word), 0) === knownBits(place.slot)
}

/** A known choice or number is one bit; of a set each member is. */
const knownBits = ({ subject, full }: Slot) => (storeOf(subject) === 'members' ? full.length : 1)

function bitCount(word: number): number {
  let count = 0
  for (let left = word; left !== 0; left &= left - 1) count++
  return count
}

/** The other answers at a place, in the order of its values: of a set those with one member more or less. */
export function changesAt(place: AnswerPlace, program: Program): readonly OtherAnswer[] {
  const now = wordsAt(place)
  const all = answersAt(place, program)
  return all.filter(({ words }) => !sameWords(words, now))
}

/** Every answer at a place, that which is there too. */
export function answersAt(place: AnswerPlace, program: Program): readonly OtherAnswer[] {
  const { subject } = place.slot
  switch (storeOf(subject)) {
    case 'choices':
      return valuesOf(subject).map((naar, at) => ({ place, naar, words: [1 << at], rank: at }))
    case 'numbers':
      return numbersAt(place, program)
    case 'members':
      return setsAt(place)
  }
}

/** One number of each bucket. */
function numbersAt(place: AnswerPlace, { layouts }: Program): readonly OtherAnswer[] {
  const { slot, scope, frame } = place
  const { number, index, full, subject } = slot
  if (number === undefined) return []
  const scratch = newFrame(layouts[scope])
  const [least = 0] = frame.numbers.subarray(number.at)
  return number.buckets.starts.map((_, bucket) => {
    const naar = readableIn(bucket, number, subject.geheel, least)
    putNumber(slot, scratch, naar, naar)
    const words = Array.from(scratch.words.subarray(index, index + full.length))
    return { place, naar, words, rank: bucket }
  })
}

/** Steps in which numbers are read with ease: whole, halves and tenths, and smaller. */
const STEPS = [1, 2, 10, 100, 1000]

/** The number of a bucket that reads best, on the side of what it is now. */
function readableIn(
  bucket: number,
  { buckets, range }: NonNullable<Slot['number']>,
  isWhole: boolean,
  now: number,
): number {
  const start = buckets.starts[bucket] ?? 0
  const next = buckets.starts[bucket + 1]
  const isThere = (number: number) =>
    number >= range[0] && number <= range[1] && buckets.of(number) === bucket
  const isBelow = next !== undefined && next <= now
  for (const step of isWhole ? STEPS.slice(0, 1) : STEPS) {
    const lowest = Math.ceil(start * step) / step + 0
    const highest = next === undefined ? lowest : (Math.ceil(next * step) - 1) / step + 0
    const found = (isBelow ? [highest, lowest] : [lowest]).find(isThere)
    if (found !== undefined) return found
  }
  return start
}

/** The set as it is with one member in or out; of a set of which nothing is known: none, or one member. */
function setsAt(place: AnswerPlace): readonly OtherAnswer[] {
  const now = wordsAt(place)
  const settled = now.map((word) => (word === IN ? IN : OUT))
  const withOther = (member: number) =>
    settled.map((word, i) => (i === member ? (word === IN ? OUT : IN) : word))
  const sets = [...(now.includes(OUT_OR_IN) ? [settled] : []), ...now.map((_, i) => withOther(i))]
  return sets.map((words, rank) => setChange(place, words, rank))
}

/** The answer of a set that holds the members that are in. */
export function setChange(place: AnswerPlace, words: readonly number[], rank = 0): OtherAnswer {
  return { place, naar: place.slot.subject.waarden.filter((_, i) => words[i] === IN), words, rank }
}

/** Puts an answer into the frame of its place. */
export function putAnswer({ place: { slot, frame }, words, naar }: OtherAnswer): void {
  if (slot.number !== undefined) putNumber(slot, frame, Number(naar), Number(naar))
  else frame.words.set(words, slot.index)
}

/** The answer at a place with the same meaning for rules as this number. */
export function answerWith(number: number, place: AnswerPlace, program: Program): OtherAnswer | undefined {
  const { slot, scope } = place
  const scratch = newFrame(program.layouts[scope])
  putNumber(slot, scratch, number, number)
  const words = wordsAt({ ...place, frame: scratch })
  return answersAt(place, program).find((answer) => sameWords(answer.words, words))
}

/** A change as it is told; the frame of its place must hold what the casus has. */
export function toldAnswer({ place, naar }: OtherAnswer): Wijziging {
  const { fact, scope, frame, slot, isNew } = place
  return {
    feit: fact,
    ...(!isFamily(scope) && { item: frame.id }),
    van: foundIn(slot, frame).gevonden,
    naar,
    ...(isNew && { nieuw: true }),
  }
}

/** In the order of the dictionary, then of the items, then of the answers. */
export function inDictionaryOrder(one: OtherAnswer, other: OtherAnswer): number {
  return one.place.rank - other.place.rank || one.place.at - other.place.at || one.rank - other.rank
}
