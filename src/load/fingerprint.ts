/** A rule set's fingerprint: the same content gives the same mark, on any machine. */
import { sha256 } from '@noble/hashes/sha2'
import { bytesToHex } from '@noble/hashes/utils'
import type { RuleSetJson } from '../model/ruleset.js'
import { canonicalJson } from './canonical.js'

const marks = new WeakMap<RuleSetJson, string>()

/**
 * SHA-256, in hexadecimal, of the rule set as canonical JSON. The order of rules and `$schema` carry no
 * meaning and don't count.
 */
export function fingerprint(ruleSet: RuleSetJson): string {
  const known = marks.get(ruleSet)
  if (known !== undefined) return known
  const regels = ruleSet.regels.toSorted((a, b) => (a.name < b.name ? -1 : 1))
  const mark = bytesToHex(sha256(canonicalJson({ ...ruleSet, $schema: undefined, regels })))
  marks.set(ruleSet, mark)
  return mark
}
