/** Hides counts that are too small to show, and those from which a hidden one would follow. */
import type { Aantal } from '../model/keeping.js'

/** Fewer than this, and people may be known by it. */
export const FEWEST = 5

export function shown(count: number): Aantal {
  return count > 0 && count < FEWEST ? null : count
}

/**
 * @param cells counts by key
 * @param linesOf the lines in which a cell stands of which the total may be known, such as its row and its column
 * @returns the cells in their order; `null` for what is hidden. In no line a single cell is hidden: the smallest that
 *   was left is hidden with it.
 */
export function shownCells<K>(
  cells: readonly (readonly [K, number])[],
  linesOf: (key: K) => readonly string[],
): (readonly [K, Aantal])[] {
  const hidden = new Set(cells.filter(([, count]) => count < FEWEST).map(([key]) => key))
  const lines = new Map<string, (readonly [K, number])[]>()
  for (const cell of cells)
    for (const line of linesOf(cell[0])) lines.set(line, [...(lines.get(line) ?? []), cell])
  let more = true
  while (more) {
    more = false
    for (const line of lines.values()) {
      const open = line.filter(([key]) => !hidden.has(key))
      if (line.length - open.length !== 1 || open.length === 0) continue
      const [smallest] = open.toSorted(([, a], [, b]) => a - b)
      if (smallest === undefined) continue
      hidden.add(smallest[0])
      more = true
    }
  }
  return cells.map(([key, count]) => [key, hidden.has(key) ? null : count])
}
