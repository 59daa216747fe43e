import type { Advies, Casus, Kantelpunten, RuleSet } from 'eigen-kracht'

export interface ZijdeProps {
  readonly advies: Advies
  readonly ruleSet: RuleSet
  readonly casus: Casus
  readonly namen: Readonly<Record<string, string>>
  readonly tippingPoints?: ((casus: Casus) => Kantelpunten) | undefined
}

export const Zijde = ({ advies }: ZijdeProps) => (
  <section class="card" aria-label="Wat we nu weten">
    <p>{advies.veiligheid.niveau.mogelijk.join(' of ')}</p>
  </section>
)
