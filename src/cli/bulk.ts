/** Many casussen, one after another: each becomes a line of JSON, or a complaint with its number. */
import type { Readable } from 'node:stream'
import { CasusError, fault, type Problem } from '../problem.js'
import type { Io } from './io.js'
import { readLines } from './lines.js'
import { problemLines } from './problems.js'
import { createProgress } from './progress.js'

/** Makes the line of one casus. */
export type LineOf = (casus: unknown) => string

type Tried = { readonly line: string } | { readonly problems: readonly Problem[] }

/** A casus as it is, or the casus in a test case. */
export function casusIn(data: unknown): unknown {
  const isTestCase = typeof data === 'object' && data !== null && 'casus' in data && 'verwacht' in data
  return isTestCase ? data.casus : data
}

function tryOne(read: () => unknown, lineOf: LineOf): Tried {
  try {
    return { line: lineOf(casusIn(read())) }
  } catch (error) {
    if (error instanceof CasusError) return { problems: error.problems }
    throw error
  }
}

/** A list of casussen that is in memory already. Tells whether all were sound. */
export async function judgeList(
  casussen: readonly unknown[],
  name: string,
  lineOf: LineOf,
  io: Io,
): Promise<boolean> {
  let sound = true
  for (const [at, casus] of casussen.entries()) {
    const tried = tryOne(() => casus, lineOf)
    if ('line' in tried) await io.out(`${tried.line}\n`)
    else {
      sound = false
      await complainOf(`${name}, nummer ${at + 1}`, tried.problems, io)
    }
  }
  return sound
}

/**
 * A stream with a casus on every line; empty lines are skipped. Nothing of it is kept, and no more is read
 * than is written. Tells whether all were sound.
 *
 * @param size of the stream in bytes, when it is known
 */
export async function judgeLines(
  stream: Readable,
  name: string,
  size: number | undefined,
  lineOf: LineOf,
  io: Io,
): Promise<boolean> {
  const progress = createProgress(io, size)
  let sound = true
  let casussen = 0
  for await (const { lines, first, bytes } of readLines(stream)) {
    let written = ''
    for (const [at, line] of lines.entries()) {
      if (line?.trim() === '') continue
      casussen++
      const tried = tryOne(() => parseLine(line), lineOf)
      if ('line' in tried) written += `${tried.line}\n`
      else {
        sound = false
        progress.end()
        await complainOf(`${name}, regel ${first + at}`, tried.problems, io)
      }
    }
    progress.show({ casussen, bytes })
    if (written !== '') await io.out(written)
  }
  progress.end()
  return sound
}

function parseLine(line: string | undefined): unknown {
  if (line === undefined)
    throw new CasusError([fault('te-groot', '', 'Deze regel is te lang voor een casus.')])
  try {
    return JSON.parse(line.replace(/^\uFEFF/, ''))
  } catch {
    const bericht = 'Dit is geen geldige JSON. Zet op elke regel één hele casus.'
    throw new CasusError([fault('onleesbaar', '', bericht)])
  }
}

/** Tells what is wrong with one casus. */
export async function complainOf(where: string, problems: readonly Problem[], io: Io): Promise<void> {
  await io.complain(`${where}:`)
  for (const line of problemLines(problems)) await io.complain(line)
}
