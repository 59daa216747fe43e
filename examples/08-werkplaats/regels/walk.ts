/** Ways through the graph of rules. */
import type { Graph } from './graph.js'

export type Direction = 'restsOn' | 'carries'

const neighbours = ({ nodes }: Graph, id: string, direction: Direction) => nodes.get(id)?.[direction] ?? []

/** All that lies in one direction, with the least number of steps to it; the start is at 0. */
export function reach(
  graph: Graph,
  starts: readonly string[],
  direction: Direction,
  most = Number.POSITIVE_INFINITY,
): ReadonlyMap<string, number> {
  const steps = new Map(starts.filter((id) => graph.nodes.has(id)).map((id) => [id, 0]))
  // A map is walked in the order of its keys, also those that are added on the way.
  for (const [id, step] of steps) {
    if (step >= most) continue
    for (const next of neighbours(graph, id, direction)) if (!steps.has(next)) steps.set(next, step + 1)
  }
  return steps
}

/** All that lies on some way from here to one of the ends; the start included. Empty when there is no way. */
export function between(graph: Graph, from: string, ends: readonly string[]): ReadonlySet<string> {
  const above = reach(graph, [from], 'carries')
  const below = reach(graph, ends, 'restsOn')
  return new Set([...above.keys()].filter((id) => below.has(id)))
}

/** The shortest way from here to one of the ends, both included; undefined when there is none. */
export function shortestWay(
  graph: Graph,
  from: string,
  ends: readonly string[],
): readonly string[] | undefined {
  const toEnd = reach(graph, ends, 'restsOn')
  let left = toEnd.get(from)
  if (left === undefined) return undefined
  const way = [from]
  for (let at = from; left > 0; left -= 1) {
    const wanted: number = left - 1
    const next = neighbours(graph, at, 'carries').find((id) => toEnd.get(id) === wanted)
    if (next === undefined) return undefined
    way.push(next)
    at = next
  }
  return way
}
