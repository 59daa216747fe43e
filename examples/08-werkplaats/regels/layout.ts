/** Where everything in the picture stands: left what is asked, right what follows from it. */
import { Graph, layout } from '@dagrejs/dagre'
import type { Edge, Picture, Shown } from './view.js'
import { linesOf, sizeOf } from './words-in-box.js'

export interface Placed {
  readonly shown: Shown
  readonly lines: readonly string[]
  /** The middle, and the size, in units of the drawing. */
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}
export interface PlacedEdge extends Edge {
  readonly points: readonly { readonly x: number; readonly y: number }[]
}
export interface Layout {
  readonly width: number
  readonly height: number
  readonly placed: ReadonlyMap<string, Placed>
  readonly edges: readonly PlacedEdge[]
}

const MARGIN = 20
/** Nearer than this is the same place. */
const NEAR = 2

export function layoutOf({ shown, edges }: Picture): Layout {
  const graph = new Graph()
  graph.setGraph({ rankdir: 'LR', nodesep: 12, ranksep: 64, edgesep: 8, marginx: MARGIN, marginy: MARGIN })
  graph.setDefaultEdgeLabel(() => ({}))
  const lines = new Map(shown.map((one) => [one.id, linesOf(one.title)]))
  for (const one of shown) graph.setNode(one.id, { ...sizeOf(one, lines.get(one.id) ?? []) })
  for (const { from, to } of edges) graph.setEdge(from, to)
  layout(graph)
  const placed = new Map<string, Placed>()
  for (const one of shown) {
    const { x, y, width, height } = graph.node(one.id) as Omit<Placed, 'shown' | 'lines'>
    placed.set(one.id, { shown: one, lines: lines.get(one.id) ?? [], x, y, width, height })
  }
  const { width = 0, height = 0 } = graph.graph() as { width?: number; height?: number }
  return {
    width,
    height,
    placed,
    edges: edges.map((edge) => ({
      ...edge,
      points: pointsOf(
        edge,
        placed,
        (graph.edge(edge.from, edge.to) as PlacedEdge | undefined)?.points ?? [],
      ),
    })),
  }
}

/** From the right side of one box to the left side of the other, level where it passes other boxes. */
function pointsOf(
  { from, to }: Edge,
  placed: ReadonlyMap<string, Placed>,
  bends: PlacedEdge['points'],
): PlacedEdge['points'] {
  const low = placed.get(from)
  const high = placed.get(to)
  if (low === undefined || high === undefined) return bends
  const columns = [...placed.values()]
  const passes = bends.slice(1, -1).flatMap(({ x, y }) => {
    const column = columns.find((box) => Math.abs(box.x - x) < NEAR)
    if (column === undefined || x <= low.x + NEAR || x >= high.x - NEAR) return []
    return [
      { x: x - column.width / 2, y },
      { x: x + column.width / 2, y },
    ]
  })
  return [{ x: low.x + low.width / 2, y: low.y }, ...passes, { x: high.x - high.width / 2, y: high.y }]
}
