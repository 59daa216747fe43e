/** Options that a caller gives: a slip in them must not pass for "left out". */
import { nearest } from './problem.js'

/**
 * @param what the function, as the message names it
 * @throws TypeError for options that are no object, or hold a name that is none of these
 */
export function checkOptions(what: string, options: unknown, known: readonly string[]): void {
  if (typeof options !== 'object' || options === null || Array.isArray(options)) {
    throw new TypeError(
      `${what}: de opties zijn een object, zoals { ${known[0]}: … }. Er staat nu: ${kindOf(options)}.`,
    )
  }
  for (const name of Object.keys(options)) {
    if (known.includes(name)) continue
    const hint = nearest(name, known)
    const meant = hint === undefined ? `Kies uit: ${known.join(', ')}.` : `Bedoelt u "${hint}"?`
    throw new TypeError(`${what}: de optie "${name.slice(0, 60)}" bestaat niet. ${meant}`)
  }
}

function kindOf(value: unknown): string {
  if (value === null || value === undefined) return String(value)
  return Array.isArray(value) ? 'een lijst' : `iets anders (${typeof value})`
}
