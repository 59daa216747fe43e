/** How blocks stand on a page: what comes first, then parts with a heading each, in which small texts stand side by side. */
import type { Block, Kind } from '../blocks.js'

/** Blocks that stay together: under a small heading, or one picture. */
export interface LaidPiece {
  readonly blocks: readonly Block[]
  /** It may stand beside its neighbours. */
  readonly isCard: boolean
}

export interface PageLayout {
  /** What stands before the first part. */
  readonly head: readonly Block[]
  readonly parts: readonly { readonly title: Block<'heading'>; readonly pieces: readonly LaidPiece[] }[]
  /** Of sentences and the ladder only: it reads as a letter, which fits on one sheet when its type has this size. */
  readonly letter: 'large' | 'usual' | 'small' | undefined
}

/** These take the width of the page. */
const WIDE: ReadonlySet<Kind> = new Set<Kind>(['table', 'ladder', 'drawing', 'notes'])
const OF_A_LETTER: ReadonlySet<Kind> = new Set<Kind>(['heading', 'text', 'list', 'alert', 'ladder'])

const isTitle = (block: Block, level: 2 | 3): block is Block<'heading'> =>
  block.kind === 'heading' && block.level === level
const isSmallScale = (block: Block) => block.kind === 'scales' && block.head.length === 2

export function layoutOf(blocks: readonly Block[]): PageLayout {
  const [head = [], ...parts] = splitAt(blocks, (block) => isTitle(block, 2))
  return {
    head,
    parts: parts.flatMap(([title, ...rest]) =>
      title?.kind === 'heading' ? [{ title, pieces: piecesOf(rest) }] : [],
    ),
    letter: blocks.every(({ kind }) => OF_A_LETTER.has(kind)) ? sizeFor(blocks) : undefined,
  }
}

/** Found by printing some two hundred letters: with less room taken each fits on a sheet of A4 in that size. */
const MOST_IN_LARGE = 2_500
const MOST_IN_USUAL = 2_700

/** The room that a letter takes, in characters: a heading and a rung take as much as these would. */
function sizeFor(blocks: readonly Block[]): NonNullable<PageLayout['letter']> {
  let room = 0
  for (const block of blocks) {
    if (block.kind === 'heading') room += 90
    // In the whole width, and larger.
    if (block.kind === 'alert') room += 200
    if (block.kind === 'list' || block.kind === 'alert')
      for (const { text } of block.items) room += text.length
    if (block.kind === 'ladder')
      for (const { marks } of block.rungs) room += 20 * (1 + marks.filter((mark) => mark !== 'none').length)
  }
  return room <= MOST_IN_LARGE ? 'large' : room <= MOST_IN_USUAL ? 'usual' : 'small'
}

function piecesOf(blocks: readonly Block[]): readonly LaidPiece[] {
  const pieces = splitAt(blocks, (block) => isTitle(block, 3) || block.kind === 'scales')
  const titled = pieces.filter(([first]) => first !== undefined && isTitle(first, 3))
  // Side by side they are alike.
  const areCards = titled.length > 1 && titled.every((piece) => piece.every(({ kind }) => !WIDE.has(kind)))
  return pieces
    .filter(({ length }) => length > 0)
    .map((piece) => {
      const [first] = piece
      const isCard = first !== undefined && (isTitle(first, 3) ? areCards : isSmallScale(first))
      return { blocks: piece, isCard }
    })
}

/** What stands before the first of these, and then each with what follows it. */
function splitAt(
  blocks: readonly Block[],
  isStart: (block: Block) => boolean,
): readonly (readonly Block[])[] {
  const found: Block[][] = [[]]
  for (const block of blocks) {
    if (isStart(block)) found.push([block])
    else found.at(-1)?.push(block)
  }
  return found
}
