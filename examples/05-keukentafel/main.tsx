/** A harness for what stands beside the question: casussen that are shipped, in states to look at. */
import '../pages/theme.css'
import { baseRuleSet, type Casus, createAssessor } from 'eigen-kracht'
import { useMemo, useState } from 'preact/hooks'
import { Shell } from '../pages/shell.js'
import { show } from '../pages/show.js'
import { states } from './harness.js'
import { Verslag } from './verslag/verslag.js'
import { Nood } from './zijde/nood.js'
import { Zijde } from './zijde/zijde.js'

const { assess, tippingPoints } = createAssessor(baseRuleSet)

function Page() {
  const [name, choose] = useState(decodeURIComponent(location.hash.slice(1)) || 'niets')
  const {
    casus,
    namen = {},
    verslag = false,
  }: (typeof states)[string] = states[name] ?? { casus: { kenmerk: 'x', peildatum: '2026-01-15' } }
  const advies = useMemo(() => assess(casus), [casus])
  return (
    <Shell here="keukentafel.html" top={<Nood advies={advies} ruleSet={baseRuleSet} />}>
      <h1 class="nl-heading nl-heading--level-1">De keukentafel</h1>
      <div class="columns">
        <div class="card">
          <label class="utrecht-form-label" for="s">
            Toestand
          </label>
          <select
            id="s"
            class="utrecht-select utrecht-select--html-select"
            value={name}
            onChange={(e) => choose(e.currentTarget.value)}
          >
            {Object.keys(states).map((one) => (
              <option key={one}>{one}</option>
            ))}
          </select>
        </div>
        <Zijde
          advies={advies}
          ruleSet={baseRuleSet}
          casus={casus}
          namen={namen}
          tippingPoints={tippingPoints as (casus: Casus) => ReturnType<typeof tippingPoints>}
        />
      </div>
      {verslag && <Verslag advies={advies} ruleSet={baseRuleSet} casus={casus} namen={namen} />}
    </Shell>
  )
}
show(<Page />)
