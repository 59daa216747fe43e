/**
 * How well random casussen are spread: how often each value of each conclusion of the base rule set comes
 * out of them. `npm run spread`, with `-- --runs 5000 --seed 7` for other casussen. Exits with 1 when a
 * value that some rule gives does not come out.
 */
import { parseArgs } from 'node:util'
import { baseRuleSet } from 'eigen-kracht'
import { coverageOf } from 'eigen-kracht/testing'

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '1000' }, seed: { type: 'string', default: '2026' } },
})
const [runs, seed] = [Number(values.runs), Number(values.seed)]
const rows = coverageOf(baseRuleSet, { runs, seed })

const width = Math.max(...rows.map(({ waarde }) => waarde.length))
let shown = ''
for (const { conclusie, waarde, regels, aantal } of rows) {
  if (conclusie !== shown) console.log(`\n${conclusie}`)
  shown = conclusie
  const share = `${((100 * aantal) / runs).toFixed(1)}%`.padStart(7)
  const mark = aantal > 0 ? '' : regels > 0 ? '  never' : '  no rule gives it'
  console.log(`  ${waarde.padEnd(width)} ${String(aantal).padStart(6)} ${share}${mark}`)
}
const given = rows.filter(({ regels }) => regels > 0)
const missed = given.filter(({ aantal }) => aantal === 0)
const rarest = given.reduce((least, row) => (row.aantal < least.aantal ? row : least))
console.log(
  `\n${given.length - missed.length} of ${given.length} values that rules give, in ${runs} casussen;`,
)
console.log(`rarest: ${rarest.conclusie} ${rarest.waarde}, ${rarest.aantal} times (seed ${seed})`)
process.exitCode = missed.length === 0 ? 0 : 1
