/**
 * The marks of the parts that a rule set may leave out, for its fingerprint. `npm run generate` puts the result
 * in `src/load/usual-marks.generated.ts`.
 */
import { markOfPart, markOfRuleSet } from '../../src/load/fingerprint.js'
import type { RuleSetJson } from '../../src/model/ruleset.js'

export function generateUsualMarks(base: RuleSetJson): string {
  const { id, versie, advies, gronden, catalogus } = base
  const marks = Object.entries({ advies, gronden, catalogus })
    .map(([part, value]) => `  ${part}: '${markOfPart(value)}',\n`)
    .join('')
  return `// Written by \`npm run generate\` from rules/basis; don't edit.

/** The marks of the parts that a rule set may leave out, when they say in full what is usual. */
export const USUAL_MARKS = {
${marks}} as const

/** The base rule set that this version of the library comes with. */
export const SHIPPED_BASE = {
  id: '${id}',
  versie: '${versie}',
  vingerafdruk: '${markOfRuleSet(base)}',
} as const
`
}
