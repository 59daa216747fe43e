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
/** Larger than any node; keeps two of them apart in one number. */
const PAIR = 2 ** 26

/** @param cases for each variable, in the order in which they are asked, how many cases it has */
export function createGraph(cases: readonly number[], mostNodes: number): Graph {
  let count = 2
  let steps = 0
  let allowed = Number.POSITIVE_INFINITY
  const variables: number[] = [END, END]
  const branches: (readonly Node[])[] = [[], []]
  // All nodes by what they are made of: a chain for each hash.
  let heads = new Int32Array(FIRST_SIZE).fill(-1)
  const next: number[] = [-1, -1]

  function hash(variable: number, kids: readonly Node[]): number {
    let mixed = Math.imul(variable + 1, 0x9e3779b1)
    for (let i = 0; i < kids.length; i++)
      mixed = Math.imul(mixed ^ (kids[i] as number), 0x85ebca6b) ^ (mixed >>> 15)
    return mixed & (heads.length - 1)
  }

  function grow(): void {
    heads = new Int32Array(heads.length * 4).fill(-1)
    for (let node = 2; node < count; node++) {
      const place = hash(variables[node] as number, branches[node] as readonly Node[])
      next[node] = heads[place] as number
      heads[place] = node
    }
  }

  function make(variable: number, kids: readonly Node[]): Node {
    const first = kids[0] as Node
    let same = true
    for (let i = 1; i < kids.length && same; i++) same = kids[i] === first
    if (same) return first
    let place = hash(variable, kids)
    for (let at = heads[place] as number; at >= 0; at = next[at] as number) {
      if (variables[at] === variable && sameList(branches[at] as readonly Node[], kids)) return at
    }
    if (count >= mostNodes) throw new BoundReached()
    if (count > heads.length) {
      grow()
      place = hash(variable, kids)
    }
    variables.push(variable)
    branches.push(kids)
    next.push(heads[place] as number)
    heads[place] = count
    return count++
  }

  function step(): void {
    if (++steps > allowed) throw new BoundReached()
  }

  const ands = new Map<number, Node>()
  const nots = new Map<Node, Node>()

  function and(a: Node, b: Node): Node {
    if (a === b || b === ALWAYS) return a
    if (a === ALWAYS) return b
    if (a === NEVER || b === NEVER) return NEVER
    const [low, high] = a < b ? [a, b] : [b, a]
    const key = low * PAIR + high
    const known = ands.get(key)
    if (known !== undefined) return known
    step()
    const variable = Math.min(variables[a] as number, variables[b] as number)
    const kids: Node[] = []
    const forA = variables[a] === variable ? (branches[a] as readonly Node[]) : undefined
    const forB = variables[b] === variable ? (branches[b] as readonly Node[]) : undefined
    for (let i = 0; i < (cases[variable] as number); i++)
      kids.push(and(forA === undefined ? a : (forA[i] as Node), forB === undefined ? b : (forB[i] as Node)))
    const made = make(variable, kids)
    ands.set(key, made)
    return made
  }

  function not(a: Node): Node {
    if (a < 2) return 1 - a
    const known = nots.get(a)
    if (known !== undefined) return known
    step()
    const made = make(variables[a] as number, (branches[a] as readonly Node[]).map(not))
    nots.set(a, made)
    nots.set(made, a)
    return made
  }

  function given(a: Node, variable: number, at: number): Node {
    const known = new Map<Node, Node>()
    function walk(node: Node): Node {
      const own = variables[node] as number
      if (own > variable) return node
      const kids = branches[node] as readonly Node[]
      if (own === variable) return kids[at] as Node
      const before = known.get(node)
      if (before !== undefined) return before
      step()
      const made = make(own, kids.map(walk))
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
      const found = 1 + Math.min(...(branches[node] as readonly Node[]).map(length))
      lengths.set(node, found)
      return found
    }
    const path = new Map<number, number>()
    let node = a
    while (node > ALWAYS && length(node) < Number.POSITIVE_INFINITY) {
      const kids = branches[node] as readonly Node[]
      const at = kids.findIndex((kid) => length(kid) === length(node) - 1)
      path.set(variables[node] as number, at)
      node = kids[at] as Node
    }
    return path
  }

  return {
    and,
    not,
    given,
    shortest,
    ask: (variable, marked) =>
      make(
        variable,
        marked.map((is) => (is ? ALWAYS : NEVER)),
      ),
    or: (a, b) => not(and(not(a), not(b))),
    look: (a) => ({ variable: variables[a] ?? END, branches: branches[a] ?? [] }),
    used: () => ({ nodes: count, steps }),
    allow: (more) => {
      allowed = steps + more
    },
  }
}

function sameList(a: readonly number[], b: readonly number[]): boolean {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false
  return true
}
