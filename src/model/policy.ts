/** What the hit policies come down to. Code asks this, so that a policy is told apart in one place. */
import type { ConclusionJson, HitPolicy } from './ruleset.js'

/**
 * What makes one rule go before another of the same conclusion: the number in its `priority`, or the weight of
 * its value. Nothing (`none`) where all values that hold come out, as a set.
 */
export type Order = 'numbered' | 'heaviest' | 'none'

const ORDERS: Readonly<Record<HitPolicy, Order>> = {
  first: 'numbered',
  priority: 'heaviest',
  collect: 'none',
}

export const HIT_POLICIES = Object.keys(ORDERS) as readonly HitPolicy[]

export function orderOf(policy: HitPolicy): Order {
  return ORDERS[policy]
}

/** Whether all values that hold come out, as a set; else one of them, or the default. */
export function collects(policy: HitPolicy): boolean {
  return ORDERS[policy] === 'none'
}

/** The safe end of a conclusion, where its policy says it: a heavier value never goes for nothing. */
const SAFE_END: Readonly<Record<Order, 'begin' | 'eind' | 'declared' | undefined>> = {
  numbered: 'declared',
  heaviest: 'eind',
  none: undefined,
}

/** The end of a conclusion's values at which people are best protected. */
export function safeEnd({
  beleid,
  veiligeKant,
}: Pick<ConclusionJson, 'beleid' | 'veiligeKant'>): 'begin' | 'eind' | undefined {
  const end = SAFE_END[orderOf(beleid)]
  return end === 'declared' ? veiligeKant : end
}
