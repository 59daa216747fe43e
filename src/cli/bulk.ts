/** Many casussen, one after another: each becomes a line of JSON, or a complaint with its place. */
import { faultInText } from '../load/guard.js'
import { CasusError, type Finding, fault, type Problem, told } from '../problem.js'
import { type CommandLine, commandLine } from '../words/command-line.js'
import { reading } from '../words/index.js'
import { common } from '../words/start.js'
import { say } from '../words/words.js'
import { DocumentReader, type FoundCasus } from './documents.js'
import { type ExitCode, worst } from './exit-code.js'
import { fileOf } from './files.js'
import { type CasusPlace, complain, type Io } from './io.js'
import { readLines } from './lines.js'
import { problemLines } from './problems.js'
import { createProgress } from './progress.js'

/** Makes the line of one casus, as text or in UTF-8. Bytes hold only until the next one is made. */
export type LineOf = (casus: unknown) => string | Uint8Array

/** A casus as it is, or the casus in a test case. */
export function casusIn(data: unknown): unknown {
  const isTestCase = typeof data === 'object' && data !== null && 'casus' in data && 'verwacht' in data
  return isTestCase ? data.casus : data
}

/** Documents that are in memory already. */
export async function judgeAll(
  documents: Iterable<FoundCasus>,
  bestand: string,
  lineOf: LineOf,
  io: Io,
): Promise<ExitCode> {
  let code: ExitCode = 0
  for (const found of documents) {
    if (io.isClosed()) break
    const tried = tryOne(found, lineOf)
    if ('line' in tried) await io.out(Buffer.concat([bytesOf(tried.line), LINE_END]))
    else {
      code = worst(code, tried.code)
      await complainOf(casusPlace(found, bestand), tried, io)
    }
  }
  return code
}

/**
 * A stream of documents. Nothing of it is kept, and no more is read than is written.
 *
 * @param size of the stream in bytes, when it is known
 */
export async function judgeStream(
  stream: AsyncIterable<Buffer>,
  bestand: string,
  size: number | undefined,
  lineOf: LineOf,
  io: Io,
): Promise<ExitCode> {
  const progress = createProgress(io, size)
  const reader = new DocumentReader()
  let [code, casussen]: [ExitCode, number] = [0, 0]
  /** What was not written yet. It is made anew each time, because a stream may keep what it is given. */
  let [written, filled]: [Buffer, number] = [NO_BYTES, 0]
  async function flush(): Promise<void> {
    const bytes = written.subarray(0, filled)
    ;[written, filled] = [NO_BYTES, 0]
    if (bytes.length > 0) await io.out(bytes)
  }
  function add(line: Uint8Array): void {
    if (filled + line.length >= written.length) {
      const larger = Buffer.allocUnsafe(Math.max(2 * written.length, filled + line.length + 1, FIRST_WRITTEN))
      written.copy(larger, 0, 0, filled)
      written = larger
    }
    written.set(line, filled)
    filled += line.length
    written[filled++] = NEWLINE_BYTE
  }
  async function judge(documents: readonly FoundCasus[]): Promise<void> {
    for (const found of documents) {
      casussen++
      const tried = tryOne(found, lineOf)
      if ('line' in tried) {
        add(bytesOf(tried.line))
        if (filled > MOST_WRITTEN) await flush()
        continue
      }
      code = worst(code, tried.code)
      progress.end()
      // With --json both go out the same way: in the order of the input.
      if (io.asJson) await flush()
      await complainOf(casusPlace(found, bestand), tried, io)
    }
  }
  try {
    for await (const { lines, first, bytes } of readLines(stream)) {
      for (const [at, line] of lines.entries()) await judge(reader.line(line, first + at))
      progress.show({ casussen, bytes })
      await flush()
      if (io.isClosed()) return code
    }
    await judge(reader.end())
    await flush()
  } finally {
    progress.end()
  }
  return code
}

const MOST_WRITTEN = 1_000_000
const FIRST_WRITTEN = 262_144
const NEWLINE_BYTE = 10
const LINE_END = Buffer.of(NEWLINE_BYTE)
const NO_BYTES = Buffer.alloc(0)

function bytesOf(line: string | Uint8Array): Uint8Array {
  return typeof line === 'string' ? Buffer.from(line) : line
}

interface RefusedCasus {
  readonly problems: readonly Problem[]
  readonly code: 1 | 2
}

function tryOne(found: FoundCasus, lineOf: LineOf): { readonly line: string | Uint8Array } | RefusedCasus {
  const { inhoud } = found
  if (!('data' in inhoud)) return unreadable(inhoud)
  try {
    return { line: lineOf(casusIn(inhoud.data)) }
  } catch (error) {
    if (error instanceof CasusError) return { problems: error.problems, code: 1 }
    throw error
  }
}

function refusedAs(finding: Finding<CommandLine>, code: RefusedCasus['code']): RefusedCasus {
  return { problems: told([finding], commandLine), code }
}

/** What a document was to be. */
type DocumentKind = 'casus' | 'record'
const UNREADABLE = {
  casus: { tooLong: 'casusTooLong', notJson: 'casusNotJson' },
  record: { tooLong: 'recordTooLong', notJson: 'recordNotJson' },
} as const

/** What is no casus or record because it can't even be read. What is no text at all was made with other means: code 2. */
export function unreadable(
  inhoud: Exclude<FoundCasus['inhoud'], { data: unknown }>,
  kind: DocumentKind = 'casus',
): RefusedCasus {
  switch (inhoud.waarom) {
    case 'te-lang':
      return refusedAs(fault('te-groot', '', UNREADABLE[kind].tooLong), 1)
    case 'geen-utf8':
      return refusedAs(fault('onleesbaar', '', 'casusNotUtf8'), 2)
    case 'geen-json': {
      if (inhoud.fout !== undefined) return { problems: told([faultInText(inhoud.fout)], reading), code: 1 }
      const about = inhoud.mis === undefined ? {} : { line: inhoud.mis }
      return refusedAs(fault('onleesbaar', '', UNREADABLE[kind].notJson, about), 1)
    }
  }
}

export function casusPlace({ regel, nummer }: FoundCasus, bestand: string): CasusPlace {
  return { bestand, ...(regel === 0 ? {} : { regel }), ...(nummer === undefined ? {} : { nummer }) }
}

/** Tells what is wrong with one casus, or one record. */
export async function complainOf(
  place: CasusPlace,
  { problems, code }: RefusedCasus,
  io: Io,
  kind: DocumentKind = 'casus',
): Promise<void> {
  const { bestand = '-', regel, nummer } = place
  const where = say(commandLine, 'place', {
    file: fileOf(bestand),
    ...(regel !== undefined && { line: regel }),
    ...(nummer !== undefined && { number: nummer }),
  })
  const [only] = problems
  const meer = { problemen: problems }
  if (code === 2 && only !== undefined)
    return complain(
      { ...place, bericht: io.asJson ? only.bericht : `${where}: ${only.bericht}`, meer, code },
      io,
    )
  const wrong = kind === 'casus' ? say(common, 'casusIsWrong') : say(commandLine, 'recordIsWrong')
  const bericht = io.asJson ? wrong : `${where}:`
  await complain({ ...place, bericht, regels: problemLines(problems), meer, code }, io)
}
