/** What the hit policies come down to. Code asks this, so that a policy is told apart in one place. */
import type { ConclusionJson, HitPolicy } from './ruleset.js'

/**
 * What makes one rule go before another, of the same conclusion: the number in its `priority`, the weight of its value, or
 * nothing, because all that hold count.
 */
export type Order = 'numbered' | 'heaviest' | 'none'

interface PolicyFacts {
  /** All values that hold come out, as a set; else one of them, or the default. */
  readonly collects: boolean
  readonly order: Order
}

const POLICIES = {
  first: { collects: false, order: 'numbered' },
  priority: { collects: false, order: 'heaviest' },
  collect: { collects: true, order: 'none' },
} as const satisfies Record<HitPolicy, PolicyFacts>

export const HIT_POLICIES = Object.keys(POLICIES) as readonly HitPolicy[]

export function collects(policy: HitPolicy): boolean {
  return POLICIES[policy].collects
}

export function orderOf(policy: HitPolicy): Order {
  return POLICIES[policy].order
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
