/** Options that a caller gives: a slip in them must not pass for "left out". */
import { nearest } from './problem.js'

/**
 * @param what the function, as the message names it
 * @throws TypeError for options that are no object, or hold a name that is none of these
 */
export function checkOptions(what: string, options: unknown, known: readonly string[]): void {
  if (typeof options !== 'object' || options === null || Array.isArray(options)) {
    const example = known[0] === undefined ? '' : `, zoals { ${known[0]}: … }`
    throw new TypeError(`${what}: de opties zijn een object${example}. Er staat nu: ${kindOf(options)}.`)
  }
  for (const name of Object.keys(options)) {
    if (known.includes(name)) continue
    throw new TypeError(`${what}: de optie "${name.slice(0, 60)}" bestaat niet. ${meant(name, known)}`)
  }
}

function meant(name: string, known: readonly string[]): string {
  if (known.length === 0) return 'Hier zijn geen opties.'
  const hint = nearest(name, known)
  return hint === undefined ? `Kies uit: ${known.join(', ')}.` : `Bedoelt u "${hint}"?`
}

function kindOf(value: unknown): string {
  if (value === null || value === undefined) return String(value)
  return Array.isArray(value) ? 'een lijst' : `iets anders (${typeof value})`
}
