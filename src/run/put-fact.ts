/** Puts what a casus says of a fact into a frame: its value, or what is known of that. */
import { type Frame, IN, OUT, putNumber, type Slot } from '../compile/frame.js'
import { BETWEEN, FEWEST_ONE_OF, ONE_OF } from '../model/known-part.js'
import { own } from '../model/names.js'
import { isPlain } from '../model/plain.js'
import type { FactJson } from '../model/ruleset.js'

/** Puts one value into a frame; false when it doesn't fit. */
export type Put = (value: unknown, frame: Frame) => boolean

/** What stands in an object that has this field and no other. */
function onlyField(value: unknown, field: string): unknown {
  if (!isPlain(value)) return undefined
  const keys = Object.getOwnPropertyNames(value)
  return keys.length === 1 && keys[0] === field ? own(value, field) : undefined
}

/** Makes what puts the value of a fact into a frame. */
export function putFact(fact: FactJson, slot: Slot): Put {
  const { index } = slot
  switch (fact.type) {
    case 'janee':
      return (value, { words }) => {
        if (typeof value !== 'boolean') return false
        words[index] = value ? 2 : 1
        return true
      }
    case 'keuze': {
      const bits = new Map(fact.waarden.map((value, i) => [value, 1 << i]))
      const putOneOf = (value: unknown, words: Int32Array): boolean => {
        const list = onlyField(value, ONE_OF)
        if (!Array.isArray(list) || list.length < FEWEST_ONE_OF) return false
        let some = 0
        for (let i = 0; i < list.length; i++) {
          const bit = bits.get(list[i] as string) ?? 0
          if (bit === 0 || (some & bit) !== 0) return false
          some |= bit
        }
        // All that it can be: that is to know nothing.
        words[index] = list.length === bits.size ? (slot.full[0] as number) : some
        return true
      }
      return (value, { words }) => {
        const bit = bits.get(value as string)
        if (bit === undefined) return putOneOf(value, words)
        words[index] = bit
        return true
      }
    }
    case 'meerkeuze': {
      const places = new Map(fact.waarden.map((value, i) => [value, index + i]))
      return (value, { words }) => {
        if (!Array.isArray(value)) return false
        words.fill(OUT, index, index + places.size)
        for (let i = 0; i < value.length; i++) {
          const at = places.get(value[i] as string)
          if (at === undefined || words[at] === IN) return false
          words[at] = IN
        }
        return true
      }
    }
    case 'getal': {
      const fits = (value: unknown): value is number =>
        typeof value === 'number' &&
        value >= fact.minimum &&
        value <= fact.maximum &&
        (fact.geheel !== true || Number.isInteger(value))
      return (value, frame) => {
        if (fits(value)) {
          putNumber(slot, frame, value, value)
          return true
        }
        const ends = onlyField(value, BETWEEN)
        if (!Array.isArray(ends) || ends.length !== 2) return false
        const [least, most]: readonly unknown[] = ends
        const [lowest = 0, highest = 0] = slot.number?.range ?? []
        const [from, to] = [least === null ? lowest : least, most === null ? highest : most]
        if (!fits(from) || !fits(to) || from > to) return false
        putNumber(slot, frame, from, to)
        return true
      }
    }
  }
}
