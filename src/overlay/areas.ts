/** The leefgebieden that an overlay adds: how many fit, and that none passes for another one. */

import { looksAs, readsAs } from '../model/look-alike.js'
import type { AdditionsJson } from '../model/overlay.js'
import type { RuleSetJson } from '../model/ruleset.js'
import { MOST_VALUES } from '../model/ruleset-schema.js'
import { type Finding, fault } from '../problem.js'
import type { Overlay } from '../words/index.js'
import type { OverlayDraft } from './read.js'

type Area = RuleSetJson['leefgebieden'][number]

/** A title is the name of a row, and no place for a message. */
const MOST_TITLE = 60
const NO_TITLE = /[.!?:;{}[\]<>]|\p{C}|[\p{Zl}\p{Zp}]/u

/** As many of the added leefgebieden as a rule set can hold; the guard tells of the others. */
export function fittingAreas(
  { leefgebieden: known }: Pick<RuleSetJson, 'leefgebieden'>,
  { leefgebieden = [] }: AdditionsJson,
): readonly Area[] {
  return leefgebieden.slice(0, roomIn(known))
}

const roomIn = (known: readonly Area[]) => Math.max(0, MOST_VALUES - known.length)

/** What is wrong with leefgebieden beyond their form. That a name is taken is told by the whole. */
export function checkAreas(base: RuleSetJson, { additions, isSound }: OverlayDraft): Finding<Overlay>[] {
  const { leefgebieden = [] } = additions
  const room = roomIn(base.leefgebieden)
  const known = [...base.leefgebieden]
  const each = leefgebieden.flatMap((area, i): Finding<Overlay>[] => {
    const pad = `/voegToe/leefgebieden/${i}`
    if (!isSound(pad)) return []
    const found = checkArea(area, pad, known)
    known.push(area)
    return found
  })
  // More than any rule set can hold: then the form has told.
  if (leefgebieden.length <= room || leefgebieden.length > MOST_VALUES) return each
  return [fault('te-groot', '/voegToe/leefgebieden', 'tooManyAreas', { most: MOST_VALUES, room }), ...each]
}

function checkArea({ id, titel }: Area, pad: string, known: readonly Area[]): Finding<Overlay>[] {
  const problems: Finding<Overlay>[] = []
  const alike = known.find((other) => other.id !== id && looksAs(other.id, id))
  if (alike !== undefined)
    problems.push(fault('dubbele-naam', `${pad}/id`, 'areaLooksAlike', { id, other: alike.id }))
  if ([...titel].length > MOST_TITLE || NO_TITLE.test(titel))
    problems.push(fault('vorm', `${pad}/titel`, 'areaTitleForm', { most: MOST_TITLE }))
  else {
    const same = known.find((other) => other.id !== id && readsAs(titel, other.titel))
    if (same !== undefined)
      problems.push(fault('dubbele-naam', `${pad}/titel`, 'areaTitleTaken', { title: titel, other: same.id }))
  }
  return problems
}
