/**
 * Whether a rule set that was made from another one protects as much, in one casus: by assessing it with both
 * and looking at what comes out. This is what `src/overlay/protect.ts` proves for all casussen; no code of
 * that proof is used here, so that each can find the other wrong.
 */

import { asked } from '../../load/order.js'
import type { Advies } from '../../model/advies.js'
import { type Order, orderOf, safeEnd } from '../../model/policy.js'
import type { ConclusionJson, RuleJson, RuleSet } from '../../model/ruleset.js'
import { lawWords } from '../../words/index.js'
import { say } from '../../words/words.js'
import { type Line, type Lines, linesOf } from './outcomes.js'

/** What of two advices, by the base and by what was made from it, shows a loss; in Dutch. */
export type LostIn = (before: Advies, after: Advies) => string | undefined

/** Compares advices by a base with advices by what was made from it. */
export function createLostIn(base: RuleSet): LostIn {
  const conclusions = new Map(base.conclusies.map((one) => [one.id, one]))
  const rules = new Map(base.regels.map((one) => [one.name, one]))
  const upstream = new Map<string, ReadonlySet<string>>()
  const restsOn = (rule: RuleJson) => {
    const found = upstream.get(rule.name) ?? upstreamOf(rule, base)
    upstream.set(rule.name, found)
    return found
  }

  /** Whether something that a rule rests on has moved to its safe end. */
  function movedToSafety(
    { item }: Line,
    target: ConclusionJson,
    restsOn: ReadonlySet<string>,
    old: Lines,
    now: Lines,
  ): boolean {
    for (const [key, line] of old) {
      const conclusion = conclusions.get(line.conclusie)
      if (conclusion?.beschermd !== true || !restsOn.has(conclusion.id)) continue
      // Of another item of its own list a rule sees nothing; the items of another list it may count.
      const isSeen = conclusion.bereik !== target.bereik || line.item === item
      const [was] = possibleValuesOf(line)
      const is = possibleValuesOf(now.get(key))
      if (isSeen && was !== undefined && is.some((one) => isSafer(one, was, conclusion))) return true
    }
    return false
  }

  return (before, after) => {
    const [old, now] = [linesOf(before), linesOf(after)]
    for (const [key, line] of old) {
      const conclusion = conclusions.get(line.conclusie)
      const other = now.get(key)
      if (conclusion === undefined) continue
      for (const rule of speakingRules(line, conclusion, rules)) {
        if (other !== undefined && answers(rule, conclusion, other)) continue
        if (movedToSafety(line, conclusion, restsOn(rule), old, now)) continue
        return say(lawWords, 'ruleLost', {
          rule: rule.name,
          conclusion: line.conclusie,
          item: line.item,
          value: rule.event.params.waarde,
          now: possibleValuesOf(other),
        })
      }
    }
    return undefined
  }
}

/** What may come out. What an overlay asks more is unknown in a casus of the base; the rest is certain. */
function possibleValuesOf(line: Line | undefined): readonly string[] {
  return line === undefined ? [] : line.uitkomst.mogelijk
}

/** Of the rules that hold those that make the outcome. */
const DECIDING: Readonly<Record<Order, (holding: Line['regels']) => Line['regels']>> = {
  numbered: (holding) => holding.slice(0, 1),
  heaviest: (holding) => holding,
  none: (holding) => holding,
}

/** The protected rules that made this outcome. */
function speakingRules(
  { regels }: Line,
  { beleid }: ConclusionJson,
  rules: ReadonlyMap<string, RuleJson>,
): readonly RuleJson[] {
  const holding = regels.filter(({ waar }) => waar === 'waar')
  const deciding = DECIDING[orderOf(beleid)](holding)
  return deciding.flatMap(({ regel }) => {
    const rule = rules.get(regel)
    return rule?.beschermd === true ? [rule] : []
  })
}

/** Whether the outcome is the rule's value, or one nearer to the safe end. */
function answers({ event }: RuleJson, conclusion: ConclusionJson, line: Line): boolean {
  const { waarde } = event.params
  return possibleValuesOf(line).some((value) => value === waarde || isSafer(value, waarde, conclusion))
}

function isSafer(value: string, than: string, conclusion: ConclusionJson): boolean {
  const [at, was] = [value, than].map((one) => conclusion.waarden.indexOf(one)) as [number, number]
  const end = safeEnd(conclusion)
  return at >= 0 && ((end === 'eind' && at > was) || (end === 'begin' && at < was))
}

/** The conclusions that a rule rests on, however far upstream. */
function upstreamOf(rule: RuleJson, { conclusies, regels }: RuleSet): ReadonlySet<string> {
  const known = new Set(conclusies.map(({ id }) => id))
  const found = new Set<string>()
  const visit = ({ conditions }: RuleJson): void => {
    for (const id of asked(conditions)) {
      if (found.has(id) || !known.has(id)) continue
      found.add(id)
      for (const one of regels) if (one.event.type === id) visit(one)
    }
  }
  visit(rule)
  return found
}
