/** The standard streams: what goes out, in words or as JSON, and what happens when it can't. */
import type { Readable, Writable } from 'node:stream'
import { printable } from '../report/write/escape.js'
import { commandLine } from '../words/command-line.js'
import { say } from '../words/words.js'
import type { ExitCode } from './exit-code.js'
import { reasonOf } from './reasons.js'

/** The command can't be carried out as it was given: exit code 2. The message is Dutch, for people. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

export interface Io {
  readonly stdin: Readable & { readonly isTTY?: boolean }
  readonly stderr: Writable & { readonly isTTY?: boolean; readonly columns?: number }
  /** Whether everything on standard output is JSON, complaints too. */
  readonly asJson: boolean
  /** Writes to standard output, and waits as long as the reader can't keep up. */
  readonly out: (text: string | Uint8Array) => Promise<void>
  /** One line for people on standard output; escaped here. */
  readonly say: (line: string) => Promise<void>
  /** One line for people on standard error; escaped here. What can't be told there is lost. */
  readonly complain: (line: string) => Promise<void>
  /** Whether the reader of standard output went away: nothing has to be made for it any more. */
  readonly isClosed: () => boolean
}

export function createIo({
  stdin,
  stdout,
  stderr,
}: Pick<Io, 'stdin' | 'stderr'> & { readonly stdout: Writable }): Io {
  let closed = false
  let failed: UsageError | undefined
  // What goes wrong is told to whoever wrote; a stream also throws what nobody listens to.
  for (const stream of [stdout, stderr]) stream.on('error', () => {})
  async function out(text: string | Uint8Array): Promise<void> {
    if (closed) return
    if (failed !== undefined) throw failed
    const error = await write(stdout, text)
    if (error === undefined) return
    if (GONE.has(error.code ?? '')) closed = true
    else {
      failed = new UsageError(say(commandLine, 'unwritable', { why: reasonOf(error, 'schrijven') }))
      throw failed
    }
  }
  return {
    stdin,
    stderr,
    asJson: false,
    out,
    say: (line) => out(`${printable(line)}\n`),
    complain: async (line) => {
      await write(stderr, `${printable(line)}\n`)
    },
    isClosed: () => closed,
  }
}

/** Whoever reads our output may stop early, as `head` does. */
const GONE: ReadonlySet<string> = new Set(['EPIPE', 'EOF', 'ECONNRESET'])

/** Waits until the text is gone; gives what went wrong. */
function write(stream: Writable, text: string | Uint8Array): Promise<NodeJS.ErrnoException | undefined> {
  return new Promise((resolve) => {
    try {
      stream.write(text, (error) => resolve(error ?? undefined))
    } catch (error) {
      resolve(error as NodeJS.ErrnoException)
    }
  })
}

/** Where in the input something stands. */
export interface CasusPlace {
  readonly bestand?: string
  /** From 1. */
  readonly regel?: number
  /** In a list, from 1. */
  readonly nummer?: number
}

/** What went wrong: lines for people, or one line of JSON. */
export interface Complaint extends CasusPlace {
  readonly bericht: string
  /** More lines for people. */
  readonly regels?: readonly string[]
  /** More for programs. */
  readonly meer?: Readonly<Record<string, unknown>>
  readonly code: Exclude<ExitCode, 0>
}

/** A complaint as a line of JSON: the same for every command and every kind. */
function complaintJson({ bericht, regels: _, meer, code, ...place }: Complaint): string {
  return `${json({ fout: { bericht, ...place, ...meer }, code })}\n`
}

/** Tells what went wrong: on standard error in words, or with `--json` on standard output. */
export async function complain(complaint: Complaint, io: Io): Promise<void> {
  if (io.asJson) return io.out(complaintJson(complaint))
  await io.complain(complaint.bericht)
  for (const line of complaint.regels ?? []) await io.complain(line)
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
