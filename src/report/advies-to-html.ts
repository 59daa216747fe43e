/** An advice as HTML, and nothing else: what tells rule sets, overlays and comparisons stays behind in a bundle. */
import type { Advies } from '../model/advies.js'
import { documentOf } from './as-document.js'
import type { AdviesReportOptions } from './told.js'
import { blocksToHtml } from './write/html.js'

/**
 * What `toHtml` makes of an advice, to the byte, in fewer bytes of program.
 *
 * @throws TypeError for what is no advice, for an option that doesn't exist, and for a reader that there isn't
 */
export function adviesToHtml(advies: Advies, options: AdviesReportOptions = {}): string {
  const given: unknown = advies
  if (typeof given !== 'object' || given === null || !Object.hasOwn(given, 'motivering'))
    throw new TypeError('adviesToHtml: geef een advies van assess.')
  return blocksToHtml(documentOf('adviesToHtml', advies, options).blokken)
}
