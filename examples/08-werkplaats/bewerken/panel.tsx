import type { PanelProps } from '../desk.js'

export function EditPanel({ desk }: PanelProps) {
  return <p class="nl-paragraph">Bewerken: {desk.layers.length}</p>
}
