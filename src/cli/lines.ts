/** Reads lines from a stream in handfuls, so that memory stays the same however long the stream is. */

import type { Readable } from 'node:stream'
import { StringDecoder } from 'node:string_decoder'

/** A line that is longer than this is not kept: no casus is. */
const LONGEST = 20_000_000

export interface Batch {
  /** Undefined for a line that is too long. */
  readonly lines: readonly (string | undefined)[]
  /** The number of the first of these lines, from 1. */
  readonly first: number
  /** How many bytes were read so far. */
  readonly bytes: number
}

export async function* readLines(stream: Readable, longest = LONGEST): AsyncGenerator<Batch> {
  const decoder = new StringDecoder('utf8')
  let bytes = 0
  let first = 1
  let rest = ''
  /** Inside a line of which the beginning was thrown away. */
  let tooLong = false

  function take(text: string, isLast: boolean): (string | undefined)[] {
    const pieces = text.split('\n')
    pieces[0] = rest + (pieces[0] ?? '')
    rest = isLast ? '' : (pieces.pop() ?? '')
    const lines = pieces.map((line, at) =>
      (tooLong && at === 0) || line.length > longest ? undefined : line,
    )
    if (pieces.length > 0) tooLong = false
    if (rest.length > longest) [rest, tooLong] = ['', true]
    return lines
  }

  for await (const chunk of stream as AsyncIterable<Buffer>) {
    bytes += chunk.length
    const lines = take(decoder.write(chunk), false)
    if (lines.length > 0) yield { lines, first, bytes }
    first += lines.length
  }
  const lines = take(decoder.end(), true)
  if (lines.some((line) => line !== '')) yield { lines, first, bytes }
}
