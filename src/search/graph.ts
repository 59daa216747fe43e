/**
 * The tree of an exhaustive search, in which equal branches are kept once: a decision graph.
 *
 * A node asks one variable and has a branch for each of its cases; a branch closes as soon as the answer
 * is decided, and two branches that leave the same question open are one node. So equal functions are
 * equal numbers, and whether something can ever hold is whether its node is NEVER. The order of the
 * variables is fixed: a node asks only variables that come later than the one above it.
 *
 * Knows nothing of rules. Work is bounded in nodes and steps, not in time, so that the same question gets
 * the same answer on every machine.
 */

import { createMemo, type Memo } from './memo.js'

/** A function over the variables; equal functions are equal numbers. */
export type Node = number
export const NEVER: Node = 0
export const ALWAYS: Node = 1

/** More work than was allowed; the question stays open. */
export class BoundReached extends Error {
  override readonly name = 'BoundReached'
}

export interface Graph {
  /** Holds in the cases of a variable that are marked. */
  readonly ask: (variable: number, cases: readonly boolean[]) => Node
  readonly and: (a: Node, b: Node) => Node
  readonly or: (a: Node, b: Node) => Node
  readonly not: (a: Node) => Node
  /** What is left of a function when a variable is in one case. */
  readonly given: (a: Node, variable: number, at: number) => Node
  /** A path on which the function holds, of as few variables as can be, as variable → case. */
  readonly shortest: (a: Node) => ReadonlyMap<number, number>
  /** What a node asks, and what follows in each case; nothing follows from an end. */
  readonly look: (a: Node) => { readonly variable: number; readonly branches: readonly Node[] }
  /** How many nodes there are, and how many steps were done. */
  readonly used: () => { readonly nodes: number; readonly steps: number }
  /** Allows this many steps from here on. */
  readonly allow: (steps: number) => void
}

const FIRST_SIZE = 1 << 12
/** Beyond every variable: where the two ends stand. */
const END = 0x7fffffff

