/** Files and standard input, as text or as JSON. Nothing is altered on the way: what is no UTF-8 is refused. */

import { isUtf8 } from 'node:buffer'
import { createReadStream, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { faultInText } from '../load/guard.js'
import { parseJsonText } from '../load/json-text.js'
import { told } from '../problem.js'
import { commandLine } from '../words/command-line.js'
import { reading } from '../words/index.js'
import { say } from '../words/words.js'
import { type Io, UsageError } from './io.js'
import { reasonOf } from './reasons.js'

export const STDIN = '-'
const taken = new WeakSet<Readable>()

/** The file behind a word; undefined for standard input. */
export function fileOf(path: string): string | undefined {
  return path === STDIN ? undefined : path
}

/** What went wrong with a file, as a `UsageError`. */
export function fileError(path: string, error: unknown, deed: 'lezen' | 'schrijven' = 'lezen'): UsageError {
  return new UsageError(say(commandLine, 'unusable', { file: fileOf(path), why: reasonOf(error, deed) }))
}

/** The same of a folder. */
export function folderError(path: string, error: unknown, deed: 'lezen' | 'schrijven' = 'lezen'): UsageError {
  return new UsageError(say(commandLine, 'folderUnusable', { file: path, why: reasonOf(error, deed) }))
}

/** Standard input, which can be read once. */
function takeStdin({ stdin }: Io): Readable {
  if (taken.has(stdin)) throw new UsageError(say(commandLine, 'inputOnce'))
  taken.add(stdin)
  return stdin
}

/** The bytes of a file or of standard input, piece by piece. @throws UsageError when they can't be read. */
export async function* readBytes(path: string, io: Io): AsyncGenerator<Buffer> {
  const stream = path === STDIN ? takeStdin(io) : createReadStream(path)
  try {
    let isFirst = true
    for await (const chunk of stream as AsyncIterable<Buffer | string>) {
      const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk
      if (isFirst && isUtf16(bytes)) throw new UsageError(say(commandLine, 'isUtf16', { file: fileOf(path) }))
      isFirst = false
      yield bytes
    }
  } catch (error) {
    throw error instanceof UsageError ? error : fileError(path, error)
  }
}

/** The text of a file; `-` is standard input. */
export async function readText(path: string, io: Io): Promise<string> {
  if (path !== STDIN)
    return decoded(
      attempt(path, () => readFileSync(path)),
      path,
    )
  const chunks: Buffer[] = []
  for await (const chunk of readBytes(path, io)) chunks.push(chunk)
  return decoded(Buffer.concat(chunks), path)
}

function decoded(bytes: Buffer, path: string): string {
  const file = fileOf(path)
  if (isUtf16(bytes)) throw new UsageError(say(commandLine, 'isUtf16', { file }))
  if (!isUtf8(bytes)) throw new UsageError(say(commandLine, 'notUtf8', { file, line: lineOfBadByte(bytes) }))
  return attempt(path, () => bytes.toString('utf8').replace(/^\uFEFF/, ''))
}

/** By the mark in front, of either end, or by the empty half of the first signs, which in JSON are plain ones. */
function isUtf16(bytes: Buffer): boolean {
  const [one, two, three, four] = bytes
  if ((one === 0xff && two === 0xfe) || (one === 0xfe && two === 0xff)) return true
  return (one === 0 && two !== 0 && three === 0) || (one !== 0 && two === 0 && four === 0)
}

function lineOfBadByte(bytes: Buffer): number {
  let [from, line] = [0, 1]
  for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, from)) {
    if (!isUtf8(bytes.subarray(from, end))) break
    ;[from, line] = [end + 1, line + 1]
  }
  return line
}

function attempt<T>(path: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw fileError(path, error)
  }
}

export async function readJson(path: string, io: Io): Promise<unknown> {
  return parseJson(await readText(path, io), path)
}

/** @throws UsageError when the text of this file is no JSON. */
export function parseJson(text: string, path: string): unknown {
  const file = fileOf(path)
  if (text.trim() === '') throw new UsageError(say(commandLine, 'emptyFile', { file }))
  const json = parseJsonText(text)
  if ('data' in json) return json.data
  const why = told([faultInText(json.fault)], reading).map(({ bericht }) => bericht)
  throw new UsageError(say(commandLine, 'fileIsNotJson', { file, why: why.join(' ') }))
}

export function isFolder(path: string): boolean {
  return attempt(path, () => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false)
}

/** In bytes, when it is known. */
export function fileSize(path: string): number | undefined {
  if (path === STDIN) return undefined
  return attempt(path, () => statSync(path, { throwIfNoEntry: false })?.size)
}

/** The JSON files of a folder, by name. */
export function jsonFilesIn(folder: string): readonly string[] {
  let names: string[]
  try {
    names = readdirSync(folder)
  } catch (error) {
    throw folderError(folder, error)
  }
  const files = names.filter((name) => name.endsWith('.json')).sort()
  if (files.length === 0) throw new UsageError(say(commandLine, 'noJsonFiles', { file: folder }))
  return files.map((name) => join(folder, name))
}
