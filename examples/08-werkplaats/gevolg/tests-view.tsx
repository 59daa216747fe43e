/** Whether the casussen still come out as they must, and which rules they never touch. */
import type { TestReport } from 'eigen-kracht'

export function TestsView({ tests }: { readonly tests: TestReport }) {
  const { aantal, geslaagd, resultaten, dekking } = tests
  const failed = resultaten.filter((one) => !one.geslaagd)
  return (
    <>
      <h2 class="nl-heading nl-heading--level-2">Komt er nog uit wat eruit moet komen?</h2>
      <p class="nl-paragraph">
        {aantal === 0
          ? 'Bij geen van deze casussen staat wat eruit moet komen.'
          : `Bij ${aantal} casussen staat wat eruit moet komen. Bij ${geslaagd} klopt dat.`}
      </p>
      {failed.length > 0 && (
        <ul class="utrecht-unordered-list">
          {failed.map(({ naam, verschillen, problemen }) => (
            <li key={naam} class="utrecht-unordered-list__item">
              {naam}
              <ul class="utrecht-unordered-list">
                {verschillen.map(({ veld, verwacht, gekregen, regels }) => (
                  <li key={veld} class="utrecht-unordered-list__item">
                    {veld}: verwacht werd {verwacht}, er kwam uit: {gekregen}
                    {regels.length > 0 && ` (door ${regels.join(', ')})`}
                  </li>
                ))}
                {problemen.map(({ pad, bericht }) => (
                  <li key={pad + bericht} class="utrecht-unordered-list__item">
                    {pad} {bericht}
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ul>
      )}
      {aantal > 0 && (
        <>
          <p class="nl-paragraph">
            Deze casussen raken {dekking.beslist} van de {dekking.regels} regels: daar gaven die de doorslag.
          </p>
          <RuleNames title="Regels die in geen van deze casussen golden" names={dekking.nooitGegolden} />
          <RuleNames title="Regels die golden, maar nooit de doorslag gaven" names={dekking.nooitBeslist} />
        </>
      )}
    </>
  )
}

function RuleNames({ title, names }: { readonly title: string; readonly names: readonly string[] }) {
  if (names.length === 0) return null
  return (
    <details>
      <summary>
        {title} ({names.length})
      </summary>
      <ul class="utrecht-unordered-list rule-names">
        {names.map((name) => (
          <li key={name} class="utrecht-unordered-list__item">
            <code>{name}</code>
          </li>
        ))}
      </ul>
    </details>
  )
}
