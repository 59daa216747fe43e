/**
 * Runs the benchmark: `npm run bench`, or after a build `node tests/bench/run.js [--runs 9] [--seed 2026] [--many 1000000]`.
 * Nothing here fails on a time; it fails when the two engines don't come to the same answers.
 */
import { parseArgs } from 'node:util'
import { loadTypeScript, root } from '../support/load-typescript.js'

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '9' },
    seed: { type: 'string', default: '2026' },
    many: { type: 'string', default: '1000000' },
  },
})
const wholeNumber = (name) => {
  const number = Number(values[name])
  if (!Number.isSafeInteger(number) || number < 1) throw new Error(`--${name} is a whole number from 1 on`)
  return number
}
const options = { runs: wholeNumber('runs'), seed: wholeNumber('seed'), many: wholeNumber('many') }

const { bench } = await loadTypeScript(new URL('./bench.ts', import.meta.url))
await bench(root, options)
