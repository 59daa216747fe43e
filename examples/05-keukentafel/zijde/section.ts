/** Parts of a report, found by the heading above them. */
import type { Block, Document, ListItem } from 'eigen-kracht/report'

/** What stands under a heading of the second level, up to the next; nothing when the report has no such heading. */
export function section({ blokken }: Document, title: string): readonly Block[] {
  const start = blokken.findIndex((block) => block.kind === 'heading' && block.text === title)
  if (start < 0) return []
  const rest = blokken.slice(start + 1)
  const end = rest.findIndex((block) => block.kind === 'heading' && block.level < 3)
  return end < 0 ? rest : rest.slice(0, end)
}

/** The items of all lists in these blocks. */
export const itemsIn = (blocks: readonly Block[]): readonly ListItem[] =>
  blocks.flatMap((block) => (block.kind === 'list' ? block.items : []))
