/** A rule set's fingerprint: the same content gives the same mark, on any machine. */
import { sha256 } from '@noble/hashes/sha2'
import { bytesToHex } from '@noble/hashes/utils'
import { keptOf } from '../model/ready.js'
import type { RuleSetJson } from '../model/ruleset.js'
import { canonicalJson } from './canonical.js'
import { USUAL_MARKS } from './usual-marks.generated.js'

/** SHA-256, in hexadecimal, of a part of a rule set as canonical JSON. */
export function markOfPart(part: unknown): string {
  return bytesToHex(sha256(canonicalJson(part)))
}

const unlessUsual = (part: unknown, mark: string) =>
  part === undefined || markOfPart(part) === mark ? undefined : part

const marks = new WeakMap<RuleSetJson, string>()

/**
 * SHA-256, in hexadecimal, of the rule set as canonical JSON. The order of rules and `$schema` carry no
 * meaning and don't count; nor does a part that says in full what it would be when left out.
 */
export function markOfRuleSet(ruleSet: RuleSetJson): string {
  const known = keptOf(ruleSet)?.vingerafdruk ?? marks.get(ruleSet)
  if (known !== undefined) return known
  const regels = ruleSet.regels.toSorted((a, b) => (a.name < b.name ? -1 : 1))
  const { advies, gronden, catalogus } = ruleSet
  const mark = markOfPart({
    ...ruleSet,
    $schema: undefined,
    regels,
    advies: unlessUsual(advies, USUAL_MARKS.advies),
    gronden: unlessUsual(gronden, USUAL_MARKS.gronden),
    catalogus: unlessUsual(catalogus, USUAL_MARKS.catalogus),
  })
  marks.set(ruleSet, mark)
  return mark
}
