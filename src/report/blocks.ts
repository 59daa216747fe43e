/**
 * A report apart from its form: what is told, and in what order. All text in it is as it came, and may come
 * from anybody; the writers under `write/` make it output, and are the only places that escape it.
 */

export interface ListItem {
  readonly text: string
  readonly parts?: readonly ListItem[]
}

/** How a rung stands to the need: it fits, it may fit, it does a part beside what fits, or none of these. */
export type RungMark = 'fits' | 'possible' | 'helps' | 'none'

interface Rung {
  /** The value of the conclusion. */
  readonly id: string
  readonly title: string
  readonly mark: RungMark
  /** Its place among all rungs that there are; 0 is the lightest. */
  readonly order: number
}

/** What there is to write of each kind of block. */
interface Contents {
  /** The highest and the lowest are names, and stay as they are written. */
  readonly heading: { readonly level: 1 | 2 | 3; readonly text: string }
  /** A paragraph; `apart` when it is no part of what stands above it. */
  readonly text: { readonly text: string; readonly apart?: boolean }
  readonly rows: { readonly rows: readonly (readonly [name: string, text: string])[] }
  readonly list: { readonly items: readonly ListItem[] }
  /** The first row is its head. */
  readonly table: { readonly rows: readonly (readonly string[])[] }
  readonly ladder: {
    /** The rungs that are drawn, heavy first. */
    readonly rungs: readonly Rung[]
    /** What the two ends are called. */
    readonly heavy: string
    readonly light: string
    /** The marks that need a word, with that word. */
    readonly legend: readonly { readonly mark: RungMark; readonly text: string }[]
  }
  /** Lines that keep their places. */
  readonly drawing: { readonly lines: readonly string[] }
}

export type Kind = keyof Contents
export type Block<K extends Kind = Kind> = { [P in K]: { readonly kind: P } & Contents[P] }[K]

/** How each kind of block is written in one form. A kind that a writer doesn't know is a compile error. */
export type Writer<Piece> = { readonly [K in Kind]: (block: Block<K>) => Piece }

export function writeBlock<K extends Kind, Piece>(writer: Writer<Piece>, block: Block<K>): Piece {
  return writer[block.kind](block)
}

export const heading = (level: 1 | 2 | 3, text: string): Block => ({ kind: 'heading', level, text })
export const paragraph = (text: string): Block => ({ kind: 'text', text })
/** A paragraph that starts anew. */
export const apart = (text: string): Block => ({ kind: 'text', text, apart: true })
export const rows = (...list: (readonly [string, string])[]): Block => ({ kind: 'rows', rows: list })
export const list = (items: readonly (ListItem | string)[]): Block => ({
  kind: 'list',
  items: items.map((item) => (typeof item === 'string' ? { text: item } : item)),
})

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** The text of a heading, as every form writes it. */
export const headingText = ({ level, text }: Block<'heading'>): string => (level === 2 ? capital(text) : text)
