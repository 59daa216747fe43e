/**
 * A fact of which something is not known: in how many ways it may turn out, and whether a leaf is met by one
 * of them.
 */
import type { PlainLeaf } from '../compile/condition.js'
import { type Frame, hasValue, NOTHING_KNOWN, OUT_OR_IN, valuesLeft } from '../compile/frame.js'
import { FALSE, TRUE, type Truth } from '../truth.js'

/** In how many ways a fact may turn out, at least. */
export function openIn({ place: { slot }, member, at }: PlainLeaf, frame: Frame): number {
  if (member !== undefined) return frame.words[at] === OUT_OR_IN ? 2 : 1
  const { index, full, number } = slot
  let ways = 0
  for (let i = index; i < index + full.length; i++)
    for (let left = (frame.words[i] as number) & ~NOTHING_KNOWN; left !== 0; left &= left - 1) ways++
  return number === undefined ? ways : Math.min(ways, 2)
}

/** Tells apart what leaves ask: a fact, or one member of a set. */
export const subjectKey = ({ leaf, member }: PlainLeaf): string =>
  member === undefined ? leaf.fact : `${leaf.fact} ${member}`

/** What a fact may still be: places of its values, of a member out and in. */
export function caseValues({ place, member }: PlainLeaf, frame: Frame): readonly number[] {
  return member === undefined ? valuesLeft(place.slot, frame) : [0, 1]
}

/** The place of the value that a conclusion has; -1 for none. `bits` are the values that come out. */
export function caseOf({ member }: PlainLeaf, bits: number): number {
  return member === undefined ? 31 - Math.clz32(bits) : (bits >> member) & 1
}

/** Whether a leaf is met by a value, given by its place. */
export function leafTruth({ accept, always }: PlainLeaf, value: number): Truth {
  if (always !== undefined) return always
  return value >= 0 && hasValue(accept, value) ? TRUE : FALSE
}
