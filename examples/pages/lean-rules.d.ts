import type { ReadyRuleSet } from 'eigen-kracht'

export function leanRules(ready: ReadyRuleSet): ReadyRuleSet
