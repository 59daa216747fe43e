/**
 * Whether a rule can decide: whether it may hold while the rules that go before it don't.
 *
 * Strong Kleene logic asks each condition by itself, so it can't see that two of them don't go together. Of
 * a need that takes a light or a heavy rung, "some need takes a middle rung or heavier" is unknown. Yet it
 * isn't possible when "some need takes a heavy rung" is false.
 *
 * To suppose something is to narrow a world: to strike out the values that don't fit, wherever only one part
 * of a condition is left to make it what it is supposed to be. Nothing is guessed: every casus in which the
 * suppositions are right is still there in the narrowed world. When nothing is left of something, there is
 * no such casus.
 */
import type { Condition, Leaf, PlainLeaf } from '../compile/condition.js'
import type { Frame, Items, World } from '../compile/frame.js'
import type { Conclusion, Rule } from '../compile/program.js'
import { ITEM_SCOPES, type ItemScope, isFamily } from '../model/scope.js'
import { FALSE, not, TRUE, type Truth, UNKNOWN } from '../truth.js'
import type { Supposition } from './rivals.js'

/** Whether a case may be; the truth of its rivals stands in the frame. The world is left as it was. */
export type CanBe = (one: Supposition, frame: Frame, world: World) => boolean

type Numbers = Int32Array | Uint8Array

/** What was struck out of a world, to be put back. */
interface StrikeOuts {
  /** How much was struck out so far. */
  readonly struckOut: () => number
  readonly put: (field: Numbers, at: number, value: number) => void
  /** Leaves these values of a choice; false when that is none. */
  readonly leave: (choices: Int32Array, at: number, left: number) => boolean
  /** No item can come that fits: so none comes. */
  readonly empty: (items: Items) => void
  readonly putBack: () => void
}

function createStrikeOuts(): StrikeOuts {
  // The first `changes` of these lists, and lists of items found empty.
  const fields: Numbers[] = []
  const places: number[] = []
  const values: number[] = []
  const emptied: Items[] = []
  let changes = 0

  function put(field: Numbers, at: number, value: number): void {
    fields[changes] = field
    places[changes] = at
    values[changes] = field[at] as number
    field[at] = value
    changes++
  }

  function leave(choices: Int32Array, at: number, left: number): boolean {
    if (left !== choices[at]) put(choices, at, left)
    return left !== 0
  }

  function empty(items: Items): void {
    items.open = false
    emptied.push(items)
  }

  function putBack(): void {
    while (changes > 0) {
      changes--
      const field = fields[changes] as Numbers
      field[places[changes] as number] = values[changes] as number
    }
    for (let items = emptied.pop(); items !== undefined; items = emptied.pop()) items.open = true
  }

  return { struckOut: () => changes + emptied.length, put, leave, empty, putBack }
}

