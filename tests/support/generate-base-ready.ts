/**
 * What is worked out of the base rule set once, so that importing it works out nothing. `npm run generate` puts the
 * result in `src/base.ready.generated.ts`.
 */

import { parseRuleSet } from '../../src/load/parse.js'
import { workedOut } from '../../src/make-ready.js'
import type { RuleSetJson } from '../../src/model/ruleset.js'

/** Of a copy: what is kept of the rule set itself would only be read back. */
export function generateBaseReady(ruleSet: RuleSetJson): string {
  const { vingerafdruk, nooitStandaard } = workedOut(parseRuleSet(JSON.stringify(ruleSet)))
  return `// Written by \`npm run generate\` from rules/basis; don't edit.
import type { WorkedOut } from './model/ready.js'

/** What is worked out of the base rule set once. */
export const BASE_WORKED_OUT: WorkedOut = {
  vingerafdruk: '${vingerafdruk}',
  nooitStandaard: [
${nooitStandaard.map((id) => `    '${id}',\n`).join('')}  ],
}
`
}
