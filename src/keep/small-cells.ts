/** Hides counts that are too small to show, and those from which a hidden one would follow. */
import type { Aantal } from '../model/keeping.js'

/** Fewer than this, and people may be known by it. */
export const FEWEST = 5

export function shown(count: number): Aantal {
  return count > 0 && count < FEWEST ? null : count
}

/** A count, and in how many records it was counted: five needs may all be of one family. */
export interface CountCell<K> {
  readonly key: K
  readonly count: number
  readonly records: number
}

/**
 * @param cells counts by key
 * @param linesOf the lines in which a cell stands of which the total may be known, such as its row and its column
 * @returns the cells in their order; `null` for what is hidden. In no line a single cell is hidden: the smallest that
 *   was left is hidden with it.
 */
export function shownCells<K>(
  cells: readonly CountCell<K>[],
  linesOf: (key: K) => readonly string[],
): (readonly [K, Aantal])[] {
  const hidden = new Set(cells.filter(({ records }) => records < FEWEST).map(({ key }) => key))
  const lines = new Map<string, CountCell<K>[]>()
  for (const cell of cells)
    for (const line of linesOf(cell.key)) lines.set(line, [...(lines.get(line) ?? []), cell])
  let more = true
  while (more) {
    more = false
    for (const line of lines.values()) {
      const open = line.filter(({ key }) => !hidden.has(key))
      if (line.length - open.length !== 1 || open.length === 0) continue
      const [smallest] = open.toSorted((a, b) => a.count - b.count)
      if (smallest === undefined) continue
      hidden.add(smallest.key)
      more = true
    }
  }
  return cells.map(({ key, count }) => [key, hidden.has(key) ? null : count])
}
