/**
 * Lines of JSON, many after each other. Most of an advice is parts that come back in the next one: the same frozen
 * object, not an equal one. Such a part is written once, in bytes, and copied from then on.
 */
import { json } from './io.js'

/** Writes a line, without its end. What it gives holds only until the next line. */
export type WriteLine = (value: unknown) => Uint8Array

/** So many bytes of parts are kept, and no more. */
const MOST_BYTES_KEPT = 32_000_000
const FIRST_BYTES = 65_536
/** A unit of UTF-16 is at most so many bytes of UTF-8. */
const UNIT_BYTES = 3

/** The bytes are those of `json`. Values are plain data as advices are: what is frozen never changes, all the way down. */
export function createJsonLines(): WriteLine {
  /** Of a part that was met: its bytes, or that it was met once. */
  const parts = new WeakMap<object, Buffer | 'once'>()
  let kept = 0
  let buffer = Buffer.allocUnsafe(FIRST_BYTES)
  let at = 0
  /** What stands before the next part, not yet in bytes. */
  let text = ''

  function reserve(bytes: number): void {
    if (at + bytes <= buffer.length) return
    const larger = Buffer.allocUnsafe(Math.max(2 * buffer.length, at + bytes))
    buffer.copy(larger, 0, 0, at)
    buffer = larger
  }

  function flush(): void {
    if (text === '') return
    reserve(text.length * UNIT_BYTES)
    at += buffer.write(text, at)
    text = ''
  }

  function write(value: unknown): void {
    if (typeof value !== 'object' || value === null) {
      text += json(value)
      return
    }
    if (Object.isFrozen(value)) {
      const known = parts.get(value)
      if (known !== undefined) {
        const bytes = known === 'once' ? keep(value) : known
        flush()
        reserve(bytes.length)
        at += bytes.copy(buffer, at)
        return
      }
      if (kept < MOST_BYTES_KEPT) parts.set(value, 'once')
    }
    if (Array.isArray(value)) writeList(value)
    else writeFields(value as Readonly<Record<string, unknown>>)
  }

  function keep(value: object): Buffer {
    const bytes = Buffer.from(json(value))
    parts.set(value, bytes)
    kept += bytes.length
    return bytes
  }

  function writeList(list: readonly unknown[]): void {
    text += '['
    for (let i = 0; i < list.length; i++) {
      if (i > 0) text += ','
      write(list[i])
    }
    text += ']'
  }

  function writeFields(fields: Readonly<Record<string, unknown>>): void {
    let before = '{'
    for (const [name, value] of Object.entries(fields)) {
      // As JSON has it.
      if (value === undefined) continue
      text += `${before}${json(name)}:`
      before = ','
      write(value)
    }
    text += before === '{' ? '{}' : '}'
  }

  return (value) => {
    at = 0
    write(value)
    flush()
    return buffer.subarray(0, at)
  }
}
