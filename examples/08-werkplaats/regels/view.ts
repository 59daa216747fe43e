/** What of the graph is in the picture: little to begin with, and more when somebody asks. */
import type { Graph, GraphNode } from './graph.js'
import { between, reach } from './walk.js'

export interface View {
  /** What is looked at from nearby; without it the rung and safety are. */
  readonly focus?: string
  /** How many steps around the focus are shown. */
  readonly steps: number
  /** Show only what lies between the focus and the rung or safety. */
  readonly way?: boolean
  /** What somebody opened: see `opened…`. */
  readonly opened: ReadonlySet<string>
}

export const overview: View = { steps: 1, opened: new Set() }

/** What a conclusion rests on; what rests on it; the facts of a group one by one. */
export const openedBelow = (id: string) => `onder ${id}`
export const openedAbove = (id: string) => `boven ${id}`
export const openedGroup = (id: string) => `groep ${id}`

export const open = (view: View, what: string): View => ({
  ...view,
  opened: new Set([...view.opened, what]),
})
export const close = (view: View, what: string): View => ({
  ...view,
  opened: new Set([...view.opened].filter((one) => one !== what)),
})

/** So many facts around one conclusion need no groups. */
const FEW = 8
/** No more facts of a group are drawn: the rest stays in the group. */
export const MOST_OF_GROUP = 60

interface ShownBase {
  readonly id: string
  readonly title: string
  readonly guarded: boolean
  readonly changed: boolean
}
/** Something in the picture. */
export type Shown =
  | (ShownBase & {
      readonly kind: 'feit' | 'conclusie'
      readonly node: GraphNode
      /** How much it rests on, and how much rests on it, that is not in the picture. */
      readonly below: number
      readonly above: number
      readonly end: boolean
    })
  | (ShownBase & { readonly kind: 'groep'; readonly facts: readonly string[] })

export interface Edge {
  readonly from: string
  readonly to: string
}
export interface Picture {
  readonly shown: readonly Shown[]
  readonly edges: readonly Edge[]
}

/** The conclusions in the picture, and those of which the facts are in it too. */
function chosen(graph: Graph, view: View) {
  const { focus, steps, way = false, opened } = view
  const isConclusion = (id: string) => graph.nodes.get(id)?.kind === 'conclusie'
  const below = (starts: readonly string[], most: number) =>
    [...reach(graph, starts, 'restsOn', most).keys()].filter(isConclusion)
  const conclusions = new Set<string>()
  const told = new Set<string>()
  const facts = new Set<string>()
  if (focus === undefined || !graph.nodes.has(focus)) {
    for (const id of below(graph.ends, 1)) {
      conclusions.add(id)
      told.add(id)
    }
    for (const id of below([...told], 1)) conclusions.add(id)
  } else if (way) {
    for (const id of between(graph, focus, graph.ends)) (isConclusion(id) ? conclusions : facts).add(id)
    if (isConclusion(focus)) {
      conclusions.add(focus)
      told.add(focus)
    } else facts.add(focus)
  } else {
    if (isConclusion(focus)) {
      conclusions.add(focus)
      for (const id of below([focus], steps)) conclusions.add(id)
      for (const id of below([focus], steps - 1)) told.add(id)
    } else facts.add(focus)
    for (const id of reach(graph, [focus], 'carries', steps).keys()) if (id !== focus) conclusions.add(id)
  }
  // What is opened may bring in what was opened as well.
  for (const id of conclusions) {
    if (opened.has(openedBelow(id))) {
      told.add(id)
      for (const next of below([id], 1)) conclusions.add(next)
    }
    if (opened.has(openedAbove(id)))
      for (const next of graph.nodes.get(id)?.carries ?? []) conclusions.add(next)
  }
  for (const id of facts)
    if (opened.has(openedAbove(id)))
      for (const next of graph.nodes.get(id)?.carries ?? []) conclusions.add(next)
  return { conclusions, told, facts }
}

/** Facts one by one, and those that are told as groups. */
function grouped(graph: Graph, view: View, asked: ReadonlySet<string>, single: ReadonlySet<string>) {
  const alone = new Set(single)
  const groups = new Map<string, string[]>()
  const few = view.focus !== undefined && asked.size <= FEW
  for (const { id, facts } of graph.groups.values()) {
    const here = facts.filter((fact) => asked.has(fact) && !single.has(fact))
    if (here.length === 0) continue
    const apart = few || here.length === 1 || view.opened.has(openedGroup(id))
    for (const fact of apart ? here.slice(0, MOST_OF_GROUP) : []) alone.add(fact)
    const rest = apart ? here.slice(MOST_OF_GROUP) : here
    if (rest.length > 0) groups.set(id, rest)
  }
  return { alone, groups }
}

export function pictureOf(graph: Graph, view: View): Picture {
  const { conclusions, told, facts } = chosen(graph, view)
  const asked = new Set(
    [...told].flatMap((id) => graph.nodes.get(id)?.restsOn.filter((one) => !conclusions.has(one)) ?? []),
  )
  for (const id of asked) if (graph.nodes.get(id)?.kind !== 'feit') asked.delete(id)
  const { alone, groups } = grouped(graph, view, asked, facts)
  const placeOf = new Map<string, string>([...conclusions, ...alone].map((id) => [id, id]))
  for (const [group, members] of groups) for (const fact of members) placeOf.set(fact, group)

  const shown: Shown[] = []
  for (const [id, members] of groups) {
    const nodes = members.flatMap((fact) => graph.nodes.get(fact) ?? [])
    shown.push({
      kind: 'groep',
      id,
      title: graph.groups.get(id)?.title ?? id,
      facts: members,
      guarded: nodes.some(({ guarded }) => guarded),
      changed: nodes.some(({ changes }) => changes.length > 0),
    })
  }
  const edges = new Map<string, Edge>()
  for (const node of graph.nodes.values()) {
    const { id, kind, title, guarded, changes, restsOn, carries } = node
    if (kind === 'feit' ? !alone.has(id) : !conclusions.has(id)) continue
    for (const one of restsOn) {
      const from = placeOf.get(one)
      if (from !== undefined && from !== id) edges.set(`${from} ${id}`, { from, to: id })
    }
    shown.push({
      kind,
      id,
      title,
      node,
      guarded,
      changed: changes.length > 0,
      below: restsOn.filter((one) => !placeOf.has(one)).length,
      above: carries.filter((one) => !placeOf.has(one)).length,
      end: graph.ends.includes(id),
    })
  }
  return { shown, edges: [...edges.values()] }
}
