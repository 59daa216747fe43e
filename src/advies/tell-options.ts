/** What of an advice is told, as a caller of `assess` asks it. */
import { start } from '../words/start.js'
import { say } from '../words/words.js'

/**
 * How much of an advice is told: the options of `assess`.
 *
 * @example
 * ```ts
 * import { assess, type TellOptions } from 'eigen-kracht'
 *
 * const short: TellOptions = { spoor: false }
 * const advies = assess({ kenmerk: 'voorbeeld-1', peildatum: '2026-01-15' }, short)
 * console.log(advies.spoor.length) // 0
 * ```
 */
export interface TellOptions {
  /** Whether the trace is wanted; it is when left out. Without it `spoor` is an empty list, and nothing is kept for it. */
  readonly spoor?: boolean
}

/**
 * Whether the trace is wanted.
 *
 * @throws TypeError for options that were not meant so: a slip must not pass for "left out".
 */
export function wantsTrace(options: unknown): boolean {
  // `casussen.map(assess)` hands over a place in the list; that was never meant as an option.
  if (options === undefined || typeof options === 'number') return true
  if (typeof options === 'object' && options !== null && !Array.isArray(options)) {
    const fields = Object.entries(options)
    if (fields.every(([name, value]) => name === 'spoor' && typeof value === 'boolean'))
      return fields.every(([, value]) => value === true)
  }
  throw new TypeError(say(start, 'tellOptions'))
}
