import type { PanelProps } from '../desk.js'

export function ProofPanel({ desk }: PanelProps) {
  return <p class="nl-paragraph">Het bewijs: {desk.layers.length}</p>
}
