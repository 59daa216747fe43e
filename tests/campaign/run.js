/**
 * A long campaign: `npm run campaign -- --runs 1000000 --seed 42`, and `--from 250000` to go on where one
 * stopped. `--what fuzz` tries wrong input of all kinds instead, `--what pairs` what may not stand in one advice. Every run of the engines makes a rule set, a casus and a completion of it, and checks that both engines give
 * the same advice, that what was possible covers what came out, and that all that matters was asked.
 */
import { parseArgs } from 'node:util'
import { loadTypeScript } from '../support/load-typescript.js'

const { values } = parseArgs({
  options: {
    what: { type: 'string', default: 'engines' },
    runs: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '2026' },
    from: { type: 'string', default: '0' },
    every: { type: 'string', default: '10' },
  },
})
const wholeNumber = (name, least) => {
  const number = Number(values[name])
  if (!Number.isSafeInteger(number) || number < least)
    throw new Error(`--${name} is a whole number from ${least} on`)
  return number
}
if (!['engines', 'fuzz', 'pairs'].includes(values.what)) throw new Error('--what is engines, fuzz or pairs')
const options = {
  what: values.what,
  runs: wholeNumber('runs', 1),
  seed: wholeNumber('seed', 0),
  from: wholeNumber('from', 0),
  every: wholeNumber('every', 1),
}

const { campaign } = await loadTypeScript(new URL('./campaign.ts', import.meta.url))
process.exitCode = (await campaign(options)) ? 0 : 1
