/** Fills the holes of a text with what a frame holds. */

import { type Frame, IN, isUnknown, numberIn, type Slot, type World } from '../compile/frame.js'
import { placeOf } from '../compile/leaf.js'
import type { Program } from '../compile/program.js'
import { own } from '../model/names.js'
import { AREA_SCOPE, type Scope } from '../model/scope.js'
import { namesItsValues } from '../model/subject.js'
import type { Piece } from '../model/template.js'
import { numberText, quantityText } from '../number-text.js'
import { listed } from '../words/listed.js'
import { advice } from '../words/start.js'
import { say } from '../words/words.js'

const UNKNOWN_TEXT = /* @__PURE__ */ say(advice, 'notKnown')

/** The words of a bare hole, such as `{id}`. */
export type HoleWords = Readonly<Record<string, string>>

/** What an item is called in a sentence: a leefgebied by its title, others by their id. */
export function itemName(program: Program, scope: Scope, frame: Frame): string {
  if (scope !== AREA_SCOPE) return frame.id
  return program.ruleSet.leefgebieden.find(({ id }) => id === frame.id)?.titel ?? frame.id
}

/** Fills in a text that is told of `frame`, of scope `scope`. */
export function fill(
  pieces: readonly Piece[],
  scope: Scope,
  frame: Frame,
  world: World,
  program: Program,
  words: HoleWords,
): string {
  let text = ''
  for (const piece of pieces) {
    if (piece.kind === 'text') text += piece.text
    else if (piece.kind === 'word') text += own(words, piece.word) ?? ''
    else if (piece.kind === 'subject') {
      const { slot, inFamily } = placeOf(piece.id, scope, program)
      const value = slotText(slot, inFamily ? world.gezin : frame)
      text += piece.valueOnly ? value : `${slot.subject.label}: ${value}`
    }
  }
  return text
}

type NumberEnds = readonly [least: number, most: number]

/** A number in words, or what is known of it: "12 maanden", "tussen 11 en 13 jaar", "minstens 11 jaar". */
function rangeText([least, most]: NumberEnds, [lowest, highest]: NumberEnds, unit: string): string {
  if (least === most) return quantityText(least, unit)
  if (most === highest) return say(advice, 'atLeast', { least: quantityText(least, unit) })
  if (least === lowest) return say(advice, 'atMost', { most: quantityText(most, unit) })
  return say(advice, 'between', { least: numberText(least), most: quantityText(most, unit) })
}

/** A value in words: "ja", "12 maanden", "deels of volledig", "stoornis en gedrag". */
export function slotText(slot: Slot, frame: Frame): string {
  const { subject, index, number } = slot
  // A choice of one value is never open.
  if (isUnknown(slot, frame) && !(namesItsValues(subject) && subject.waarden.length === 1))
    return UNKNOWN_TEXT
  const titles = (values: readonly string[]) => values.map((value) => own(subject.titels, value) ?? value)
  switch (subject.kind) {
    case 'janee': {
      return frame.words[index] === 2 ? 'ja' : 'nee'
    }
    case 'getal': {
      return number === undefined
        ? UNKNOWN_TEXT
        : rangeText(numberIn(number, frame), number.range, subject.eenheid)
    }
    case 'keuze': {
      const bits = frame.words[index] as number
      return listed(titles(subject.waarden.filter((_, i) => (bits & (1 << i)) !== 0)), 'of')
    }
    case 'meerkeuze': {
      return listed(titles(subject.waarden.filter((_, i) => frame.words[index + i] === IN))) || 'geen'
    }
  }
}
