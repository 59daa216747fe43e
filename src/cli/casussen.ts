/** The casussen in a file that is read whole: one, a list, or several after each other. */
import { DocumentReader, type FoundCasus } from './documents.js'
import { parseJson, readBytes, readText, STDIN } from './files.js'
import { type Io, UsageError } from './io.js'
import { readLines } from './lines.js'

/** Whether there is a casus on every line, by the name. */
export function isStream(path: string): boolean {
  return path === STDIN || /\.(ndjson|jsonl)$/i.test(path)
}

/** A line of 0 means that the whole file is the document. */
export async function readDocuments(path: string, io: Io): Promise<readonly FoundCasus[]> {
  if (isStream(path)) return documentsOf(path, io)
  const text = await readText(path, io)
  try {
    const data = parseJson(text, path)
    if (!Array.isArray(data)) return [{ regel: 0, inhoud: { data } }]
    return data.map((one: unknown, at) => ({ regel: 0, nummer: at + 1, inhoud: { data: one } }))
  } catch (error) {
    const found = error instanceof UsageError ? documentsIn(text) : []
    // Several documents, all readable, are as good as a list; anything else is a broken file.
    if (found.length > 1 && found.every(({ inhoud }) => 'data' in inhoud)) return found
    throw error
  }
}

async function documentsOf(path: string, io: Io): Promise<readonly FoundCasus[]> {
  const reader = new DocumentReader()
  const found: FoundCasus[] = []
  for await (const { lines, first } of readLines(readBytes(path, io)))
    for (const [at, line] of lines.entries()) found.push(...reader.line(line, first + at))
  return [...found, ...reader.end()]
}

function documentsIn(text: string): readonly FoundCasus[] {
  const reader = new DocumentReader()
  const found = text.split('\n').flatMap((line, at) => reader.line(line, at + 1))
  return [...found, ...reader.end()]
}
