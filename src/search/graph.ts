/**
 * The tree of an exhaustive search, in which equal branches are kept once: a decision graph.
 *
 * A node asks one variable and has a branch for each of its cases; a branch closes as soon as the answer
 * is decided, and two branches that leave the same question open are one node. A function and its opposite
 * are the same node too: the lowest bit of a function tells which of the two is meant, and the first branch of a
 * node is never an opposite. So equal functions are equal numbers, and whether something can ever hold is whether
 * it is NEVER. The order of the variables is fixed: a node asks only variables that come later than the one above it.
 *
 * Knows nothing of rules. Work is bounded in nodes and steps, not in time, so that the same question gets
 * the same answer on every machine.
 */

import { BoundReached, type Meter, mayKeep, spend } from './budget.js'
import { createMemo } from './memo.js'

/** A function over the variables; equal functions are equal numbers. */
export type Node = number
export const NEVER: Node = 0
export const ALWAYS: Node = 1

/** Which case each variable is in; variables that are left out may be in any. */
export type Assignment = ReadonlyMap<number, number>

export interface Graph {
  /** Holds in the cases of a variable that are marked. */
  readonly ask: (variable: number, cases: readonly boolean[]) => Node
  readonly and: (a: Node, b: Node) => Node
  readonly or: (a: Node, b: Node) => Node
  readonly not: (a: Node) => Node
  /** Where `when` holds the one, elsewhere the other. */
  readonly choose: (when: Node, one: Node, other: Node) => Node
  /** What is left of a function when a variable is in one case. */
  readonly given: (a: Node, variable: number, at: number) => Node
  /** Whether a function holds in some casus of an assignment. */
  readonly canHold: (a: Node, assignment: Assignment) => boolean
  /** A path on which the function holds, of as few variables as can be. */
  readonly shortest: (a: Node) => Assignment
  /** What a node asks, and what follows in each case; nothing follows from an end. */
  readonly look: (a: Node) => { readonly variable: number; readonly branches: readonly Node[] }
  /** How many nodes there are, and how many whole numbers are kept for them. */
  readonly used: () => { readonly nodes: number; readonly cells: number }
}

const FIRST_SIZE = 1 << 10
/** Beyond every variable: where the end stands. */
const END = 0x7fffffff
/** What stands before the branches of a node: what it asks. */
const NODE_HEAD = 1
/** What a visit to a node costs beside its branches. */
const VISIT = 2
/** A node is found by its place, beside some bits of its hash: so what is another node is mostly not looked up. */
const PLACE_BITS = 25
const PLACE_MASK = (1 << PLACE_BITS) - 1
/** How many times that is what there is at first: three runs of numbers here, and the memo. */
const HEAPS = 7
const MOST_REMEMBERED = 1 << 17
/** Deeper than this the work is not followed: a stack has an end. */
const MOST_FOLLOWED = 1_500

