/** A report as elements of the page: each kind of block in the components of the design system. */
import './verslag.css'
import type { Block, Cell, Kind, ListItem } from 'eigen-kracht/report'
import type { ComponentChildren, JSX } from 'preact'
import { Called } from '../zijde/called.js'
import { Ladder } from '../zijde/ladder.js'
import { capital } from '../zijde/level.js'

/** Where the notes of a report stand. */
const NOTE = 'verslag-noot-'
const FOOTNOTE = 'verslag-voetnoot'

type Shown = { readonly [K in Kind]: (block: Block<K>) => ComponentChildren }

const SHOWN: Shown = {
  heading: ({ level, text }) => <Title level={level} text={level === 2 ? capital(text) : text} />,
  text: ({ text }) =>
    text === '' ? null : (
      <p class="nl-paragraph">
        <Called text={text} />
      </p>
    ),
  rows: ({ rows }) => (
    <dl class="verslag__rows">
      {rows.map(([name, text]) => (
        <div key={name}>
          <dt>{capital(name)}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  ),
  list: ({ items, as }) =>
    as === 'count' ? (
      <ol class="utrecht-ordered-list">
        <Items items={items} />
      </ol>
    ) : (
      <ul class={as === 'todo' ? 'utrecht-unordered-list verslag__todo' : 'utrecht-unordered-list'}>
        <Items items={items} />
      </ul>
    ),
  alert: ({ title, items }) => (
    <div class="level level--acute verslag__alert">
      <div>
        <Title level={2} text={title} />
        <ul class="utrecht-unordered-list">
          <Items items={items} />
        </ul>
      </div>
    </div>
  ),
  notes: ({ items, footnotes }) => (
    <>
      <ol class="utrecht-ordered-list verslag__notes">
        {items.map(({ text }, at) => (
          <li key={at} id={`${NOTE}${at + 1}`}>
            {text}
          </li>
        ))}
      </ol>
      {footnotes.map((text, at) => (
        <p key={text} class="nl-paragraph" id={at === 0 ? FOOTNOTE : undefined}>
          * {text}
        </p>
      ))}
    </>
  ),
  table: ({ rows: [head = [], ...rest] }) => (
    <Table head={head} rows={rest.map(([name = '', ...cells]) => ({ name, cells }))} />
  ),
  scales: ({ caption, head, rows }) => (
    <Table
      caption={caption}
      head={head}
      rows={rows.map(({ name, cells }) => ({ name, cells: cells.map(scale) }))}
    />
  ),
  ladder: (block) => <Ladder ladder={block} />,
  drawing: ({ lines }) => <pre>{lines.join('\n')}</pre>,
}

function shown<K extends Kind>(block: Block<K>): ComponentChildren {
  return SHOWN[block.kind](block)
}

export function Blocks({ blocks }: { readonly blocks: readonly Block[] }) {
  return (
    <>
      {blocks.map((block, at) => (
        <Keep key={at}>{shown(block)}</Keep>
      ))}
    </>
  )
}
const Keep = ({ children }: { readonly children?: ComponentChildren }) => <>{children}</>

/** One level down: the page has a title of its own. */
function Title({ level, text }: { readonly level: 1 | 2 | 3; readonly text: string }) {
  if (level === 1) return <h3 class="nl-heading nl-heading--level-2 verslag__title">{text}</h3>
  return level === 2 ? (
    <h4 class="nl-heading nl-heading--level-3">{text}</h4>
  ) : (
    <h5 class="nl-heading nl-heading--level-4">{text}</h5>
  )
}

function Items({ items }: { readonly items: readonly ListItem[] }) {
  return (
    <>
      {items.map(({ text, parts = [], notes = [], marked = false }, at) => (
        <li key={at}>
          <Called text={text} />
          {marked && (
            <a class="nl-link" href={`#${FOOTNOTE}`} aria-label="voetnoot">
              *
            </a>
          )}
          {notes.length > 0 && <Notes notes={notes} />}
          {parts.length > 0 && (
            <ul class="utrecht-unordered-list">
              <Items items={parts} />
            </ul>
          )}
        </li>
      ))}
    </>
  )
}

const Notes = ({ notes }: { readonly notes: readonly number[] }) => (
  <span class="verslag__refers">
    {' ['}
    {notes.map((note, at) => (
      <Keep key={note}>
        {at > 0 && ', '}
        <a class="nl-link" href={`#${NOTE}${note}`} aria-label={`noot ${note}`}>
          {note}
        </a>
      </Keep>
    ))}
    ]
  </span>
)

interface Row {
  readonly name: string
  readonly cells: readonly ComponentChildren[]
}

function Table({
  caption,
  head,
  rows,
}: {
  readonly caption?: string
  readonly head: readonly string[]
  readonly rows: readonly Row[]
}): JSX.Element {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reached with the keyboard
    // biome-ignore lint/a11y/useSemanticElements: it is no set of fields
    <div class="verslag__wide" role="group" aria-label={caption ?? 'Tabel'} tabIndex={0}>
      <table class="utrecht-table utrecht-table--html-table">
        {caption !== undefined && <caption class="utrecht-table__caption">{caption}</caption>}
        <thead class="utrecht-table__header">
          <tr class="utrecht-table__row">
            {head.map((text) => (
              <th key={text} class="utrecht-table__header-cell" scope="col">
                {text}
              </th>
            ))}
          </tr>
        </thead>
        <tbody class="utrecht-table__body">
          {rows.map(({ name, cells }, at) => (
            <tr key={at} class="utrecht-table__row">
              <th class="utrecht-table__header-cell" scope="row">
                {name}
              </th>
              {cells.map((cell, place) => (
                <td key={place} class="utrecht-table__cell">
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** A place on a scale is drawn beside its word. */
function scale({ text, at, of = 0 }: Cell): ComponentChildren {
  if (at === undefined) return text
  return (
    <>
      <svg
        class="verslag__scale"
        aria-hidden="true"
        viewBox={`0 0 ${of * 18} 16`}
        width={of * 18}
        height="16"
      >
        {Array.from({ length: of }, (_, place) => (
          <rect
            key={place}
            class={at.includes(place) ? 'verslag__full' : undefined}
            x={place * 18 + 1}
            y="1"
            width="14"
            height="14"
          />
        ))}
      </svg>
      {text}
    </>
  )
}
