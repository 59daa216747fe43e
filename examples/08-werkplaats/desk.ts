/** What lies on the desk: the layers that are laid on the base, and what was found of them. */
import { overlays } from 'eigen-kracht'
import type { Checked } from './work/check-layers.js'

/** One overlay, as text: what is being typed may be no JSON yet. */
export interface Layer {
  /** What the file is called. */
  readonly name: string
  readonly text: string
}

export interface Desk {
  /** Bottom first: a region, and the town on it. The last one is edited. None: the base as it is. */
  readonly layers: readonly Layer[]
  /** What was found of these layers; absent while that is still being looked at. */
  readonly checked?: Checked
  /** Why nothing was found, in Dutch: it took too long, or it went wrong. */
  readonly failed?: string
}

/** What every panel is given. */
export interface PanelProps {
  readonly desk: Desk
  /** Puts other layers on the desk; they are checked anew. It can be undone. */
  readonly change: (layers: readonly Layer[]) => void
}

export const asText = (json: unknown): string => `${JSON.stringify(json, null, 2)}\n`

/** What can be opened to begin with. */
export const shipped: readonly { readonly title: string; readonly layers: readonly Layer[] }[] = [
  { title: 'De basis', layers: [] },
  ...Object.values(overlays).map((overlay) => ({
    title: overlay.titel,
    layers: [{ name: `${overlay.id}.json`, text: asText(overlay) }],
  })),
]

/** The layers with another text in one of them. */
export const withText = (layers: readonly Layer[], at: number, text: string): readonly Layer[] =>
  layers.map((layer, i) => (i === at ? { ...layer, text } : layer))
