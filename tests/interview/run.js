/** How long interviews are: `npm run interview [-- --runs 300 --seed 2026]`. */
import { parseArgs } from 'node:util'
import { loadTypeScript } from '../support/load-typescript.js'

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '300' }, seed: { type: 'string', default: '2026' } },
})
const { report } = await loadTypeScript(new URL('./report.ts', import.meta.url))
report(Number(values.runs), Number(values.seed))
