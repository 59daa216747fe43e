/** Looks for a question or an outcome by what it is called. */
import type { Graph, GraphNode } from './graph.js'

const plain = (text: string) => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()

/** Texts by which it is found; the first weighs most. */
function textsOf(node: GraphNode): readonly string[] {
  const own = node.kind === 'feit' ? node.fact : node.conclusion
  const titles = 'titels' in own && own.titels !== undefined ? Object.values(own.titels) : []
  const asked = node.kind === 'feit' ? [node.fact.vraag] : []
  const rules = node.kind === 'conclusie' ? node.rules.map(({ name }) => name) : []
  return [node.title, node.id, ...asked, ...titles, ...rules].map(plain)
}

/** Found when each word stands in one of its texts. The better the place, the earlier it comes. */
export function find(graph: Graph, typed: string, most = 12): readonly GraphNode[] {
  const words = plain(typed).split(/\s+/).filter(Boolean)
  if (words.length === 0) return []
  const found: { readonly node: GraphNode; readonly rank: number }[] = []
  for (const node of graph.nodes.values()) {
    const texts = textsOf(node)
    const places = words.map((word) => texts.findIndex((text) => text.includes(word)))
    if (places.includes(-1)) continue
    const starts = texts[0]?.startsWith(words.join(' ')) === true ? 0 : 1
    // Behind the first few texts all places are alike.
    const rank = starts + 2 * Math.max(...places.map((place) => Math.min(place, 3)))
    found.push({ node, rank: 2 * rank + (node.kind === 'conclusie' ? 0 : 1) })
  }
  return found
    .toSorted((a, b) => a.rank - b.rank)
    .slice(0, most)
    .map(({ node }) => node)
}
