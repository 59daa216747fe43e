import type { PanelProps } from '../desk.js'

export function EffectPanel({ desk }: PanelProps) {
  return <p class="nl-paragraph">Het gevolg: {desk.layers.length}</p>
}
