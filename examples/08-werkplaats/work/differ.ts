/** Where the outcome can differ at all, over all casussen that there can be. */
import { difference } from 'eigen-kracht'
import { toHtml } from 'eigen-kracht/report'
import { lay } from './lay.js'
import type { Task } from './protocol.js'

/** `given` holds the text of each layer, bottom first; what comes out is a page. */
export const differ: Task<readonly string[], string> = (layers) => {
  const { base, ruleSet } = lay(layers)
  return toHtml(difference(base, ruleSet), { a: base, b: ruleSet })
}
