/**
 * The usual form of an advice, for rule sets that say nothing of it: `advies` of the base rule set,
 * without its words. `npm run generate` puts it in `src/model/usual-map.generated.ts`.
 */
import type { AdviesMapJson } from '../../src/model/advies-map.js'

const WORDS: ReadonlySet<string> = new Set(['uitleg', 'titel', 'verslag', 'waarom', 'redenen'])

export function generateUsualMap(map: AdviesMapJson): string {
  const shape = JSON.stringify(map, (key, part: unknown) => (WORDS.has(key) ? undefined : part))
  return `// Written by \`npm run generate\` from rules/basis/advies.json; don't edit.
import { deepFreeze } from '../freeze.js'
import type { AdviesShape } from './advies-map.js'

/** The usual form of an advice. */
export const USUAL_MAP: AdviesShape = /* @__PURE__ */ deepFreeze<AdviesShape>(${shape})
`
}
