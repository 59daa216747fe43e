/** Facts and conclusions as a list to go on from. */
import type { GraphNode } from './graph.js'
import type { Model } from './model.js'

export type Go = (id: string) => void

export function NodeLink({ node, go }: { node: GraphNode; go: Go }) {
  return (
    <button type="button" class="rg-link" onClick={() => go(node.id)}>
      {node.title}
    </button>
  )
}

const SCOPE: Readonly<Record<string, string>> = {
  persoon: 'per persoon',
  leefgebied: 'per leefgebied',
  hulpbehoefte: 'per hulpbehoefte',
}
export const scopeText = (bereik: string): string => SCOPE[bereik] ?? 'voor het hele gezin'

interface LinksProps {
  readonly model: Model
  readonly ids: readonly string[]
  readonly go: Go
}

/** Conclusions first; the questions behind them under their group. */
export function Links({ model: { graph }, ids, go }: LinksProps) {
  const nodes = ids.flatMap((id) => graph.nodes.get(id) ?? [])
  const conclusions = nodes.filter(({ kind }) => kind === 'conclusie')
  const groups = [...graph.groups.values()]
    .map((group) => ({ group, facts: nodes.filter(({ id }) => group.facts.includes(id)) }))
    .filter(({ facts }) => facts.length > 0)
  return (
    <ul class="utrecht-unordered-list">
      {conclusions.map((node) => (
        <li key={node.id}>
          <NodeLink node={node} go={go} /> <small>uitkomst, {scopeText(node.bereik)}</small>
        </li>
      ))}
      {groups.map(({ group, facts }) => (
        <li key={group.id}>
          {group.title}:{' '}
          {facts.map((node, at) => (
            <span key={node.id}>
              {at > 0 && ', '}
              <NodeLink node={node} go={go} />
            </span>
          ))}
        </li>
      ))}
    </ul>
  )
}
