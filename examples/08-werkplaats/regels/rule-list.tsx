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
  const scopes = [...new Set(conclusions.map(({ bereik }) => bereik))]
  const isEnd = ({ id }: GraphNode) => graph.ends.includes(id)
  return (
    <div class="rg-list">
      <h3 class="nl-heading nl-heading--level-3">Waar alles om draait</h3>
      <Items nodes={conclusions.filter(isEnd)} direction="restsOn" model={model} go={go} />
      <h3 class="nl-heading nl-heading--level-3">Andere uitkomsten</h3>
      <Folds
        folds={scopes.map((bereik) => ({
          title: capital(scopeText(bereik)),
          nodes: conclusions.filter((node) => !isEnd(node) && node.bereik === bereik),
        }))}
        words={['uitkomst', 'uitkomsten']}
        direction="restsOn"
        model={model}
        go={go}
      />
      <h3 class="nl-heading nl-heading--level-3">De vragen</h3>
      <Folds
        folds={[...graph.groups.values()].map(({ title, facts }) => ({
          title,
          nodes: facts.flatMap((fact) => graph.nodes.get(fact) ?? []),
        }))}
        words={['vraag', 'vragen']}
        direction="carries"
        model={model}
        go={go}
      />
    </div>
  )
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

interface FoldsProps extends Props {
  readonly folds: readonly { readonly title: string; readonly nodes: readonly GraphNode[] }[]
  readonly words: readonly [one: string, more: string]
  readonly direction: Direction
}

/** Lists that are folded until somebody asks. */
function Folds({ folds, words: [one, more], ...shared }: FoldsProps) {
  return (
    <ul class="rg-tree">
      {folds.map(({ title, nodes }) => (
        <li key={title}>
          <details>
            <summary>
              {title} <small>({nodes.length === 1 ? `1 ${one}` : `${nodes.length} ${more}`})</small>
            </summary>
            <Items nodes={nodes} {...shared} />
          </details>
        </li>
      ))}
    </ul>
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
