/**
 * Several people, one world. What all who speak of a fact agree on is known; where they differ it is one of what
 * they say. Nobody's word outweighs another's, and what somebody sees stays possible.
 */
import {
  type Frame,
  isUnknown,
  type Layout,
  NOTHING_KNOWN,
  newFrame,
  numberIn,
  putNumber,
  type Slot,
  type World,
} from '../compile/frame.js'
import { framesOf } from '../compile/frames.js'
import type { Program } from '../compile/program.js'
import type { FactJson } from '../model/ruleset.js'
import { LIST_SCOPES, type ListScope, SCOPES, type Scope } from '../model/scope.js'

/** What one person says. */
export interface Speaker {
  readonly van: string
  readonly rol: string
  readonly world: World
}

/** What one person says of a fact: it stands in this frame. */
interface Answer {
  readonly van: string
  readonly rol: string
  readonly frame: Frame
}

/** A fact on which those who speak of it differ. */
export interface Disagreement {
  readonly fact: FactJson
  readonly slot: Slot
  readonly scope: Scope
  /** The place of the item among those of its scope; 0 for the family. */
  readonly at: number
  readonly answers: readonly Answer[]
}

/** Puts what all of these say together into a world that holds what the first of them says. */
export function createJoin({
  ruleSet,
  layouts,
}: Program): (world: World, views: readonly Speaker[]) => readonly Disagreement[] {
  const factsOf = (scope: Scope) =>
    ruleSet.feiten.flatMap((fact) => {
      const slot = fact.bereik === scope ? layouts[scope].slots.get(fact.id) : undefined
      return slot === undefined ? [] : [{ fact, slot }]
    })
  const facts = new Map(SCOPES.map((scope) => [scope, factsOf(scope)]))

  return (world, views) => {
    for (const scope of LIST_SCOPES) nameItems(scope, world, views, layouts[scope])
    const differences: Disagreement[] = []
    for (const scope of SCOPES) {
      for (const [at, frame] of framesOf(scope, world).entries()) {
        const speakers = views.flatMap(({ van, rol, world: said }) => {
          const own = framesOf(scope, said).find(({ id }) => id === frame.id)
          return own === undefined ? [] : [{ van, rol, frame: own }]
        })
        for (const { fact, slot } of facts.get(scope) ?? []) {
          const answers = speakers.filter((one) => !isUnknown(slot, one.frame))
          if (answers.length === 0) continue
          putTogether(slot, frame, answers)
          if (answers.some((one) => !saysTheSame(slot, one.frame, (answers[0] as Answer).frame)))
            differences.push({ fact, slot, scope, at, answers })
        }
      }
    }
    return differences
  }
}

/** A list is all that somebody names; it stays open when nobody names any. */
function nameItems(scope: ListScope, world: World, views: readonly Speaker[], layout: Layout): void {
  const lists = views.flatMap(({ world: said }) => (said.items[scope].open ? [] : framesOf(scope, said)))
  const into = world.items[scope]
  into.open = views.every(({ world: said }) => said.items[scope].open)
  const known = new Set(framesOf(scope, world).map(({ id }) => id))
  for (const { id } of lists) {
    if (known.has(id)) continue
    known.add(id)
    const frame = newFrame(layout)
    frame.id = id
    into.frames[into.count] = frame
    into.count++
  }
}

function saysTheSame(slot: Slot, one: Frame, other: Frame): boolean {
  if (slot.number !== undefined) {
    const [least, most] = numberIn(slot.number, one)
    const [otherLeast, otherMost] = numberIn(slot.number, other)
    return least === otherLeast && most === otherMost
  }
  return slot.full.every((_, i) => one.words[slot.index + i] === other.words[slot.index + i])
}

/** All that these say is possible. */
function putTogether(slot: Slot, into: Frame, answers: readonly Pick<Answer, 'frame'>[]): void {
  if (slot.number !== undefined) {
    const { number } = slot
    const ends = answers.map(({ frame }) => numberIn(number, frame))
    putNumber(
      slot,
      into,
      Math.min(...ends.map(([least]) => least)),
      Math.max(...ends.map(([, most]) => most)),
    )
    return
  }
  for (const [i, full] of slot.full.entries()) {
    const at = slot.index + i
    const some = answers.reduce((bits, { frame }) => bits | (frame.words[at] as number), 0)
    // All that it can be: that is to know nothing.
    into.words[at] = some === (full & ~NOTHING_KNOWN) ? full : some
  }
}

/** Settles a difference in a world for each of those who speak: one after the other, by calling them. */
export function settlings({ scope, at, slot, answers }: Disagreement, world: World): readonly (() => void)[] {
  const frame = framesOf(scope, world)[at]
  if (frame === undefined) throw new Error('the item of this difference is not there')
  return answers.map((answer) => () => putTogether(slot, frame, [answer]))
}

/** Leaves it open again. */
export function reopen({ scope, at, slot, answers }: Disagreement, world: World): void {
  const frame = framesOf(scope, world)[at]
  if (frame !== undefined) putTogether(slot, frame, answers)
}
