/** Runs the command line: the built one in a process of its own, or the source in this one. */
import { type SpawnOptions, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough, Readable, type Writable } from 'node:stream'
import { createIo } from '../../src/cli/io.js'
import { runProgram } from '../../src/cli/program.js'
import { distFile, root } from '../support/built.js'

export const TIMEOUT = 60_000
export const published = join(root, 'examples', 'casussen')

export interface Run {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** The program from its source, without the wait for a process. */
export async function runHere(
  args: readonly string[],
  input: string | Buffer = '',
  streams: { readonly stdout?: Writable; readonly stdin?: Readable } = {},
): Promise<Run> {
  const texts = { out: '', err: '' }
  const collect = (name: keyof typeof texts) =>
    new PassThrough().on('data', (chunk: Buffer) => {
      texts[name] += chunk.toString()
    })
  const io = createIo({
    stdin: streams.stdin ?? Readable.from([input]),
    stdout: streams.stdout ?? collect('out'),
    stderr: collect('err'),
  })
  const code = await runProgram(args, io)
  // What was written last arrives a turn later.
  await new Promise(setImmediate)
  return { code, ...texts }
}

export function start(args: readonly string[], options: SpawnOptions = {}, node: readonly string[] = []) {
  return spawn(process.execPath, [...node, distFile('cli.js'), ...args], { cwd: root, ...options })
}

/** A folder of one's own. */
export function workplace() {
  const folder = mkdtempSync(join(tmpdir(), 'cli-'))
  return {
    folder,
    file(name: string, data: unknown): string {
      const path = join(folder, name)
      writeFileSync(path, typeof data === 'string' || Buffer.isBuffer(data) ? data : JSON.stringify(data))
      return path
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

/** A casus on one line, of about half a kilobyte. */
export function line(kenmerk: string, veiligheid: object = { acuut: false }): string {
  const needs = Array.from({ length: 4 }, (_, at) => ({
    id: `behoefte-${at}`,
    aard: 'begeleiding',
    eigenKracht: 'deels',
    netwerk: 'niet',
    deskundigheid: 'generalistisch',
  }))
  return `${JSON.stringify({ kenmerk, peildatum: '2026-01-15', veiligheid, hulpbehoeften: needs })}\n`
}
