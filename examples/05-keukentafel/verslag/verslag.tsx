import type { Advies, Casus, RuleSet } from 'eigen-kracht'

export interface VerslagProps {
  readonly advies: Advies
  readonly ruleSet: RuleSet
  readonly casus: Casus
  readonly namen: Readonly<Record<string, string>>
}

export const Verslag = ({ advies }: VerslagProps) => (
  <section>
    <h2>Verslag</h2>
    {advies.motivering.map(({ tekst }) => (
      <p key={tekst}>{tekst}</p>
    ))}
  </section>
)
