import type { PanelProps } from '../desk.js'

export function RulesPanel({ desk }: PanelProps) {
  return <p class="nl-paragraph">De regels: {desk.layers.length}</p>
}
