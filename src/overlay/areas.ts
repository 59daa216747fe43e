/** The leefgebieden that an overlay adds: how many fit, and that none passes for another one. */

import type { AdditionsJson } from '../model/overlay.js'
import { holdsCitizenNumber } from '../model/privacy.js'
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

/** What is wrong with them beyond their form. That a name is taken is told by the whole. */
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
  const hidden = [
    ...(holdsCitizenNumber(id) ? [`${pad}/id`] : []),
    ...(holdsCitizenNumber(titel) ? [`${pad}/titel`] : []),
  ]
  if (hidden.length > 0) return hidden.map((place) => fault('persoonsgegeven', place, 'areaHoldsNumber'))
  const alike = known.find((other) => other.id !== id && foldedId(other.id) === foldedId(id))
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

/** What is left of a name when it is read in haste. */
function foldedId(id: string): string {
  return id.replaceAll('-', '').replaceAll('0', 'o').replaceAll(/[1l]/g, 'i')
}

/** Whether two titles look the same: case, accents, spaces and letters of another script don't tell them apart. */
function readsAs(one: string, other: string): boolean {
  const [a, b] = [foldedTitle(one), foldedTitle(other)]
  return (
    a.length === b.length && a.every((letter, i) => letter === b[i] || isForeign(letter) || isForeign(b[i]))
  )
}

function foldedTitle(title: string): readonly string[] {
  return [
    ...title
      .normalize('NFKD')
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}]/gu, ''),
  ]
}

/** A letter that may pass for any of ours. */
const isForeign = (letter = '') => /\p{L}/u.test(letter) && !/\p{Script=Latin}/u.test(letter)
