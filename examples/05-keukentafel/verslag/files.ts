/** What a report is called when it is saved. */
import type { Voor } from '../zijde/danger.js'

/** A name that any disk takes, from the pseudonym of the casus: `casus-1-gezin.html`. */
export function fileName(kenmerk: string, voor: Voor): string {
  const safe = kenmerk
    .normalize('NFKD')
    .replace(/[^\w-]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
  return `${safe || 'verslag'}-${voor}.html`
}