export function createSuppositions(): CanBe {
  const { struckOut, put, leave, empty, putBack } = createStrikeOuts()

  /** Narrows the world to where a condition has this truth, TRUE or FALSE; false when that is nowhere. */
  function suppose(condition: Condition, truth: Truth, frame: Frame, world: World): boolean {
    switch (condition.kind) {
      case 'not':
        return suppose(condition.part, not(truth), frame, world)
      case 'leaf':
        return supposeLeaf(condition, truth, frame, world)
      case 'count':
        return supposeCount(condition, truth, world)
      default:
        return supposeGroup(condition, truth, frame, world)
    }
  }

  function supposeLeaf(leaf: PlainLeaf, truth: Truth, frame: Frame, world: World): boolean {
    const { bits, member, place, test } = leaf
    const { choices, members } = place.inFamily ? world.gezin : frame
    if (bits !== undefined) {
      const { index } = place.slot
      return leave(choices, index, (choices[index] as number) & (truth === TRUE ? bits.accept : bits.reject))
    }
    const now = test(frame, world)
    if (now !== UNKNOWN) return now === truth
    // Of an unknown number nothing can be struck out.
    if (member !== undefined) put(members, member.at, truth === TRUE ? member.met : not(member.met))
    return true
  }

  function supposeGroup(
    { kind, parts }: Condition & { kind: 'all' | 'any' },
    truth: Truth,
    frame: Frame,
    world: World,
  ): boolean {
    if (truth === (kind === 'all' ? TRUE : FALSE)) {
      for (let i = 0; i < parts.length; i++)
        if (!suppose(parts[i] as Condition, truth, frame, world)) return false
      return true
    }
    // One part is enough. Which one is known when only one is left.
    let left: Condition | undefined
    for (let i = 0; i < parts.length; i++) {
      const part = parts[i] as Condition
      const now = part.test(frame, world)
      if (now === truth) return true
      if (now !== UNKNOWN) continue
      if (left !== undefined) return true
      left = part
    }
    return left !== undefined && suppose(left, truth, frame, world)
  }

  function supposeCount({ count }: Leaf & { kind: 'count' }, truth: Truth, world: World): boolean {
    const { each, scope } = count
    const { least, most } = count.tally(world)
    const now = count.compare(least, most)
    if (now !== UNKNOWN) return now === truth
    const items = world.items[scope]
    if (count.compare(least + 1, most) === not(truth)) {
      if (!items.open) supposeUnsure(each, FALSE, items, world)
      else if (each === undefined || !suppose(each, FALSE, items.any, world)) empty(items)
    } else if (count.compare(least, most - 1) === not(truth)) supposeUnsure(each, TRUE, items, world)
    return true
  }

  /** Of the items that may count, all do or all don't. */
  function supposeUnsure(each: Condition | undefined, truth: Truth, items: Items, world: World): void {
    for (let i = 0; i < items.count; i++) {
      const frame = items.frames[i] as Frame
      if (each?.test(frame, world) === UNKNOWN) suppose(each, truth, frame, world)
    }
  }

  /** The rule holds, and the rivals that may hold don't. */
  function supposeRules({ rule, rivals }: Supposition, frame: Frame, world: World): boolean {
    if (rule !== undefined && !suppose(rule.condition, TRUE, frame, world)) return false
    for (let i = 0; i < rivals.length; i++) {
      const { index, condition } = rivals[i] as Rule
      if (frame.rules[index] === UNKNOWN && !suppose(condition, FALSE, frame, world)) return false
    }
    return true
  }

  /** Draws what the rules rest on again, in the narrowed world: it may have lost more values. */
  function redraw({ redrawn, redrawnHere }: Supposition, frame: Frame, world: World): boolean {
    for (let i = 0; i < redrawnHere.length; i++) {
      const conclusion = redrawnHere[i] as Conclusion
      const home = isFamily(conclusion.json.bereik) ? world.gezin : frame
      if (!redrawFor(home, conclusion, world)) return false
    }
    for (let i = 0; i < redrawn.length; i++) {
      const conclusion = redrawn[i] as Conclusion
      const items = world.items[conclusion.json.bereik as ItemScope]
      for (let at = 0; at < items.count; at++)
        if (!redrawFor(items.frames[at] as Frame, conclusion, world)) return false
      if (items.open && !redrawFor(items.any, conclusion, world)) empty(items)
    }
    return true
  }

  function redrawFor(frame: Frame, { rules, slot, fallback }: Conclusion, world: World): boolean {
    const now = frame.choices[slot.index] as number
    let possible = 0
    for (let i = 0; i < rules.length; i++) {
      const { test, value } = rules[i] as Rule
      const truth = test(frame, world)
      if (truth !== FALSE) possible |= 1 << value
      if (truth === TRUE) return leave(frame.choices, slot.index, now & possible)
    }
    return leave(frame.choices, slot.index, now & (possible | fallback))
  }

  return (one, frame, world) => {
    if (one.countsOwn && speaksOfAll(frame, world)) return true
    let possible: boolean
    let before: number
    let drawnAt = 0
    // What one strikes out may leave another with one part only: go on until nothing more is struck out.
    do {
      before = struckOut()
      possible = supposeRules(one, frame, world)
      if (possible && drawnAt !== struckOut()) {
        drawnAt = struckOut()
        possible = redraw(one, frame, world)
      }
    } while (possible && before !== struckOut())
    putBack()
    return possible
  }
}

/**
 * Whether the frame stands for all items that may come. Where such items are counted, what is supposed of one
 * of them says nothing of the others, so nothing can be supposed.
 */
function speaksOfAll(frame: Frame, { items }: World): boolean {
  return ITEM_SCOPES.some((scope) => items[scope].any === frame)
}
