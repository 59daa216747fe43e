/** Fills the holes of a text with what a frame holds. */

import type { Frame, Slot, World } from '../compile/frame.js'
import { placeOf } from '../compile/leaf.js'
import type { Program } from '../compile/program.js'
import { own } from '../model/names.js'
import { AREA_SCOPE, type Scope } from '../model/scope.js'
import type { Piece } from '../model/template.js'
import { quantityText } from '../number-text.js'
import { TRUE, UNKNOWN } from '../truth.js'
import { advice } from '../words/index.js'
import { listed } from '../words/listed.js'
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
    else {
      const { slot, inFamily } = placeOf(piece.id, scope, program)
      const value = slotText(slot, inFamily ? world.gezin : frame)
      text += piece.valueOnly ? value : `${slot.subject.label}: ${value}`
    }
  }
  return text
}

/** A value in words: "ja", "12 maanden", "stoornis en gedrag". */
function slotText({ subject, index, full }: Slot, frame: Frame): string {
  const titles = (values: readonly string[]) => values.map((value) => own(subject.titels, value) ?? value)
  switch (subject.kind) {
    case 'janee': {
      const bits = frame.choices[index] as number
      return bits === full ? UNKNOWN_TEXT : bits === 2 ? 'ja' : 'nee'
    }
    case 'getal': {
      const number = frame.numbers[index] as number
      if (Number.isNaN(number)) return UNKNOWN_TEXT
      return quantityText(number, subject.eenheid)
    }
    case 'keuze': {
      const bits = frame.choices[index] as number
      // A choice of one value is never open.
      if (bits === full && subject.waarden.length > 1) return UNKNOWN_TEXT
      return listed(titles(subject.waarden.filter((_, i) => (bits & (1 << i)) !== 0)), 'of')
    }
    case 'meerkeuze': {
      const truths = subject.waarden.map((_, i) => frame.members[index + i])
      if (truths.every((truth) => truth === UNKNOWN)) return UNKNOWN_TEXT
      return listed(titles(subject.waarden.filter((_, i) => truths[i] === TRUE))) || 'geen'
    }
  }
}
