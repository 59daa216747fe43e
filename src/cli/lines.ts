/** Reads lines from a stream in handfuls, so that memory stays the same however long the stream is. */
import { isUtf8 } from 'node:buffer'

/** A line of more bytes than this is not kept: no casus is that long. */
export const LONGEST_LINE = 20_000_000
const NEWLINE = 10

/** Why a line can't be given. */
export type Unreadable = { readonly waarom: 'te-lang' | 'geen-utf8' }
export const TOO_LONG: Unreadable = { waarom: 'te-lang' }
export const NOT_UTF8: Unreadable = { waarom: 'geen-utf8' }
export type InputLine = string | Unreadable

export interface Batch {
  readonly lines: readonly InputLine[]
  /** The number of the first of these lines, from 1. */
  readonly first: number
  /** How many bytes were read so far. */
  readonly bytes: number
}

export async function* readLines(
  stream: AsyncIterable<Buffer>,
  longest = LONGEST_LINE,
): AsyncGenerator<Batch> {
  let bytes = 0
  let first = 1
  let rest: Buffer[] = []
  let kept = 0
  /** Inside a line of which the beginning was thrown away. */
  let tooLong = false

  function keep(piece: Buffer): void {
    kept += piece.length
    if (tooLong || kept > longest) [rest, tooLong] = [[], true]
    else rest.push(piece)
  }
  /** The lines in what was kept, of which the first may be the end of a long one. */
  function take(): InputLine[] {
    const lines = splitLines(Buffer.concat(rest), longest)
    if (tooLong) lines[0] = TOO_LONG
    ;[rest, kept, tooLong] = [[], 0, false]
    return lines
  }

  for await (const chunk of stream) {
    bytes += chunk.length
    const start = chunk.indexOf(NEWLINE)
    const end = chunk.lastIndexOf(NEWLINE)
    if (start < 0) {
      keep(chunk)
      continue
    }
    keep(chunk.subarray(0, start))
    const lines = take()
    if (end > start) for (const line of splitLines(chunk.subarray(start + 1, end), longest)) lines.push(line)
    yield { lines, first, bytes }
    first += lines.length
    keep(chunk.subarray(end + 1))
  }
  if (kept > 0) yield { lines: take(), first, bytes }
}

function splitLines(block: Buffer, longest: number): InputLine[] {
  if (isUtf8(block)) {
    const lines = block.toString('utf8').split('\n')
    return block.length <= longest ? lines : lines.map((line) => (line.length > longest ? TOO_LONG : line))
  }
  const lines: InputLine[] = []
  for (let from = 0; from <= block.length; ) {
    const newline = block.indexOf(NEWLINE, from)
    const end = newline < 0 ? block.length : newline
    const line = block.subarray(from, end)
    lines.push(isUtf8(line) ? line.toString('utf8') : NOT_UTF8)
    from = end + 1
  }
  return lines
}
