/** Tells how far a long job is, to people only: nothing is shown when standard error is no terminal. */
import { commandLine } from '../words/command-line.js'
import { say } from '../words/words.js'
import type { Io } from './io.js'

export interface Progress {
  readonly show: (done: { readonly casussen: number; readonly bytes: number }) => void
  /** Wipes the line. */
  readonly end: () => void
}

const SILENT: Progress = { show: () => {}, end: () => {} }
const EVERY_MS = 100
const BAR = 30

/** @param total the size in bytes, when it is known: then a bar is drawn, else a counter. */
export function createProgress({ stderr }: Pick<Io, 'stderr'>, total?: number): Progress {
  if (stderr.isTTY !== true) return SILENT
  let last = 0
  return {
    show(done) {
      const now = performance.now()
      if (now - last < EVERY_MS) return
      last = now
      stderr.write(`\r${progressText(done, total)}\u001b[K`)
    },
    end: () => stderr.write('\r\u001b[K'),
  }
}

export function progressText(
  { casussen, bytes }: Parameters<Progress['show']>[0],
  total: number | undefined,
): string {
  const count = say(commandLine, 'casussen', { count: casussen })
  if (total === undefined || total === 0) return count
  const share = Math.min(1, bytes / total)
  const full = Math.round(share * BAR)
  return `${'█'.repeat(full)}${'░'.repeat(BAR - full)} ${Math.floor(share * 100)}%  ${count}`
}
