/** What the hit policies come down to. Code asks this, so that a policy is told apart in one place. */
import type { HitPolicy } from './ruleset.js'

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
