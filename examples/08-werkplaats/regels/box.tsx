/** One box of the drawing. */
import type { Placed } from './layout.js'
import { kindText, LINE, nameOf, PAD, SMALL_LINE } from './words-in-box.js'

export interface BoxProps {
  readonly placed: Placed
  readonly selected: boolean
  /** The one that the tab key leads to. */
  readonly first: boolean
  readonly onFocus: () => void
  readonly onOpen: () => void
  readonly onBelow: (() => void) | undefined
  readonly onAbove: (() => void) | undefined
  readonly onKeyDown: (event: KeyboardEvent) => void
}

/** Written out: the style keeps the names that stand in the script. */
const LOOKS: Readonly<Record<Placed['shown']['kind'], string>> = {
  feit: 'rg-box rg-box--feit',
  conclusie: 'rg-box rg-box--conclusie',
  groep: 'rg-box rg-box--groep',
}

/** What is asked is round, what follows is straight, a group is a pile. */
function frameOf({ shown, width, height }: Placed) {
  const round = shown.kind === 'feit' ? 16 : shown.kind === 'groep' ? 8 : 2
  const rect = (inset: number, name: string) => (
    <rect
      class={name}
      x={inset - width / 2}
      y={inset - height / 2}
      width={width - 2 * inset}
      height={height - 2 * inset}
      rx={Math.max(1, round - inset)}
    />
  )
  return (
    <>
      {shown.kind === 'groep' && (
        <rect
          class="rg-frame rg-pile"
          x={5 - width / 2}
          y={5 - height / 2}
          width={width}
          height={height}
          rx={round}
        />
      )}
      {rect(0, 'rg-frame')}
      {shown.guarded && rect(4, 'rg-inner')}
    </>
  )
}

interface HandleProps {
  readonly x: number
  readonly y: number
  readonly count: number
  readonly open: (() => void) | undefined
}

function Handle({ x, y, count, open }: HandleProps) {
  if (count === 0 || open === undefined) return null
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the arrow keys of its box do the same
    <g class="rg-handle" transform={`translate(${x} ${y})`} onClick={open}>
      <circle r="13" />
      <text text-anchor="middle" dominant-baseline="central">
        +{count}
      </text>
    </g>
  )
}

export function Box(props: BoxProps) {
  const { placed, selected, first } = props
  const { shown, x, y, lines, width, height } = placed
  const end = shown.kind === 'conclusie' && shown.end
  const top = PAD - height / 2 + LINE * 0.75
  const small = top + lines.length * LINE - 1
  return (
    <g transform={`translate(${x} ${y})`}>
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing has no buttons of its own */}
      <g
        class={[LOOKS[shown.kind], end ? 'rg-box--end' : '', selected ? 'rg-box--selected' : ''].join(' ')}
        role="button"
        tabIndex={first ? 0 : -1}
        data-id={shown.id}
        onFocus={props.onFocus}
        onClick={props.onOpen}
        onKeyDown={props.onKeyDown}
      >
        {frameOf(placed)}
        <text class="rg-said">{nameOf(shown)}</text>
        {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: the words that are seen are said above, in whole sentences */}
        <g aria-hidden="true">
          {lines.map((line, at) => (
            <text key={line} class="rg-text" y={top + at * LINE} text-anchor="middle">
              {line}
            </text>
          ))}
          <text class="rg-small" y={small} text-anchor="middle">
            {kindText(shown)}
            {shown.guarded && ', beschermd'}
          </text>
          {shown.changed && (
            <>
              <text class="rg-small rg-small--mark" y={small + SMALL_LINE} text-anchor="middle">
                gewijzigd
              </text>
              <path class="rg-flag" d={`M${-width / 2} ${-height / 2}h18l-18 18z`} />
            </>
          )}
        </g>
      </g>
      {shown.kind !== 'groep' && (
        <>
          <Handle x={-width / 2} y={height / 2} count={shown.below} open={props.onBelow} />
          <Handle x={width / 2} y={height / 2} count={shown.above} open={props.onAbove} />
        </>
      )}
    </g>
  )
}
