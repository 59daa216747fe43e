import type { Advies, RuleSet } from 'eigen-kracht'

export const Nood = ({ advies }: { readonly advies: Advies; readonly ruleSet: RuleSet }) => (
  <div role="alert">{advies.status === 'direct-handelen' && <p>Nu handelen: bel 112.</p>}</div>
)
