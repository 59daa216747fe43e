/** What was done at the desk, so that the last things can be undone and nothing is lost unseen. */
import type { Layer } from './desk.js'

/** So many changes can be undone. */
export const MOST_UNDONE = 10

interface Step {
  readonly before: readonly Layer[]
  /** Typing goes on: what is typed in one go is one step. */
  readonly typed: boolean
}

export interface DeskState {
  readonly layers: readonly Layer[]
  readonly undo: readonly Step[]
  /** The texts that stand in a file, or that can be had again. */
  readonly kept: readonly string[]
}

export type Deed =
  /** Other files are put in the place of what lies there. */
  | { readonly deed: 'open'; readonly layers: readonly Layer[] }
  /** A file is laid on top. */
  | { readonly deed: 'add'; readonly layers: readonly Layer[] }
  | { readonly deed: 'change'; readonly layers: readonly Layer[] }
  | { readonly deed: 'type'; readonly layers: readonly Layer[] }
  | { readonly deed: 'move'; readonly at: number; readonly to: number }
  | { readonly deed: 'remove'; readonly at: number }
  | { readonly deed: 'saved'; readonly text: string }
  | { readonly deed: 'undo' }

export const emptyDesk: DeskState = { layers: [], undo: [], kept: [] }

export function afterDeed(state: DeskState, deed: Deed): DeskState {
  const { layers, undo, kept } = state
  const step = (next: readonly Layer[], typed = false, files: readonly Layer[] = []): DeskState => {
    if (sameLayers(next, layers)) return state
    const goesOn = typed && undo.at(-1)?.typed === true
    return {
      layers: next,
      undo: goesOn ? undo : [...undo, { before: layers, typed }].slice(-MOST_UNDONE),
      kept: [...new Set([...kept, ...files.map(({ text }) => text)])],
    }
  }
  switch (deed.deed) {
    case 'open':
      return step(deed.layers, false, deed.layers)
    case 'add':
      return step([...layers, ...deed.layers], false, deed.layers)
    case 'change':
      return step(deed.layers)
    case 'type':
      return step(deed.layers, true)
    case 'move':
      return step(moved(layers, deed.at, deed.to))
    case 'remove':
      return step(layers.filter((_, i) => i !== deed.at))
    case 'saved':
      return { ...state, kept: [...new Set([...kept, deed.text])] }
    case 'undo': {
      const last = undo.at(-1)
      return last === undefined ? state : { ...state, layers: last.before, undo: undo.slice(0, -1) }
    }
  }
}

function moved(layers: readonly Layer[], at: number, to: number): readonly Layer[] {
  const layer = layers[at]
  if (layer === undefined || to < 0 || to >= layers.length) return layers
  return layers.toSpliced(at, 1).toSpliced(to, 0, layer)
}

const sameLayers = (a: readonly Layer[], b: readonly Layer[]) =>
  a.length === b.length && a.every(({ name, text }, i) => name === b[i]?.name && text === b[i]?.text)

/** The layers whose text stands in no file. */
export const unsaved = ({ layers, kept }: Pick<DeskState, 'layers' | 'kept'>): readonly Layer[] =>
  layers.filter(({ text }) => !kept.includes(text))
