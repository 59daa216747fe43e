/** Options that a caller gives: a slip in them must not pass for "left out". */
import { nearest } from './problem.js'
import { options as words } from './words/index.js'
import { common } from './words/start.js'
import { say } from './words/words.js'

/**
 * @param what the function, as the message names it
 * @throws TypeError for options that are no object, or hold a name that is none of these
 */
export function checkOptions(what: string, options: unknown, known: readonly string[]): void {
  if (typeof options !== 'object' || options === null || Array.isArray(options)) {
    throw new TypeError(say(words, 'optionsAreAnObject', { what, known, kind: typeName(options) }))
  }
  for (const name of Object.keys(options)) {
    if (known.includes(name)) continue
    throw new TypeError(
      `${say(words, 'noSuchOption', { what, name: name.slice(0, 60) })} ${optionHint(name, known)}`,
    )
  }
}

function optionHint(name: string, known: readonly string[]): string {
  if (known.length === 0) return say(words, 'noOptions')
  const hint = nearest(name, known)
  return hint === undefined ? say(words, 'chooseAnOption', { known }) : say(common, 'meant', { hint })
}

function typeName(value: unknown): string {
  if (value === null || value === undefined) return String(value)
  return Array.isArray(value) ? 'array' : typeof value
}
