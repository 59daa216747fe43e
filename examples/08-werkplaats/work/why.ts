/** Why the layers are refused, and what would be taken. */

import type { Weigering } from 'eigen-kracht'
import { baseRuleSet, whyRefused } from 'eigen-kracht'
import type { Task } from './protocol.js'

/** `given` holds the text of each layer, bottom first. */
export const why: Task<readonly string[], readonly Weigering[]> = (texts, report) => {
  report({ done: 0, of: 1, what: 'Er wordt gezocht naar de kleinste casus en de kleinste wijziging.' })
  return whyRefused(baseRuleSet, ...texts)
}