/** @param cases for each variable, in the order in which they are asked, how many cases it has */
export function createGraph(cases: readonly number[], meter: Meter): Graph {
  let count = 1
  let cells = 0
  let depth = 0
  // Nodes in one run of flat memory, for there may be millions: a function is the place of its node, twice, with a bit
  // for the opposite. All nodes by what they are made of stand in `heads`, at their hash or in the next free places.
  let store = new Int32Array(FIRST_SIZE)
  let heads = new Int32Array(FIRST_SIZE)
  store[0] = END
  let filled = NODE_HEAD
  /** The branches of nodes that are being made. */
  let making = new Int32Array(FIRST_SIZE)
  let top = 0

  function mayGrow(more: number): boolean {
    if (!mayKeep(meter, more)) return false
    cells += more
    return true
  }
  function grow(more: number): void {
    if (!mayGrow(more)) throw new BoundReached('memory')
  }
  grow(FIRST_SIZE * HEAPS)
  const memo = createMemo(mayGrow, MOST_REMEMBERED)

  /** The same numbers, with room for twice as many. */
  function longer(numbers: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
    grow(numbers.length)
    const copy = new Int32Array(numbers.length * 2)
    copy.set(numbers)
    return copy
  }

  const variableOf = (a: Node) => store[a >> 1] as number

  /** Of the branches that stand in a run from a place on. */
  function hash(variable: number, kids: Int32Array, from: number): number {
    const end = from + (cases[variable] as number)
    let mixed = Math.imul(variable + 1, 0x9e3779b1)
    for (let i = from; i < end; i++)
      mixed = Math.imul(mixed ^ (kids[i] as number), 0x85ebca6b) ^ (mixed >>> 15)
    return mixed ^ (mixed >>> 16)
  }

  function enter(hashed: number, at: number): void {
    const last = heads.length - 1
    let place = hashed & last
    while (heads[place] !== 0) place = (place + 1) & last
    heads[place] = (hashed & ~PLACE_MASK) | at
  }

  function rehash(): void {
    heads = longer(heads).fill(0)
    for (let at = NODE_HEAD; at < filled; at += NODE_HEAD + (cases[store[at] as number] as number))
      enter(hash(store[at] as number, store, at + NODE_HEAD), at)
  }

  /** The node with the branches that stand in `making` from `from` on, which are done with then. */
  function make(variable: number, from: number): Node {
    const total = cases[variable] as number
    top = from
    const first = making[from] as Node
    let same = 1
    while (same < total && making[from + same] === first) same++
    if (same >= total) return first
    const opposite = first & 1
    if (opposite === 1) for (let i = from; i < from + total; i++) making[i] = (making[i] as Node) ^ 1
    const hashed = hash(variable, making, from)
    const tag = hashed & ~PLACE_MASK
    const last = heads.length - 1
    for (let place = hashed & last; heads[place] !== 0; place = (place + 1) & last) {
      const entry = heads[place] as number
      const at = entry & PLACE_MASK
      if ((entry & ~PLACE_MASK) !== tag || store[at] !== variable) continue
      let equal = 0
      while (equal < total && store[at + NODE_HEAD + equal] === making[from + equal]) equal++
      if (equal === total) return (at << 1) | opposite
    }
    if (count * 2 >= heads.length) rehash()
    while (filled + NODE_HEAD + total > store.length) store = longer(store)
    const at = filled
    if (at > PLACE_MASK) throw new BoundReached('memory')
    store[at] = variable
    enter(hashed, at)
    filled += NODE_HEAD
    for (let i = 0; i < total; i++) store[filled++] = making[from + i] as number
    count++
    return (at << 1) | opposite
  }

  /** Room for the branches of a node that asks a variable; one step deeper. */
  function begin(variable: number): number {
    const total = cases[variable] as number
    if (++depth > MOST_FOLLOWED) throw new BoundReached('work')
    spend(meter, VISIT + total)
    const from = top
    while (from + total > making.length) making = longer(making)
    top += total
    return from
  }

  function end(variable: number, from: number): Node {
    depth--
    return make(variable, from)
  }

  function both(a: Node, b: Node): Node {
    if (a === b || b === ALWAYS) return a
    if (a === ALWAYS) return b
    if (a === NEVER || b === NEVER || a === (b ^ 1)) return NEVER
    return a < b ? bothOf(a, b) : bothOf(b, a)
  }

  /** Case by case of the variable that comes first. */
  function bothOf(a: Node, b: Node): Node {
    const known = memo.of(a, b, NEVER)
    if (known >= 0) return known
    const [ofA, ofB] = [store[a >> 1] as number, store[b >> 1] as number]
    const variable = ofA < ofB ? ofA : ofB
    const from = begin(variable)
    const total = cases[variable] as number
    for (let i = 0; i < total; i++) {
      const kid = both(
        ofA === variable ? (store[(a >> 1) + NODE_HEAD + i] as number) ^ (a & 1) : a,
        ofB === variable ? (store[(b >> 1) + NODE_HEAD + i] as number) ^ (b & 1) : b,
      )
      making[from + i] = kid
    }
    const made = end(variable, from)
    memo.keep(a, b, NEVER, made)
    return made
  }

  const either = (a: Node, b: Node): Node => both(a ^ 1, b ^ 1) ^ 1

  function pick(when: Node, one: Node, other: Node): Node {
    if (when === ALWAYS || one === other) return one
    if (when === NEVER) return other
    if (one === ALWAYS || one === when) return either(when, other)
    if (one === NEVER || one === (when ^ 1)) return both(when ^ 1, other)
    if (other === NEVER || other === when) return both(when, one)
    if (other === ALWAYS || other === (when ^ 1)) return either(when ^ 1, one)
    if ((when & 1) === 1) return pickOf(when ^ 1, other, one)
    return pickOf(when, one, other)
  }

  function pickOf(when: Node, one: Node, other: Node): Node {
    const opposite = one & 1
    const a = one ^ opposite
    const b = other ^ opposite
    const known = memo.of(when, a, b)
    if (known >= 0) return known ^ opposite
    const [ofWhen, ofA, ofB] = [variableOf(when), variableOf(a), variableOf(b)]
    const variable = Math.min(ofWhen, ofA, ofB)
    const from = begin(variable)
    const total = cases[variable] as number
    for (let i = 0; i < total; i++) {
      const kid = pick(
        ofWhen === variable ? (store[(when >> 1) + NODE_HEAD + i] as number) : when,
        ofA === variable ? (store[(a >> 1) + NODE_HEAD + i] as number) : a,
        ofB === variable ? (store[(b >> 1) + NODE_HEAD + i] as number) ^ (b & 1) : b,
      )
      making[from + i] = kid
    }
    const made = end(variable, from)
    memo.keep(when, a, b, made)
    return made ^ opposite
  }

  function given(a: Node, variable: number, at: number): Node {
    const opposite = a & 1
    const node = a ^ opposite
    const own = variableOf(node)
    if (own > variable) return a
    if (own === variable) return (store[(node >> 1) + NODE_HEAD + at] as Node) ^ opposite
    // Below nought no function stands, so these keys are apart from those above.
    const known = memo.of(node, -1 - variable, at)
    if (known >= 0) return known ^ opposite
    const from = begin(own)
    const total = cases[own] as number
    for (let i = 0; i < total; i++) {
      const kid = given(store[(node >> 1) + NODE_HEAD + i] as Node, variable, at)
      making[from + i] = kid
    }
    const made = end(own, from)
    memo.keep(node, -1 - variable, at, made)
    return made ^ opposite
  }

  function kidsOf(a: Node): readonly Node[] {
    if (a < 2) return []
    const start = (a >> 1) + NODE_HEAD
    return Array.from(store.subarray(start, start + (cases[variableOf(a)] as number)), (kid) => kid ^ (a & 1))
  }

  function canHold(a: Node, assignment: Assignment): boolean {
    const seen = new Set<Node>()
    const open = [a]
    for (let node = open.pop(); node !== undefined; node = open.pop()) {
      if (node === ALWAYS) return true
      if (node === NEVER || seen.has(node)) continue
      seen.add(node)
      const kids = kidsOf(node)
      spend(meter, VISIT + kids.length)
      const at = assignment.get(variableOf(node))
      if (at === undefined) open.push(...kids)
      else open.push(kids[at] as Node)
    }
    return false
  }

  function shortest(a: Node): Assignment {
    const lengths = new Map<Node, number>([
      [NEVER, Number.POSITIVE_INFINITY],
      [ALWAYS, 0],
    ])
    function length(node: Node): number {
      const known = lengths.get(node)
      if (known !== undefined) return known
      if (++depth > MOST_FOLLOWED) throw new BoundReached('work')
      const kids = kidsOf(node)
      spend(meter, VISIT + kids.length)
      let found = Number.POSITIVE_INFINITY
      for (const kid of kids) found = Math.min(found, 1 + length(kid))
      depth--
      lengths.set(node, found)
      return found
    }
    const path = new Map<number, number>()
    let node = a
    while (node > ALWAYS && length(node) < Number.POSITIVE_INFINITY) {
      const kids = kidsOf(node)
      const at = kids.findIndex((kid) => length(kid) === length(node) - 1)
      path.set(variableOf(node), at)
      node = kids[at] as Node
    }
    return path
  }

  /** A question from outside: what stopped halfway before it left its branches, and was deep. */
  function afresh(): void {
    spend(meter, 1)
    top = 0
    depth = 0
  }

  return {
    and: (a, b) => {
      afresh()
      return both(a, b)
    },
    or: (a, b) => {
      afresh()
      return either(a, b)
    },
    not: (a) => a ^ 1,
    choose: (when, one, other) => {
      afresh()
      return pick(when, one, other)
    },
    given: (a, variable, at) => {
      afresh()
      return given(a, variable, at)
    },
    canHold,
    shortest: (a) => {
      afresh()
      return shortest(a)
    },
    ask: (variable, marked) => {
      afresh()
      const from = begin(variable)
      for (let i = 0; i < marked.length; i++) making[from + i] = marked[i] ? ALWAYS : NEVER
      return end(variable, from)
    },
    look: (a) => ({ variable: variableOf(a), branches: kidsOf(a) }),
    used: () => ({ nodes: count + 1, cells }),
  }
}
