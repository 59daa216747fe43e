/** Which rules of a conclusion can still make a difference, in the order in which they win. */
import { type Frame, NOT_ASKED, type World } from '../compile/frame.js'
import type { Conclusion, Program, Rule } from '../compile/program.js'
import { FALSE, TRUE, type Truth, UNKNOWN } from '../truth.js'
import { NOTHING_SUPPOSED, suppositionOf } from './rivals.js'

/** The truth of a rule; asked now if the conclusion was settled without it. */
export function truthOf(rule: Rule, frame: Frame, world: World): Truth {
  const known = frame.rules[rule.index] as number
  if (known !== NOT_ASKED) return known as Truth
  const truth = rule.test(frame, world)
  frame.rules[rule.index] = truth
  return truth
}

/** How many of the rules of a `first` or `priority` conclusion matter, counted from the one that wins first. */
export type Deciding = (conclusion: Conclusion, frame: Frame, world: World) => number

/**
 * No rule behind one that certainly holds matters. Nor do the rules right before it that would give the same:
 * without them it comes out all the same. The default is as a rule that always holds.
 */
export function createDeciding({ byId }: Pick<Program, 'byId'>): Deciding {
  const surely = new Map<Conclusion, boolean[]>()

  /**
   * Whether what stands at the end can always be, however the rules before it turn out. Where they may exclude
   * each other, an answer about any of them may be what shows that it can't.
   */
  function canAlwaysBe(conclusion: Conclusion, end: number): boolean {
    const { json, rules, together } = conclusion
    const known = surely.get(conclusion) ?? []
    surely.set(conclusion, known)
    known[end] ??=
      !together || suppositionOf(rules[end], rules.slice(0, end), json.bereik, byId) === NOTHING_SUPPOSED
    return known[end]
  }

  return (conclusion, frame, world) => {
    const { rules, fallback } = conclusion
    let end = 0
    while (end < rules.length && truthOf(rules[end] as Rule, frame, world) !== TRUE) end++
    const certain = rules[end]
    if (certain === undefined && fallback === 0) return end
    const value = certain?.value ?? 31 - Math.clz32(fallback)
    let most = end
    for (let i = end - 1; i >= 0; i--) {
      const rule = rules[i] as Rule
      const truth = truthOf(rule, frame, world)
      if (truth === UNKNOWN && rule.value !== value) break
      if (truth === FALSE || rule.value === value) most = i
    }
    return most === end || canAlwaysBe(conclusion, end) ? most : end
  }
}
