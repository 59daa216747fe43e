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
  const variables: number[] = [END, END]
  // The branches of all nodes behind each other, and where those of each node begin.
  let kids = new Int32Array(FIRST_SIZE)
  let filled = 0
  const starts: number[] = [0, 0]
  // All nodes by what they are made of: a chain for each hash.
  let heads = new Int32Array(FIRST_SIZE).fill(-1)
  const next: number[] = [-1, -1]
  const ands = createPairs()
  // By node; NEVER when not yet made, for only ALWAYS has that negation.
  const nots: Node[] = [NEVER, NEVER]
  // The branches of the nodes that are being made: those of the innermost last.
  const work: Node[] = []
  let top = 0

  function hash(variable: number, from: ArrayLike<number>, start: number): number {
    let mixed = Math.imul(variable + 1, 0x9e3779b1)
    const end = start + (cases[variable] as number)
    for (let i = start; i < end; i++)
      mixed = Math.imul(mixed ^ (from[i] as number), 0x85ebca6b) ^ (mixed >>> 15)
    return mixed & (heads.length - 1)
  }

  function grow(): void {
    heads = new Int32Array(heads.length * 4).fill(-1)
    for (let node = 2; node < count; node++) {
      const place = hash(variables[node] as number, kids, starts[node] as number)
      next[node] = heads[place] as number
      heads[place] = node
    }
  }

  /** The node that asks a variable, with the branches that stand in `work`; takes them off. */
  function make(variable: number, from: number): Node {
    const size = cases[variable] as number
    top = from
    const first = work[from] as Node
    let same = true
    for (let i = 1; i < size && same; i++) same = work[from + i] === first
    if (same) return first
    let place = hash(variable, work, from)
    for (let at = heads[place] as number; at >= 0; at = next[at] as number) {
      if (variables[at] === variable && hasBranches(starts[at] as number, from, size)) return at
    }
    if (count >= mostNodes) throw new BoundReached()
    if (count > heads.length) {
      grow()
      place = hash(variable, work, from)
    }
    if (filled + size > kids.length) kids = enlarged(kids)
    variables.push(variable)
    starts.push(filled)
    for (let i = 0; i < size; i++) kids[filled++] = work[from + i] as Node
    next.push(heads[place] as number)
    nots.push(NEVER)
    heads[place] = count
    return count++
  }

  function hasBranches(start: number, from: number, size: number): boolean {
    for (let i = 0; i < size; i++) if (kids[start + i] !== work[from + i]) return false
    return true
  }

  function step(): void {
    if (++steps > allowed) throw new BoundReached()
  }

  /** Room in `work` for the branches of a node. */
  function room(variable: number): number {
    const from = top
    top += cases[variable] as number
    while (work.length < top) work.push(NEVER)
    return from
  }

  function and(a: Node, b: Node): Node {
    if (a === b || b === ALWAYS) return a
    if (a === ALWAYS) return b
    if (a === NEVER || b === NEVER) return NEVER
    const low = a < b ? a : b
    const high = a < b ? b : a
    const known = ands.get(low, high)
    if (known >= 0) return known
    step()
    const variable = Math.min(variables[a] as number, variables[b] as number)
    const size = cases[variable] as number
    const forA = variables[a] === variable ? (starts[a] as number) : -1
    const forB = variables[b] === variable ? (starts[b] as number) : -1
    const from = room(variable)
    for (let i = 0; i < size; i++)
      work[from + i] = and(forA < 0 ? a : (kids[forA + i] as Node), forB < 0 ? b : (kids[forB + i] as Node))
    const made = make(variable, from)
    ands.set(low, high, made)
    return made
  }

  function not(a: Node): Node {
    if (a < 2) return 1 - a
    const known = nots[a] as Node
    if (known !== NEVER) return known
    step()
    const made = mapped(a, not)
    nots[a] = made
    nots[made] = a
    return made
  }

  /** The node that asks the same, with branches made of its branches. */
  function mapped(a: Node, change: (branch: Node) => Node): Node {
    const variable = variables[a] as number
    const size = cases[variable] as number
    const start = starts[a] as number
    const from = room(variable)
    for (let i = 0; i < size; i++) work[from + i] = change(kids[start + i] as Node)
    return make(variable, from)
  }

  function branchesOf(a: Node): Node[] {
    if (a < 2) return []
    const start = starts[a] as number
    return [...kids.subarray(start, start + (cases[variables[a] as number] as number))]
  }

  function given(a: Node, variable: number, at: number): Node {
    const known = new Map<Node, Node>()
    function walk(node: Node): Node {
      const own = variables[node] as number
      if (own > variable) return node
      if (own === variable) return kids[(starts[node] as number) + at] as Node
      const before = known.get(node)
      if (before !== undefined) return before
      step()
      const made = mapped(node, walk)
      known.set(node, made)
      return made
    }
    return walk(a)
  }

  function shortest(a: Node): ReadonlyMap<number, number> {
    const lengths = new Map<Node, number>([
      [NEVER, Number.POSITIVE_INFINITY],
      [ALWAYS, 0],
    ])
    function length(node: Node): number {
      const known = lengths.get(node)
      if (known !== undefined) return known
      const found = 1 + Math.min(...branchesOf(node).map(length))
      lengths.set(node, found)
      return found
    }
    const path = new Map<number, number>()
    let node = a
    while (node > ALWAYS && length(node) < Number.POSITIVE_INFINITY) {
      const branches = branchesOf(node)
      const at = branches.findIndex((kid) => length(kid) === length(node) - 1)
      path.set(variables[node] as number, at)
      node = branches[at] as Node
    }
    return path
  }

  return {
    and,
    not,
    given,
    shortest,
    ask(variable, marked) {
      const from = room(variable)
      for (let i = from; i < top; i++) work[i] = marked[i - from] === true ? ALWAYS : NEVER
      return make(variable, from)
    },
    or: (a, b) => not(and(not(a), not(b))),
    look: (a) => ({ variable: variables[a] ?? END, branches: branchesOf(a) }),
    used: () => ({ nodes: count, steps }),
    allow: (more) => {
      allowed = steps + more
      // What was being made when a bound was reached never will be.
      top = 0
    },
  }
}

