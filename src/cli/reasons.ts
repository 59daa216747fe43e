/** What the system says of a file or a stream, in words. */
import { commandLine } from '../words/command-line.js'
import { say } from '../words/words.js'

type Deed = 'lezen' | 'schrijven'

function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : ''
}

/** A part of a sentence. */
export function reasonOf(error: unknown, deed: Deed): string {
  return say(commandLine, 'reason', { code: codeOf(error), deed })
}
