/**
 * A report apart from its form: what is told, and in what order. All text in it is as it came, and may come
 * from anybody; the writers under `write/` make it output, and are the only places that escape it.
 */

/**
 * One item of a list: a text, and maybe parts of its own below it.
 *
 * @example
 * ```ts
 * import type { ListItem } from 'eigen-kracht/report'
 *
 * const item: ListItem = { text: 'Wat eerst moet', parts: [{ text: 'de veiligheid inschatten' }] }
 * ```
 */
export interface ListItem {
  readonly text: string
  readonly parts?: readonly ListItem[]
  /** The notes that account for it, by number; see the block `notes`. */
  readonly notes?: readonly number[]
  /** It carries the mark of a footnote. */
  readonly marked?: boolean
}

/**
 * How a rung stands to the need: it fits, it may fit, it does a part beside what fits, or none of these.
 *
 * @example
 * ```ts
 * import type { RungMark } from 'eigen-kracht/report'
 *
 * const signs: Record<RungMark, string> = { fits: '●', possible: '○', helps: '+', none: '' }
 * ```
 */
export type RungMark = 'fits' | 'possible' | 'helps' | 'none'

/**
 * A rung of the ladder as it is drawn, with for each need how it stands to it.
 *
 * @example
 * ```ts
 * import type { Rung } from 'eigen-kracht/report'
 *
 * const rung: Rung = { id: 'sociaal-netwerk', title: 'mensen om het gezin heen', marks: ['fits', 'helps'], order: 1 }
 * ```
 */
export interface Rung {
  /** The value of the conclusion. */
  readonly id: string
  readonly title: string
  /** How it stands to each need, in the order of the needs. */
  readonly marks: readonly RungMark[]
  /** Its place among all rungs that there are; 0 is the lightest. */
  readonly order: number
}

/**
 * Where an outcome stands among the values that there are, light to heavy or few to many.
 *
 * @example
 * ```ts
 * import type { Cell } from 'eigen-kracht/report'
 *
 * const cell: Cell = { text: 'zorgen of ernstig', at: [1, 2], of: 4 }
 * ```
 */
export interface Cell {
  readonly text: string
  /** The places of the values that are possible. Nothing is drawn without them. */
  readonly at?: readonly number[]
  /** How many values there are. */
  readonly of?: number
}

/**
 * What there is to write of each kind of block. All text is as it came: whoever writes it escapes it.
 *
 * @example
 * ```ts
 * import type { Contents } from 'eigen-kracht/report'
 *
 * const todo: Contents['list'] = { items: [{ text: 'de veiligheid inschatten' }], as: 'todo' }
 * ```
 */
export interface Contents {
  /** The highest and the lowest are names, and stay as they are written. */
  readonly heading: { readonly level: 1 | 2 | 3; readonly text: string }
  /** A paragraph; `apart` when it is no part of what stands above it. */
  readonly text: { readonly text: string; readonly apart?: boolean }
  readonly rows: { readonly rows: readonly (readonly [name: string, text: string])[] }
  readonly list: {
    readonly items: readonly ListItem[]
    /** `todo`: to tick off. `count`: numbered. */
    readonly as?: 'todo' | 'count'
  }
  /** What must be done now, before all else is read. */
  readonly alert: { readonly title: string; readonly items: readonly ListItem[] }
  /** What the numbers behind sentences stand for; the first is number one. */
  readonly notes: { readonly items: readonly ListItem[]; readonly footnotes: readonly string[] }
  /** A table of outcomes, each drawn as a place on a scale. The first of `head` stands above the names. */
  readonly scales: {
    readonly caption: string
    readonly head: readonly string[]
    readonly rows: readonly { readonly name: string; readonly cells: readonly Cell[] }[]
  }
  /** The first row is its head. */
  readonly table: { readonly rows: readonly (readonly string[])[] }
  readonly ladder: {
    /** What each need is called. */
    readonly needs: readonly string[]
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

/**
 * The kinds of block of which a `Document` is made.
 *
 * @example
 * ```ts
 * import type { Kind } from 'eigen-kracht/report'
 *
 * const words: readonly Kind[] = ['heading', 'text', 'rows', 'list', 'alert', 'notes']
 * const pictures: readonly Kind[] = ['scales', 'table', 'ladder', 'drawing']
 * ```
 */
export type Kind = keyof Contents
/**
 * A block of a `Document`; `kind` says which, and what it holds. The text in it is not escaped.
 *
 * @example
 * ```ts
 * import type { Block } from 'eigen-kracht/report'
 *
 * const heading: Block<'heading'> = { kind: 'heading', level: 2, text: 'Wat sterk is' }
 * const textOf = (block: Block) => (block.kind === 'heading' || block.kind === 'text' ? block.text : '')
 * console.log(textOf(heading)) // Wat sterk is
 * ```
 */
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
export const list = (items: readonly (ListItem | string)[], as?: 'todo' | 'count'): Block => ({
  kind: 'list',
  items: items.map((item) => (typeof item === 'string' ? { text: item } : item)),
  ...(as !== undefined && { as }),
})
/** A list under a heading; nothing when there is nothing to tell. */
export const listUnder = (
  level: 2 | 3,
  title: string,
  items: readonly (ListItem | string)[],
  as?: 'todo' | 'count',
): Block[] => (items.length === 0 ? [] : [heading(level, title), list(items, as)])

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
export const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)

/** The text of a heading, as every form writes it. */
export const headingText = ({ level, text }: Block<'heading'>): string => (level === 2 ? capital(text) : text)
