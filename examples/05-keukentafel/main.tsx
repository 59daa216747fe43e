/** The kitchen table: a conversation about one family, a question at a time. */
import '../pages/theme.css'
import { baseRuleSet, type Casus, createAssessor } from 'eigen-kracht'
import published from '../casussen/alkmaar-mert.json'
import { Shell } from '../pages/shell.js'
import { show } from '../pages/show.js'
import { Verslag } from './verslag/verslag.js'
import { Nood } from './zijde/nood.js'
import { Zijde } from './zijde/zijde.js'

const { assess, tippingPoints } = createAssessor(baseRuleSet)
const casus = published.casus as Casus
const given = { advies: assess(casus), ruleSet: baseRuleSet, casus, namen: { mert: 'Mert' } }

show(
  <Shell here="keukentafel.html" top={<Nood advies={given.advies} ruleSet={baseRuleSet} />}>
    <h1 class="nl-heading nl-heading--level-1">De keukentafel</h1>
    <div class="columns">
      <Verslag {...given} />
      <Zijde {...given} tippingPoints={tippingPoints} />
    </div>
  </Shell>,
)
