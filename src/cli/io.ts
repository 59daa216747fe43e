/** The world outside: standard streams and files. Everything else in this folder goes through here. */

import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Readable, Writable } from 'node:stream'
import { own } from '../model/names.js'
import { printable } from '../report/escape.js'

/** The command can't be carried out as it was given: exit code 2. The message is Dutch, for people. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

export interface Io {
  readonly stdin: Readable & { readonly isTTY?: boolean }
  readonly stderr: Writable & { readonly isTTY?: boolean; readonly columns?: number }
  /** Writes to standard output, and waits as long as the reader can't keep up. */
  readonly out: (text: string) => Promise<void>
  /** One line for people on standard output; escaped here. */
  readonly say: (line: string) => Promise<void>
  /** One line for people on standard error; escaped here. */
  readonly complain: (line: string) => Promise<void>
}

export function createIo({
  stdin,
  stdout,
  stderr,
}: Pick<Io, 'stdin' | 'stderr'> & { readonly stdout: Writable }): Io {
  return {
    stdin,
    stderr,
    out: (text) => write(stdout, text),
    say: (line) => write(stdout, `${printable(line)}\n`),
    complain: (line) => write(stderr, `${printable(line)}\n`),
  }
}

function write(stream: Writable, text: string): Promise<void> {
  if (stream.write(text)) return Promise.resolve()
  return new Promise((resolve) => stream.once('drain', resolve))
}

/** `undefined` when it can't be told what went wrong. */
const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'het bestaat niet',
  EISDIR: 'het is een map',
  ENOTDIR: 'een deel van het pad is geen map',
  EACCES: 'u mag het niet lezen',
  EEXIST: 'het bestaat al',
}

/** What went wrong with a file, as a `UsageError`. */
export function fileError(path: string, error: unknown): UsageError {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : ''
  const reason = own(REASONS, code) ?? (code || String(error))
  return new UsageError(`Het bestand "${path}" is niet te gebruiken: ${reason}.`)
}

/** The text of a file; `-` is standard input. */
export function readText(path: string): string {
  try {
    return readFileSync(path === '-' ? 0 : path, 'utf8').replace(/^\uFEFF/, '')
  } catch (error) {
    throw fileError(path, error)
  }
}

export function readJson(path: string): unknown {
  return parseJson(readText(path), `Het bestand "${path}"`)
}

/** @throws UsageError when the text is no JSON; `what` begins the sentence. */
export function parseJson(text: string, what: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new UsageError(`${what} bevat geen geldige JSON${placeOf(error, text)}.`)
  }
}

function placeOf(error: unknown, text: string): string {
  const position = error instanceof Error ? /position (\d+)/.exec(error.message)?.[1] : undefined
  if (position === undefined) return ''
  const lines = text.slice(0, Number(position)).split('\n')
  return ` (regel ${lines.length}, teken ${(lines.at(-1)?.length ?? 0) + 1})`
}

export function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
}

/** The JSON files of a folder, by name. */
export function jsonFilesIn(folder: string): readonly string[] {
  let names: string[]
  try {
    names = readdirSync(folder)
  } catch (error) {
    throw new UsageError(fileError(folder, error).message.replace('Het bestand', 'De map'))
  }
  const files = names.filter((name) => name.endsWith('.json')).sort()
  if (files.length === 0) throw new UsageError(`In de map "${folder}" staan geen bestanden met JSON.`)
  return files.map((name) => join(folder, name))
}

const RISKY = /[^\n\P{C}]|[\p{Zl}\p{Zp}]/gu
/** Quick to look for: beyond these, Dutch text holds no risky character, and most lines end here. */
const UNUSUAL = /[^\n\x20-\x7e\xa0-\xac\xae-\u0377\u2010-\u2027\u2030-\u205e\u20a0-\u20bf]/

/**
 * JSON that is safe to show: characters that could steer a terminal are written as escapes, which leaves the
 * data what it was.
 */
export function json(value: unknown, indent?: number): string {
  const text = JSON.stringify(value, null, indent) ?? 'null'
  return UNUSUAL.test(text) ? text.replace(RISKY, escaped) : text
}

function escaped(character: string): string {
  const units = Array.from({ length: character.length }, (_, at) => character.charCodeAt(at))
  return units.map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`).join('')
}
