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

/** What was struck out of a world, to be put back. */
interface StrikeOuts {
  /** How much was struck out so far. */
  readonly struckOut: () => number
  /** Leaves these values of a word. */
  readonly leave: (words: Int32Array, at: number, left: number) => void
  /** No item can come that fits: so none comes. */
  readonly empty: (items: Items) => void
  readonly putBack: () => void
}

function createStrikeOuts(): StrikeOuts {
  // The first `changes` of these lists, and lists of items found empty.
  const frames: Int32Array[] = []
  const places: number[] = []
  const values: number[] = []
  const emptied: Items[] = []
  let changes = 0

  function leave(words: Int32Array, at: number, left: number): void {
    const before = words[at] as number
    if (before === left) return
    frames[changes] = words
    places[changes] = at
    values[changes] = before
    words[at] = left
    changes++
  }

  function empty(items: Items): void {
    items.open = false
    emptied.push(items)
  }

  function putBack(): void {
    while (changes > 0) {
      changes--
      const words = frames[changes] as Int32Array
      words[places[changes] as number] = values[changes] as number
    }
    for (let items = emptied.pop(); items !== undefined; items = emptied.pop()) items.open = true
  }

  return { struckOut: () => changes + emptied.length, leave, empty, putBack }
}

export function createSuppositions(): CanBe {
  const { struckOut, leave, empty, putBack } = createStrikeOuts()

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
    const { at, accept, reject, place, always, within } = leaf
    if (always !== undefined || within !== undefined) {
      const now = leaf.test(frame, world)
      if (now !== UNKNOWN) return now === truth
      // It waits for any answer, whatever that is.
      if (always !== undefined) return true
    }
    const { words } = place.inFamily ? world.gezin : frame
    const fitting = truth === TRUE ? accept : reject
    let isAnyLeft = false
    for (let i = 0; i < fitting.length; i++) {
      const left = (words[at + i] as number) & (fitting[i] as number)
      leave(words, at + i, left)
      if (left !== 0) isAnyLeft = true
    }
    return isAnyLeft
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
    const { words } = frame
    const { index } = slot
    const now = words[index] as number
    let possible = 0
    let isSettled = false
    for (let i = 0; i < rules.length && !isSettled; i++) {
      const { test, value } = rules[i] as Rule
      const truth = test(frame, world)
      if (truth !== FALSE) possible |= 1 << value
      isSettled = truth === TRUE
    }
    const left = now & (isSettled ? possible : possible | fallback)
    leave(words, index, left)
    return left !== 0
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