/** @param cases for each variable, in the order in which they are asked, how many cases it has */
export function createGraph(cases: readonly number[], mostNodes: number): Graph {
  let count = 2
  let steps = 0
  let allowed = Number.POSITIVE_INFINITY
  // Nodes in flat memory, for there may be millions: what each asks, where its branches begin, and its negation (0
  // as long as it is not known). All nodes by what they are made of: a chain for each hash.
  let variables = new Int32Array(FIRST_SIZE).fill(END, 0, 2)
  let firsts = new Int32Array(FIRST_SIZE)
  let nots = new Int32Array(FIRST_SIZE)
  let next = new Int32Array(FIRST_SIZE)
  let heads = new Int32Array(FIRST_SIZE).fill(-1)
  let branches = new Int32Array(FIRST_SIZE * 4)
  let filled = 0
  /** The branches of nodes that are being made. */
  let making = new Int32Array(FIRST_SIZE)
  let top = 0

  /** Of the branches that stand in `making` from a place on. */
  function hash(variable: number, kids: Int32Array, from: number): number {
    const end = from + (cases[variable] as number)
    let mixed = Math.imul(variable + 1, 0x9e3779b1)
    for (let i = from; i < end; i++)
      mixed = Math.imul(mixed ^ (kids[i] as number), 0x85ebca6b) ^ (mixed >>> 15)
    return (mixed ^ (mixed >>> 16)) & (heads.length - 1)
  }

  function grow(): void {
    variables = longer(variables)
    firsts = longer(firsts)
    nots = longer(nots)
    next = longer(next)
    heads = new Int32Array(variables.length).fill(-1)
    for (let node = 2; node < count; node++) {
      const place = hash(variables[node] as number, branches, firsts[node] as number)
      next[node] = heads[place] as number
      heads[place] = node
    }
  }

  /** The node with the branches that stand in `making` from `from` on, which are done with then. */
  function make(variable: number, from: number): Node {
    const total = cases[variable] as number
    top = from
    const first = making[from] as Node
    let same = 1
    while (same < total && making[from + same] === first) same++
    if (same >= total) return first
    let place = hash(variable, making, from)
    for (let at = heads[place] as number; at >= 0; at = next[at] as number) {
      if (variables[at] !== variable) continue
      const start = firsts[at] as number
      let equal = 0
      while (equal < total && branches[start + equal] === making[from + equal]) equal++
      if (equal === total) return at
    }
    if (count >= mostNodes) throw new BoundReached()
    if (count >= variables.length) {
      grow()
      place = hash(variable, making, from)
    }
    while (filled + total > branches.length) branches = longer(branches)
    variables[count] = variable
    firsts[count] = filled
    for (let i = 0; i < total; i++) branches[filled++] = making[from + i] as number
    next[count] = heads[place] as number
    heads[place] = count
    return count++
  }

  function step(): void {
    if (++steps > allowed) throw new BoundReached()
  }

  /** Room for the branches of a node that asks a variable. */
  function begin(variable: number): number {
    const from = top
    top += cases[variable] as number
    while (top > making.length) making = longer(making)
    return from
  }

  const ands = createMemo()
  const ors = createMemo()

  function and(a: Node, b: Node): Node {
    if (a === b || b === ALWAYS) return a
    if (a === ALWAYS) return b
    if (a === NEVER || b === NEVER) return NEVER
    return a < b ? both(a, b, ands, and) : both(b, a, ands, and)
  }

  function or(a: Node, b: Node): Node {
    if (a === b || b === NEVER) return a
    if (a === NEVER) return b
    if (a === ALWAYS || b === ALWAYS) return ALWAYS
    return a < b ? both(a, b, ors, or) : both(b, a, ors, or)
  }

  /** Case by case of the variable that comes first. */
  function both(a: Node, b: Node, memo: Memo, join: (a: Node, b: Node) => Node): Node {
    const known = memo.of(a, b)
    if (known >= 0) return known
    step()
    const variable = Math.min(variables[a] as number, variables[b] as number)
    const forA = variables[a] === variable ? (firsts[a] as number) : -1
    const forB = variables[b] === variable ? (firsts[b] as number) : -1
    const from = begin(variable)
    const total = cases[variable] as number
    for (let i = 0; i < total; i++) {
      const kid = join(
        forA < 0 ? a : (branches[forA + i] as number),
        forB < 0 ? b : (branches[forB + i] as number),
      )
      making[from + i] = kid
    }
    const made = make(variable, from)
    memo.keep(a, b, made)
    return made
  }

  function not(a: Node): Node {
    if (a < 2) return 1 - a
    const known = nots[a] as number
    if (known !== 0) return known
    step()
    const made = each(a, not)
    nots[a] = made
    nots[made] = a
    return made
  }

  /** A node with every branch replaced. */
  function each(a: Node, change: (kid: Node) => Node): Node {
    const variable = variables[a] as number
    const start = firsts[a] as number
    const from = begin(variable)
    const total = cases[variable] as number
    for (let i = 0; i < total; i++) {
      const kid = change(branches[start + i] as number)
      making[from + i] = kid
    }
    return make(variable, from)
  }

  function given(a: Node, variable: number, at: number): Node {
    const known = new Map<Node, Node>()
    function walk(node: Node): Node {
      const own = variables[node] as number
      if (own > variable) return node
      if (own === variable) return branches[(firsts[node] as number) + at] as Node
      const before = known.get(node)
      if (before !== undefined) return before
      step()
      const made = each(node, walk)
      known.set(node, made)
      return made
    }
    return walk(a)
  }

  function kidsOf(a: Node): readonly Node[] {
    if (a < 2) return []
    const start = firsts[a] as number
    return Array.from(branches.subarray(start, start + (cases[variables[a] as number] as number)))
  }

  function shortest(a: Node): ReadonlyMap<number, number> {
    const lengths = new Map<Node, number>([
      [NEVER, Number.POSITIVE_INFINITY],
      [ALWAYS, 0],
    ])
    function length(node: Node): number {
      const known = lengths.get(node)
      if (known !== undefined) return known
      const found = 1 + Math.min(...kidsOf(node).map(length))
      lengths.set(node, found)
      return found
    }
    const path = new Map<number, number>()
    let node = a
    while (node > ALWAYS && length(node) < Number.POSITIVE_INFINITY) {
      const kids = kidsOf(node)
      const at = kids.findIndex((kid) => length(kid) === length(node) - 1)
      path.set(variables[node] as number, at)
      node = kids[at] as Node
    }
    return path
  }

  return {
    and,
    or,
    not,
    given,
    shortest,
    ask: (variable, marked) => {
      const from = begin(variable)
      for (let i = 0; i < marked.length; i++) making[from + i] = marked[i] ? ALWAYS : NEVER
      return make(variable, from)
    },
    look: (a) => ({ variable: variables[a] ?? END, branches: kidsOf(a) }),
    used: () => ({ nodes: count, steps }),
    allow: (more) => {
      allowed = steps + more
      // What stopped halfway left its branches.
      top = 0
    },
  }
}

/** The same numbers, with room for more. */
function longer(numbers: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const copy = new Int32Array(numbers.length * 4)
  copy.set(numbers)
  return copy
}
