/** The same as the drawing, as lists in lists: for who doesn't see it, and for narrow screens. */
import { useState } from 'preact/hooks'
import type { GraphNode } from './graph.js'
import { type Go, scopeText } from './links.js'
import type { Model } from './model.js'
import { Mark } from './rule-lines.js'
import type { Direction } from './walk.js'

interface Props {
  readonly model: Model
  readonly go: Go
}

export function RuleList({ model, go }: Props) {
  const { graph } = model
  const conclusions = [...graph.nodes.values()].filter(({ kind }) => kind === 'conclusie')
  const isEnd = ({ id }: GraphNode) => graph.ends.includes(id)
  return (
    <div class="rg-list">
      <h3 class="nl-heading nl-heading--level-3">Waar alles om draait</h3>
      <Items nodes={conclusions.filter(isEnd)} direction="restsOn" model={model} go={go} />
      <h3 class="nl-heading nl-heading--level-3">Andere uitkomsten</h3>
      <Items nodes={conclusions.filter((node) => !isEnd(node))} direction="restsOn" model={model} go={go} />
      <h3 class="nl-heading nl-heading--level-3">De vragen</h3>
      <ul class="rg-tree">
        {[...graph.groups.values()].map(({ id, title, facts }) => (
          <li key={id}>
            <details>
              <summary>
                {title} <small>({facts.length === 1 ? '1 vraag' : `${facts.length} vragen`})</small>
              </summary>
              <Items
                nodes={facts.flatMap((fact) => graph.nodes.get(fact) ?? [])}
                direction="carries"
                model={model}
                go={go}
              />
            </details>
          </li>
        ))}
      </ul>
    </div>
  )
}

interface ItemsProps extends Props {
  readonly nodes: readonly GraphNode[]
  readonly direction: Direction
}

function Items({ nodes, ...shared }: ItemsProps) {
  return (
    <ul class="rg-tree">
      {nodes.map((node) => (
        <Item key={node.id} node={node} {...shared} />
      ))}
    </ul>
  )
}

const ASKED: Readonly<Record<Direction, (count: number) => string>> = {
  restsOn: (count) => `rust op ${count}`,
  carries: (count) => `hierop ${count === 1 ? 'rust' : 'rusten'} ${count}`,
}

function Item({ node, direction, model, go }: Omit<ItemsProps, 'nodes'> & { readonly node: GraphNode }) {
  const [open, show] = useState(false)
  const next = node[direction].flatMap((id) => model.graph.nodes.get(id) ?? [])
  const sorted = next.toSorted((a, b) => a.kind.localeCompare(b.kind))
  return (
    <li>
      <span class="rg-item">
        <button type="button" class="rg-link" onClick={() => go(node.id)}>
          {node.title}
        </button>{' '}
        <small>
          {node.kind === 'feit' ? 'vraag' : 'uitkomst'}, {scopeText(node.bereik)}
        </small>{' '}
        {node.guarded && <Mark kind="guarded" />} {node.changes.length > 0 && <Mark kind="changed" />}{' '}
        {next.length > 0 && (
          <button
            type="button"
            class="rg-more"
            aria-expanded={open}
            aria-label={`${node.title}: ${ASKED[direction](next.length)}`}
            onClick={() => show(!open)}
          >
            <span aria-hidden="true">{open ? '▾' : '▸'} </span>
            {ASKED[direction](next.length)}
          </button>
        )}
      </span>
      {open && <Items nodes={sorted} direction={direction} model={model} go={go} />}
    </li>
  )
}
