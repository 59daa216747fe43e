/**
 * The form of an advice with its words: for schemas and reports. Who only decides has `shown.ts`, which brings
 * no words along.
 */
import usual from '../../rules/basis/advies.json'
import type { AdviesMapJson } from './advies-map.js'
import type { WithAdviesMap } from './shown.js'

/** What an advice by this rule set looks like, in full; the usual form when it says nothing of it. */
export function adviesMapOf({ advies }: WithAdviesMap): AdviesMapJson {
  // TypeScript reads JSON wider than it is; as a part of the base rule set it is read by `parseRuleSet` in a test.
  return advies ?? (usual.advies as AdviesMapJson)
}
