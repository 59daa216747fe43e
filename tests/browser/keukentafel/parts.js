// What stands beside the question and above it, and the report, of any casus: `look({ casus, namen, voor, verslag })`.
import '../../../examples/pages/theme.css'
import { baseRuleSet, createAssessor } from 'eigen-kracht'
import { h, render } from 'preact'
import { Verslag } from '../../../examples/05-keukentafel/verslag/verslag.js'
import { Nood } from '../../../examples/05-keukentafel/zijde/nood.js'
import { Zijde } from '../../../examples/05-keukentafel/zijde/zijde.js'
import { Shell } from '../../../examples/pages/shell.js'
import { show } from '../../../examples/pages/show.js'

const { assess, tippingPoints } = createAssessor(baseRuleSet)

globalThis.look = ({ casus, namen = {}, voor, verslag = false }) => {
  const advies = assess(casus)
  const given = { advies, ruleSet: baseRuleSet, casus, namen }
  const page = h(
    Shell,
    { here: 'keukentafel.html', top: h(Nood, { advies, ruleSet: baseRuleSet, voor }) },
    h('h1', { class: 'nl-heading nl-heading--level-1' }, 'De keukentafel'),
    h(
      'div',
      { class: 'columns' },
      h(
        'div',
        { class: 'card' },
        h('button', { type: 'button', class: 'nl-button nl-button--primary' }, 'Verder'),
      ),
      h(Zijde, { ...given, tippingPoints }),
    ),
    verslag && h(Verslag, given),
  )
  const place = document.getElementById('page')
  if (place.querySelector('.shell > header') === null) show(page)
  else render(page, place)
}
