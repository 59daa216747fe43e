// Rules of one's own, held against the laws that every rule set must obey: one call makes a test of each.
// Run it with: node examples/07-regels-toetsen.js (it needs fast-check beside eigen-kracht). Each law is tried on
// 20 examples; give another number to try more: node examples/07-regels-toetsen.js 1000
import { test } from 'node:test'
import { baseRuleSet, customise } from 'eigen-kracht'
import { coverageOf, testRuleSet } from 'eigen-kracht/testing'

const { ruleSet } = customise(baseRuleSet, {
  id: 'voorbeeldstad',
  versie: '2026.1',
  titel: 'Regels van Voorbeeldstad',
  basis: { id: baseRuleSet.id, versie: baseRuleSet.versie },
  voegToe: {
    bronnen: { verordening: { titel: 'Verordening jeugdhulp Voorbeeldstad', soort: 'beleid' } },
    regels: [
      {
        name: 'voorbeeldstad-jim',
        conditions: { all: [{ fact: 'netwerk.steunfiguur', operator: 'equal', value: true }] },
        event: { type: 'inzet.instrumenten', params: { waarde: 'jim' } },
        uitleg: 'De jongere koos zelf een vertrouwenspersoon. Die kan JIM worden.',
        bron: ['verordening'],
        grond: 'beleid',
      },
    ],
  },
})

// A law that does not hold fails with the smallest casus that shows it, as JSON, and how to see it again.
testRuleSet(ruleSet, { test, runs: Number(process.argv[2] ?? 20), seed: 2026 })

test('willekeurige casussen bereiken alles wat de regels kunnen zeggen', (run) => {
  const gegeven = coverageOf(ruleSet, { runs: 1_000, seed: 2026 }).filter(({ regels }) => regels > 0)
  const nooit = gegeven.filter(({ aantal }) => aantal === 0)
  run.diagnostic(`${gegeven.length - nooit.length} van ${gegeven.length} waarden kwamen voor`)
  if (nooit.length > 0) throw new Error(JSON.stringify(nooit))
})
