/** From box to box by the arrow keys, along the lines of the drawing. */
import type { Layout, Placed } from './layout.js'

export type Arrow = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown'

export const isArrow = (key: string): key is Arrow => /^Arrow(?:Left|Right|Up|Down)$/.test(key)

const nearest = (from: Placed, among: readonly Placed[]) =>
  among.toSorted((a, b) => Math.abs(a.y - from.y) - Math.abs(b.y - from.y))[0]

/**
 * Right: what rests on it. Left: what it rests on. Up and down: what stands in the same column.
 *
 * @param before where one came from: back along the same line leads there
 * @returns the id of the box, or undefined when nothing in the picture lies that way
 */
export function step(layout: Layout, at: string, arrow: Arrow, before?: string): string | undefined {
  const from = layout.placed.get(at)
  if (from === undefined) return undefined
  if (arrow === 'ArrowUp' || arrow === 'ArrowDown') {
    const sign = arrow === 'ArrowDown' ? 1 : -1
    const column = [...layout.placed.values()].filter(
      ({ x, y }) => Math.abs(x - from.x) < from.width / 2 && (y - from.y) * sign > 0,
    )
    return nearest(from, column)?.shown.id
  }
  const ids = layout.edges.flatMap(({ from: low, to: high }) =>
    arrow === 'ArrowRight' ? (low === at ? [high] : []) : high === at ? [low] : [],
  )
  if (before !== undefined && ids.includes(before)) return before
  return nearest(
    from,
    ids.flatMap((id) => layout.placed.get(id) ?? []),
  )?.shown.id
}

/** Where the keyboard starts: what all is about, or else the first box. */
export function startOf(layout: Layout): string | undefined {
  const all = [...layout.placed.values()]
  const right = all.toSorted((a, b) => b.x - a.x)
  return (right.find(({ shown }) => shown.kind === 'conclusie' && shown.end) ?? right[0])?.shown.id
}
