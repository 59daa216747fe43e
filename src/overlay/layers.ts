/**
 * What a rule set was made of. Protection belongs to the rule set at the bottom: whoever lays an overlay on the
 * result of another is held to what lies under both.
 */
import { markOfRuleSet } from '../load/fingerprint.js'
import { SHIPPED_BASE } from '../load/usual-marks.generated.js'
import { own } from '../model/names.js'
import type { RuleSet } from '../model/ruleset.js'
import { type Finding, fault } from '../problem.js'
import type { Overlay } from '../words/index.js'
import type { OverlayDraft } from './read.js'

/** Rule sets that lie on each other, the one at the bottom first; never empty. */
export type Stack = readonly [bottom: RuleSet, ...above: RuleSet[]]

const below = new WeakMap<RuleSet, Stack>()

/** The stack of which a rule set is the top. */
export function stackOf(ruleSet: RuleSet): Stack {
  const known = below.get(ruleSet)
  return known === undefined ? [ruleSet] : [...known, ruleSet]
}

function topOf(stack: Stack): RuleSet {
  return stack.at(-1) ?? stack[0]
}

/** Remembers what a rule set was made on. */
export function keepStack(ruleSet: RuleSet, stack: Stack): void {
  below.set(ruleSet, stack)
}

/** Whether a rule set goes by the name of the base that the library comes with, and says something else. */
function isFork(bottom: RuleSet): boolean {
  const { id, versie, vingerafdruk } = SHIPPED_BASE
  return bottom.id === id && bottom.versie === versie && markOfRuleSet(bottom) !== vingerafdruk
}

/** The overlay that a rule set says one of its rules is from. */
function layerIn({ regels }: RuleSet): string | undefined {
  return regels.find(({ laag }) => laag !== undefined)?.laag
}

/** What is wrong with the place of an overlay in the stack. */
export function checkPlace(stack: Stack, { head, isSound }: OverlayDraft): Finding<Overlay>[] {
  const given = topOf(stack)
  const problems: Finding<Overlay>[] = []
  const bottom = stack[0]
  // What was made by an overlay and came back as plain data has lost what lies under it.
  if (bottom.basis !== undefined)
    problems.push(fault('basis-versie', '/basis', 'layersUnknown', { id: bottom.id, below: bottom.basis.id }))
  else if (layerIn(bottom) !== undefined)
    problems.push(
      fault('basis-versie', '/basis', 'originCutOff', { id: bottom.id, layer: layerIn(bottom) ?? '' }),
    )
  if (isFork(bottom)) {
    const about = { id: bottom.id, version: bottom.versie }
    problems.push(fault('basis-versie', '/basis', 'notTheBase', about))
  }
  if (isSound('/id') && stack.some(({ id }) => id === head.id))
    problems.push(fault('dubbele-naam', '/id', 'nameOfLayer', { id: head.id ?? '' }))
  const { basis } = head
  if (basis === undefined || !isSound('/basis')) return problems
  if (basis.id !== given.id || basis.versie !== given.versie) {
    const isOlder = basis.id === given.id
    const since = isOlder ? own(given.overgang, basis.versie) : undefined
    const about = {
      ...(since !== undefined && { since }),
      wanted: { id: basis.id, version: basis.versie },
      given: { id: given.id, version: given.versie },
    }
    return [...problems, fault('basis-versie', isOlder ? '/basis/versie' : '/basis/id', 'otherBase', about)]
  }
  if (basis.vingerafdruk === undefined) return problems
  const mark = markOfRuleSet(given)
  if (basis.vingerafdruk !== mark)
    problems.push(fault('basis-versie', '/basis/vingerafdruk', 'otherContent', { id: given.id, mark }))
  return problems
}