function enlarged(list: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(list.length * 2)
  larger.set(list)
  return larger
}

interface Pairs {
  /** What is kept for two nodes, or a negative number. */
  readonly get: (low: Node, high: Node) => Node
  readonly set: (low: Node, high: Node, kept: Node) => void
}

/** Nodes by two others, in plain memory: a `Map` would make a number on the heap of each pair. */
function createPairs(): Pairs {
  let size = FIRST_SIZE
  let used = 0
  // Three numbers a place: the pair, and what is kept for it. No pair that is kept begins with NEVER.
  let places = new Int32Array(3 * size)

  function placeOf(low: Node, high: Node): number {
    let mixed = Math.imul(low, 0x9e3779b1) ^ Math.imul(high, 0x85ebca6b)
    mixed ^= mixed >>> 15
    let place = mixed & (size - 1)
    while (places[3 * place] !== NEVER && (places[3 * place] !== low || places[3 * place + 1] !== high))
      place = (place + 1) & (size - 1)
    return 3 * place
  }

  function grow(): void {
    const before = places
    size *= 4
    places = new Int32Array(3 * size)
    for (let at = 0; at < before.length; at += 3) {
      const low = before[at] as number
      if (low !== NEVER) put(low, before[at + 1] as number, before[at + 2] as number)
    }
  }

  function put(low: Node, high: Node, kept: Node): void {
    const place = placeOf(low, high)
    places[place] = low
    places[place + 1] = high
    places[place + 2] = kept
  }

  return {
    get(low, high) {
      const place = placeOf(low, high)
      return places[place] === NEVER ? -1 : (places[place + 2] as Node)
    },
    set(low, high, kept) {
      if (2 * ++used > size) grow()
      put(low, high, kept)
    },
  }
}
